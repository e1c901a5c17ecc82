package text

import (
	"slices"
	"strings"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"cityprofile/fonts"
)

// Shaper shapes text. It is not safe for concurrent use: keep one for each
// goroutine.
type Shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	itemiser shaping.Segmenter
	breaker  segmenter.Segmenter
	faces    map[*fonts.Face]*font.Face // a face's shaping state is not shared
}

// NewShaper makes a shaper.
func NewShaper() *Shaper { return &Shaper{faces: map[*fonts.Face]*font.Face{}} }

// Paragraph is shaped text. It does not change and may be shared between
// goroutines.
type Paragraph struct {
	font    Font
	lang    language.Language
	runes   []rune // in NFC
	shaped  []rune // what is shaped for them: breaks and missing characters replaced
	runs    []run  // in the order of the text
	before  []int  // by rune: the width of all before it
	breaks  []breakKind
	base    di.Direction
	missing []rune
}

// run is a shaped piece of a paragraph.
type run struct {
	face     *fonts.Face
	script   language.Script
	dir      di.Direction
	from, to int           // runes
	glyphs   []shapedGlyph // from left to right
}

// shapedGlyph is a glyph with what is needed to cut its run.
type shapedGlyph struct {
	Glyph
	runes  int  // of its cluster
	unsafe bool // a line may not begin with its cluster unless the run is shaped anew
}

// Shape shapes text in a font and a language (BCP 47). The text is made NFC;
// tabs become spaces; a line feed is where a line must end.
func (s *Shaper) Shape(f Font, lang, str string) *Paragraph {
	str = norm.NFC.String(strings.ToValidUTF8(str, string(Replacement)))
	p := &Paragraph{font: f, lang: language.NewLanguage(lang), runes: []rune(str)}
	for i, r := range p.runes {
		if r == '\t' {
			p.runes[i] = ' '
		}
	}
	p.findMissing()
	p.base = baseDirection(p.runes)
	if len(p.runes) > 0 {
		in := shaping.Input{
			Text: p.shaped, RunEnd: len(p.shaped), Direction: p.base, Language: p.lang,
			Size: fixed.I(1000),
		}
		for _, piece := range s.itemiser.Split(in, fontmap{s, &p.font}) {
			p.runs = append(p.runs, s.shape(p, piece))
		}
	}
	p.measure()
	p.findBreaks(&s.breaker)
	return p
}

// findMissing lists the characters that no face has, and puts a replacement
// in their place that one has.
func (p *Paragraph) findMissing() {
	p.shaped = slices.Clone(p.runes)
	for i, r := range p.runes {
		switch {
		case isBreak(r):
			p.shaped[i] = ' '
		case p.font.face(r) == nil && !ignorable(r):
			if !slices.Contains(p.missing, r) {
				p.missing = append(p.missing, r)
			}
			p.shaped[i] = '?'
			if p.font.face(Replacement) != nil {
				p.shaped[i] = Replacement
			}
		}
	}
}

// face is the first face that has a character, nil if none has.
func (f *Font) face(r rune) *fonts.Face {
	for _, face := range f.Faces {
		if face.Has(r) {
			return face
		}
	}
	return nil
}

// ignorable reports whether a character has no glyph of its own: joiners,
// direction marks, variation selectors and the soft hyphen (Unicode,
// Default_Ignorable_Code_Point, as far as texts use it).
func ignorable(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\ufeff',
		r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f',
		r >= '\ufe00' && r <= '\ufe0f', r >= '\U000e0100' && r <= '\U000e01ef':
		return true
	}
	return false
}

func isBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// baseDirection is that of the first strong character (UAX #9, P2 and P3).
func baseDirection(runes []rune) di.Direction {
	for _, r := range runes {
		if r < 0x0590 {
			if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 {
				return di.DirectionLTR
			}
			continue
		}
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return di.DirectionLTR
		case bidi.R, bidi.AL:
			return di.DirectionRTL
		}
	}
	return di.DirectionLTR
}

// fontmap answers which face sets a character.
type fontmap struct {
	shaper *Shaper
	font   *Font
}

func (m fontmap) ResolveFace(r rune) *font.Face {
	f := m.font.face(r)
	if f == nil {
		f = m.font.Faces[0]
	}
	return m.shaper.face(f)
}

func (s *Shaper) face(f *fonts.Face) *font.Face {
	face := s.faces[f]
	if face == nil {
		face = font.NewFace(f.Font())
		s.faces[f] = face
	}
	return face
}

// shape shapes one piece at a size at which the shaper's units are those of
// the face, so that nothing is rounded before it is scaled here.
func (s *Shaper) shape(p *Paragraph, in shaping.Input) run {
	r := run{script: in.Script, dir: in.Direction, from: in.RunStart, to: in.RunEnd}
	for _, f := range p.font.Faces {
		if s.faces[f] == in.Face {
			r.face = f
		}
	}
	in.Size = fixed.I(r.face.Metrics().UnitsPerEm)
	out := s.harfbuzz.Shape(in)
	units := func(v fixed.Int26_6) int { return int(v) >> 6 }
	tracked := p.font.Tracking != 0 && spaced(in.Script)
	r.glyphs = make([]shapedGlyph, len(out.Glyphs))
	rtl := r.rightToLeft()
	for i, g := range out.Glyphs {
		id := g.GlyphID
		if id == font.EmptyGlyph {
			id = 0
		}
		// The advance is the width that a file states, and what shaping has
		// added to it.
		natural := int(in.Face.HorizontalAdvance(id))
		advance := r.face.Advance(id) + r.face.Em(units(g.Advance)-natural)
		sg := shapedGlyph{
			Glyph: Glyph{
				ID: id, Advance: advance, X: r.face.Em(units(g.XOffset)), Y: r.face.Em(units(g.YOffset)),
				Rune: g.TextIndex(),
			},
			runes:  g.RunesCount(),
			unsafe: g.Mask&uint32(harfbuzz.GlyphUnsafeToBreak) != 0,
		}
		first := i == 0 || out.Glyphs[i-1].TextIndex() != g.TextIndex()
		last := i == len(out.Glyphs)-1 || out.Glyphs[i+1].TextIndex() != g.TextIndex()
		if first && !rtl || last && rtl {
			sg.Text = p.text(g.TextIndex(), g.TextIndex()+g.RunesCount())
		}
		if last && tracked && g.Advance != 0 {
			sg.Advance += p.font.Tracking
		}
		r.glyphs[i] = sg
	}
	return r
}

func (r *run) rightToLeft() bool { return r.dir.Progression() == di.TowardTopLeft }

// spaced reports whether letters of a script may be spaced.
func spaced(s language.Script) bool {
	return s == language.Latin || s == language.Greek || s == language.Cyrillic || s == language.Common
}

// text is some of the text, with line ends as spaces.
func (p *Paragraph) text(from, to int) string {
	var b strings.Builder
	for _, r := range p.runes[from:to] {
		if isBreak(r) {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// measure sums up the widths of clusters in the order of the text.
func (p *Paragraph) measure() {
	p.before = make([]int, len(p.runes)+1)
	for _, r := range p.runs {
		for _, g := range r.glyphs {
			p.before[g.Rune+1] += g.Advance
		}
	}
	for i := range p.runes {
		p.before[i+1] += p.before[i]
	}
}

// Text is the text of the paragraph, in NFC.
func (p *Paragraph) Text() string { return string(p.runes) }

// Missing lists the characters that no face has, each once, in the order in
// which they appear. They are set as a replacement character.
func (p *Paragraph) Missing() []rune { return p.missing }

// Width is the width of the paragraph on one line.
func (p *Paragraph) Width() int { return p.width(0, len(p.runes)) }

// width is the width of what is seen of some runes as a line.
func (p *Paragraph) width(from, to int) int {
	for to > from && isSpace(p.runes[to-1]) {
		to--
	}
	if to == from {
		return 0
	}
	w := p.before[to] - p.before[from]
	if p.font.Tracking != 0 {
		w -= p.tracking(to - 1)
	}
	if p.runes[to-1] == softHyphen && to < len(p.runes) {
		w += p.hyphen().Advance
	}
	return w
}

// tracking is what was added after a rune.
func (p *Paragraph) tracking(i int) int {
	for _, r := range p.runs {
		if i >= r.from && i < r.to && spaced(r.script) {
			return p.font.Tracking
		}
	}
	return 0
}

func isSpace(r rune) bool { return r == ' ' || r == '\u3000' || isBreak(r) }
