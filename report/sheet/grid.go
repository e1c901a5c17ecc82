// Package sheet is how a page is set: its grid, the colours of a theme and the
// styles of its type, the setting of words, those of the report and those of
// the city, and what surrounds them: openers, running feet, pictures. It knows
// no chapter and no profile. Lengths are layout.Len.
package sheet

import "cityprofile/layout"

const mm = layout.MM

// The page and its grid, in the measures of the visual specification, 4.
const (
	PageW, PageH = 210 * mm, 297 * mm // A4, upright
	Margin       = 18 * mm            // left and right of the body
	BodyW        = 174 * mm           // columns 1 to 12
	BodyTop      = 25 * mm            // of the body, from the top of the page
	BodyH        = 243 * mm           // the rest is the foot's

	SideW = 39 * mm  // columns 1 to 3
	MainX = 45 * mm  // columns 4 to 12, from the margin
	MainW = 129 * mm // of them
	TextW = 114 * mm // columns 4 to 11: running text in cards
)

// The thickness of rules.
const (
	AreaRule    = 1.0 * mm  // above an area of action
	SectionRule = 0.35 * mm // above a section
	Hairline    = 0.15 * mm // between rows
)

// Page is a content page of a chapter, with nothing on it yet.
func Page() layout.Sheet {
	return layout.Sheet{
		Size: layout.Size{W: PageW, H: PageH},
		X:    Margin, Y: BodyTop,
		Room: layout.Size{W: BodyW, H: BodyH},
		Text: textBox,
	}
}

// Full is a page that its body fills from edge to edge.
func Full() layout.Sheet {
	all := layout.Size{W: PageW, H: PageH}
	return layout.Sheet{Size: all, Room: all, Text: textBox}
}

// textBox is where text stands on a page, that of its foot too.
var textBox = layout.Box{X0: Margin, Y0: BodyTop, X1: PageW - Margin, Y1: PageH - 12*mm}

// Side puts a node into the side column, columns 1 to 3.
func Side(n layout.Node) layout.Column { return layout.Column{X: 0, W: SideW, Node: n} }

// Main puts a node into the main column, columns 4 to 12.
func Main(n layout.Node) layout.Column { return layout.Column{X: MainX, W: MainW, Node: n} }

// InMain puts a node into the main column, beside nothing.
func InMain(n layout.Node) layout.Node {
	return layout.Pad(layout.Insets{Left: MainX, Right: BodyW - MainX - MainW}, n)
}

// Section is a rule with a side-head below it and something beside that.
func Section(align layout.Align, accent layout.Color, head, body layout.Node) layout.Node {
	return Nodes(
		layout.Keep(layout.Rule(SectionRule, accent)),
		layout.Keep(Gap(2.6*mm)),
		layout.Row(align, Side(head), Main(body)),
	)
}

// Together keeps a node on one page, unless two fifths of a page would stay
// empty for that. One that no page can hold begins where there is room for a good
// part of it.
func Together(n layout.Node) layout.Node {
	return layout.Together(layout.Tie{Page: BodyH, Hole: Hole, Least: 30 * mm}, n)
}

// Hole is the most of a page that is left empty so that what follows stays whole:
// two fifths of it.
const Hole = BodyH * 2 / 5

// Gap is a distance down the page that stays, at the top of a page too.
func Gap(h layout.Len) layout.Node { return layout.Fixed(layout.Frame{Size: layout.Size{H: h}}) }

// Narrow limits a node to the width of running text.
func Narrow(n layout.Node) layout.Node {
	return layout.Pad(layout.Insets{Right: MainW - TextW}, n)
}

// Listed is a list of items.
func Listed(items ...layout.Node) layout.Node { return Tag(layout.RoleL, layout.Stack(items...)) }

// Item is an item of a list, with a node as its body.
func Item(n layout.Node) layout.Node { return Tag(layout.RoleLI, Tag(layout.RoleLBody, n)) }
