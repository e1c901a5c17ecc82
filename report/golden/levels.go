package golden

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
)

// levels is how many steps of each colour a golden picture has: enough to read a page
// by, and few enough for its file to be small. Each pixel is rounded for itself, so
// that a change changes no pixel but its own. What is lost is held by a sum.
const levels = 10

// levelled is a picture whose colours are rounded. A pixel is a number of three
// digits: red, green and blue.
type levelled struct {
	width, height int
	pixels        []uint16
}

// level is the step of a colour; value is its colour.
var level, value = func() (level [256]uint16, value [levels]uint8) {
	for v := range level {
		level[v] = uint16((v*(levels-1) + 127) / 255)
	}
	for k := range value {
		value[k] = uint8(k * 255 / (levels - 1))
	}
	return level, value
}()

func levelledOf(img *image.RGBA) levelled {
	l := levelled{width: img.Rect.Dx(), height: img.Rect.Dy()}
	l.pixels = make([]uint16, 0, l.width*l.height)
	for y := range l.height {
		row := img.Pix[y*img.Stride:][:4*l.width]
		for x := 0; x < len(row); x += 4 {
			l.pixels = append(l.pixels, levels*(levels*level[row[x]]+level[row[x+1]])+level[row[x+2]])
		}
	}
	return l
}

// sum is a sum of the picture.
func (l levelled) sum() string {
	data := make([]byte, 0, 8+2*len(l.pixels))
	data = binary.BigEndian.AppendUint32(data, uint32(l.width))
	data = binary.BigEndian.AppendUint32(data, uint32(l.height))
	for _, p := range l.pixels {
		data = binary.BigEndian.AppendUint16(data, p)
	}
	return sumOf(data)
}

func colorOf(pixel uint16) color.RGBA {
	return color.RGBA{value[pixel/(levels*levels)], value[pixel/levels%levels], value[pixel%levels], 255}
}

// rgba is the picture in rounded colours.
func (l levelled) rgba() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, l.width, l.height))
	for i, p := range l.pixels {
		c := colorOf(p)
		copy(img.Pix[4*i:], []uint8{c.R, c.G, c.B, c.A})
	}
	return img
}

// png is the picture as a PNG file: with a palette, in the order of the colours, if no
// more colours are used than one can have.
func (l levelled) png() ([]byte, error) {
	const most = 256
	var used [levels * levels * levels]bool
	for _, p := range l.pixels {
		used[p] = true
	}
	var palette color.Palette
	var index [len(used)]uint8
	for p, is := range used {
		if is {
			index[p] = uint8(len(palette))
			palette = append(palette, colorOf(uint16(p)))
		}
	}
	var img image.Image
	if len(palette) <= most {
		paletted := image.NewPaletted(image.Rect(0, 0, l.width, l.height), palette)
		for i, p := range l.pixels {
			paletted.Pix[i] = index[p]
		}
		img = paletted
	} else {
		img = l.rgba()
	}
	var b bytes.Buffer
	err := png.Encode(&b, img) // the best compression saves a twentieth and takes six times as long
	return b.Bytes(), err
}

// readPNG reads a picture that png wrote, perhaps packed again by another program.
func readPNG(data []byte) (l levelled, err error) {
	config, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return l, broken(data)
	}
	const most = 4000 // pixels of a side, as thumb draws
	if config.Width > most || config.Height > most {
		return l, fmt.Errorf("the picture has %d × %d pixels", config.Width, config.Height)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return l, broken(data)
	}
	l = levelled{width: config.Width, height: config.Height, pixels: make([]uint16, 0, config.Width*config.Height)}
	pixel := func(c color.Color) uint16 {
		r, g, b, _ := c.RGBA()
		return levels*(levels*level[r>>8]+level[g>>8]) + level[b>>8]
	}
	if p, ok := img.(*image.Paletted); ok {
		of := make([]uint16, 256)
		for i, c := range p.Palette {
			of[i] = pixel(c)
		}
		for y := range l.height {
			for _, i := range p.Pix[y*p.Stride:][:l.width] {
				l.pixels = append(l.pixels, of[i])
			}
		}
		return l, nil
	}
	at := img.Bounds().Min
	for y := range l.height {
		for x := range l.width {
			l.pixels = append(l.pixels, pixel(img.At(at.X+x, at.Y+y)))
		}
	}
	return l, nil
}

// broken says what is wrong with a picture that cannot be read.
func broken(data []byte) error {
	if !bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")) {
		return errors.New("it is not a PNG picture")
	}
	return errors.New("the picture is not whole")
}
