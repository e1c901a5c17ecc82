package picture

import (
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"io"

	"golang.org/x/image/webp"
)

// isWebP tells a WebP file by its beginning (RFC 9649, 2.4).
func isWebP(data []byte) bool { return beginsAt(data, 0, "RIFF") && beginsAt(data, 8, "WEBP") }

// checkWebP finds what the decoder does not see or not name: the end of the
// file, and a moving picture. It leaves other formats alone.
func checkWebP(data []byte) error {
	if !isWebP(data) {
		return nil
	}
	// The length that a file gives leaves its own eight bytes out.
	if len(data) < 12 || uint64(binary.LittleEndian.Uint32(data[4:])) > uint64(len(data)-8) {
		return cutOff("WebP")
	}
	const flags, animation = 20, 1 << 1 // RFC 9649, 2.7
	if beginsAt(data, 12, "VP8X") && len(data) > flags && data[flags]&animation != 0 {
		return errors.New("animated WebP files are not supported: save one frame as JPEG, PNG or WebP")
	}
	return nil
}

// decodeWebP gives lossy pictures the range that they were stored in. The
// decoder takes it for that of JPEG, which makes white grey and colours pale
// (https://go.dev/issue/40173).
func decodeWebP(r io.Reader) (image.Image, error) {
	img, err := webp.Decode(r)
	switch img := img.(type) {
	case *image.YCbCr:
		return narrow{&image.NYCbCrA{YCbCr: *img}}, err
	case *image.NYCbCrA:
		return narrow{img}, err
	}
	return img, err
}

// narrow is an image in the range of television: black is 16 and white is 235
// (ITU-R BT.601, to which RFC 9649, 2.5 refers). It is opaque when it has no
// alpha plane.
type narrow struct{ *image.NYCbCrA }

func (n narrow) At(x, y int) color.Color { return n.RGBA64At(x, y) }

func (n narrow) RGBA64At(x, y int) color.RGBA64 {
	chroma := n.COffset(x, y)
	luma := 255 * one / 219 * (int(n.Y[n.YOffset(x, y)]) - 16)
	cb, cr := int(n.Cb[chroma])-128, int(n.Cr[chroma])-128
	alpha := uint32(0xFFFF)
	if n.A != nil {
		alpha = 0x101 * uint32(n.A[n.AOffset(x, y)])
	}
	channel := func(v int) uint16 {
		v = min(max((v+one/2)/one, 0), 255)
		return uint16(0x101 * uint32(v) * alpha / 0xFFFF)
	}
	return color.RGBA64{
		R: channel(luma + crToRed*cr),
		G: channel(luma - cbToGreen*cb - crToGreen*cr),
		B: channel(luma + cbToBlue*cb),
		A: uint16(alpha),
	}
}

// The weights of BT.601 in units of one. Chroma spans 224 steps.
const (
	one       = 1 << 16
	crToRed   = 14020 * 255 * one / 224 / 10000
	cbToGreen = 3441 * 255 * one / 224 / 10000
	crToGreen = 7141 * 255 * one / 224 / 10000
	cbToBlue  = 17720 * 255 * one / 224 / 10000
)
