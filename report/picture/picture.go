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
// machine.
const (
	MaxBytes  = 32 << 20   // of the file
	MaxPixels = 50_000_000 // width times height
	MaxSide   = 30_000     // pixels of width or height; its square fits in 32 bits
	MaxMemory = 192 << 20  // bytes that decoding takes: MaxPixels in colour with alpha, 8 bits each
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
	f, err := Open(data)
	if err != nil {
		return nil, err
	}
	return f.Decode(MaxPixels)
}

// File is a file of a picture that is not decoded yet.
type File struct {
	Width, Height int   // as they are stored, before the picture is turned upright
	Memory        int64 // bytes that decoding takes at most, about

	data   []byte
	format string
	suffix string
	decode func(io.Reader) (image.Image, error)
}

// Bytes is the size of the file.
func (f *File) Bytes() int { return len(f.data) }

// Open looks at the beginning of a JPEG, PNG or WebP file, whatever its name,
// and holds it against the limits. The error says what is wrong with the file
// and what to do.
func Open(data []byte) (*File, error) {
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
		memory := memoryOf(data, c)
		if memory > MaxMemory {
			return nil, fmt.Errorf("decoding the picture takes about %d MB of memory; the limit is %d MB: save a smaller version, with 8 bits per channel and not progressive",
				memory>>20, MaxMemory>>20)
		}
		return &File{Width: c.Width, Height: c.Height, Memory: memory, data: data, format: f.name, suffix: f.extension, decode: f.decode}, nil
	}
	for _, f := range others {
		if beginsAt(data, f.at, f.begins) {
			return nil, fmt.Errorf("%s files are not supported: %s", f.name, use)
		}
	}
	return nil, notAPicture(data)
}

// Decode reads the picture. One of more pixels than asked is scaled down to as
// many while it is read, so that its pixels are never all held twice.
func (f *File) Decode(pixels int) (*Picture, error) {
	img, err := decode(f.decode, f.data)
	if err != nil {
		return nil, damaged(f.format, err)
	}
	w, h := within(f.Width, f.Height, pixels)
	p := upright(flattenTo(img, w, h), orientation(f.data))
	p.name = fmt.Sprintf("sha256-%x.%s", sha256.Sum256(f.data), f.suffix)
	return p, nil
}

// within is a size of no more than a number of pixels, with the same aspect.
func within(w, h, pixels int) (int, int) {
	if w*h <= pixels {
		return w, h
	}
	narrow := isqrt(pixels * w / h)
	return max(narrow, 1), max(min(narrow*h/w, pixels/max(narrow, 1)), 1)
}

// isqrt is the root of a number, rounded down.
func isqrt(n int) int {
	r := n
	for next := (r + 1) / 2; next < r; next = (r + n/r) / 2 {
		r = next
	}
	return r
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
func Of(img image.Image) *Picture { return flattenTo(img, img.Bounds().Dx(), img.Bounds().Dy()) }

// flattenTo lays a picture on white, and scales it down, row by row.
func flattenTo(img image.Image, w, h int) *Picture {
	b := img.Bounds()
	row := func(y int, dst []byte) { flatten(img, b.Min.Y+y, dst) }
	switch img := img.(type) {
	case *image.YCbCr:
		row = func(y int, dst []byte) { photograph(img, b.Min.Y+y, dst) }
	case *image.Paletted:
		colours := onWhite(img.Palette)
		row = func(y int, dst []byte) {
			for x, i := range img.Pix[img.PixOffset(b.Min.X, b.Min.Y+y):][:b.Dx()] {
				copy(dst[3*x:3*x+3], colours[i][:])
			}
		}
	case *image.Gray:
		row = func(y int, dst []byte) {
			for x, v := range img.Pix[img.PixOffset(b.Min.X, b.Min.Y+y):][:b.Dx()] {
				dst[3*x], dst[3*x+1], dst[3*x+2] = v, v, v
			}
		}
	case *image.NRGBA:
		row = func(y int, dst []byte) {
			from := img.Pix[img.PixOffset(b.Min.X, b.Min.Y+y):][:4*b.Dx()]
			for at := 3; at < len(from); at += 4 {
				if from[at] != 255 {
					flatten(img, b.Min.Y+y, dst)
					return
				}
			}
			for at := 0; len(from) >= 4; from, at = from[4:], at+3 {
				dst[at], dst[at+1], dst[at+2] = from[0], from[1], from[2]
			}
		}
	case *image.RGBA:
		row = func(y int, dst []byte) {
			from := img.Pix[img.PixOffset(b.Min.X, b.Min.Y+y):][:4*b.Dx()]
			for at := 0; len(from) >= 4; from, at = from[4:], at+3 {
				white := 255 - from[3]
				dst[at], dst[at+1], dst[at+2] = from[0]+white, from[1]+white, from[2]+white
			}
		}
	}
	if w < b.Dx() || h < b.Dy() {
		return scaled(b.Dx(), b.Dy(), w, h, row)
	}
	p := &Picture{Width: b.Dx(), Height: b.Dy(), pix: make([]byte, 3*b.Dx()*b.Dy())}
	for y := range p.Height {
		row(y, p.pix[3*y*p.Width:][:3*p.Width])
	}
	return p
}

// onWhite are the colours of a palette on white; black for those that it lacks.
func onWhite(palette color.Palette) (list [256][3]byte) {
	for i, c := range palette[:min(len(palette), len(list))] {
		r, g, b, a := c.RGBA()
		white := 0xFFFF - a
		list[i] = [3]byte{uint8((r + white) >> 8), uint8((g + white) >> 8), uint8((b + white) >> 8)}
	}
	return list
}

// flatten lays a row of an image on white.
func flatten(img image.Image, y int, dst []byte) {
	b, at := img.Bounds(), 0
	for x := b.Min.X; x < b.Max.X; x++ {
		c := rgba(img, x, y)
		white := 0xFFFF - uint32(c.A)
		dst[at] = uint8((uint32(c.R) + white) >> 8)
		dst[at+1] = uint8((uint32(c.G) + white) >> 8)
		dst[at+2] = uint8((uint32(c.B) + white) >> 8)
		at += 3
	}
}

// photograph is what flatten does, in half the time, for the one kind of
// image that is large.
func photograph(img *image.YCbCr, y int, dst []byte) {
	b, at := img.Bounds(), 0
	for x := b.Min.X; x < b.Max.X; x++ {
		c := img.COffset(x, y)
		dst[at], dst[at+1], dst[at+2] = color.YCbCrToRGB(img.Y[img.YOffset(x, y)], img.Cb[c], img.Cr[c])
		at += 3
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
