package verify

import "cityprofile/layout/pdf/cos"

// profile is what the head of an ICC profile says (ICC.1:2001-04, 6.1).
type profile struct {
	version      int
	class, space string
}

func readProfile(f *cos.File, s *cos.Stream) (profile, bool) {
	const head = 128
	data, err := f.Decode(s)
	if err != nil || len(data) < head {
		return profile{}, false
	}
	return profile{int(data[8]), string(data[12:16]), string(data[16:20])}, true
}

// outputIntent is an output intent (ISO 32000-1, 14.11.5) and what its profile
// says.
type outputIntent struct {
	dict    *cos.Dict
	ref     cos.Ref
	dest    cos.Object  // DestOutputProfile, nil for none
	stream  *cos.Stream // dest, nil if it is no stream
	profile profile
	read    bool // whether the profile could be read
}

// readOutputIntents reads the output intents, and finds the colour space that
// the one for PDF/A stands for: "RGB ", "CMYK", "GRAY", or empty for none.
func readOutputIntents(f *cos.File) (list []outputIntent, space string) {
	for _, o := range f.Array(f.Dict(f.Root).Get("OutputIntents")) {
		x := outputIntent{dict: f.Dict(o), ref: ref(o)}
		x.dest = x.dict.Get("DestOutputProfile")
		if x.stream = f.Stream(x.dest); x.stream != nil {
			x.profile, x.read = readProfile(f, x.stream)
		}
		if x.read && f.Name(x.dict.Get("S")) == "GTS_PDFA1" {
			space = x.profile.space
		}
		list = append(list, x)
	}
	return list, space
}
