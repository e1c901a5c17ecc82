package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// cover is the first page: the trunk, and below it the city's name.
func (b *builder) cover() layout.Section {
	const foot, rule = 264 * mm, 268 * mm // bottom of the stack; the rule below it
	stack := b.coverStack()
	top := foot - stack.H
	b.bottom = top - 9*mm

	page := layout.Frame{Size: layout.Size{W: sheet.PageW, H: sheet.PageH}}
	page.Put(0, 0, layout.Shape{Path: layout.Rect(0, 0, sheet.PageW, sheet.PageH), Pen: layout.Pen{Fill: &b.Theme.Birch}})
	// The name is read first, although the trunk is painted below it.
	words := &layout.Tag{Role: layout.RoleOrder}
	page.Put(0, 0, layout.Group{Tag: words})
	var figure layout.Frame
	b.putTrunk(&figure, b.onCover(), b.photoTag())
	page.Put(0, 0, layout.Group{Tag: b.trunkTag(), Frame: figure})
	page.Put(sheet.Margin, top, layout.Group{Tag: words, Frame: stack})
	brand := b.Theme.Brand()
	page.Put(sheet.Margin, rule, layout.Shape{Path: layout.Rect(0, 0, sheet.BodyW, sheet.SectionRule), Pen: layout.Pen{Fill: &brand}})
	page.PutFrame(sheet.Margin, rule+3*mm, b.coverLine())
	full := sheet.Full()
	return layout.Section{Body: layout.Fixed(page), First: full, Next: full}
}

// coverStack is the masthead, the title and the name in another language.
func (b *builder) coverStack() layout.Frame {
	s, c := b.Styles, &b.profile.City
	accent := b.Theme.Brand()
	parts := []layout.Node{b.masthead(func(s layout.Style) layout.Node { return b.Told(layout.RoleP, s, b.government()) }), sheet.Gap(4 * mm)}
	name := b.told(c.Name)
	style := b.coverTitle(name)
	title := b.City(style.Font, name)
	heading := b.Told(layout.RoleTitle, style, name)
	parts = append(parts, heading)
	if len(c.Names) > 0 {
		second := sheet.Left(sheet.In(s.SecondName, accent))
		second.Size = max(second.Size, style.Size*36/100)
		second.Leading = second.Size * 5 / 4
		second = underTitle(style, second)
		n := c.Names[0]
		words := b.toldIn(n.Name, n.Language)
		second = second.Spread(b.City(second.Font, words), sheet.BodyW, second.Size*3/100)
		other := b.Told(layout.RoleP, second, words)
		air := layout.Len(1.5 * mm)
		if title.MarksBelow() {
			air += style.Size * 8 / 100
		}
		parts = append(parts, sheet.Gap(max(air, lowered(heading, other))), other)
	} else {
		// For the descenders of the title, which go as much deeper as the script
		// needs more leading.
		parts = append(parts, sheet.Gap(4.5*mm+style.Size*layout.Len(title.Leading()-100)/100))
	}
	f, _ := layout.Stack(parts...).Fit(layout.Room{Size: layout.Size{W: sheet.BodyW, H: sheet.PageH}, Top: true})
	return f
}

// masthead is the seal, or the logo, and the name of the government.
func (b *builder) masthead(government func(layout.Style) layout.Node) layout.Node {
	const high, beside = 8 * mm, 3.2 * mm
	sign := layout.Frame{Size: layout.Size{W: high, H: high}}
	if logo := b.logo(45*mm, 16*mm); logo.W > 0 {
		sign = logo
	} else {
		b.wood.PutSeal(&sign, 0, 0, b.Theme.Brand(), b.Theme.Birch)
	}
	h4 := sheet.Left(sheet.In(b.Styles.H4, b.Theme.Brand()))
	return layout.Row(layout.AlignMiddle,
		layout.Column{X: 0, W: sign.W, Node: layout.Fixed(sign)},
		layout.Column{X: sign.W + beside, W: sheet.BodyW - sign.W - beside, Node: government(h4)})
}

// underTitle is a style for what stands below a title: it is never as large.
func underTitle(title, s layout.Style) layout.Style {
	if most := max(title.Size*4/5, 9*layout.Pt); s.Size > most {
		s.Size, s.Leading = most, s.Leading*most/s.Size
	}
	return s
}

// coverTitle is the style of the title.
func (b *builder) coverTitle(name string) layout.Style {
	return b.titleStyle(name, []layout.Len{108, 96, 84, 72, 60}, []layout.Len{60, 48, 40, 34})
}

// titleStyle is the style of a name: the first size of a ladder at which it
// fits one line, else the first of another at which it fits a line and three
// quarters, or what three lines hold; smaller if it would cut a word or a number.
func (b *builder) titleStyle(name string, one, more []layout.Len) layout.Style {
	font := &b.Styles.Title
	p := b.City(font, name)
	style := func(size layout.Len) layout.Style {
		leading := size * 102 / 100
		if size <= 60*layout.Pt {
			leading = size * 110 / 100
		}
		s := layout.Style{
			Font: font, Size: size, Leading: leading, Color: b.Theme.Brand(), Wrap: text.Balanced, Hang: 30, Flush: layout.FlushLeft, Scale: sheet.Scale(),
		}
		s = s.Fitting(p, sheet.BodyW)
		return s.Spread(p, sheet.BodyW, s.Size*3/100)
	}
	for _, pt := range one {
		if (pt * layout.Pt).Em(p.Width()) <= sheet.BodyW {
			return style(pt * layout.Pt)
		}
	}
	for _, pt := range more {
		if (pt * layout.Pt).Em(p.Width()) <= sheet.BodyW*7/4 {
			return style(pt * layout.Pt)
		}
	}
	for pt := more[len(more)-1]; pt > 12; pt -= 2 { // a name beyond all measure
		if len(p.Lines((pt*layout.Pt).Thousandths(sheet.BodyW), text.Balanced)) <= 3 {
			return style(pt * layout.Pt)
		}
	}
	return style(12 * layout.Pt)
}

// coverLine is the source and the date.
func (b *builder) coverLine() layout.Frame {
	s := b.Styles.Body
	source := b.told(b.profile.Report.Source)
	if source == "" {
		source = b.Labels.Source
	}
	f := layout.Frame{Size: layout.Size{W: sheet.BodyW, H: s.Leading}}
	put := func(x, w layout.Len, st layout.Style, words string) {
		g, _ := b.Filled(layout.RoleP, st, words).Fit(layout.Room{Size: layout.Size{W: w, H: 4 * s.Leading}, Top: true})
		f.PutFrame(x, 0, g)
	}
	put(0, 100*mm, s, source)
	switch {
	case !b.profile.Report.Illustrative:
		put(104*mm, 70*mm, sheet.Right(s), b.date)
	default:
		put(94*mm, 40*mm, s, b.date)
		put(134*mm, 40*mm, sheet.Right(sheet.In(b.Styles.H4, b.Theme.Brand())), b.Labels.Illustrated)
	}
	return f
}

// onCover is the place of the trunk on the cover.
func (b *builder) onCover() wood.Place { return b.wood.OnCover(b.bottom) }

// putTrunk paints the trunk as it is on the cover. The tag is that of the
// photograph in it, if it has one of its own.
func (b *builder) putTrunk(f *layout.Frame, at wood.Place, photo *layout.Tag) {
	b.wood.PutTrunk(f, at, b.coverPhoto(), photo, b.tiers(), b.Theme.Brand(), b.Theme.Birch)
}

// tiers are the twelve tier percentages in reading order; 0 where unknown.
func (b *builder) tiers() (all [wood.Awards]int) {
	for g, t := range groups(&b.profile.Achievements) {
		for i, percent := range percents(t) {
			if percent != nil {
				all[3*g+i] = *percent
			}
		}
	}
	return all
}

// trunkTag is the tag of the trunk on the cover, with the photograph in it if
// there is one: that is the city's, and not a drawing.
func (b *builder) trunkTag() *layout.Tag {
	if c := b.profile.City.Cover; b.platformForm() && c != nil && c.Picture != nil {
		return b.figure(c.Alt)
	}
	return b.drawing(b.trunkAlt)
}

// trunkAlt says in words what the trunk on the cover shows.
func (b *builder) trunkAlt() string {
	all, done, part := 0, 0, 0
	for _, t := range groups(&b.profile.Achievements) {
		for _, percent := range percents(t) {
			switch {
			case percent == nil:
				continue
			case *percent == 100:
				done++
			case *percent > 0:
				part++
			}
			all++
		}
	}
	words := b.Lang.Fill(b.Labels.Alt.Trunk, "city", b.plain(b.profile.City.Name))
	if done+part > 0 {
		words = b.Lang.Fill(b.Labels.Alt.TrunkAwards, "city", b.plain(b.profile.City.Name), "all", b.Lang.Int(all), "done", b.Lang.Int(done), "part", b.Lang.Int(part))
	}
	if c := b.profile.City.Cover; c != nil && c.Picture != nil && b.photoTag() == nil {
		words = b.Lang.Sentences(b.plain(c.Alt), words)
	}
	return words
}

// lowered is how far below a name another one stands, so that its letters keep
// clear of descenders.
func lowered(above, below layout.Node) layout.Len {
	const clear = 1.2 * mm
	room := layout.Room{Size: layout.Size{W: sheet.BodyW, H: sheet.PageH}, Top: true}
	a, _ := above.Fit(room)
	b, _ := below.Fit(room)
	return layout.Below(a, b, clear)
}

// photoTag is the tag of the photograph in the trunk, if words in a language of
// its own stand for it; nil if they are said together with those of the trunk.
func (b *builder) photoTag() *layout.Tag {
	c := b.profile.City.Cover
	if c == nil || c.Picture == nil || b.platformForm() {
		return nil
	}
	if tag := b.figure(c.Alt); tag.Lang != "" {
		return tag
	}
	return nil
}
