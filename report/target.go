package report

import (
	"slices"
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
	aim, done, left := goal.Compare(base), latest.Compare(base), goal.Compare(latest)
	switch {
	case left == 0:
		return whole, between
	case aim == 0:
		return 0, noMatter
	case aim > 0 && left < 0 || aim < 0 && left > 0:
		return whole, beyond
	case aim > 0 && done < 0 || aim < 0 && done > 0:
		return 0, short
	}
	f := way(t)
	if !(f > 0) {
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
	named := b.InLanguage(layout.RoleP, sheet.Left(sheet.In(s.Small, b.Theme.Ink)), name, lang)
	goal := b.reading(&t.Target, l.Goal, l.GoalIn, sheet.In(s.MicroBold, b.Theme.Ink), s.Micro)
	part, state := progress(t)
	if t.Baseline == nil {
		var done layout.Node
		if state == reached && !b.platformForm() {
			done = b.Says(layout.RoleP, sheet.In(s.MicroBold, accent), l.Reached)
		}
		return sheet.Nodes(b.level(named, sheet.In(s.Micro, accent), words, width), sheet.Gap(0.8*mm),
			b.level(done, s.Micro, goal, width), b.series(t, accent, width), b.readingNotes(t))
	}
	var stands layout.Node
	if w := b.stateWords(state); w != "" { // beside the value, or on a line of its own
		const apart = "\u2002"
		bold := sheet.In(s.MicroBold, accent)
		beside := append(slices.Clip(words), layout.Piece{Style: bold, Text: b.Label(bold.Font, apart+w)})
		if layout.Width(beside...) <= width {
			words = beside
		} else {
			stands = b.Says(layout.RoleP, bold, w)
		}
	}
	g := gaugeOf(t, part, state)
	bar := b.wood.Core(accent)
	bar.W, bar.H, bar.Num, bar.Den = width-1*mm, 4*mm, g.latest, whole
	bar.Mark, bar.Goal, bar.Cut = &g.base, &g.goal, g.cut
	if width < sheet.MainW {
		bar.H = 3 * mm
	}
	if state == short {
		bar.Lost = g.base
	}
	at, step := rulers(t)
	bar.Rulers = g.onBar(at)
	on := func(n int64) layout.Len { return bar.W * layout.Len(n) / whole }
	above := b.level(named, sheet.In(s.Micro, accent), words, width)
	if latest != nil {
		above = b.above(named, sheet.In(s.Micro, accent), words, on(g.latest), width)
	}
	base := b.reading(t.Baseline, l.Baseline, l.BaselineIn, sheet.In(s.MicroBold, b.Theme.Ink), s.Micro)
	if len(at) > 1 && !b.platformForm() {
		f := profile.Figure{Value: profile.Value(step)}
		steps := b.around(l.Steps, "value", b.valueOf(&f), s.Micro, s.Micro)
		if layout.Width(base...)+layout.Width(steps...)+layout.Width(goal...)+8*mm < on(g.goal-g.base) {
			base = append(base, steps...)
		}
	}
	return sheet.Nodes(above, stands, sheet.Gap(1.3*mm),
		layout.As(b.drawing(func() string { return b.targetAlt(t) }), layout.Fixed(bar.Frame())),
		sheet.Gap(1.3*mm),
		b.below(s.Micro, base, goal, on(g.base), on(g.goal)+1*mm, width),
		b.series(t, accent, width), b.readingNotes(t))
}

// stateWords say of a value outside of its bar where it lies; empty of others. The
// platform has no words for it.
func (b *builder) stateWords(s state) string {
	switch {
	case b.platformForm():
	case s == beyond:
		return b.Labels.Target.Beyond
	case s == short:
		return b.Labels.Target.Short
	}
	return ""
}

// above puts pieces above the place x of a bar: up to it, or from it where
// there is no room before it; beside a node where they leave it its width, else
// below it.
func (b *builder) above(left layout.Node, style layout.Style, pieces []layout.Piece, x, width layout.Len) layout.Node {
	const air = 4 * mm
	need := layout.Width(pieces...)
	from := max(min(x, width)-need, 0)
	line := sheet.Tag(layout.RoleP, layout.Inline(style, pieces...))
	if need > width {
		return sheet.Nodes(left, line)
	}
	beside := func() bool { // the node stays on one line
		room, _ := left.Fit(layout.Room{Size: layout.Size{W: from - air, H: sheet.PageH}, Top: true})
		return room.H <= style.Leading*3/2
	}
	if from > width/4 && beside() {
		return layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: from - air, Node: left},
			layout.Column{X: from, W: width - from, Node: line})
	}
	return sheet.Nodes(left, layout.Row(layout.AlignFirst, layout.Column{X: from, W: width - from, Node: line}))
}

// below puts what a bar starts from below its place from, and what it is to
// reach up to the place to; below each other where there is no room.
func (b *builder) below(style layout.Style, base, goal []layout.Piece, from, to, width layout.Len) layout.Node {
	const air = 4 * mm
	one, two := layout.Width(base...), layout.Width(goal...)
	start := sheet.Tag(layout.RoleP, layout.Inline(style, base...))
	end := max(to-two, from+one+air)
	if end+two > width {
		from, end = max(min(from, width-two-air-one), 0), width-two
	}
	if from+one+air > end {
		return b.level(start, style, goal, width)
	}
	return layout.Row(layout.AlignFirst,
		layout.Column{X: from, W: end - from - air, Node: start},
		layout.Column{X: end, W: width - end, Node: sheet.Tag(layout.RoleP, layout.Inline(style, goal...))})
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
