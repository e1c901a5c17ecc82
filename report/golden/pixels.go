package golden

import (
	"context"
	"errors"
	"image"
	"runtime"
	"strings"
	"sync"

	"cityprofile/layout/pdf/thumb"
)

// comparePixels compares the pictures of pages, but for those whose text explains
// that they differ. Of a page that has only another number, what is no larger than a
// number is not told.
func (c *Comparison) comparePixels(ctx context.Context, old, new *Report, o Options, explained, renumbered map[Pair]bool) ([]Difference, error) {
	var found []Difference
	sums := sumsOf(old, new)
	for _, p := range c.Pages {
		if p.Old == 0 || p.New == 0 || explained[p] || layerIgnored(o.Ignore, Pixels) || sums.same(p) || drawnFromTheSame(old, new, p) {
			continue
		}
		was, is, err := drawBoth(ctx, old, new, p, o.DPI)
		if err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if damage := (*Damage)(nil); errors.As(err, &damage) {
				return nil, err
			}
			c.Undrawn = append(c.Undrawn, Undrawn{p, err.Error()})
			continue
		}
		if missing := append(was.Missing, is.Missing...); len(missing) > 0 {
			c.Undrawn = append(c.Undrawn, Undrawn{p, strings.Join(missing, ", ")})
			continue
		}
		const wide, high = 48, 16 // points, of a number
		if a := differing(was.RGBA, is.RGBA, o.rounded(sums), p); a != nil && !(renumbered[p] && a.Points[2] <= wide && a.Points[3] <= high) {
			found = append(found, Difference{Layer: Pixels, Kind: Changed, Old: p.Old, New: p.New, Area: a})
		} else if a == nil && sums.differ(p) && o.Tolerance == 0 && len(rectangles(o.Ignore, p, o.DPI)) == 0 && !renumbered[p] {
			found = append(found, Difference{Layer: Pixels, Kind: Changed, Old: p.Old, New: p.New, What: subtle})
		}
	}
	return found, nil
}

// rounded are the options for pictures with rounded colours: two colours that are
// apart by no more than the tolerance can be apart by one step more.
func (o Options) rounded(s sums) Options {
	if s.old != nil && o.Tolerance > 0 {
		o.Tolerance += 255/(levels-1) + 1
	}
	return o
}

// drawBoth draws a page of each report, at the same time where there are cores for
// it.
func drawBoth(ctx context.Context, old, new *Report, p Pair, dpi int) (was, is *thumb.Picture, err error) {
	if runtime.GOMAXPROCS(0) < 2 {
		if was, err = drawPage(ctx, old, p.Old, dpi); err == nil {
			is, err = drawPage(ctx, new, p.New, dpi)
		}
		return was, is, err
	}
	var second error
	var both sync.WaitGroup
	both.Go(func() { is, second = drawPage(ctx, new, p.New, dpi) })
	was, err = drawPage(ctx, old, p.Old, dpi)
	both.Wait()
	if err == nil {
		err = second
	}
	return was, is, err
}

// drawnFromTheSame reports that two pages of files are drawn from the same objects,
// so that nothing need be drawn to know that they look the same. Most pages of most
// pairs are.
func drawnFromTheSame(old, new *Report, p Pair) bool {
	a, okA := old.drawn.(file)
	b, okB := new.drawn.(file)
	if !okA || !okB {
		return false
	}
	was, okA := a.Digest(p.Old)
	is, okB := b.Digest(p.New)
	return okA && okB && was == is
}

func drawPage(ctx context.Context, r *Report, page, dpi int) (*thumb.Picture, error) {
	return r.drawn.page(ctx, page, dpi)
}

// differing is where two pictures differ, nil for nowhere. What only one of them has
// differs.
func differing(was, is *image.RGBA, o Options, p Pair) *Area {
	all := was.Rect.Union(is.Rect)
	both := was.Rect.Intersect(is.Rect)
	skip := rectangles(o.Ignore, p, o.DPI)
	a := &Area{Of: all.Dx() * all.Dy(), DPI: o.DPI}
	for y := all.Min.Y; y < all.Max.Y; y++ {
		if !(y < both.Max.Y) || all.Dx() != both.Dx() || !equalRow(was, is, y) {
			a.row(was, is, y, all.Dx(), both, o.Tolerance, skip)
		}
	}
	if a.Pixels == 0 {
		return nil
	}
	points := func(pixels int) int { return (pixels*72 + o.DPI/2) / o.DPI }
	a.Points = [4]int{points(a.Box.Min.X), points(a.Box.Min.Y), points(a.Box.Dx()), points(a.Box.Dy())}
	return a
}

func equalRow(was, is *image.RGBA, y int) bool {
	n := 4 * was.Rect.Dx()
	return string(was.Pix[y*was.Stride:][:n]) == string(is.Pix[y*is.Stride:][:n])
}

func (a *Area) row(was, is *image.RGBA, y, width int, both image.Rectangle, tolerance int, skip []image.Rectangle) {
pixels:
	for x := range width {
		at := image.Pt(x, y)
		for _, r := range skip {
			if at.In(r) {
				continue pixels
			}
		}
		off := 255
		if at.In(both) {
			off = apart(was.Pix[was.PixOffset(x, y):], is.Pix[is.PixOffset(x, y):])
		}
		if off > tolerance {
			a.Pixels++
			a.Most = max(a.Most, off)
			a.Box = a.Box.Union(image.Rect(x, y, x+1, y+1))
		}
	}
}

// apart is the largest difference of two colours.
func apart(a, b []uint8) (most int) {
	for i := range 3 {
		most = max(most, int(a[i])-int(b[i]), int(b[i])-int(a[i]))
	}
	return most
}
