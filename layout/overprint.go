package layout

import (
	"cmp"
	"slices"
	"strings"

	"cityprofile/layout/text"
)

// What is wrong with where texts of a page stand: the messages of a Problem.
const (
	Overprint = "two texts on one spot"
	OffMargin = "text leaves the page margin"
)

// spot is how far texts may reach into each other, and over a margin.
const spot = Pt / 2

// survey finds texts of a page that stand on one spot, or leave its margin. It is
// used for one page after the other.
type survey struct {
	runs     []Placed // of Glyphs, at their places on the page
	lines    []placedLine
	standing []int // lines that reach as low as the one that is looked at
}

// placedLine is a line of text on a page: runs on one baseline, each of which goes
// on where another one ended.
type placedLine struct {
	box         Box // by widths, ascent and descent: most ink lies in it
	baseline    Len
	size        Len  // of the largest type in it
	figure      *Tag // that it is part of, if any
	first, last int  // runs
}

// look adds to a page the problems of its texts. Where a figure sets its own words
// is its own affair.
func (s *survey) look(f *Frame, margin Box) {
	s.runs, s.lines, s.standing = s.runs[:0], s.lines[:0], s.standing[:0]
	s.gather(f.Items, 0, 0, nil)
	if !margin.Empty() {
		for i := range s.lines {
			if l := &s.lines[i]; s.leaves(l, margin) {
				f.Put(l.box.X0, l.baseline, Problem{Message: OffMargin, Text: s.text(l)})
			}
		}
	}
	slices.SortStableFunc(s.lines, func(a, b placedLine) int { return cmp.Compare(a.box.Y0, b.box.Y0) })
	for i := range s.lines {
		l := &s.lines[i]
		kept := s.standing[:0]
		for _, k := range s.standing {
			above := &s.lines[k]
			if above.box.Y1-spot <= l.box.Y0 {
				continue
			}
			kept = append(kept, k)
			if s.clash(above, l) {
				a, b := s.text(above), s.text(l)
				if len(a) < len(b) {
					a, b = b, a
				}
				f.Put(l.box.X0, l.baseline, Problem{Message: Overprint, Text: a, Beside: b})
			}
		}
		s.standing = append(kept, i)
	}
}

// gather finds the lines of a frame with some items.
func (s *survey) gather(items []Placed, x, y Len, figure *Tag) {
	for i := range items {
		p := &items[i]
		switch it := p.Item.(type) {
		case Group:
			inner := figure
			if it.Tag != nil && it.Tag.Role == RoleFigure {
				inner = it.Tag
			}
			s.gather(it.Frame.Items, x+p.X, y+p.Y, inner)
		case Glyphs:
			s.add(&it, Placed{x + p.X, y + p.Y, p.Item}, figure)
		}
	}
}

// add adds a run to the line that it goes on with, or begins one.
func (s *survey) add(g *Glyphs, p Placed, figure *Tag) {
	const near = Pt / 20 // places are rounded
	width := 0
	for i := range g.Run.Glyphs {
		width += g.Run.Glyphs[i].Advance
	}
	if width == 0 { // spaces at the end of a line
		return
	}
	m := g.Run.Face.Metrics()
	box := Box{p.X, p.Y - g.Size.Em(m.Ascent), p.X + g.Size.Em(width), p.Y - g.Size.Em(m.Descent)}
	s.runs = append(s.runs, p)
	if n := len(s.lines) - 1; n >= 0 {
		l := &s.lines[n]
		after, before := box.X0-l.box.X1, l.box.X0-box.X1
		if l.baseline == p.Y && l.figure == figure && (max(after, -after) < near || max(before, -before) < near) {
			l.box = l.box.With(box)
			l.size = max(l.size, g.Size)
			l.last = len(s.runs)
			return
		}
	}
	s.lines = append(s.lines, placedLine{box, p.Y, g.Size, figure, len(s.runs) - 1, len(s.runs)})
}

// leaves reports whether a line has ink outside of the margin. The first letter of
// a large line may hang into it.
func (s *survey) leaves(l *placedLine, margin Box) bool {
	const hang = 30 // thousandths of an em
	if l.figure != nil {
		return false
	}
	in := Box{margin.X0 - spot - l.size.Em(hang), margin.Y0 - spot, margin.X1 + spot, margin.Y1 + spot}
	if l.box.Within(in) == l.box {
		return false
	}
	out := false
	s.ink(l, func(b Box) { out = out || b.Within(in) != b })
	return out
}

// clash reports whether glyphs of two lines stand on one spot.
func (s *survey) clash(a, b *placedLine) bool {
	if a.figure != nil && a.figure == b.figure || !overlap(a.box, b.box) {
		return false
	}
	var of []Box // glyphs of a where b is
	s.ink(a, func(g Box) {
		if overlap(g, b.box) {
			of = append(of, g)
		}
	})
	if of == nil {
		return false
	}
	found := false
	s.ink(b, func(g Box) {
		found = found || slices.ContainsFunc(of, func(o Box) bool { return overlap(o, g) })
	})
	return found
}

// overlap reports whether two boxes reach into each other in both directions.
func overlap(a, b Box) bool {
	both := a.Within(b)
	return both.X1-both.X0 > spot && both.Y1-both.Y0 > spot
}

// ink calls fn with the box of each glyph of a line.
func (s *survey) ink(l *placedLine, fn func(Box)) {
	for _, p := range s.runs[l.first:l.last] {
		g := p.Item.(Glyphs)
		at := 0
		for i := range g.Run.Glyphs {
			glyph := &g.Run.Glyphs[i]
			if b, ok := g.Run.Face.Ink(glyph.ID); ok {
				x, y := at+glyph.X, glyph.Y
				fn(Box{p.X + g.Size.Em(x+b[0]), p.Y - g.Size.Em(y+b[3]), p.X + g.Size.Em(x+b[2]), p.Y - g.Size.Em(y+b[1])})
			}
			at += glyph.Advance
		}
	}
}

// text is the text of a line.
func (s *survey) text(l *placedLine) string {
	var b strings.Builder
	for _, p := range s.runs[l.first:l.last] {
		b.WriteString(p.Item.(Glyphs).Run.Text)
	}
	return strings.TrimSpace(b.String())
}

// Below is how far below a frame another one has to stand for air between their
// letters: 0 where the letters above do not reach down so far.
func Below(above, below Frame, air Len) Len {
	letters := func(f Frame) (list []Box) {
		var s survey
		s.gather(f.Items, 0, 0, nil)
		for i := range s.lines {
			s.ink(&s.lines[i], func(b Box) { list = append(list, b) })
		}
		return list
	}
	var most Len
	low := letters(below)
	for _, a := range letters(above) {
		for _, b := range low {
			if a.X0 < b.X1+air && b.X0 < a.X1+air {
				most = max(most, a.Y1+air-(above.H+b.Y0))
			}
		}
	}
	return most
}

// Spread is the style with more leading, if lines of a paragraph need it in a
// width: so much that there is air between what hangs from one line and what
// stands on the next.
func (s Style) Spread(p *text.Paragraph, width, air Len) Style {
	lines := p.Lines(s.Size.Thousandths(width), s.Wrap)
	if len(lines) < 2 {
		return s
	}
	set := func(line text.Line) (f Frame) {
		x := Len(0)
		if s.right(p) {
			x = width - s.Size.Em(line.Width)
		}
		setLine(&f, x, 0, s, line, nil)
		return f
	}
	now := s.For(p).Leading
	most := now
	for i := range lines[1:] {
		most = max(most, Below(set(lines[i]), set(lines[i+1]), air))
	}
	if most > now {
		s.Leading = (most*100 + Len(p.Leading()) - 1) / Len(p.Leading())
	}
	return s
}
