package text

import (
	"slices"
	"unicode"

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

// Shaper shapes text. It is not safe for concurrent use: use one per goroutine.
type Shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	itemiser itemiser
	resolver resolver
	breaker  segmenter.Segmenter
	words    segmentation
	known    vocabulary
	joints   map[joint]bool             // whether a face joins marks to a letter
	glyphs   []Glyph                    // of a word that is learnt, and
	clean    []bool                     // where shaping does not reach over
	faces    map[*fonts.Face]*font.Face // a face's state in shaping is not shared
	tabular  []shaping.FontFeature
	tongues  []tongue // of the text, each in one language
	choice   []int    // by rune: which of the faces of its piece sets it
	visible  []rune   // of a grapheme, while its face is chosen
	levels   []int8   // by rune, of embedding
	ends     []bool   // by rune: a line may end before it
	starts   []int    // of syllables, within some runes
	text     []rune   // with isolates, and spaces for control characters
}

// NewShaper makes a shaper.
func NewShaper() *Shaper {
	return &Shaper{
		known:   vocabulary{},
		joints:  map[joint]bool{},
		faces:   map[*fonts.Face]*font.Face{},
		tabular: []shaping.FontFeature{{Tag: opentype.MustNewTag("tnum"), Value: 1}},
	}
}

// Shape shapes text in a font and a language (BCP 47), and in the direction of
// that language. When the language is not known, it is "", and the direction is
// that of the first strong character (UAX #9, P2). The text is made NFC; tabs
// become spaces; at a line feed a line must end; a soft hyphen shows only where
// a line ends at it. What stands in an isolate, from U+2066, U+2067 or U+2068 to
// U+2069, does not change the direction of what is around it; the isolates
// themselves are no part of the paragraph. A text, or an isolate, may begin with
// a language of its own: see InLanguage. A character that no face has is set as
// U+FFFD, keeps its own text and is listed in Missing. Without a face there are
// no glyphs, and everything is missing.
func (s *Shaper) Shape(f Font, lang, str string) *Paragraph {
	own, str := cutLanguage(str)
	if own != "" {
		lang = own
	}
	p, isolates := newParagraph(f, str)
	p.lang = lang
	p.findParts(isolates)
	n := len(p.runes)
	p.clean = make([]bool, n+1)
	p.clean[n] = true
	s.breaker.Init(p.runes)
	s.divide(p, &f)
	s.choose(p, s.breaker.GraphemeIterator())
	p.inKorean = language.NewLanguage(lang).Primary() == "ko"
	s.embed(p, lang, isolates)
	if f.Faces.Len() > 0 {
		p.glyphs = make([]Glyph, 0, n)
		s.shapeLevels(p)
		if p.enclosed {
			s.enclose(p)
		}
	}
	p.measure()
	s.findBreaks(p)
	return p
}

// embed finds the level of each rune and of the paragraph. Each line of the
// text is a paragraph for UAX #9, but the direction is that of all.
func (s *Shaper) embed(p *Paragraph, lang string, isolates []isolate) {
	n := len(p.runes)
	s.levels = append(s.levels[:0], make([]int8, n)...)
	base := int8(0)
	if lang != "" && rightToLeft(lang) {
		base = 1
	} else if !slices.ContainsFunc(p.runes, turns) {
		return
	}
	s.text = s.text[:0]
	next := 0 // of the isolates
	for i := range n + 1 {
		for next < len(isolates) && isolates[next].at == i {
			s.text = append(s.text, isolates[next].r)
			next++
		}
		if i < n {
			s.text = append(s.text, p.runes[i])
		}
	}
	if lang == "" {
		base = s.resolver.direction(s.text)
	}
	p.base, p.bidi = int(base), true
	rune := 0 // of the paragraph
	for from, i := 0, 0; i < len(s.text); i++ {
		last := s.text[i] == '\n' || i == len(s.text)-1
		if unicode.IsControl(s.text[i]) {
			s.text[i] = ' ' // some of them end a paragraph for UAX #9
		}
		if !last {
			continue
		}
		levels, _ := s.resolver.resolve(s.text[from:i+1], base)
		for j, r := range s.text[from : i+1] {
			if !isIsolate(r) {
				s.levels[rune] = levels[j]
				rune++
			}
		}
		from = i + 1
	}
}

// shapeLevels cuts the text where the level, the language, the script or the
// face changes or a line of it ends, and shapes what is between.
func (s *Shaper) shapeLevels(p *Paragraph) {
	n, in := len(p.runes), 0
	for from := 0; from < n; {
		for from >= s.tongues[in].to {
			in++
		}
		piece := &s.tongues[in]
		to := from + 1
		for to < piece.to && s.levels[to] == s.levels[from] && p.runes[to-1] != '\n' {
			to++
		}
		if from == 0 || p.runes[from-1] == '\n' {
			s.itemiser.reset()
		}
		for from < to {
			end, script := s.itemiser.next(p.runes, from, to)
			s.shapeFaces(p, piece.set, run{
				script: script, language: languageOf(piece.language, script), level: int(s.levels[from]), from: from, to: end,
			})
			from = end
		}
	}
}

// shapeFaces cuts a piece where the face changes, and shapes the runs.
func (s *Shaper) shapeFaces(p *Paragraph, set *fonts.Set, r run) {
	r.tracked = p.tracking != 0 && !r.rightToLeft() && spaced(r.script)
	for end := r.to; r.from < end; r.from = r.to {
		r.to = r.from + 1
		for r.to < end && s.choice[r.to] == s.choice[r.from] {
			r.to++
		}
		r.face, r.first = set.Face(s.choice[r.from]), len(p.glyphs)
		p.glyphs = s.shapeRun(p, &r, p.glyphs, p.clean)
		r.last = len(p.glyphs)
		p.runs = append(p.runs, r)
	}
}

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
	if p.byWords(r) {
		return s.shapeWords(p, r, dst, clean)
	}
	return s.shapePiece(p, r, dst, clean)
}

// shapePiece shapes what is shaped as a whole.
func (s *Shaper) shapePiece(p *Paragraph, r *run, dst []Glyph, clean []bool) []Glyph {
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
