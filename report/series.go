package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// series are the values of a target over the years, as a small line beside
// their figures; nil without any.
func (b *builder) series(t *profile.Target, accent layout.Color, width layout.Len) layout.Node {
	const w, h, air = 24 * mm, 7 * mm, 4 * mm
	var list []string
	var from []profile.Text
	for i := range t.Values {
		f := t.Values[i].Figure("")
		value := b.valueOf(&f)
		if f.Year != nil {
			value = b.Lang.Fill(b.Labels.Target.ValueIn, "year", b.Lang.Year(f.Year), "value", value)
		}
		list = append(list, b.cited(value, f.Source))
		from = append(from, f.Source)
	}
	if list == nil {
		return nil
	}
	words := b.withCitations(layout.RoleP, b.Styles.Micro, b.Lang.Facts(list), from...)
	if len(list) < 2 || b.platformForm() {
		return words
	}
	alt := func() string { return b.Lang.Fill(b.Labels.Alt.Series, "target", b.plain(t.Indicator)) }
	return sheet.Nodes(sheet.Gap(1*mm), layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: w, Node: layout.As(b.drawing(alt), layout.Fixed(curve(t.Values, w, h, accent, b.Theme.Line)))},
		layout.Column{X: w + air, W: width - w - air, Node: words}), sheet.Gap(0.8*mm))
}

// curve is a line from value to value in a frame of some size, above a rule that
// stands for the lowest of them, with a dot at the last.
func curve(values []profile.Reading, w, h layout.Len, accent, rule layout.Color) layout.Frame {
	const dot = 0.7 * mm
	f := layout.Frame{Size: layout.Size{W: w, H: h}}
	f.Put(0, h-sheet.Hairline, layout.Shape{Path: layout.Rect(0, 0, w, sheet.Hairline), Pen: layout.Pen{Fill: &rule}})
	var line layout.Path
	var x, y layout.Len
	for i, p := range points(values) {
		x = dot + (w-2*dot)*layout.Len(p[0])/whole
		y = h - dot - (h-2*dot)*layout.Len(p[1])/whole
		if i == 0 {
			line = line.Move(layout.At(x, y))
		} else {
			line = line.Line(layout.At(x, y))
		}
	}
	f.Put(0, 0, layout.Shape{Path: line, Pen: layout.Pen{Stroke: &accent, Width: 0.4 * mm, Round: true}})
	end := layout.Path{}.Move(layout.At(x, y)).Line(layout.At(x+1, y)) // next to nothing, with round ends
	f.Put(0, 0, layout.Shape{Path: end, Pen: layout.Pen{Stroke: &accent, Width: 2 * dot, Round: true}})
	return f
}

// points are values in millionths of the width and of the height of all of them:
// by their years where each has one, else at the same distances.
func points(values []profile.Reading) [][2]int64 {
	dated := true
	least, most := values[0].Value, values[0].Value
	for i := range values {
		dated = dated && values[i].Year != nil
		if v := values[i].Value; v.Compare(least) < 0 {
			least = v
		} else if v.Compare(most) > 0 {
			most = v
		}
	}
	last := len(values) - 1
	list := make([][2]int64, len(values))
	for i := range values {
		list[i][0] = int64(i) * whole / int64(last)
		if dated && *values[last].Year > *values[0].Year {
			list[i][0] = int64(*values[i].Year-*values[0].Year) * whole / int64(*values[last].Year-*values[0].Year)
		}
		// Halves, as in progress.
		if span := float(most)/2 - float(least)/2; span > 0 {
			part := (float(values[i].Value)/2 - float(least)/2) / span
			list[i][1] = int64(part * whole)
		}
	}
	return list
}
