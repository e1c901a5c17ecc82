package text

import (
	"slices"
	"strings"
)

// Languages of parts of a text. A part stands after its language, which is
// written in the tag characters of Unicode (23.9), up to the end of the isolate
// that it is in, or of the text. These characters are no part of a paragraph's
// text.
const (
	languageTag = '\U000E0001' // begins a language
	tagOffset   = 0xE0000      // of a tag character from the one that it stands for
)

// InLanguage is a text in a language of its own (BCP 47), for a paragraph or an
// isolate that begins with it; without a language, or with one in the text
// already, it is the text.
func InLanguage(lang, str string) string {
	if lang == "" || str == "" || strings.HasPrefix(str, string(languageTag)) {
		return str
	}
	var b strings.Builder
	b.WriteRune(languageTag)
	for _, r := range lang {
		b.WriteRune(tagOffset + r)
	}
	return b.String() + str
}

// Lang is the language that a text begins with; empty if it does not.
func Lang(str string) string {
	lang, _ := cutLanguage(str)
	return lang
}

// Plain is a text without the languages and the isolates of its parts.
func Plain(str string) string {
	if !strings.ContainsFunc(str, isControl) {
		return str
	}
	str, _ = takeIsolates(str)
	return str
}

// Part is a part of a paragraph in a language (BCP 47) of its own.
type Part struct {
	From, To int // runes of the paragraph's text
	Lang     string
}

// Lang is the language that all of the paragraph was shaped in (BCP 47); empty
// if it is not known.
func (p *Paragraph) Lang() string { return p.lang }

// Parts are the parts of the paragraph in languages other than its own, in the
// order of the text. None is within another one.
func (p *Paragraph) Parts() []Part { return p.parts }

// isControl reports whether a character tells something about others, and is no
// part of a text: those of isolates and of languages.
func isControl(r rune) bool { return isIsolate(r) || r == languageTag }

// cutLanguage takes the language off the beginning of a text.
func cutLanguage(str string) (lang, rest string) {
	rest, told := strings.CutPrefix(str, string(languageTag))
	if !told {
		return "", str
	}
	var b strings.Builder
	for i, r := range rest {
		if r < tagOffset+0x20 || r > tagOffset+0x7E {
			return b.String(), rest[i:]
		}
		b.WriteRune(r - tagOffset)
	}
	return b.String(), ""
}

// findParts finds the languages of isolates: outer ones are cut where an inner
// one has another. What is in the language of the paragraph is no part.
func (p *Paragraph) findParts(isolates []isolate) {
	if !slices.ContainsFunc(isolates, func(i isolate) bool { return i.lang != "" }) {
		return
	}
	open := []string{p.lang} // languages, from the outermost on
	from := 0
	put := func(to int) {
		lang := open[len(open)-1]
		if n := len(p.parts); n > 0 && p.parts[n-1].To == from && p.parts[n-1].Lang == lang {
			p.parts[n-1].To = to
		} else if to > from && lang != p.lang {
			p.parts = append(p.parts, Part{from, to, lang})
		}
		from = to
	}
	for _, i := range isolates {
		put(i.at)
		if i.r == endIsolate {
			if len(open) > 1 {
				open = open[:len(open)-1]
			}
			continue
		}
		lang := i.lang
		if lang == "" {
			lang = open[len(open)-1]
		}
		open = append(open, lang)
	}
	put(len(p.runes))
}

// pieces calls fn for each piece of the runes from..to that is in one language.
func (p *Paragraph) pieces(from, to int, fn func(from, to int, lang string)) {
	for _, part := range p.parts {
		if part.To <= from || part.From >= to {
			continue
		}
		if part.From > from {
			fn(from, part.From, p.lang)
		}
		fn(max(from, part.From), min(to, part.To), part.Lang)
		from = min(to, part.To)
	}
	if from < to {
		fn(from, to, p.lang)
	}
}
