package thumb

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"

	"cityprofile/layout/pdf/cos"
)

// maxPixels is the most that a picture within a page may have.
const maxPixels = 50_000_000

// picture paints a picture into the unit square (ISO 32000-1, 8.9.5).
func (p *painter) picture(s *cos.Stream) {
	src := p.decode(s)
	if src == nil {
		p.miss("a picture of a kind that is not drawn")
		return
	}
	m := p.state.matrix
	if m[1] != 0 || m[2] != 0 {
		p.miss("a picture that is turned")
		return
	}
	a, b := m.at(0, 1).dot(), m.at(1, 0).dot() // the top left and the bottom right
	xs, ys := axisOf(a.x, b.x, src.w), axisOf(a.y, b.y, src.h)
	box := image.Rect(xs.first, ys.first, xs.first+xs.n, ys.first+ys.n).Intersect(p.img.Rect)
	if p.state.clip != nil {
		box = box.Intersect(p.state.clip.rect)
	}
	row := make([][4]uint64, src.w)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		tall := ys.at(y)
		src.sum(row, tall)
		for x := box.Min.X; x < box.Max.X; x++ {
			wide := xs.at(x)
			var sum [4]uint64
			wide.each(func(i int, weight uint64) {
				for c := range sum {
					sum[c] += row[i][c] * weight
				}
			})
			if sum[3] == 0 {
				continue
			}
			color := color.RGBA{uint8(sum[0] / sum[3]), uint8(sum[1] / sum[3]), uint8(sum[2] / sum[3]), 255}
			// How opaque, and how much of the pixel the picture covers.
			alpha := sum[3] / (wide.total * tall.total) * wide.covers * tall.covers / (sub * sub)
			p.blend(x, y, uint8(alpha), color)
		}
	}
}

// axis says which pixels of a picture go into which pixel of the page, in one
// direction.
type axis struct {
	from, to int64 // of the picture on the page, in 256ths of a pixel; turned round if from is more
	pixels   int64 // of the picture
	first, n int   // pixels of the page
}

func axisOf(from, to int64, pixels int) *axis {
	lo, hi := min(from, to), max(from, to)
	if lo == hi {
		hi++
		if from <= to {
			to++
		} else {
			from++
		}
	}
	return &axis{from: from, to: to, pixels: int64(pixels), first: int(lo >> subBits), n: int((hi-1)>>subBits - lo>>subBits + 1)}
}

// part is a range of pixels of a picture: of the first and the last a part.
type part struct {
	first, last int
	head, tail  uint64 // weights of the first and the last; others have whole
	whole       uint64
	total       uint64
	covers      uint64 // 256ths of the pixel of the page
}

// at is what goes into a pixel of the page.
func (a *axis) at(pixel int) part {
	lo, hi := min(a.from, a.to), max(a.from, a.to)
	from, to := max(int64(pixel)<<subBits, lo), min(int64(pixel+1)<<subBits, hi)
	covers := to - from
	size := hi - lo
	if a.from > a.to {
		from, to = lo+hi-to, lo+hi-from
	}
	// In units of a pixel of the picture divided by size: whole numbers.
	u, v := (from-lo)*a.pixels, (to-lo)*a.pixels
	first, last := u/size, (v-1)/size
	p := part{first: int(first), last: int(last), head: uint64((first+1)*size - u), tail: uint64(v - last*size), whole: uint64(size)}
	if first == last {
		p.head = uint64(v - u)
	}
	p.total, p.covers = uint64(v-u), uint64(covers)
	return p
}

func (p part) each(give func(i int, weight uint64)) {
	give(p.first, p.head)
	for i := p.first + 1; i < p.last; i++ {
		give(i, p.whole)
	}
	if p.last > p.first {
		give(p.last, p.tail)
	}
}

// bitmap is a picture of 8 bits of red, green, blue and alpha.
type bitmap struct {
	w, h int
	pix  []uint8
}

// sum adds up rows: colours times alpha, and alpha.
func (b *bitmap) sum(row [][4]uint64, rows part) {
	clear(row)
	rows.each(func(y int, weight uint64) {
		line := b.pix[4*y*b.w:][:4*b.w]
		for x := range row {
			a := uint64(line[4*x+3]) * weight
			r := &row[x]
			r[0] += uint64(line[4*x]) * a
			r[1] += uint64(line[4*x+1]) * a
			r[2] += uint64(line[4*x+2]) * a
			r[3] += a
		}
	})
}

// decode is the picture of a stream with its soft mask: a JPEG, or 8 bits of grey
// or of red, green and blue; nil for another.
func (p *painter) decode(s *cos.Stream) *bitmap {
	w, ok1 := p.file.Int(s.Dict.Get("Width"))
	h, ok2 := p.file.Int(s.Dict.Get("Height"))
	if !ok1 || !ok2 || w < 1 || h < 1 || w > maxPixels/h || s.Dict.Get("Mask") != nil || s.Dict.Get("Decode") != nil {
		return nil
	}
	b := &bitmap{w, h, nil}
	if p.file.Name(s.Dict.Get("Filter")) == "DCTDecode" {
		c, err := jpeg.DecodeConfig(bytes.NewReader(s.Data))
		if err != nil || c.Width != w || c.Height != h {
			return nil
		}
		img, err := jpeg.Decode(bytes.NewReader(s.Data))
		if err != nil || !b.take(img) {
			return nil
		}
	} else {
		channels := map[cos.Name]int{"DeviceRGB": 3, "DeviceGray": 1}[p.file.Name(s.Dict.Get("ColorSpace"))]
		data, err := p.file.Decode(s)
		if bits, _ := p.file.Int(s.Dict.Get("BitsPerComponent")); err != nil || channels == 0 || bits != 8 || len(data) < channels*w*h {
			return nil
		}
		b.pix = make([]uint8, 4*w*h)
		for i := range w * h {
			from := data[channels*i:]
			b.pix[4*i], b.pix[4*i+1], b.pix[4*i+2], b.pix[4*i+3] = from[0], from[channels/2], from[channels-1], 255
		}
	}
	return b.masked(p, s)
}

// masked is the picture with its soft mask, which must be as large as it.
func (b *bitmap) masked(p *painter, s *cos.Stream) *bitmap {
	mask := p.file.Stream(s.Dict.Get("SMask"))
	if mask == nil {
		return b
	}
	w, _ := p.file.Int(mask.Dict.Get("Width"))
	h, _ := p.file.Int(mask.Dict.Get("Height"))
	bits, _ := p.file.Int(mask.Dict.Get("BitsPerComponent"))
	data, err := p.file.Decode(mask)
	if err != nil || bits != 8 || w != b.w || h != b.h || len(data) < w*h {
		return nil
	}
	for i := range w * h {
		b.pix[4*i+3] = data[i]
	}
	return b
}

// take copies a decoded JPEG, and reports whether it is of a kind that reports
// have.
func (b *bitmap) take(img image.Image) bool {
	b.pix = make([]uint8, 4*b.w*b.h)
	o := img.Bounds().Min
	for y := range b.h {
		for x := range b.w {
			to := b.pix[4*(y*b.w+x):][:4]
			switch img := img.(type) {
			case *image.YCbCr:
				c := img.YCbCrAt(o.X+x, o.Y+y)
				to[0], to[1], to[2] = color.YCbCrToRGB(c.Y, c.Cb, c.Cr)
			case *image.Gray:
				v := img.GrayAt(o.X+x, o.Y+y).Y
				to[0], to[1], to[2] = v, v, v
			default:
				return false
			}
			to[3] = 255
		}
	}
	return true
}
