// Package picture makes a city's picture safe to print: its size is checked
// before it is decoded, it is turned upright, laid on white, and held as plain
// sRGB pixels with no metadata. Scaling is done in integers, so that a picture
// is the same on every machine.
//
// A colour profile inside a file is not applied: its numbers are taken for
// sRGB, and CMYK is turned into RGB without regard to inks. A photograph in
// Display P3 comes out a little pale.
package picture

import (
	"bytes"
	"crypto/sha256"
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
// machine. A photograph of MaxPixels takes up to 400 MB while it is decoded,
// the worst file (a progressive JPEG in CMYK) three times as much.
const (
	MaxBytes  = 32 << 20   // of the file
	MaxPixels = 50_000_000 // width times height
	MaxSide   = 30_000     // pixels of width or height; its square fits in 32 bits
)

// Picture is a picture: opaque, upright, 8 bits each of red, green and blue.
// It does not change and may be used by many goroutines at once.
type Picture struct {
	Width, Height int
	pix           []byte // rows of RGB
	name          string // of the file, by its bytes
}

// The formats, by how their files begin.
var formats = []struct {
	name, extension string

	begins string
	at     int
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}{
	{"JPEG", "jpg", "\xff\xd8\xff", 0, jpeg.DecodeConfig, jpeg.Decode},
	{"PNG", "png", "\x89PNG\r\n\x1a\n", 0, png.DecodeConfig, png.Decode},
	{"WebP", "webp", "WEBPVP8", 8, webp.DecodeConfig, decodeWebP},
}

// others are formats that are named in the error, by how their files begin.
var others = []struct {
	name   string
	begins string
	at     int
}{
	{"GIF", "GIF8", 0}, {"TIFF", "II*\x00", 0}, {"TIFF", "MM\x00*", 0}, {"BMP", "BM", 0},
	{"PDF", "%PDF-", 0}, {"PostScript", "%!PS", 0}, {"HEIC or AVIF", "ftyp", 4}, {"Photoshop", "8BPS", 0},
	{"JPEG XL", "\xff\x0a", 0}, {"JPEG XL", "JXL ", 4}, {"JPEG 2000", "jP  ", 4},
}

const use = "save it as JPEG, PNG or WebP"

// Decode reads a JPEG, PNG or WebP file, whatever its name. The error says
// what is wrong with the file and what to do.
func Decode(data []byte) (*Picture, error) {
	switch {
	case len(data) == 0:
		return nil, errors.New("the file is empty; save the picture again")
	case len(data) > MaxBytes:
		return nil, fmt.Errorf("the file exceeds the limit of %d MB: save a smaller version", MaxBytes>>20)
	}
	for _, f := range formats {
		if !beginsAt(data, f.at, f.begins) {
			continue
		}
		if err := checkWebP(data); err != nil {
			return nil, err
		}
		c, err := config(f.config, data)
		if err != nil {
			return nil, damaged(f.name, err)
		}
		if c.Width <= 0 || c.Height <= 0 {
			return nil, fmt.Errorf("the %s file is empty; save it again", f.name)
		}
		if c.Width > MaxPixels/c.Height {
			return nil, fmt.Errorf("the picture has %d × %d pixels; the limit is %d million: save a smaller version", c.Width, c.Height, MaxPixels/1_000_000)
		}
		if c.Width > MaxSide || c.Height > MaxSide {
			return nil, fmt.Errorf("the picture has %d × %d pixels; the limit is %d on each side: save a smaller version", c.Width, c.Height, MaxSide)
		}
		img, err := decode(f.decode, data)
		if err != nil {
			return nil, damaged(f.name, err)
		}
		p := upright(flatten(img), orientation(data))
		p.name = fmt.Sprintf("sha256-%x.%s", sha256.Sum256(data), f.extension)
		return p, nil
	}
	for _, f := range others {
		if beginsAt(data, f.at, f.begins) {
			return nil, fmt.Errorf("%s files are not supported: %s", f.name, use)
		}
	}
	return nil, notAPicture(data)
}

// notAPicture is the error for a file without a known beginning: most often a
// drawing, or the page that was saved in place of its picture.
func notAPicture(data []byte) error {
	const head = 1024
	text := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), head)], "\ufeff \t\r\n"))
	switch {
	case !bytes.HasPrefix(text, []byte("<")):
	case bytes.Contains(text, []byte("<html")), bytes.HasPrefix(text, []byte("<!doctype html")):
		return errors.New("this is a web page: save the picture itself as JPEG, PNG or WebP")
	case bytes.Contains(text, []byte("<svg")):
		return errors.New("SVG files are not supported: " + use)
	case bytes.HasPrefix(text, []byte("<?xml")):
		return errors.New("XML files are not supported: " + use)
	}
	return errors.New("unsupported picture format: " + use)
}

func beginsAt(data []byte, at int, s string) bool {
	return len(data) >= at && bytes.HasPrefix(data[at:], []byte(s))
}

func damaged(format string, err error) error {
	// Some decoders keep the cause only in their words.
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || strings.HasSuffix(err.Error(), io.ErrUnexpectedEOF.Error()) {
		return cutOff(format)
	}
	return fmt.Errorf("the %s file is damaged (%w): save it again", format, err)
}

func cutOff(format string) error {
	return fmt.Errorf("the %s file is cut off: save it again", format)
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

// Of is the picture of pixels in memory, laid on white.
func Of(img image.Image) *Picture { return flatten(img) }

// flatten lays a picture on white.
func flatten(img image.Image) *Picture {
	b := img.Bounds()
	p := &Picture{Width: b.Dx(), Height: b.Dy(), pix: make([]byte, 3*b.Dx()*b.Dy())}
	if photo, ok := img.(*image.YCbCr); ok {
		p.photograph(photo)
		return p
	}
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

// photograph is what flatten does, in half the time, for the one kind of
// image that is large.
func (p *Picture) photograph(img *image.YCbCr) {
	b, at := img.Bounds(), 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := img.COffset(x, y)
			p.pix[at], p.pix[at+1], p.pix[at+2] = color.YCbCrToRGB(img.Y[img.YOffset(x, y)], img.Cb[c], img.Cr[c])
			at += 3
		}
	}
}

// rgba is a pixel with its colour multiplied by alpha, without an allocation
// for each pixel where the image has such a method.
func rgba(img image.Image, x, y int) color.RGBA64 {
	if i, ok := img.(image.RGBA64Image); ok {
		return i.RGBA64At(x, y)
	}
	r, g, b, a := img.At(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// FileName is a name for the file that the picture was read from: its digest
// and the extension of its format. It is empty for a picture that was cropped
// or scaled.
func (p *Picture) FileName() string { return p.name }

// RGB are the pixels: rows of red, green and blue, from the top. They are the
// picture's own and may not be changed.
func (p *Picture) RGB() []byte { return p.pix }

// quality is that of stored photographs: no trace of compression at the size
// of print.
const quality = 85

// JPEG is the picture as a JPEG file without metadata. The same pixels give the
// same bytes.
func (p *Picture) JPEG() []byte {
	img := image.NewRGBA(image.Rect(0, 0, p.Width, p.Height))
	for i := range p.Width * p.Height {
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = p.pix[3*i], p.pix[3*i+1], p.pix[3*i+2], 255
	}
	var b bytes.Buffer
	jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}) // a bytes.Buffer does not fail
	return b.Bytes()
}
