package layout

import "testing"

func TestWhatReachesTheEdgeGoesOnIntoTheBleed(t *testing.T) {
	const w, h, b = 100 * MM, 200 * MM, 3 * MM
	ground := Color{R: 1}
	fill := func(x, y, w, h Len) Shape { return Shape{Path: Rect(x, y, w, h), Pen: Pen{Fill: &ground}} }
	for _, c := range []struct {
		what string
		at   Placed
		want Box // on the page, with its edge at 0
	}{
		{"a whole ground", Placed{Item: fill(0, 0, w, h)}, Box{-b, -b, w + b, h + b}},
		{"a band", Placed{Y: 20 * MM, Item: fill(0, 0, w, 10*MM)}, Box{-b, 20 * MM, w + b, 30 * MM}},
		{"a band in a group", Placed{X: 10 * MM, Item: Group{Frame: Frame{Items: []Placed{{X: -10 * MM, Item: fill(0, 0, w, 10*MM)}}}}}, Box{-b, 0 - b, w + b, 10 * MM}},
		{"what stands free", Placed{X: 5 * MM, Y: 5 * MM, Item: fill(0, 0, MM, MM)}, Box{5 * MM, 5 * MM, 6 * MM, 6 * MM}},
	} {
		before := Frame{Size: Size{W: w, H: h}, Items: []Placed{c.at}}
		p := Page{Number: 1, Frame: before}.WithBleed(b)
		if p.Frame.W != w+2*b || p.Frame.H != h+2*b || p.Bleed != b {
			t.Errorf("%s: the sheet is %v", c.what, p.Frame.Size)
		}
		var got Box
		Walk(p.Frame, func(_ []*Tag, p Placed) {
			x0, y0, x1, y1 := p.Item.(Shape).Path.Bounds()
			got = Box{p.X + Len(x0) - b, p.Y + Len(y0) - b, p.X + Len(x1) - b, p.Y + Len(y1) - b}
		})
		if got != c.want {
			t.Errorf("%s: got %v, want %v", c.what, got, c.want)
		}
	}
	line := Shape{Path: Rect(0, 0, w, MM), Pen: Pen{Stroke: &ground, Width: MM}}
	p := Page{Frame: Frame{Size: Size{W: w, H: h}, Items: []Placed{{Item: line}}}}
	if q := p.WithBleed(0); q.Bleed != 0 || len(q.Frame.Items) != 1 {
		t.Error("a page without a bleed has changed")
	}
}
