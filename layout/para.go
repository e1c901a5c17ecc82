package layout

import (
	"slices"

	"cityprofile/layout/text"
)

// right reports whether the lines of a paragraph are flush right, else flush
// left.
func (s Style) right(p *text.Paragraph) bool {
	return s.Flush == FlushRight || s.Flush == FlushStart && p.RightToLeft()
}

// For returns the style with the leading that a paragraph needs: some scripts
// reach higher or lower than Latin.
func (s Style) For(p *text.Paragraph) Style {
	s.Leading = s.Leading * Len(p.Leading()) / 100
	return s
}

// baseline is the distance from the top of a line to its baseline: ascent and
// descent are centred in the leading.
func (s Style) baseline() Len {
	m := s.Font.Faces.Face(0).Metrics()
	up, down := s.Size.Em(m.Ascent), s.Size.Em(-m.Descent)
	return (s.Leading-up-down)/2 + up
}

// Mark gives a part of a paragraph a tag of its own.
type Mark struct {
	From, To int // offsets of runes in the paragraph's text
	Tag      *Tag
	Color    *Color // when it is not that of the style
	URL      string // where it leads; the tag is then a link
	ID       string // or the anchor to which it leads
}

// leastLines is how many lines of a paragraph stand together at the foot of a
// page and at the head of the next one: no line stands alone.
const leastLines = 2

// Para is a paragraph. It splits between lines, with at least two lines on
// each side: one of three lines stays whole.
//
// Parts in a language of their own are spans with that language, unless a mark
// covers them.
func Para(s Style, p *text.Paragraph, marks ...Mark) Node {
	s = s.For(p)
	return para{asked: s, style: s, text: p, marks: append(marks, languages(p)...)}
}

// languages are marks for the parts of a paragraph in languages of their own.
func languages(p *text.Paragraph) []Mark {
	var marks []Mark
	for _, part := range p.Parts() {
		marks = append(marks, Mark{From: part.From, To: part.To, Tag: &Tag{Role: RoleSpan, Lang: part.Lang}})
	}
	return marks
}

type para struct {
	asked Style
	style Style // fitting its width
	text  *text.Paragraph
	marks []Mark
	lines []text.Line // what is left of it, broken for width
	width Len
	more  bool // the first lines stand on an earlier page
}

func (p para) Fit(room Room) (Frame, Node) {
	if p.lines == nil || p.width != room.W && !p.more {
		p.style, p.width = p.asked.Fitting(p.text, room.W), room.W
		p.lines = p.text.Lines(p.style.Size.Thousandths(room.W), p.style.Wrap)
	}
	total := len(p.lines)
	n := min(total, int(max(room.H, 0)/p.style.Leading))
	if n < total {
		most := n
		n = min(n, total-leastLines)
		if n < leastLines && room.Top { // no page has more room
			n = most
		}
		if n == 0 || n < leastLines && !room.Top {
			return Frame{}, p
		}
	}
	f := p.frame(room.W, n)
	if n == total {
		return f, nil
	}
	p.lines, p.more = p.lines[n:], true
	return f, p
}

// frame sets the first n lines.
func (p para) frame(width Len, n int) Frame {
	s := p.style
	f := Frame{Size: Size{width, Len(n) * s.Leading}}
	if n == 0 {
		return f
	}
	f.First = s.baseline()
	f.Last = f.First + Len(n-1)*s.Leading
	for i, line := range p.lines[:n] {
		y := Len(i)*s.Leading + f.First
		x := -s.Size.Em(s.Hang)
		if s.right(p.text) {
			x = width - s.Size.Em(line.Width)
		}
		setLine(&f, x, y, s, line, p.marks)
		if line.Over {
			f.Put(0, y, Problem{Message: "a line is wider than its column", Text: line.Text})
		}
		if line.End == text.InNumber {
			f.Put(0, y, Problem{Message: "a number is longer than its column and continues on the next line", Text: line.Text})
		}
	}
	if !p.more {
		putMissing(&f, p.text)
	}
	return f
}

// putMissing adds a Problem for the characters that no face has.
func putMissing(f *Frame, p *text.Paragraph) {
	for _, r := range p.Missing() {
		f.Put(0, 0, Problem{Message: "no face has " + text.RuneName(r), Text: string(r), Missing: r})
	}
}

// setLine puts the runs of a line on a baseline, cut where a mark begins or
// ends. Programs that extract text expect it in visual order, from left to
// right, and reverse right-to-left text themselves. Such runs are therefore
// painted in visual order, inside an element with their text in reading order.
func setLine(f *Frame, x, y Len, s Style, line text.Line, marks []Mark) {
	turned := slices.ContainsFunc(line.Runs, func(r text.Run) bool { return r.RightToLeft })
	if turned && len(marks) == 0 {
		var inner Frame
		words := ""
		for _, i := range seenOrder(line.Runs) {
			inner.Put(s.Size.Em(line.Runs[i].X), 0, Glyphs{line.Runs[i], s.Size, s.Color})
		}
		for _, run := range line.Runs {
			words += run.Text
		}
		f.Put(x, y, Group{Tag: &Tag{Role: RoleSpan, Actual: words}, Frame: inner})
		return
	}
	for _, run := range line.Runs {
		if len(marks) == 0 {
			f.Put(x+s.Size.Em(run.X), y, Glyphs{run, s.Size, s.Color})
			continue
		}
		for _, piece := range cutRun(run, marks) {
			putPiece(f, x+s.Size.Em(piece.X), y, s, piece, markAt(marks, piece.Glyphs[0].Rune))
		}
	}
}

// seenOrder returns runs in visual order, from left to right.
func seenOrder(runs []text.Run) []int {
	order := make([]int, len(runs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return runs[a].X - runs[b].X })
	return order
}

// cutRun cuts a run where a mark begins or ends, into pieces in reading order.
func cutRun(run text.Run, marks []Mark) []text.Run {
	var pieces []text.Run
	x := run.X
	for from := 0; from < len(run.Glyphs); {
		mark := markAt(marks, run.Glyphs[from].Rune)
		to := from
		piece := run
		piece.X = x
		for to < len(run.Glyphs) && markAt(marks, run.Glyphs[to].Rune) == mark {
			x += run.Glyphs[to].Advance
			to++
		}
		if piece.Glyphs = run.Glyphs[from:to:to]; len(piece.Glyphs) < len(run.Glyphs) {
			piece.Text = piece.Spelt()
		}
		pieces = append(pieces, piece)
		from = to
	}
	if run.RightToLeft {
		slices.Reverse(pieces)
	}
	return pieces
}

// putPiece puts a piece of a run that may have a mark.
func putPiece(f *Frame, x, y Len, s Style, run text.Run, m *Mark) {
	glyphs := Glyphs{run, s.Size, s.Color}
	var tag *Tag
	var inner Frame
	if m != nil {
		tag = m.Tag
		if m.Color != nil {
			glyphs.Color = *m.Color
		}
	}
	if run.RightToLeft {
		inner.Put(0, 0, Group{Tag: &Tag{Role: RoleSpan, Actual: run.Text}, Frame: Frame{Items: []Placed{{Item: glyphs}}}})
	} else {
		inner.Put(0, 0, glyphs)
	}
	if m != nil && (m.URL != "" || m.ID != "") {
		inner.Put(0, -s.baseline(), Link{Size: Size{s.Size.Em(run.Width()), s.Leading}, URL: m.URL, ID: m.ID, Text: m.Tag.Alt})
	}
	f.Put(x, y, Group{Tag: tag, Frame: inner})
}

func markAt(marks []Mark, rune int) *Mark {
	for i := range marks {
		if rune >= marks[i].From && rune < marks[i].To {
			return &marks[i]
		}
	}
	return nil
}

// Piece is text in its own style, as part of a line.
type Piece struct {
	Style Style
	Text  *text.Paragraph
	Tag   *Tag // of its own, if any
}

// Inline sets pieces one after another on one baseline, from left to right and
// never broken. Leading, alignment and baseline come from style.
func Inline(style Style, pieces ...Piece) Node { return inline{style, pieces} }

type inline struct {
	style  Style
	pieces []Piece
}

// Width is the width of the pieces on one line.
func Width(pieces ...Piece) Len {
	var w Len
	for _, p := range pieces {
		w += p.Style.Size.Em(p.Text.Width())
	}
	return w
}

func (n inline) Fit(room Room) (Frame, Node) {
	if n.style.Leading > room.H {
		return Frame{}, n
	}
	width := Width(n.pieces...)
	y := n.style.baseline()
	f := Frame{Size: Size{room.W, n.style.Leading}, First: y, Last: y}
	x := Len(0)
	if n.style.Flush == FlushRight {
		x = room.W - width
	}
	for _, p := range n.pieces {
		var inner Frame
		for _, line := range p.Text.Lines(0, text.Single) {
			setLine(&inner, 0, 0, p.Style, line, languages(p.Text))
		}
		putMissing(&inner, p.Text)
		f.Put(x, y, Group{Tag: p.Tag, Frame: inner})
		x += p.Style.Size.Em(p.Text.Width())
	}
	if width > room.W {
		f.Put(0, y, Problem{Message: "a line is wider than its column", Text: n.pieces[0].Text.Text()})
	}
	return f, nil
}
