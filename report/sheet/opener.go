package sheet

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/wood"
)

// Part is what the opener and the running foot of a part of a report show of
// it.
type Part struct {
	Title  string
	Anchor string // where links to the part lead
	Place  int    // among the parts, from 0 on: its number, and its ring in the mark
	Accent layout.Color
	Window wood.Window // into the trunk, on its opener
}

// Opener is the first page of a part: its number and title on a window into
// the trunk. Its heading belongs to sect.
func (st *Setter) Opener(w *wood.Wood, p Part, sect *layout.Tag) layout.Frame {
	const (
		bottom = 245 * mm // of the text
		clear  = 178 * mm // the window's own ring stays above
		side   = 13 * mm  // of the mark
	)
	f := layout.Frame{Size: layout.Size{W: PageW, H: PageH}}
	w.PutWindow(&f, p.Window, f.Size, 0, clear, p.Accent)
	heading := st.openerText(p, sect)
	f.PutFrame(Margin, bottom-heading.H, heading)
	w.PutMark(&f, Margin, 269*mm+w.MarkHeight(side)/2, side, p.Place, st.Theme.Paper, st.Theme.Pollen)
	return f
}

// HalfOpener is a band at the top of a page, for a part that is short. Its
// heading belongs to sect.
func (st *Setter) HalfOpener(w *wood.Wood, p Part, sect *layout.Tag) layout.Frame {
	const band, up, clear = 128 * mm, 62 * mm, 66 * mm
	var art layout.Frame
	w.PutWindow(&art, p.Window, layout.Size{W: PageW, H: band}, up, clear, p.Accent)
	clip := layout.Rect(0, 0, PageW, band)
	f := layout.Frame{Size: layout.Size{W: PageW, H: PageH}}
	f.Put(0, 0, layout.Group{Clip: &clip, Frame: art})
	f.PutFrame(Margin, 74*mm, st.openerText(p, sect))
	return f
}

// openerText is the number and the title of a part: its heading.
func (st *Setter) openerText(p Part, sect *layout.Tag) layout.Frame {
	style := st.Styles.OpenerTitle
	title := st.Label(style.Font, p.Title)
	if len(title.Lines(style.Size.Thousandths(BodyW), text.Balanced)) > 3 {
		style = st.Styles.OpenerSmall
	}
	style = style.Spread(title, BodyW, style.Size*3/100)
	heading := layout.Begin(layout.As(sect, Nodes(
		st.Filled(layout.RoleP, st.Styles.OpenerNumber, st.Lang.Fill(st.Labels.Chapter, "n", st.Lang.Int(p.Place+1))),
		Gap(2*mm),
		Tag(layout.RoleH1, layout.Para(style, title)),
	)),
		layout.Anchor{ID: p.Anchor},
		layout.Bookmark{Level: 1, Title: p.Title})
	f, _ := heading.Fit(layout.Room{Size: layout.Size{W: BodyW, H: PageH}, Top: true})
	return f
}
