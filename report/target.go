package report

import (
	"strconv"
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
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
	reached               // at the target, from a baseline that is not known
)

// progress is how far a target has come, in millionths of the way from the
// baseline to the goal, and where that is. A target that is to fall needs no
// sign for it: the way runs from the baseline. Without a baseline or without a
// value, it is 0: unknown.
func progress(t *profile.Target) (part int64, s state) {
	switch {
	case t.Baseline == nil && t.Reached():
		return whole, reached
	case t.Baseline == nil:
		return 0, noMatter
	case t.Last() == nil:
		return 0, noValue
	}
	latest, base, goal := t.Last().Value, t.Baseline.Value, t.Target.Value
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
		rows = append(rows, layout.Space(3*mm), layout.Whole(sheet.Item(b.target(&a.Targets[i], a.Language, accent, sheet.MainW))))
	}
	return sheet.Listed(rows...)
}

// target is what is measured and its latest value, drawn as a core sample
// between the baseline and the target; all of it in a column of some width.
func (b *builder) target(t *profile.Target, lang string, accent layout.Color, width layout.Len) layout.Node {
	s, l := b.Styles, &b.Labels.Target
	name := b.toldIn(t.Indicator, lang)
	if t.Unit != "" {
		name = b.Sentence(l.Name, "indicator", name, "unit", b.toldIn(t.Unit, lang))
	}
	words := []layout.Piece{{Style: sheet.In(s.Micro, accent), Text: b.Label(s.Micro.Font, l.None)}}
	latest := t.Last()
	if latest != nil {
		words = b.reading(latest, l.Latest, l.LatestIn, sheet.In(s.Latest, accent), sheet.In(s.Micro, accent))
	}
	parts := []layout.Node{
		b.level(b.InLanguage(layout.RoleP, sheet.Left(sheet.In(s.Small, b.Theme.Ink)), name, lang), sheet.In(s.Micro, accent), words, width),
		sheet.Gap(0.8 * mm),
	}
	goal := b.reading(&t.Target, l.Goal, l.GoalIn, sheet.In(s.MicroBold, b.Theme.Ink), s.Micro)
	part, state := progress(t)
	if t.Baseline == nil {
		var done layout.Node
		if state == reached && !b.platformForm() {
			done = b.Says(layout.RoleP, sheet.In(s.MicroBold, accent), l.Reached)
		}
		return sheet.Nodes(append(parts, b.level(done, s.Micro, goal, width), b.series(t, accent, width), b.readingNotes(t))...)
	}
	bar := b.wood.Core(accent)
	bar.W, bar.H, bar.Cells, bar.Num, bar.Den = width-1*mm, 4*mm, 30, part, whole
	if width < sheet.MainW {
		bar.H, bar.Cells = 3*mm, 16
	}
	base := b.reading(t.Baseline, l.Baseline, l.BaselineIn, sheet.In(s.MicroBold, b.Theme.Ink), s.Micro)
	return sheet.Nodes(append(parts,
		layout.As(b.drawing(func() string { return b.targetAlt(t) }), layout.Fixed(bar.Frame())),
		sheet.Gap(0.8*mm),
		b.level(sheet.Tag(layout.RoleP, layout.Inline(s.Micro, base...)), s.Micro, goal, width),
		b.series(t, accent, width), b.readingNotes(t))...)
}

// level puts pieces flush right beside a node, or below it where they would
// leave it less than half of a width.
func (b *builder) level(left layout.Node, style layout.Style, pieces []layout.Piece, width layout.Len) layout.Node {
	const air = 4 * mm
	need := layout.Width(pieces...)
	line := sheet.Tag(layout.RoleP, layout.Inline(sheet.Right(style), pieces...))
	if need+air > width/2 {
		return sheet.Nodes(left, line)
	}
	return layout.Row(layout.AlignFirst,
		layout.Column{X: 0, W: width - need - air, Node: left},
		layout.Column{X: width - need, W: need, Node: line})
}

// reading is a value with what it is, and its year if that is known.
func (b *builder) reading(r *profile.Reading, plain, dated string, value, words layout.Style) []layout.Piece {
	f := r.Figure("")
	var pieces []layout.Piece
	if r.Year != nil {
		pieces = b.around(dated, "value", b.valueOf(&f), value, words, "year", b.Lang.Year(r.Year))
	} else {
		pieces = b.around(plain, "value", b.valueOf(&f), value, words)
	}
	return append(pieces, b.citation(words, r.Source)...)
}

// readingNotes are what the city notes on the values of a target, a line each;
// nil when it notes nothing.
func (b *builder) readingNotes(t *profile.Target) layout.Node {
	l := &b.Labels.Target
	var lines []layout.Node
	add := func(r *profile.Reading, what string) {
		if r != nil && r.Note != "" {
			words := b.Lang.Fill(l.Note, "value", b.WithYear(what, r.Year), "note", text.Isolate(b.told(r.Note)))
			lines = append(lines, b.Filled(layout.RoleP, b.Styles.Micro, words))
		}
	}
	add(t.Baseline, l.BaselineAlone)
	add(t.Latest, l.LatestAlone)
	add(&t.Target, l.TargetAlone)
	for i := range t.Values {
		add(&t.Values[i], l.ValueAlone)
	}
	if lines == nil {
		return nil
	}
	return layout.Stack(lines...)
}

// around is a pattern on one line in which the value of one placeholder has a
// style of its own; kv are the others with their values.
func (b *builder) around(pattern, name, value string, strong, style layout.Style, kv ...string) []layout.Piece {
	before, after := words.Split(pattern, name)
	before, after = b.Lang.FillParts(before, after, kv...)
	var list []layout.Piece
	lead := strings.TrimRight(before, " ") // a space counts only before something
	if lead != "" {
		list = append(list, layout.Piece{Style: style, Text: b.Figure(style.Font, lead)})
	}
	list = append(list, layout.Piece{Style: strong, Text: b.Figure(strong.Font, before[len(lead):]+value)})
	if after != "" {
		list = append(list, layout.Piece{Style: style, Text: b.Figure(style.Font, after)})
	}
	return list
}

// targetAlt says in words what the bar of a target shows. Its figures stand
// around it.
func (b *builder) targetAlt(t *profile.Target) string {
	l := &b.Labels.Alt
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
		return b.Lang.Fill(l.Target, "target", b.plain(t.Indicator), "percent", b.Lang.Percent(int(part*100/whole)))
	}
	return b.Lang.Fill(pattern, "target", b.plain(t.Indicator))
}
