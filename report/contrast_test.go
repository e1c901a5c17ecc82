package report

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// luminance and contrast are those of WCAG 2.2.
func luminance(c layout.Color) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b layout.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestColoursCanBeTold(t *testing.T) {
	th := sheet.Rings()
	type pair struct {
		what       string
		text, back layout.Color
		least      float64
	}
	pairs := []pair{
		{"ink on paper", th.Ink, th.Paper, 4.5}, {"ink on birch", th.Ink, th.Birch, 4.5},
		{"secondary ink on paper", th.Ink2, th.Paper, 4.5}, {"secondary ink on birch", th.Ink2, th.Birch, 4.5},
		{"the mark's rings on paper", th.Grey, th.Paper, 3},
	}
	drawn := th.Palette()
	for i, a := range th.Hues {
		pairs = append(pairs,
			pair{"accent on paper", a, th.Paper, 4.5},
			pair{"title on an opener", th.Paper, a, 4.5},
			pair{"title on a ring of an opener", th.Paper, drawn.WindowRing(a), 4.5},
			pair{"the chapter's ring", th.Pollen, a, 3},
			pair{"the outline of an empty cell", drawn.CellLine(a), th.Paper, 3})
		if i == 0 {
			pairs = append(pairs, pair{"the title on the cover", a, th.Birch, 4.5})
		}
	}
	for _, p := range pairs {
		if c := contrast(p.text, p.back); c < p.least {
			t.Errorf("%s: contrast %.2f, at least %.1f", p.what, c, p.least)
		}
	}
}

// ground is a colour that was painted, and where.
type ground struct {
	box   layout.Box
	color layout.Color
	whole bool // it covers all of its box
}

// grounds are what a text may stand on: from the top down, each colour that
// lies below some of its box, until one covers all of it.
func grounds(painted []ground, box layout.Box) []layout.Color {
	var under []layout.Color
	for i := len(painted) - 1; i >= 0; i-- {
		g := painted[i]
		common := g.box.Within(box)
		if common.Empty() {
			continue
		}
		under = append(under, g.color)
		if g.whole && common == box {
			return under
		}
	}
	return append(under, sheet.Rings().Paper)
}

// rectangle reports whether a path is one, so that its box is all its own.
func rectangle(p layout.Path) bool {
	x0, y0, x1, y1 := p.Bounds()
	for _, q := range p.Points {
		if x, y := int64(q.X), int64(q.Y); x != x0 && x != x1 || y != y0 && y != y1 {
			return false
		}
	}
	return len(p.Points) == 4
}

// lookAtText notes what is painted on a page, in order, and judges each text by what
// is below it. Thin lines below a text do not make it hard to read; areas do,
// and so do the rings of an opener, which are judged as pairs above.
func lookAtText(f layout.Frame, x, y layout.Len, clip layout.Box, painted []ground, text func(layout.Glyphs, layout.Box, []layout.Color)) []ground {
	for _, p := range f.Items {
		x, y := x+p.X, y+p.Y
		b := layout.Frame{Items: []layout.Placed{{Item: p.Item}}}.Bounds()
		box := layout.Box{X0: x + b.X0, Y0: y + b.Y0, X1: x + b.X1, Y1: y + b.Y1}.Within(clip)
		switch it := p.Item.(type) {
		case layout.Group:
			inner := clip
			if it.Clip != nil {
				x0, y0, x1, y1 := it.Clip.Bounds()
				inner = inner.Within(layout.Box{X0: x + layout.Len(x0), Y0: y + layout.Len(y0), X1: x + layout.Len(x1), Y1: y + layout.Len(y1)})
			}
			painted = lookAtText(it.Frame, x, y, inner, painted, text)
		case layout.Shape:
			if it.Pen.Fill != nil {
				painted = append(painted, ground{box, *it.Pen.Fill, rectangle(it.Path)})
			}
		case layout.Drawing:
			if it.Pen.Fill != nil {
				painted = append(painted, ground{box, *it.Pen.Fill, false})
			}
		case layout.Glyphs:
			text(it, box, grounds(painted, box))
		}
	}
	return painted
}

// Every text of every sample is judged by the ground on which it stands: 4.5,
// or 3 when it is large (WCAG 2.2, 1.4.3).
func TestEveryTextCanBeReadOnItsGround(t *testing.T) {
	const folder = "../testdata/profiles"
	files, err := filepath.Glob(filepath.Join(folder, "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatal("no profiles", err)
	}
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	styles := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, found := profile.Load(context.Background(), profile.Source{Name: file, Format: profile.TOML, Text: text}, root.FS())
		if f == nil {
			t.Fatal(found.Human(profile.Style{Plain: true}))
		}
		d, err := press.Build(context.Background(), f.Profile, profile.Date{})
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range d.Pages {
			all := layout.Box{X1: page.Frame.W, Y1: page.Frame.H}
			lookAtText(page.Frame, 0, 0, all, nil, func(g layout.Glyphs, box layout.Box, under []layout.Color) {
				least := 4.5
				if large := g.Size >= 18*layout.Pt; large {
					least = 3
				}
				for _, ground := range under {
					styles[fmt.Sprint(g.Size, g.Color, ground)] = true
					if c := contrast(g.Color, ground); c < least && !box.Empty() {
						t.Errorf("%s, page %d: %q in %v on %v: contrast %.2f, at least %.1f", filepath.Base(file), page.Number, g.Run.Text, g.Color, ground, c, least)
					}
				}
			})
		}
	}
	if len(styles) < 30 { // or nothing was judged
		t.Errorf("only %d kinds of text were seen", len(styles))
	}
}
