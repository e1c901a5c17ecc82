package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// A status sign is drawn in a box of 14 by 14 units, as large as the height of
// its line.
const (
	statusSide = 4.2 * mm
	statusUnit = statusSide / 140 // a tenth of a unit
	statusWord = 6 * mm           // where the word begins
)

// statusSign is the sign of a state of an action, drawn once for all of them.
// The word always stands beside it.
func (b *builder) statusSign(s profile.Status, c layout.Color) layout.Frame {
	f, ok := b.states[s]
	if !ok {
		f = b.drawStatus(s, c)
		b.states[s] = f
	}
	return f
}

func (b *builder) drawStatus(s profile.Status, c layout.Color) layout.Frame {
	const middle = 70 // tenths of a unit, as are all numbers here
	f := layout.Frame{Size: layout.Size{W: statusSide, H: statusSide}}
	at := func(x, y layout.Len) layout.Point { return layout.At(x*statusUnit, y*statusUnit) }
	put := func(p layout.Path, pen layout.Pen) { f.Put(0, 0, layout.Shape{Path: p, Pen: pen}) }
	circle := func(r layout.Len) layout.Path {
		return moved(disc(2*r*statusUnit), (middle-r)*statusUnit, (middle-r)*statusUnit)
	}
	line := func(color layout.Color, width layout.Len) layout.Pen {
		return layout.Pen{Stroke: &color, Width: width * statusUnit}
	}
	ring := line(c, 14)
	ring.Fill = &b.theme.Paper
	switch s {
	case profile.Planned:
		ring.Dash = [2]layout.Len{24 * statusUnit, 19 * statusUnit}
		put(circle(60), ring)
	case profile.InProgress:
		put(circle(60), ring)
		put(halfDisc(middle*statusUnit, 60*statusUnit), layout.Pen{Fill: &c})
	case profile.Completed:
		put(circle(67), layout.Pen{Fill: &c})
		put(layout.Path{}.Move(at(39, 73)).Line(at(61, 95)).Line(at(102, 48)), line(b.theme.Paper, 15))
	case profile.OnHold:
		put(circle(60), ring)
		put(layout.Path{}.Move(at(53, 44)).Line(at(53, 96)).Move(at(87, 44)).Line(at(87, 96)), line(c, 15))
	case profile.Cancelled:
		put(circle(60), ring)
		put(layout.Path{}.Move(at(46, 46)).Line(at(94, 94)).Move(at(94, 46)).Line(at(46, 94)), line(c, 14))
	}
	return f
}

// halfDisc is the right half of a disc around a middle that is as far from the
// left as from the top.
func halfDisc(middle, r layout.Len) layout.Path {
	p := layout.Path{}.Move(polar(r, 0))
	for angle := int64(0); angle < turn/2; angle += turn / 8 {
		p = arcTo(p, r, angle, angle+turn/8)
	}
	return moved(p, middle, middle).Close()
}

// status is the sign and the word of the state of an action; nil when it is
// not known.
func (b *builder) status(a *profile.Action, c layout.Color) layout.Node {
	word, known := b.lang.Catalogue.Statuses[string(a.Status)]
	if !known {
		return nil
	}
	return layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: statusSide, Node: layout.Fixed(b.statusSign(a.Status, c))},
		layout.Column{X: statusWord, W: sideW - statusWord, Node: b.says(layout.RoleP, b.styles.smallBold, word)})
}

// statusAndYears are what stands beside an action; nil when neither is known.
func (b *builder) statusAndYears(a *profile.Action, c layout.Color) layout.Node {
	status, years := b.status(a, c), b.lang.Years(a.Start, a.End)
	if years == "" {
		return status
	}
	n := b.filled(layout.RoleP, b.styles.small, years)
	if status == nil {
		return n
	}
	return nodes(status, gap(1*mm), layout.Pad(layout.Insets{Left: statusWord}, n))
}
