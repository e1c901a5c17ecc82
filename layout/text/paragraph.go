package text

import (
	"sort"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"

	"cityprofile/fonts"
)

// Paragraph is shaped text. It may be shared between goroutines: it does not
// change, apart from an atomic cache of the last way it was broken.
type Paragraph struct {
	last, former atomic.Pointer[wrapped] // the lines that were asked for last, and those before

	tracking int
	tabular  bool
	inKorean bool // the language is Korean

	lang  string // that all of it was shaped in
	parts []Part // in other languages

	text     string // normalised
	shown    string // the same with spaces for line feeds, byte for byte
	runes    []rune
	at       []int  // by rune: its offset in text; and the end
	shaped   []rune // by rune: what is shaped for it
	soft     bool   // there are soft hyphens
	figures  bool   // there are digits
	enclosed bool   // there are marks that go round their letters
	missing  []rune

	runs   []run   // in the order of the text
	glyphs []Glyph // of the runs
	before []int   // by rune: the width of all before it; and of all
	clean  []bool  // by rune: shaping does not reach over the place before it
	base   int     // the level of the paragraph: 0 from left to right, 1 from right to left (UAX #9)
	bidi   bool    // some of it has another level

	cuts  []cut  // by rune
	stops []stop // in the order of the text; the last one is its end
}

// run is a shaped piece of a paragraph.
type run struct {
	face     *fonts.Face
	script   language.Script
	language language.Language
	level    int  // of embedding: odd from right to left (UAX #9)
	tracked  bool // tracking is added
	from, to int  // runes
	first    int  // its glyphs in those of the paragraph, from left to right
	last     int
}

func (r *run) rightToLeft() bool { return r.level%2 == 1 }

const softHyphen = '\u00ad'

// lineEnds makes one of the characters that end a line (UAX #14, BK, CR, LF
// and NL), and spaces of tabs.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ")

// isolate is a character that begins or ends an isolate (UAX #9, 2.4), and the
// rune that it stands before. Isolates are no part of a paragraph's text.
type isolate struct {
	r    rune
	at   int
	lang string // of what is in it, if the text tells it
}

// The characters that begin an isolate which runs from left to right, from right
// to left, or as its first strong character says; and the one that ends it.
const (
	leftIsolate  = '\u2066'
	rightIsolate = '\u2067'
	freeIsolate  = '\u2068'
	endIsolate   = '\u2069'
)

// newParagraph normalises a text, and takes the isolates out of it.
func newParagraph(f Font, str string) (*Paragraph, []isolate) {
	str = norm.NFC.String(lineEnds.Replace(strings.ToValidUTF8(str, string(Replacement))))
	str, isolates := takeIsolates(str)
	n := utf8.RuneCountInString(str)
	p := &Paragraph{
		tracking: f.Tracking, tabular: f.Tabular,
		text: str, shown: strings.ReplaceAll(str, "\n", " "), soft: strings.ContainsRune(str, softHyphen),
		runes: make([]rune, 0, n), at: make([]int, 0, n+1),
	}
	for i, r := range str {
		p.runes, p.at = append(p.runes, r), append(p.at, i)
		p.figures = p.figures || r >= '0' && r <= '9' || r > 0x80 && unicode.IsDigit(r)
		p.enclosed = p.enclosed || isEnclosing(r)
	}
	p.at = append(p.at, len(str))
	return p, isolates
}

// Isolate is a text as part of another one, in a direction of its own: that of
// its language (see InLanguage), or else of its first strong character. It does not change the direction of what is around
// it.
func Isolate(str string) string { return string(freeIsolate) + str + string(endIsolate) }

func takeIsolates(str string) (string, []isolate) {
	if !strings.ContainsFunc(str, isControl) {
		return str, nil
	}
	var b strings.Builder
	var list []isolate
	n := 0
	for rest := str; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if !isControl(r) {
			b.WriteString(rest[:size])
			rest = rest[size:]
			n++
			continue
		}
		found := isolate{r: r, at: n}
		if isIsolate(r) {
			rest = rest[size:]
		}
		found.lang, rest = cutLanguage(rest)
		switch {
		case !isIsolate(r): // a language that begins nothing
			continue
		case r == freeIsolate && found.lang != "" && rightToLeft(found.lang):
			found.r = rightIsolate
		case r == freeIsolate && found.lang != "":
			found.r = leftIsolate
		}
		list = append(list, found)
	}
	if str = b.String(); !norm.NFC.IsNormalString(str) { // a mark stood apart from its letter
		return norm.NFC.String(str), nil
	}
	return str, list
}

func isIsolate(r rune) bool { return r >= leftIsolate && r <= endIsolate }

// Text is the text of the paragraph as it was shaped: in NFC, with "\n" for
// every kind of line end and a space for a tab, without isolates.
func (p *Paragraph) Text() string { return p.text }

// RightToLeft reports whether the paragraph runs from right to left.
func (p *Paragraph) RightToLeft() bool { return p.base == 1 }

// Missing lists the characters that no face has, each once, in the order in
// which they appear. They are set as a replacement character.
func (p *Paragraph) Missing() []rune { return p.missing }

// Width is the width of the paragraph on one line, without the spaces at its
// end.
func (p *Paragraph) Width() int {
	if len(p.stops) == 0 {
		return 0
	}
	return max(0, p.stops[len(p.stops)-1].end)
}

// measure sums up the widths of clusters in the order of the text.
func (p *Paragraph) measure() {
	p.before = make([]int, len(p.runes)+1)
	for _, g := range p.glyphs {
		p.before[g.Rune+1] += g.Advance
	}
	for i := range p.runes {
		p.before[i+1] += p.before[i]
	}
}

// seen is the end of what is seen of the runes from..to as a line: spaces at
// its end are not.
func (p *Paragraph) seen(from, to int) int {
	for to > from && isSpace(p.runes[to-1]) {
		to--
	}
	return to
}

// end is the place where a line ends that is seen up to a rune: tracking
// stands only between characters.
func (p *Paragraph) end(seen int) int {
	i := seen
	for i > 0 && p.before[i] == p.before[i-1] { // a rune within a cluster, or one that is not seen
		i--
	}
	if i == 0 || p.tracking == 0 || !p.runAt(i-1).tracked {
		return p.before[seen]
	}
	return p.before[seen] - p.tracking
}

// runAt is the run of a rune.
func (p *Paragraph) runAt(rune int) *run {
	return &p.runs[sort.Search(len(p.runs), func(i int) bool { return p.runs[i].to > rune })]
}

// isSpace reports whether a character is invisible at the end of a line.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\n', '\u1680', '\u205f', '\u3000':
		return true
	case '\u2007': // the figure space holds its place
		return false
	}
	return r >= '\u2000' && r <= '\u200a'
}

// isEnclosing reports whether a mark goes round its letter: a ring, a square and
// others of symbols.
func isEnclosing(r rune) bool { return r >= '\u20dd' && r <= '\u20e4' && r != '\u20e1' }
