package verify

import (
	"fmt"
	"unicode/utf8"

	"cityprofile/layout/pdf/cos"
)

var colorRules = []*Rule{intentProfile, intentSame, intentReference, iccProfile, iccComponents, deviceRGB, deviceCMYK, deviceGray,
	colorants, spotSame, renderingIntent}

var (
	intentProfile = &Rule{ID: "output-intent", A: "6.2.3",
		Demands: "the output intent's profile is a printer or monitor profile for grey, RGB or CMYK"}
	intentSame = &Rule{ID: "output-intents", A: "6.2.3",
		Demands: "all output intents have the same profile"}
	intentReference = &Rule{ID: "output-intent-reference", A: "6.2.3",
		Demands: "the profile of an output intent is in the file"}
	iccProfile = &Rule{ID: "icc-profile", A: "6.2.4.2",
		Demands: "an ICC profile is a device profile for grey, RGB, CMYK or Lab, version 2 or 4"}
	iccComponents = &Rule{ID: "icc-components", UA: "6.1", A: "5.1", PDF: "8.6.5.5",
		Demands: "N is the number of components of an ICC profile"}
	deviceRGB = &Rule{ID: "device-rgb", A: "6.2.4.3",
		Demands: "DeviceRGB is used only with an output intent for RGB",
		Means:   "the colours cannot be reproduced later"}
	deviceCMYK = &Rule{ID: "device-cmyk", A: "6.2.4.3",
		Demands: "DeviceCMYK is used only with an output intent for CMYK",
		Means:   "the colours cannot be reproduced later"}
	deviceGray = &Rule{ID: "device-gray", A: "6.2.4.3",
		Demands: "DeviceGray is used only with an output intent",
		Means:   "the colours cannot be reproduced later"}
	colorants = &Rule{ID: "colorants", A: "6.2.4.4",
		Demands: "each spot colour of a DeviceN colour space is described in its Colorants"}
	spotSame = &Rule{ID: "spot-same", A: "6.2.4.4",
		Demands: "a spot colour is the same wherever it is used"}
	renderingIntent = &Rule{ID: "rendering-intent", A: "6.2.6",
		Demands: "a rendering intent is one of the four standard ones"}
)

// useColor checks that device-dependent colours have an output intent.
func (r *interpreter) useColor(d devices) devices {
	if d == 0 {
		return d
	}
	for _, x := range []struct {
		device devices
		rule   *Rule
		intent string
	}{{usesRGB, deviceRGB, "RGB "}, {usesCMYK, deviceCMYK, "CMYK"}} {
		if d&x.device != 0 && r.outputSpace != x.intent {
			r.found(x.rule, r.here(), "a device-dependent colour is used without a matching output intent")
		}
	}
	if d&usesGray != 0 && r.outputSpace == "" {
		r.found(deviceGray, r.here(), "a device-dependent grey is used without an output intent")
	}
	return d
}

// device is the colour space of an operator such as rg.
func (r *interpreter) device(op string) devices {
	switch op {
	case "g", "G":
		return r.named("DeviceGray")
	case "rg", "RG":
		return r.named("DeviceRGB")
	}
	return r.named("DeviceCMYK")
}

// named is a colour space by its name.
func (r *interpreter) named(name cos.Name) devices {
	switch name {
	case "Pattern":
		return 0
	case "DeviceGray", "DeviceRGB", "DeviceCMYK":
		return r.space(name, 0)
	}
	return r.space(r.resource("ColorSpace", name), 0)
}

// standIn is the default colour space that replaces a device colour space (ISO
// 32000-1, 8.6.5.6).
func (r *interpreter) standIn(name cos.Name, depth int) (devices, bool) {
	o := r.file.Dict(r.own.Get("ColorSpace")).Get("Default" + name[len("Device"):])
	if o == nil || r.file.Name(o) == name {
		return 0, false
	}
	return r.space(o, depth+1), true
}

// space checks a colour space and returns the device colour spaces that it uses
// (ISO 32000-1, 8.6).
func (r *interpreter) space(o cos.Object, depth int) devices {
	const deepest = 8 // no space stands in another so deep
	if depth > deepest {
		return 0
	}
	f := r.file
	a, ok := f.Resolve(o).(cos.Array)
	if !ok || len(a) == 0 {
		switch name := f.Name(o); name {
		case "DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK":
			full := map[cos.Name]cos.Name{"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}[name]
			if full == "" {
				full = name
			}
			if d, ok := r.standIn(full, depth); ok {
				return d
			}
			return map[cos.Name]devices{"DeviceGray": usesGray, "DeviceRGB": usesRGB, "DeviceCMYK": usesCMYK}[full]
		}
		return 0
	}
	part := func(i int) cos.Object {
		if i < len(a) {
			return a[i]
		}
		return nil
	}
	switch f.Name(a[0]) {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK":
		return r.space(f.Name(a[0]), depth+1)
	case "ICCBased":
		r.icc(part(1))
	case "Indexed", "I", "Pattern":
		return r.space(part(1), depth+1)
	case "Separation":
		r.spot(f.Name(part(1)), part(2), part(3))
		return r.space(part(2), depth+1)
	case "DeviceN":
		r.deviceN(f.Array(part(1)), f.Dict(part(4)))
		return r.space(part(2), depth+1)
	}
	return 0
}

// spot checks a spot colour.
func (r *interpreter) spot(name cos.Name, alternate, tint cos.Object) {
	if !utf8.ValidString(string(name)) {
		r.found(nameUTF8, r.here(), "the name of a colour, %q, is not UTF-8", string(name))
	}
	if name == "All" || name == "None" {
		return
	}
	is := fmt.Sprint(alternate, tint)
	if was, ok := r.content.spots[name]; ok && was != is {
		r.found(spotSame, r.here(), "the spot colour %s is defined in different ways", name)
	}
	r.content.spots[name] = is
}

// deviceN checks a DeviceN colour space (ISO 32000-1, 8.6.6.5).
func (r *interpreter) deviceN(names cos.Array, attributes *cos.Dict) {
	if len(names) > maxColorants {
		r.found(limitColorants, r.here(), "a DeviceN colour space has %d colourants", len(names))
	}
	process := r.file.Array(r.file.Dict(attributes.Get("Process")).Get("Components"))
	described := r.file.Dict(attributes.Get("Colorants"))
	for _, o := range names {
		n := r.file.Name(o)
		if !utf8.ValidString(string(n)) {
			r.found(nameUTF8, r.here(), "the name of a colour, %q, is not UTF-8", string(n))
		}
		known := described.Get(n) != nil
		for _, p := range process {
			known = known || r.file.Name(p) == n
		}
		switch n {
		case "Cyan", "Magenta", "Yellow", "Black", "None":
		default:
			if !known {
				r.found(colorants, r.here(), "the spot colour %s is not in the Colorants of its colour space", n)
			}
		}
	}
}

// icc checks the profile of a colour space (ISO 32000-1, 8.6.5.5).
func (r *interpreter) icc(o cos.Object) {
	s := r.file.Stream(o)
	if s == nil || r.content.seen[s.Dict] {
		return
	}
	r.content.seen[s.Dict] = true
	at := location{page: r.page.number, object: ref(o)}
	p, ok := readProfile(r.file, s)
	switch {
	case !ok:
		r.found(iccProfile, at, "the ICC profile cannot be read")
		return
	case !oneOf(p.class, "prtr", "mntr", "scnr", "spac"), !oneOf(p.space, "RGB ", "CMYK", "GRAY", "Lab "), p.version > 4:
		r.found(iccProfile, at, "the ICC profile has class %q, colour space %q and version %d", p.class, p.space, p.version)
	}
	checkComponents(r.document, r.findings, s, p, at)
}

// intent checks a rendering intent (ISO 32000-1, 8.6.5.8).
func (r *interpreter) intent(n cos.Name) {
	if !oneOf(string(n), "RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation") {
		r.found(renderingIntent, r.here(), "the rendering intent is %q", string(n))
	}
}
