package report

import "cityprofile/layout"

// The page and its grid, in the measures of the visual specification, 4.
const (
	mm = layout.MM

	pageW, pageH = 210 * mm, 297 * mm
	margin       = 18 * mm
	bodyW        = 174 * mm
	bodyTop      = 25 * mm
	bodyH        = 243 * mm

	sideW = 39 * mm  // columns 1 to 3
	mainX = 45 * mm  // columns 4 to 12, from the margin
	mainW = 129 * mm // of them
	textW = 114 * mm // columns 4 to 11: running text in cards
)

// The thickness of rules.
const (
	areaRule    = 1.0 * mm
	sectionRule = 0.35 * mm
	hairline    = 0.15 * mm
)

// body is a content page of a chapter.
func (b *builder) bodySheet() layout.Sheet {
	return layout.Sheet{
		Size: layout.Size{W: pageW, H: pageH},
		X:    margin, Y: bodyTop,
		Room: layout.Size{W: bodyW, H: bodyH},
	}
}

// side puts a node into the side column, and main into the main column.
func side(n layout.Node) layout.Column { return layout.Column{X: 0, W: sideW, Node: n} }
func main(n layout.Node) layout.Column { return layout.Column{X: mainX, W: mainW, Node: n} }

// inMain puts a node into the main column, beside nothing.
func inMain(n layout.Node) layout.Node {
	return layout.Pad(layout.Insets{Left: mainX, Right: bodyW - mainX - mainW}, n)
}

// section is a rule with a side-head below it and something beside that.
func (b *builder) section(align layout.Align, accent layout.Color, head, body layout.Node) layout.Node {
	return nodes(
		layout.Keep(layout.Rule(sectionRule, accent)),
		layout.Keep(gap(2.6*mm)),
		layout.Row(align, side(head), main(body)),
	)
}

// together keeps a node on one page. One that no page can hold begins where
// there is room for a good part of it.
func together(n layout.Node) layout.Node {
	const part = 80 * mm
	if _, rest := n.Fit(layout.Room{Size: layout.Size{W: bodyW, H: bodyH}, Top: true}); rest != nil {
		return layout.Need(part, n)
	}
	return layout.Whole(n)
}

// gap is a distance that stays, at the top of a page too.
func gap(h layout.Len) layout.Node { return layout.Fixed(layout.Frame{Size: layout.Size{H: h}}) }

// narrow limits a node to the width of running text.
func narrow(n layout.Node) layout.Node {
	return layout.Pad(layout.Insets{Right: mainW - textW}, n)
}

// listed makes list items of nodes, each with a body, and a list of them.
func listed(items ...layout.Node) layout.Node { return tag(layout.RoleL, layout.Stack(items...)) }

func item(n layout.Node) layout.Node { return tag(layout.RoleLI, tag(layout.RoleLBody, n)) }
