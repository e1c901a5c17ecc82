package text

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"cityprofile/fonts"
)

// Shaper shapes text. It is not safe for concurrent use: keep one for each
// goroutine.
type Shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	itemiser shaping.Segmenter
	bidi     bidi.Paragraph
	breaker  segmenter.Segmenter
	faces    map[*fonts.Face]*font.Face // a face's state in shaping is not shared
	tabular  []shaping.FontFeature
	choice   []int  // by rune: which of the font's faces sets it
	visible  []rune // of a grapheme, while its face is chosen
	text     []rune // with spaces for control characters
}

// NewShaper makes a shaper.
func NewShaper() *Shaper {
	return &Shaper{
		faces:   map[*fonts.Face]*font.Face{},
		tabular: []shaping.FontFeature{{Tag: opentype.MustNewTag("tnum"), Value: 1}},
	}
}

// Shape shapes text in a font and a language (BCP 47). The text is made NFC;
// tabs become spaces; at a line feed a line must end; a soft hyphen shows only
// where a line ends at it. A character that no face has is set as U+FFFD, keeps
// its own text and is listed in Missing. Without a face there are no glyphs,
// and everything is missing.
func (s *Shaper) Shape(f Font, lang, str string) *Paragraph {
	p := newParagraph(f, str)
	n := len(p.runes)
	p.clean = make([]bool, n+1)
	p.clean[n] = true
	s.breaker.Init(p.runes)
	set := s.choose(p, &f, lang, s.breaker.GraphemeIterator())
	if set.Len() > 0 {
		p.glyphs = make([]Glyph, 0, n)
		s.text = append(s.text[:0], p.runes...)
		tag := language.NewLanguage(lang)
		for from, i := 0, 0; i < n; i++ { // each line of the text is a paragraph for UAX #9
			if unicode.IsControl(p.runes[i]) {
				s.text[i] = ' ' // some of them end a paragraph for UAX #9
			}
			if p.runes[i] == '\n' || i == n-1 {
				s.shapeLine(p, set, tag, from, i+1)
				from = i + 1
			}
		}
	}
	p.measure()
	p.findBreaks(&s.breaker)
	return p
}

// shapeLine itemises and shapes a line of the text.
func (s *Shaper) shapeLine(p *Paragraph, set *fonts.Set, lang language.Language, from, to int) {
	pieces := s.itemiser.Split(shaping.Input{
		Text: s.text, RunStart: from, RunEnd: to, Direction: di.DirectionLTR, Language: lang,
	}, anyFace{s.face(set.Face(0))})
	var levels bidi.Runs // the pieces tell directions only; empty if all are from left to right
	if slices.ContainsFunc(pieces, func(in shaping.Input) bool { return in.Direction != di.DirectionLTR }) {
		levels = s.bidi.Segment(s.text[from:to], bidi.LeftToRight)
		p.bidi = true
	}
	for _, piece := range pieces {
		level := levelAt(&levels, piece.RunStart-from)
		for a := piece.RunStart; a < piece.RunEnd; {
			b := a + 1
			for b < piece.RunEnd && s.choice[b] == s.choice[a] {
				b++
			}
			r := run{
				face: set.Face(s.choice[a]), script: piece.Script, language: piece.Language, level: level, from: a, to: b,
				tracked: p.tracking != 0 && level%2 == 0 && spaced(piece.Script),
				first:   len(p.glyphs),
			}
			p.glyphs = s.shapeRun(p, &r, p.glyphs, p.clean)
			r.last = len(p.glyphs)
			p.runs = append(p.runs, r)
			a = b
		}
	}
}

// levelAt is the level of a rune.
func levelAt(levels *bidi.Runs, rune int) int {
	for i := range levels.NumRuns() {
		if r := levels.Run(i); rune < r.End {
			return int(r.Level)
		}
	}
	return 0
}

// anyFace leaves the choice of faces to the shaper, which knows graphemes.
type anyFace struct{ face *font.Face }

// ResolveFace is the face.
func (a anyFace) ResolveFace(rune) *font.Face { return a.face }

func (s *Shaper) face(f *fonts.Face) *font.Face {
	face := s.faces[f]
	if face == nil {
		face = font.NewFace(f.Font())
		s.faces[f] = face
	}
	return face
}

// spaced reports whether letters of a script may be spaced. Figures by
// themselves are of the common script.
func spaced(s language.Script) bool {
	return s == language.Latin || s == language.Greek || s == language.Cyrillic || s == language.Common
}

// shapeRun appends the glyphs of a run, and notes in clean, if it is not nil,
// where shaping does not reach over the place before a cluster.
func (s *Shaper) shapeRun(p *Paragraph, r *run, dst []Glyph, clean []bool) []Glyph {
	in := shaping.Input{
		Text: p.shaped, RunStart: r.from, RunEnd: r.to, Direction: di.DirectionLTR,
		Face: s.face(r.face), Script: r.script, Language: r.language,
		// At this size the shaper's units are those of the face, so that
		// nothing is rounded before it is scaled here.
		Size: fixed.I(r.face.Metrics().UnitsPerEm),
	}
	if r.rightToLeft() {
		in.Direction = di.DirectionRTL
	}
	if p.tabular {
		in.FontFeatures = s.tabular
	}
	out := s.harfbuzz.Shape(in).Glyphs
	if clean != nil {
		markClean(out, clean)
		clean[r.from] = true
	}
	for i := 0; i < len(out); {
		end, width := i, fixed.Int26_6(0)
		for end < len(out) && out[end].TextIndex() == out[i].TextIndex() {
			width += out[end].Advance
			end++
		}
		dst = s.appendCluster(p, r, dst, out[i:end], width != 0)
		i = end
	}
	return dst
}

// markClean notes where HarfBuzz finds it safe to break.
func markClean(out []shaping.Glyph, clean []bool) {
	for i := range out {
		clean[out[i].TextIndex()] = true
	}
	for i := range out {
		if out[i].Mask&uint32(harfbuzz.GlyphUnsafeToBreak) != 0 {
			clean[out[i].TextIndex()] = false
		}
	}
}

// appendCluster appends the glyphs of a cluster. The text belongs to the one
// that is read first.
func (s *Shaper) appendCluster(p *Paragraph, r *run, dst []Glyph, out []shaping.Glyph, wide bool) []Glyph {
	from := out[0].TextIndex()
	to := from + out[0].RunesCount()
	if p.runes[from] == softHyphen && to == from+1 {
		return dst // it shows only where a line ends at it
	}
	first, last := 0, len(out)-1
	if r.rightToLeft() {
		first, last = last, first
	}
	for i, g := range out {
		id := g.GlyphID
		if id == font.EmptyGlyph { // a space that the face does not have
			id = 0
		}
		// The advance is the width that a file states, and what shaping has
		// added to it.
		added := units(g.Advance) - natural(s.face(r.face), id)
		glyph := Glyph{
			ID: id, Advance: r.face.Advance(id) + r.face.Em(added),
			X: r.face.Em(units(g.XOffset)), Y: r.face.Em(units(g.YOffset)), Rune: from,
		}
		if i == first {
			glyph.Text = p.seenText(from, to)
		}
		if i == last && r.tracked && wide {
			glyph.Advance += p.tracking
		}
		dst = append(dst, glyph)
	}
	return dst
}

func natural(f *font.Face, g fonts.GID) int { return int(f.HorizontalAdvance(g)) }

// units is a measure of the shaper in font units.
func units(v fixed.Int26_6) int { return v.Round() }
