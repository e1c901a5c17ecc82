package text

import (
	"strings"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/bidi"
)

// itemiser cuts text into pieces of one script (UAX #24).
type itemiser struct {
	open []bracket
}

// bracket is an open bracket. Both of a pair have the script of what is around
// the first one.
type bracket struct {
	closed rune
	script language.Script
}

// reset forgets the text before.
func (it *itemiser) reset() { it.open = it.open[:0] }

// next is the end of the piece of text that begins at a rune and ends at another
// one at the latest, and its script. Characters that many scripts have go with
// what stands before them or, at the start, with what follows.
func (it *itemiser) next(runes []rune, from, to int) (end int, script language.Script) {
	script = language.Common
	for i := from; i < to; i++ {
		r := runes[i]
		s := scriptOf(r)
		if s == language.Common && r != ' ' {
			s = it.bracket(r, script)
		}
		switch {
		case s == language.Common || s == language.Inherited || s == script:
		case script == language.Common:
			script = s
			for j := range it.open {
				if it.open[j].script == language.Common {
					it.open[j].script = s
				}
			}
		default:
			return i, script
		}
	}
	return to, script
}

// bracket is the script of a character that many scripts have: that of its
// partner if it closes a pair of brackets.
func (it *itemiser) bracket(r rune, around language.Script) language.Script {
	p, _ := bidi.LookupRune(r)
	switch {
	case !p.IsBracket():
	case p.IsOpeningBracket():
		it.open = append(it.open, bracket{mirrored(r), around})
	default:
		for j := len(it.open) - 1; j >= 0; j-- {
			if it.open[j].closed == r {
				s := it.open[j].script
				it.open = it.open[:j]
				return s
			}
		}
	}
	return language.Common
}

// mirrored is the other one of a pair of brackets.
func mirrored(r rune) rune { return []rune(bidi.ReverseString(string(r)))[0] }

// scriptOf is the script of a character. The scripts that Japanese mixes in
// every line are one: their faces and their rules are the same.
func scriptOf(r rune) language.Script {
	switch {
	case r < 0x80:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return language.Latin
		}
		return language.Common
	case r >= 0x4e00 && r <= 0x9fff:
		return language.Han
	}
	switch s := language.LookupScript(r); s {
	case language.Hiragana, language.Katakana, language.Bopomofo:
		return language.Han
	default:
		return s
	}
}

// languageOf is the language whose rules a face follows for a script: the one
// that is asked for if it is written so, else one that is.
func languageOf(asked language.Language, s language.Script) language.Language {
	if asked == "" {
		asked = "en"
	}
	id, known := language.NewLangID(asked)
	if !known || id.UseScript(s) {
		return asked
	}
	if l := language.ScriptToLang[s]; l != 0 {
		return l.Language()
	}
	return asked
}

// rightToLeft reports whether a language (BCP 47) is written from right to left:
// by the script that its tag names, or else by what it is mostly written in
// (CLDR, likely subtags).
func rightToLeft(lang string) bool {
	l := language.NewLanguage(lang)
	for i, tag := range strings.Split(string(l), "-") {
		if i > 0 && len(tag) == 4 {
			switch tag {
			case "arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "mand", "samr":
				return true
			}
			return false
		}
	}
	switch l.Primary() {
	case "ar", "arc", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn",
		"nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi":
		return true
	}
	return false
}
