// Package picture makes a city's picture safe to print: its size is checked
// before it is decoded, it is turned upright, laid on white, and held as plain
// sRGB pixels with no metadata. Scaling is done in integers, so that a picture
// is the same on every machine.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"

	"golang.org/x/image/webp"
)

// What a picture may be at most: enough for any camera, little enough for any
// machine.
const (
	MaxBytes  = 32 << 20 // of the file
	MaxPixels = 50_000_000
)

// Picture is a picture: opaque, upright, 8 bits each of red, green and blue.
// It does not change and may be used by many goroutines at once.
type Picture struct {
	Width, Height int
	pix           []byte // rows of RGB
}

// The formats, by how their files begin.
var formats = []struct {
	name   string
	begins string
	at     int
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}{
	{"JPEG", "\xff\xd8\xff", 0, jpeg.DecodeConfig, jpeg.Decode},
	{"PNG", "\x89PNG\r\n\x1a\n", 0, png.DecodeConfig, png.Decode},
	{"WebP", "WEBPVP8", 8, webp.DecodeConfig, webp.Decode},
}

// others are formats that are named in the error, by how their files begin.
var others = []struct {
	name   string
	begins string
	at     int
}{
	{"GIF", "GIF8", 0}, {"TIFF", "II*\x00", 0}, {"TIFF", "MM\x00*", 0}, {"BMP", "BM", 0},
	{"PDF", "%PDF-", 0}, {"HEIC or AVIF", "ftyp", 4}, {"SVG", "<svg", 0}, {"XML", "<?xml", 0},
}

const use = "save it as JPEG, PNG or WebP"

// Decode reads a JPEG, PNG or WebP file, whatever its name. The error says
// what is wrong with the file and what to do.
func Decode(data []byte) (*Picture, error) {
	switch {
	case len(data) == 0:
		return nil, errors.New("the file is empty")
	case len(data) > MaxBytes:
		return nil, fmt.Errorf("the file has %d MB; at most %d MB can be read: save it smaller", len(data)>>20, MaxBytes>>20)
	}
	for _, f := range formats {
		if !beginsAt(data, f.at, f.begins) {
			continue
		}
		c, err := config(f.config, data)
		if err != nil {
			return nil, damaged(f.name, err)
		}
		if c.Width <= 0 || c.Height <= 0 {
			return nil, fmt.Errorf("the %s file has no pixels", f.name)
		}
		if c.Width > MaxPixels/c.Height {
			return nil, fmt.Errorf("the picture has %d × %d pixels; at most %d million can be read: save it smaller", c.Width, c.Height, MaxPixels/1_000_000)
		}
		img, err := decode(f.decode, data)
		if err != nil {
			return nil, damaged(f.name, err)
		}
		return upright(flatten(img), orientation(data)), nil
	}
	for _, f := range others {
		if beginsAt(data, f.at, f.begins) {
			return nil, fmt.Errorf("%s files cannot be printed: %s", f.name, use)
		}
	}
	return nil, errors.New("this is not a picture that can be printed: " + use)
}

func beginsAt(data []byte, at int, s string) bool {
	return len(data) >= at && bytes.HasPrefix(data[at:], []byte(s))
}

func damaged(format string, err error) error {
	// Some decoders keep the cause only in their words.
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || strings.HasSuffix(err.Error(), io.ErrUnexpectedEOF.Error()) {
		return fmt.Errorf("the %s file is cut off: save it again", format)
	}
	return fmt.Errorf("the %s file is damaged (%w): save it again", format, err)
}

// config and decode keep a decoder's panic an error of its file.
func config(read func(io.Reader) (image.Config, error), data []byte) (c image.Config, err error) {
	defer recovered(&err)
	return read(bytes.NewReader(data))
}

func decode(read func(io.Reader) (image.Image, error), data []byte) (img image.Image, err error) {
	defer recovered(&err)
	return read(bytes.NewReader(data))
}

func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%v", r)
	}
}

// flatten lays a picture on white.
func flatten(img image.Image) *Picture {
	b := img.Bounds()
	p := &Picture{Width: b.Dx(), Height: b.Dy(), pix: make([]byte, 3*b.Dx()*b.Dy())}
	at := 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := rgba(img, x, y)
			white := 0xFFFF - uint32(c.A)
			p.pix[at] = uint8((uint32(c.R) + white) >> 8)
			p.pix[at+1] = uint8((uint32(c.G) + white) >> 8)
			p.pix[at+2] = uint8((uint32(c.B) + white) >> 8)
			at += 3
		}
	}
	return p
}

// rgba is a pixel with its colour multiplied by alpha; it spares the usual
// photograph an allocation for each pixel.
func rgba(img image.Image, x, y int) color.RGBA64 {
	if i, ok := img.(image.RGBA64Image); ok {
		return i.RGBA64At(x, y)
	}
	r, g, b, a := img.At(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// Crop is the largest part of the picture with an aspect, around a focus in
// per cent of the width and height as near as the edges allow.
func (p *Picture) Crop(aspectW, aspectH, focusX, focusY int) *Picture {
	w, h := p.Width, p.Height
	if w*aspectH > h*aspectW {
		w = max(h*aspectW/aspectH, 1)
	} else {
		h = max(w*aspectH/aspectW, 1)
	}
	x := min(max(p.Width*focusX/100-w/2, 0), p.Width-w)
	y := min(max(p.Height*focusY/100-h/2, 0), p.Height-h)
	out := &Picture{Width: w, Height: h, pix: make([]byte, 0, 3*w*h)}
	for row := y; row < y+h; row++ {
		at := 3 * (row*p.Width + x)
		out.pix = append(out.pix, p.pix[at:at+3*w]...)
	}
	return out
}

// Fit is the picture scaled down, keeping its aspect, to no more than a number
// of pixels on each side. Each new pixel is the mean of the area that it
// covers. A picture is never scaled up.
func (p *Picture) Fit(maxW, maxH int) *Picture {
	w, h := p.Width, p.Height
	if w <= maxW && h <= maxH {
		return p
	}
	if w*maxH > h*maxW {
		w, h = maxW, h*maxW/w
	} else {
		w, h = w*maxH/h, maxH
	}
	w, h = max(w, 1), max(h, 1)
	return p.scaleX(w).scaleY(h)
}

// mean calls put with each of n new samples' share of len old ones: old sample
// i weighs weight of old in total.
func mean(old, n int, put func(sample, i int, weight uint64)) {
	// Old sample i covers i·n … (i+1)·n and new sample s covers s·old …
	// (s+1)·old of a length of old·n.
	for s := range n {
		from, to := s*old, (s+1)*old
		for i := from / n; i*n < to; i++ {
			put(s, i, uint64(min(to, (i+1)*n)-max(from, i*n)))
		}
	}
}

func (p *Picture) scaleX(w int) *Picture {
	out := &Picture{Width: w, Height: p.Height, pix: make([]byte, 3*w*p.Height)}
	sums := make([][3]uint64, w)
	for y := range p.Height {
		clear(sums)
		row := p.pix[3*y*p.Width:]
		mean(p.Width, w, func(s, i int, weight uint64) {
			for c := range 3 {
				sums[s][c] += weight * uint64(row[3*i+c])
			}
		})
		for s, sum := range sums {
			for c := range 3 {
				out.pix[3*(y*w+s)+c] = rounded(sum[c], p.Width)
			}
		}
	}
	return out
}

func (p *Picture) scaleY(h int) *Picture {
	out := &Picture{Width: p.Width, Height: h, pix: make([]byte, 3*p.Width*h)}
	sums := make([]uint64, 3*p.Width)
	last := 0
	flush := func(s int) {
		for i, sum := range sums {
			out.pix[3*s*p.Width+i] = rounded(sum, p.Height)
		}
		clear(sums)
	}
	mean(p.Height, h, func(s, i int, weight uint64) {
		if s != last {
			flush(last)
			last = s
		}
		for j, v := range p.pix[3*i*p.Width:][:3*p.Width] {
			sums[j] += weight * uint64(v)
		}
	})
	flush(last)
	return out
}

func rounded(sum uint64, weights int) uint8 {
	return uint8((sum + uint64(weights)/2) / uint64(weights))
}

// RGB are the pixels: rows of red, green and blue, from the top.
func (p *Picture) RGB() []byte { return p.pix }

// quality is that of stored photographs: no trace of compression at the size
// of print.
const quality = 85

// JPEG is the picture as a JPEG file without metadata.
func (p *Picture) JPEG() []byte {
	img := image.NewRGBA(image.Rect(0, 0, p.Width, p.Height))
	for i := range p.Width * p.Height {
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = p.pix[3*i], p.pix[3*i+1], p.pix[3*i+2], 255
	}
	var b bytes.Buffer
	jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}) // a bytes.Buffer does not fail
	return b.Bytes()
}
