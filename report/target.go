package report

import (
	"strconv"
	"strings"

	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

// state is how the latest value of a target stands to where it started and
// where it is to go.
type state uint8

const (
	noValue  state = iota // there is no latest value yet
	between               // on the way, or exactly at the target
	beyond                // past the target
	short                 // on the other side of the baseline
	noMatter              // without a baseline nobody can say
)

// progress is how far a target has come, in millionths of the way from the
// baseline to the goal, and where that is. A target that is to fall needs no
// sign for it: the way runs from the baseline. Without a baseline or without a
// value, it is 0: unknown.
func progress(t *profile.Target) (part int64, s state) {
	switch {
	case t.Baseline == nil:
		return 0, noMatter
	case t.Latest == nil:
		return 0, noValue
	}
	latest, base, goal := t.Latest.Value, t.Baseline.Value, t.Target.Value
	way, done, left := goal.Compare(base), latest.Compare(base), goal.Compare(latest)
	switch {
	case left == 0:
		return whole, between
	case way == 0:
		return 0, noMatter
	case way > 0 && left < 0 || way < 0 && left > 0:
		return whole, beyond
	case way > 0 && done < 0 || way < 0 && done > 0:
		return 0, short
	}
	// Halves, so that the difference of the largest numbers is one.
	start := float(base) / 2
	f := (float(latest)/2 - start) / (float(goal)/2 - start)
	if !(f > 0) { // of numbers next to nothing, there is no half
		return 0, between
	}
	return int64(f * whole), between
}

// float is about the value of a number.
func float(d cbi.Decimal) float64 {
	f, _ := strconv.ParseFloat(string(d), 64) // what Load lets in is a number
	return f
}

// whole is all of a way, in its parts.
const whole = 1_000_000

// targets is a list of the targets of an action.
func (b *builder) targets(a *profile.Action, accent layout.Color) layout.Node {
	var rows []layout.Node
	for i := range a.Targets {
		rows = append(rows, layout.Space(3*mm), layout.Whole(item(b.target(&a.Targets[i], a.Language, accent))))
	}
	return listed(rows...)
}

// target is what is measured and its latest value, drawn as a core sample
// between the baseline and the target.
func (b *builder) target(t *profile.Target, lang string, accent layout.Color) layout.Node {
	s, l := b.styles, &b.labels.Target
	name := t.Indicator
	if t.Unit != "" {
		name = b.sentence(l.Name, "indicator", t.Indicator, "unit", t.Unit)
	}
	words := []layout.Piece{{Style: in(s.micro, accent), Text: b.label(s.micro.Font, l.None)}}
	if t.Latest != nil {
		words = b.reading(t.Latest, l.Latest, l.LatestIn, in(s.latest, accent), in(s.micro, accent))
	}
	parts := []layout.Node{
		b.level(b.inLanguage(layout.RoleP, in(s.small, b.theme.Ink), name, lang), in(s.micro, accent), words),
		gap(0.8 * mm),
	}
	goal := b.reading(&t.Target, l.Goal, l.GoalIn, in(s.microBold, b.theme.Ink), s.micro)
	if t.Baseline == nil {
		return nodes(append(parts, b.level(nil, s.micro, goal))...)
	}
	part, _ := progress(t)
	bar := b.wood.Core(accent)
	bar.W, bar.H, bar.Cells, bar.Num, bar.Den = 128*mm, 4*mm, 30, part, whole
	base := b.reading(t.Baseline, l.Baseline, l.BaselineIn, in(s.microBold, b.theme.Ink), s.micro)
	return nodes(append(parts,
		layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: b.targetAlt(t)}, layout.Fixed(bar.Frame())),
		gap(0.8*mm),
		b.level(tag(layout.RoleP, layout.Inline(s.micro, base...)), s.micro, goal))...)
}

// level puts pieces flush right beside a node, or below it where they would
// leave it less than half of the width.
func (b *builder) level(left layout.Node, style layout.Style, pieces []layout.Piece) layout.Node {
	const air = 4 * mm
	need := layout.Width(pieces...)
	line := tag(layout.RoleP, layout.Inline(right(style), pieces...))
	if need+air > mainW/2 {
		return nodes(left, line)
	}
	return layout.Row(layout.AlignFirst,
		layout.Column{X: 0, W: mainW - need - air, Node: left},
		layout.Column{X: mainW - need, W: need, Node: line})
}

// reading is a value with what it is, and its year if that is known.
func (b *builder) reading(r *profile.Reading, plain, dated string, value, words layout.Style) []layout.Piece {
	if r.Year != nil {
		return b.around(dated, "value", b.number(string(r.Value)), value, words, "year", b.lang.Year(r.Year))
	}
	return b.around(plain, "value", b.number(string(r.Value)), value, words)
}

// around is a pattern on one line in which the value of one placeholder has a
// style of its own; kv are the others with their values.
func (b *builder) around(pattern, name, value string, strong, style layout.Style, kv ...string) []layout.Piece {
	before, after := words.Split(pattern, name)
	before, after = b.lang.FillParts(before, after, kv...)
	var list []layout.Piece
	lead := strings.TrimRight(before, " ") // a space counts only before something
	if lead != "" {
		list = append(list, layout.Piece{Style: style, Text: b.figure(style.Font, lead)})
	}
	list = append(list, layout.Piece{Style: strong, Text: b.figure(strong.Font, before[len(lead):]+value)})
	if after != "" {
		list = append(list, layout.Piece{Style: style, Text: b.figure(style.Font, after)})
	}
	return list
}

// targetAlt says in words what the bar of a target shows. Its figures stand
// around it.
func (b *builder) targetAlt(t *profile.Target) string {
	l := &b.labels.Alt
	part, s := progress(t)
	pattern := ""
	switch s {
	case noValue:
		pattern = l.TargetNone
	case beyond:
		pattern = l.TargetPast
	case short:
		pattern = l.TargetShort
	case noMatter:
		pattern = l.TargetLevel
	}
	if s == between {
		return b.lang.Fill(l.Target, "target", t.Indicator, "percent", b.lang.Percent(int(part*100/whole)))
	}
	return b.lang.Fill(pattern, "target", t.Indicator)
}
