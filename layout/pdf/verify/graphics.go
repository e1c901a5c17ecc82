package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

var graphicsRules = []*Rule{transferFunction, halftone, blendMode, groupSpace, imageAlternates, imageOPI, imageInterpolate, imageBits,
	inlineFilter, formPostScript, formOPI}

var (
	transferFunction = &Rule{ID: "transfer-function", A: "6.2.5",
		Demands: "a graphics state has no transfer function (TR, TR2) and no HTP"}
	halftone = &Rule{ID: "halftone", A: "6.2.5",
		Demands: "a halftone is of type 1 or 5, without a name, and with a TransferFunction only where one must be"}
	blendMode = &Rule{ID: "blend-mode", A: "6.2.10",
		Demands: "a blend mode is one of those of ISO 32000-1"}
	groupSpace = &Rule{ID: "group-space", A: "6.2.10",
		Demands: "a page with transparency has a colour space to blend in: an output intent or a Group with CS"}
	imageAlternates = &Rule{ID: "image-alternates", A: "6.2.8",
		Demands: "an image has no Alternates"}
	imageOPI = &Rule{ID: "image-opi", A: "6.2.8",
		Demands: "an image has no OPI"}
	imageInterpolate = &Rule{ID: "image-interpolate", A: "6.2.8",
		Demands: "an image is not smoothed (Interpolate false)",
		Means:   "programs show the image differently"}
	imageBits = &Rule{ID: "image-bits", A: "6.2.8",
		Demands: "the components of an image have 1, 2, 4, 8 or 16 bits, those of a mask 1"}
	inlineFilter = &Rule{ID: "inline-filter", A: "6.1.10",
		Demands: "an inline image uses only standard filters, and not LZWDecode"}
	formPostScript = &Rule{ID: "postscript", A: "6.2.9",
		Demands: "there is no PostScript"}
	formOPI = &Rule{ID: "form-opi", A: "6.2.9",
		Demands: "a form has no OPI"}
)

// extState checks a dictionary of graphics state parameters (ISO 32000-1,
// 8.4.5).
func (r *interpreter) extState(d *cos.Dict) {
	f := r.file
	if font := f.Array(d.Get("Font")); len(font) > 0 {
		r.state.font = r.font(font[0])
	}
	for _, k := range []cos.Name{"ca", "CA"} {
		if a, ok := f.Number(d.Get(k)); ok && a < 1 {
			r.transparent = true
		}
	}
	modes := f.Array(d.Get("BM"))
	if modes == nil && d.Get("BM") != nil {
		modes = cos.Array{d.Get("BM")}
	}
	for _, o := range modes {
		r.transparent = r.transparent || !oneOf(string(f.Name(o)), "Normal", "Compatible")
	}
	mask := f.Dict(d.Get("SMask"))
	r.transparent = r.transparent || mask != nil
	if d == nil || r.content.seen[d] {
		return
	}
	r.content.seen[d] = true
	at := r.here()
	if d.Get("TR") != nil || d.Get("HTP") != nil || d.Get("TR2") != nil && f.Name(d.Get("TR2")) != "Default" {
		r.found(transferFunction, at, "a graphics state has TR, TR2 or HTP")
	}
	r.halftone(d.Get("HT"), "", at, 0)
	if d.Get("RI") != nil {
		r.intent(f.Name(d.Get("RI")))
	}
	for _, o := range modes {
		if n := f.Name(o); !slices.Contains(blendModes, n) {
			r.found(blendMode, at, "%q is not a blend mode of ISO 32000-1", string(n))
		}
	}
	if s := f.Stream(mask.Get("G")); s != nil {
		inner := *r // what a mask paints is not seen
		inner.semantic = false
		inner.form(s, ref(mask.Get("G")))
	}
}

var blendModes = []cos.Name{"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
	"HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"}

// halftone checks a halftone (ISO 32000-1, 10.5), which may have one for each
// colourant.
func (r *interpreter) halftone(o cos.Object, colorant cos.Name, at location, depth int) {
	d := r.file.Dict(o)
	if d == nil || depth > 1 {
		return
	}
	t, _ := r.file.Int(d.Get("HalftoneType"))
	wrong := t != 1 && t != 5 || d.Get("HalftoneName") != nil
	switch has := d.Get("TransferFunction") != nil; colorant {
	case "Default":
	case "", "Cyan", "Magenta", "Yellow", "Black":
		wrong = wrong || has
	default:
		wrong = wrong || !has
	}
	if wrong {
		r.found(halftone, at, "a halftone is of a type that is not allowed")
	}
	if t == 5 {
		for k, v := range d.All() {
			if k != "Type" && k != "HalftoneType" && k != "HalftoneName" {
				r.halftone(v, k, at, depth+1)
			}
		}
	}
}

// picture checks an image XObject (ISO 32000-1, 8.9.5) and its masks.
func (r *interpreter) picture(d *cos.Dict, object cos.Ref) {
	if r.content.seen[d] {
		return
	}
	r.content.seen[d] = true
	f, at := r.file, location{page: r.page.number, element: r.element, object: object}
	if d.Get("Alternates") != nil {
		r.found(imageAlternates, at, "the image has Alternates")
	}
	if d.Get("OPI") != nil {
		r.found(imageOPI, at, "the image has OPI")
	}
	if f.True(d.Get("Interpolate")) {
		r.found(imageInterpolate, at, "the image has Interpolate true")
	}
	if d.Get("Intent") != nil {
		r.intent(f.Name(d.Get("Intent")))
	}
	r.bits(d.Get("BitsPerComponent"), f.True(d.Get("ImageMask")), at)
	for _, k := range []cos.Name{"SMask", "Mask"} {
		if m := f.Stream(d.Get(k)); m != nil {
			r.picture(m.Dict, ref(d.Get(k)))
		}
	}
}

func (r *interpreter) bits(o cos.Object, mask bool, at location) {
	if o == nil {
		return
	}
	n, _ := r.file.Int(o)
	if mask && n != 1 || !mask && !slices.Contains([]int{1, 2, 4, 8, 16}, n) {
		r.found(imageBits, at, "the components of the image have %d bits", n)
	}
}

// inline checks an image in the content (ISO 32000-1, 8.9.7).
func (r *interpreter) inline(operands cos.Array) {
	d := map[cos.Name]cos.Object{}
	for ; len(operands) >= 2; operands = operands[2:] {
		if k, ok := operands[0].(cos.Name); ok {
			d[k] = operands[1]
		}
	}
	get := func(long, short cos.Name) cos.Object {
		if v := d[long]; v != nil {
			return v
		}
		return d[short]
	}
	f, at := r.file, r.here()
	mask := f.True(get("ImageMask", "IM"))
	spaces := devices(0)
	if mask {
		spaces = r.state.fill
	} else if n := f.Name(get("ColorSpace", "CS")); n != "" && !oneOf(string(n), "G", "RGB", "CMYK") {
		spaces = r.named(n)
	} else {
		spaces = r.space(get("ColorSpace", "CS"), 0)
	}
	r.paint("a picture", spaces)
	if f.True(get("Interpolate", "I")) {
		r.found(imageInterpolate, at, "an inline image has I true")
	}
	if o := get("Intent", "Intent"); o != nil {
		r.intent(f.Name(o))
	}
	r.bits(get("BitsPerComponent", "BPC"), mask, at)
	filters := f.Array(get("Filter", "F"))
	if filters == nil && get("Filter", "F") != nil {
		filters = cos.Array{get("Filter", "F")}
	}
	for _, o := range filters {
		if n := string(f.Name(o)); !oneOf(n, "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode",
			"DCTDecode", "AHx", "A85", "Fl", "RL", "CCF", "DCT") {
			r.found(inlineFilter, at, "an inline image has the filter %s", n)
		}
	}
}

// shading returns the device colour spaces of a shading (ISO 32000-1, 8.7.4).
func (r *interpreter) shading(o cos.Object) devices {
	if d := r.file.Dict(o); d != nil {
		return r.space(d.Get("ColorSpace"), 0)
	}
	return 0
}

// pattern returns the device colour spaces of a pattern (ISO 32000-1, 8.7), and
// checks what a tiling pattern paints.
func (r *interpreter) pattern(name cos.Name) devices {
	o := r.resource("Pattern", name)
	d := r.file.Dict(o)
	switch kind, _ := r.file.Int(d.Get("PatternType")); kind {
	case 1:
		if s := r.file.Stream(o); s != nil {
			inner := *r
			inner.semantic, inner.state = false, initial
			inner.form(s, ref(o))
			r.transparent = r.transparent || inner.transparent
		}
	case 2:
		r.extState(r.file.Dict(d.Get("ExtGState")))
		return r.shading(d.Get("Shading"))
	}
	return 0
}

// checkFormObject checks a form XObject (ISO 32000-1, 8.10), and reports whether it
// is a transparency group.
func checkFormObject(doc *document, out *findings, d *cos.Dict, at location) (transparent bool) {
	if d.Get("OPI") != nil {
		out.found(formOPI, at, "the form has OPI")
	}
	if d.Get("PS") != nil || doc.file.Name(d.Get("Subtype2")) == "PS" {
		out.found(formPostScript, at, "the form contains PostScript")
	}
	if d.Get("Ref") != nil {
		out.found(formReference, at, "the form imports its content from another file")
	}
	return doc.file.Name(doc.file.Dict(d.Get("Group")).Get("S")) == "Transparency"
}
