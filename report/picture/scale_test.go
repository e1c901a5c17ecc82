package picture

import (
	"bytes"
	"slices"
	"testing"
)

func row(values ...byte) *Picture {
	p := &Picture{Width: len(values), Height: 1}
	for _, v := range values {
		p.pix = append(p.pix, v, v, v)
	}
	return p
}

func TestScalingTakesTheMeanOfTheArea(t *testing.T) {
	for _, c := range []struct {
		in   *Picture
		w    int
		want []byte
	}{
		{row(0, 100, 200, 50), 2, []byte{50, 125}},
		{row(0, 90, 180), 2, []byte{30, 150}}, // a third and two thirds of the middle one
		{row(7, 7, 7, 7, 7), 3, []byte{7, 7, 7}},
		{row(1, 2), 5, []byte{1, 2}}, // never larger
	} {
		p := c.in.Fit(c.w, 10)
		var got []byte
		for x := range p.Width {
			got = append(got, p.at(x, 0)[1])
		}
		if !bytes.Equal(got, c.want) {
			t.Errorf("to %d: got %v, want %v", c.w, got, c.want)
		}
	}
	tall := &Picture{Width: 1, Height: 4, pix: slices.Repeat([]byte{10, 20, 30, 50, 60, 70}, 2)}
	if p := tall.Fit(10, 2); p.Height != 2 || p.at(0, 0) != [3]byte{30, 40, 50} {
		t.Errorf("%d rows, the first %v", p.Height, p.at(0, 0))
	}
}

func TestCropKeepsTheFocus(t *testing.T) {
	p := row(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
	for _, c := range []struct {
		focus int
		want  byte // the first pixel of four
	}{{0, 0}, {50, 3}, {100, 6}, {70, 5}} {
		if got := p.Crop(4, 1, c.focus, 50); got.Width != 4 || got.at(0, 0)[0] != c.want {
			t.Errorf("focus %d: %d wide from %d, want from %d", c.focus, got.Width, got.at(0, 0)[0], c.want)
		}
	}
}

func TestAspectsAreKept(t *testing.T) {
	wide := &Picture{Width: 40, Height: 20, pix: make([]byte, 3*40*20)}
	for _, c := range []struct {
		name string
		p    *Picture
		w, h int
	}{
		{"as it is", wide.Fit(40, 20), 40, 20},
		{"larger", wide.Fit(400, 200), 40, 20},
		{"to a width", wide.Fit(10, 100), 10, 5},
		{"to a height", wide.Fit(100, 10), 20, 10},
		{"to next to nothing", wide.Fit(1, 1), 1, 1},
		{"to nothing", wide.Fit(0, -1), 1, 1},
		{"a square", wide.Crop(1, 1, 50, 50), 20, 20},
		{"a strip", wide.Crop(8, 1, 50, 50), 40, 5},
		{"a thread", wide.Crop(1, 1000, 50, 50), 1, 20},
		{"no aspect", wide.Crop(0, 0, 50, 50), 20, 20},
		{"a focus outside", wide.Crop(1, 1, 900, -900), 20, 20},
	} {
		if c.p.Width != c.w || c.p.Height != c.h || len(c.p.pix) != 3*c.w*c.h {
			t.Errorf("%s: %d by %d of %d bytes, want %d by %d", c.name, c.p.Width, c.p.Height, len(c.p.pix), c.w, c.h)
		}
	}
}

func TestScalingKeepsTheMean(t *testing.T) {
	p := &Picture{Width: 31, Height: 17}
	for i := range 31 * 17 {
		p.pix = append(p.pix, byte(i), byte(3*i), 200)
	}
	out := p.Fit(7, 7)
	for c := range 3 {
		mean := func(p *Picture) (sum int) {
			for i := c; i < len(p.pix); i += 3 {
				sum += int(p.pix[i])
			}
			return sum / (p.Width * p.Height)
		}
		if got, want := mean(out), mean(p); got < want-1 || got > want+1 {
			t.Errorf("channel %d: mean %d, was %d", c, got, want)
		}
	}
}
