package fonts

import (
	"slices"
	"strings"
)

// han is a language of Han characters: each has its own forms of them.
type han uint8

const (
	noHan       han = iota
	simplified      // Chinese
	traditional     // Chinese
	japanese
	korean
)

// hanOf is the language of families for Han characters, which their names end
// in.
var hanOf = map[string]han{"SC": simplified, "TC": traditional, "HK": traditional, "JP": japanese, "KR": korean}

// hanIn is the language of Han characters in a text.
func hanIn(language string) han {
	primary, rest, more := strings.Cut(strings.ReplaceAll(strings.ToLower(language), "_", "-"), "-")
	found := noHan
	switch primary {
	case "ja":
		return japanese
	case "ko":
		return korean
	case "zh", "cmn":
		found = simplified
	case "yue", "nan", "hak": // Cantonese, Min Nan, Hakka
		found = traditional
	}
	for more {
		var tag string
		switch tag, rest, more = strings.Cut(rest, "-"); tag {
		case "jpan":
			return japanese
		case "kore":
			return korean
		case "hans":
			return simplified
		case "hant":
			return traditional
		case "tw", "hk", "mo":
			if found != noHan {
				found = traditional
			}
		case "x": // what follows is private
			return found
		}
	}
	return found
}

// ordered moves the faces with a language's forms of Han characters before
// those with the forms of others.
func ordered(list []*entry, language han) []*entry {
	if language == noHan {
		return list
	}
	first := slices.IndexFunc(list, func(e *entry) bool { return e.han != noHan })
	if first < 0 {
		return list
	}
	own := func(e *entry) bool { return e.han == language }
	out := slices.Clone(list[:first])
	for _, e := range list[first:] {
		if own(e) {
			out = append(out, e)
		}
	}
	for _, e := range list[first:] {
		if !own(e) {
			out = append(out, e)
		}
	}
	return out
}
