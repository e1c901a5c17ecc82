package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// signsOf are the goals that an action counts towards.
func (b *builder) signsOf(a *profile.Action) []sign {
	var list []sign
	for _, n := range a.GBF {
		list = append(list, sign{b.Lang.Fill(b.Labels.Action.GBF, "n", b.Lang.Int(n)), b.Lang.Fill(b.Labels.Action.GBFLong, "n", b.Lang.Int(n)), false})
	}
	for _, n := range a.SDG {
		list = append(list, sign{b.Lang.Fill(b.Labels.Action.SDG, "n", b.Lang.Int(n)), b.Lang.Fill(b.Labels.Action.SDGLong, "n", b.Lang.Int(n)), true})
	}
	return list
}

// signRows is a list of tags in rows, as many in each as the main column
// holds, and where the last row ends.
func (b *builder) signRows(list []sign, accent layout.Color) (n layout.Node, end layout.Len) {
	const air = 1.6 * mm
	var rows []layout.Node
	var row []layout.Column
	for _, s := range list {
		f := b.sign(s, accent)
		if end > 0 && end+air+f.W > sheet.MainW {
			rows = append(rows, layout.Row(layout.AlignTop, row...), sheet.Gap(air))
			row, end = nil, 0
		}
		x := end
		if x > 0 {
			x += air
		}
		row = append(row, layout.Column{X: x, W: f.W, Node: sheet.Item(layout.As(&layout.Tag{Role: layout.RoleP, Long: s.long}, layout.Fixed(f)))})
		end = x + f.W
	}
	return sheet.Listed(append(rows, layout.Row(layout.AlignTop, row...))...), end
}

// sign draws a tag, once for all actions that have it.
func (b *builder) sign(s sign, c layout.Color) layout.Frame {
	f, ok := b.signs[s]
	if !ok {
		f = b.drawSign(s, c)
		b.signs[s] = f
	}
	return f
}

func (b *builder) drawSign(s sign, c layout.Color) layout.Frame {
	const line, high = 0.25 * mm, 4.2 * mm
	inset := layout.Len(1.6 * mm)
	if s.round {
		inset = 2 * mm
	}
	style := sheet.In(b.Styles.MicroBold, c)
	p := layout.Piece{Style: style, Text: b.Label(style.Font, s.word)}
	w := layout.Width(p)
	word, _ := layout.Inline(style, p).Fit(layout.Room{Size: layout.Size{W: w, H: style.Leading}})
	f := layout.Frame{Size: layout.Size{W: w + 2*inset, H: high}}
	pen := layout.Pen{Stroke: &c, Width: line}
	box := layout.Rect(line/2, line/2, f.W-line, high-line)
	if s.round {
		box = wood.Capsule(line/2, line/2, f.W-line, high-line)
	}
	f.Put(0, 0, layout.Shape{Path: box, Pen: pen})
	f.PutFrame(inset, (high-style.Leading)/2, word)
	return f
}
