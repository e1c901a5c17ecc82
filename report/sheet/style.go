package sheet

import (
	"errors"
	"sync"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/text"
)

// Styles are the ways in which text is set; their names are those of the
// visual specification.
type Styles struct {
	SecondName, OpenerTitle, OpenerSmall, OpenerNumber layout.Style
	H1, H2Area, H2, H3, H4, Lead, Message, Body, Small layout.Style
	SmallBold, Micro, MicroBold, Label                 layout.Style
	Total, Points, Single, Several, AreaNumber         layout.Style
	Fact, FactSmall, Year, Badge, Latest               layout.Style
	PageNumber, Web                                    layout.Style
	Title                                              text.Font // of the cover, in sizes of a ladder
}

// newStyles sets the type of a theme. Literata is read as voice; Noto Sans
// works, and stands in where Literata lacks a script.
func newStyles(lib *fonts.Library, t *Theme) (*Styles, error) {
	// Faces are parsed side by side: it is a good part of what a single report
	// takes.
	needed := [4]fonts.ID{fonts.LiterataRegular, fonts.LiterataMedium, fonts.NotoSansRegular, fonts.NotoSansSemiBold}
	var errs [len(needed)]error
	var all sync.WaitGroup
	for i, id := range needed {
		all.Go(func() { _, errs[i] = lib.Face(id) })
	}
	all.Wait()
	faces := func(bold bool, first ...fonts.ID) *fonts.Set {
		s, err := lib.Set(bold, first...)
		errs[0] = errors.Join(errs[0], err)
		return s
	}
	display := faces(false, fonts.LiterataMedium, fonts.NotoSansRegular)
	heading := faces(true, fonts.LiterataMedium, fonts.NotoSansSemiBold)
	quiet := &text.Font{Faces: faces(false, fonts.LiterataRegular, fonts.NotoSansRegular)}
	plain := &text.Font{Faces: faces(false, fonts.NotoSansRegular)}
	strong := &text.Font{Faces: faces(true, fonts.NotoSansSemiBold)}
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	// What Literata lacks is Regular in display sizes, of 20 points and more,
	// and bold below.
	voice := func(tracking int) *text.Font { return &text.Font{Faces: display, Tracking: tracking} }
	below := func(tracking int) *text.Font { return &text.Font{Faces: heading, Tracking: tracking} }
	spaced := func(tracking int) *text.Font {
		return &text.Font{Faces: strong.Faces, Tracking: tracking}
	}
	set := func(f *text.Font, size, leading layout.Len, c layout.Color, w text.Wrap) layout.Style {
		return layout.Style{Font: f, Size: size, Leading: leading, Color: c, Wrap: w, Scale: Scale()}
	}
	pine := t.Brand()
	hang := func(s layout.Style, thousandths int) layout.Style {
		s.Hang = thousandths
		return s
	}
	return &Styles{
		Title:        *voice(-25),
		SecondName:   set(quiet, 18*pt, 8*mm, pine, text.Balanced),
		OpenerTitle:  hang(set(voice(-25), 54*pt, 20*mm, t.Paper, text.Balanced), 30),
		OpenerSmall:  hang(set(voice(-25), 44*pt, 16.5*mm, t.Paper, text.Balanced), 30),
		OpenerNumber: set(spaced(10), 11*pt, 6*mm, t.Paper, text.Ragged),
		H1:           set(voice(-15), 32*pt, 13*mm, pine, text.Balanced),
		H2Area:       set(voice(-10), 24*pt, 10*mm, pine, text.Balanced),
		H2:           set(voice(-10), 20*pt, 8.75*mm, pine, text.Balanced),
		H3:           set(below(-3), 13*pt, 6.25*mm, t.Ink, text.Balanced),
		H4:           set(strong, 9.25*pt, 5*mm, t.Ink, text.Ragged),
		Lead:         set(quiet, 12.5*pt, 7*mm, t.Ink, text.Ragged),
		Message:      set(quiet, 10.5*pt, 6*mm, t.Ink, text.Ragged),
		Body:         set(plain, 9.25*pt, 5*mm, t.Ink, text.Ragged),
		Small:        set(plain, 8*pt, 4.25*mm, t.Ink2, text.Ragged),
		SmallBold:    set(strong, 8*pt, 4.25*mm, t.Ink, text.Ragged),
		Micro:        set(plain, 7.5*pt, 4*mm, t.Ink2, text.Ragged),
		MicroBold:    set(strong, 7.5*pt, 4*mm, pine, text.Ragged),
		Label:        set(spaced(20), 7.5*pt, 4*mm, pine, text.Ragged),
		Total:        hang(set(voice(-30), 84*pt, 28*mm, pine, text.Ragged), 30),
		Points:       set(voice(0), 20*pt, 9*mm, pine, text.Ragged),
		Single:       hang(set(voice(-30), 64*pt, 19*mm, pine, text.Ragged), 30),
		Several:      hang(set(voice(-30), 48*pt, 17*mm, pine, text.Ragged), 30),
		AreaNumber:   hang(set(voice(-20), 44*pt, 13*mm, pine, text.Ragged), 20),
		Fact:         set(voice(-15), 22*pt, 9*mm, t.Ink, text.Ragged),
		FactSmall:    set(below(-15), 16*pt, 6.5*mm, t.Ink, text.Ragged),
		Badge:        set(below(-10), 13*pt, 5*mm, pine, text.Ragged),
		Year:         set(voice(-10), 20*pt, 8*mm, pine, text.Ragged),
		Latest:       set(below(0), 11*pt, 5*mm, t.Ink, text.Ragged),
		PageNumber:   set(below(0), 10*pt, 4*mm, t.Ink, text.Ragged),
		Web:          set(voice(0), 20*pt, 9*mm, pine, text.Ragged),
	}, nil
}

// Scale is the sizes of type, falling, to which text goes down where a number or
// a word is too long for its column. Below the last one a number is parted.
func Scale() []layout.Len { return scale[:] }

const pt = layout.Pt

var scale = [...]layout.Len{
	96 * pt, 84 * pt, 72 * pt, 64 * pt, 54 * pt, 48 * pt, 44 * pt, 40 * pt, 36 * pt, 32 * pt, 28 * pt, 24 * pt,
	22 * pt, 20 * pt, 18 * pt, 16 * pt, 14 * pt, 13 * pt, 12 * pt, 11 * pt, 10 * pt, 9 * pt,
}

// In is a style in another colour.
func In(s layout.Style, c layout.Color) layout.Style {
	s.Color = c
	return s
}

// Left is a style set flush left in whatever direction its words run: names and
// figures keep to the margin that they share.
func Left(s layout.Style) layout.Style {
	s.Flush = layout.FlushLeft
	return s
}

// Right is a style set flush right.
func Right(s layout.Style) layout.Style {
	s.Flush = layout.FlushRight
	return s
}
