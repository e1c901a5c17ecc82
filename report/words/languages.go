package words

import "strings"

// All returns the languages that there are words for, English first.
func All() []*Language { return []*Language{English(), French()} }

// Of is the language of a tag (BCP 47), English for the empty one. A tag with a
// region, such as fr-CA, has the words of the language and the numbers of the
// region.
func Of(tag string) (*Language, bool) { return Among(All(), tag) }

// Among is Of for some languages, the first of them for the empty tag.
func Among(all []*Language, tag string) (*Language, bool) {
	if tag == "" {
		return all[0], true
	}
	base, region, of := strings.Cut(tag, "-")
	for _, l := range all {
		switch {
		case l.Tag == tag:
			return l, true
		case of && l.Tag == base && isRegion(region):
			return l.in(region), true
		}
	}
	return nil, false
}

// isRegion reports whether a part of a tag is a region: of ISO 3166, or a
// number of the United Nations.
func isRegion(s string) bool {
	return len(s) == 2 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" ||
		len(s) == 3 && strings.Trim(s, "0123456789") == ""
}

// in is the language as a region writes it.
func (l *Language) in(region string) *Language {
	local := *l
	local.Tag += "-" + region
	if change, ok := regions[local.Tag]; ok {
		change(&local)
	}
	return &local
}

// regions are how regions write what their language writes in another way, from
// Unicode CLDR 48.2.0 (Unicode-3.0, © 2004-2026 Unicode, Inc.). The space before a
// semicolon is not from there: in Canada there is none.
var regions = map[string]func(*Language){
	"en-IN": func(l *Language) { l.Digits.Indian = true },
	"en-ZA": func(l *Language) { l.Numbers.Group, l.Numbers.Decimal = "\u00a0", "," },
	"fr-CA": func(l *Language) { l.Numbers.Group, l.Lists.Names = "\u00a0", "; " },
	"fr-CH": func(l *Language) { l.Numbers.Group, l.Numbers.Percent = "’", "{n}%" },
	"fr-LU": func(l *Language) { l.Numbers.Group = "." },
	"fr-MA": func(l *Language) { l.Numbers.Group = "." },
}
