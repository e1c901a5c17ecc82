package thumb

import (
	"bytes"
	"image"
	"image/jpeg"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"

	"cityprofile/layout/pdf/cos"
)

// maxPixels is the most that a picture within a page may have.
const maxPixels = 50_000_000

// picture paints a picture into the unit square (ISO 32000-1, 8.9.5).
func (p *painter) picture(s *cos.Stream) {
	w, ok1 := p.file.Int(s.Dict.Get("Width"))
	h, ok2 := p.file.Int(s.Dict.Get("Height"))
	if !ok1 || !ok2 || w < 1 || h < 1 || w > maxPixels/h {
		return
	}
	src := p.decode(s, w, h)
	if src == nil {
		return
	}
	b := src.Bounds()
	// Pixels of the picture, with y down, to the unit square and to the page.
	m := matrix{1 / float64(b.Dx()), 0, 0, -1 / float64(b.Dy()), 0, 1}.times(p.state.matrix)
	options := &draw.Options{}
	if p.state.clip != nil {
		options.DstMask = p.state.clip
	}
	draw.BiLinear.Transform(p.img, f64.Aff3{m[0], m[2], m[4], m[1], m[3], m[5]}, src, b, draw.Over, options)
}

// decode is the picture of a stream: a JPEG, or pixels of red, green and blue;
// nil for another.
func (p *painter) decode(s *cos.Stream, w, h int) image.Image {
	if p.file.Name(s.Dict.Get("Filter")) == "DCTDecode" {
		c, err := jpeg.DecodeConfig(bytes.NewReader(s.Data))
		if err != nil || c.Width != w || c.Height != h {
			return nil
		}
		img, err := jpeg.Decode(bytes.NewReader(s.Data))
		if err != nil {
			return nil
		}
		return img
	}
	data, err := p.file.Decode(s)
	if err != nil || p.file.Name(s.Dict.Get("ColorSpace")) != "DeviceRGB" || len(data) < 3*w*h {
		return nil
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = data[3*i], data[3*i+1], data[3*i+2], 255
	}
	return img
}
