package golden

import (
	"context"
	"image"
	"image/color"
	"image/draw"
)

// Picture shows two pictures and what differs: the old, the difference, and the new
// one, side by side. In the difference, what is the same is pale, and what is not is
// marked in red. A picture may be nil, as that of a page that only one report has.
func Picture(was, is *image.RGBA) *image.RGBA {
	const air = 8
	if was == nil {
		was = &image.RGBA{}
	}
	if is == nil {
		is = &image.RGBA{}
	}
	w, h := max(was.Rect.Dx(), is.Rect.Dx()), max(was.Rect.Dy(), is.Rect.Dy())
	out := image.NewRGBA(image.Rect(0, 0, 3*w+4*air, h+2*air))
	draw.Draw(out, out.Rect, image.NewUniform(color.Gray{0x80}), image.Point{}, draw.Src)
	panel := func(i int) image.Rectangle { return image.Rect(0, 0, w, h).Add(image.Pt(air+i*(w+air), air)) }
	draw.Draw(out, panel(0), was, was.Rect.Min, draw.Over)
	draw.Draw(out, panel(2), is, is.Rect.Min, draw.Over)
	at := panel(1).Min
	for y := range h {
		for x := range w {
			out.SetRGBA(at.X+x, at.Y+y, difference(was, is, image.Pt(x, y)))
		}
	}
	return out
}

// difference is a pixel of the picture in the middle.
func difference(was, is *image.RGBA, at image.Point) color.RGBA {
	a, b := at.Add(was.Rect.Min), at.Add(is.Rect.Min)
	if !a.In(was.Rect) || !b.In(is.Rect) {
		return color.RGBA{255, 128, 128, 255}
	}
	old, new := was.RGBAAt(a.X, a.Y), is.RGBAAt(b.X, b.Y)
	off := apart([]uint8{old.R, old.G, old.B}, []uint8{new.R, new.G, new.B})
	if off == 0 {
		pale := func(v uint8) uint8 { return 255 - (255-v)/5 }
		return color.RGBA{pale(old.R), pale(old.G), pale(old.B), 255}
	}
	// The least step is seen as well.
	rest := uint8(140 - 140*off/255)
	return color.RGBA{220, rest, rest, 255}
}

// Pictures gives the picture of each pair of pages that differ, in the order of
// Pages: in their pixels, their text, or in being there. Differences of the structure
// alone are not seen.
func (c *Comparison) Pictures(ctx context.Context, old, new *Report, o Options, give func(p Pair, img *image.RGBA) error) error {
	if o.DPI == 0 {
		o.DPI = DefaultDPI
	}
	oldOn, newOn := map[int]bool{}, map[int]bool{}
	for _, d := range c.Differences {
		if d.Layer == Text || d.Layer == Pixels {
			oldOn[d.Old], newOn[d.New] = true, true
			for _, page := range d.Also {
				newOn[page] = true
			}
		}
	}
	for _, p := range c.Pages {
		if !(p.Old > 0 && oldOn[p.Old]) && !(p.New > 0 && newOn[p.New]) {
			continue
		}
		var both [2]*image.RGBA
		for i, side := range []struct {
			report *Report
			page   int
		}{{old, p.Old}, {new, p.New}} {
			if side.page == 0 {
				continue
			}
			drawn, err := drawnAt(ctx, side.report, side.page, o.DPI)
			if err != nil {
				return err
			}
			both[i] = drawn
		}
		if err := give(p, Picture(both[0], both[1])); err != nil {
			return err
		}
	}
	return nil
}

// drawnAt draws a page as far as it can be drawn: nil where it cannot.
func drawnAt(ctx context.Context, r *Report, page, dpi int) (*image.RGBA, error) {
	p, err := drawPage(ctx, r, page, dpi)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, nil
	}
	return p.RGBA, nil
}
