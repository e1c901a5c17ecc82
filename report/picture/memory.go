package picture

import (
	"encoding/binary"
	"image"
	"image/color"
)

// memoryOf is about how many bytes the decoder of a file takes at most.
func memoryOf(data []byte, c image.Config) int64 {
	pixels := int64(c.Width) * int64(c.Height)
	switch {
	case beginsAt(data, 0, "\xff\xd8"):
		return memoryOfJPEG(data[2:], pixels)
	case isWebP(data):
		if beginsAt(data, 12, "VP8L") { // and once more for its transforms
			return 8 * pixels
		}
		return 5 * pixels / 2
	}
	each := int64(4)
	switch c.ColorModel {
	case color.GrayModel:
		each = 1
	case color.Gray16Model:
		each = 2
	case color.RGBA64Model, color.NRGBA64Model:
		each = 8
	}
	if _, ok := c.ColorModel.(color.Palette); ok {
		each = 1
	}
	const interlaced = 28 // of the header (PNG, third edition, 11.2.1)
	if len(data) > interlaced && data[interlaced] != 0 {
		each += each / 2 // a pass is decoded by itself
	}
	return each * pixels
}

// memoryOfJPEG is that of a JPEG file, from its frame (ITU-T T.81, B.2.2): its
// samples and, in a progressive one, a coefficient of four bytes for each.
func memoryOfJPEG(b []byte, pixels int64) int64 {
	for len(b) >= 4 && b[0] == 0xFF {
		marker, size := b[1], int(binary.BigEndian.Uint16(b[2:]))
		if marker == 0xFF { // a fill byte
			b = b[1:]
			continue
		}
		if size < 2 || size > len(b)-2 {
			break
		}
		if marker >= 0xC0 && marker <= 0xC2 && size >= 8 {
			components := int(b[9])
			most, sum := int64(1), int64(0)
			for i := range min(components, (size-8)/3) {
				samples := int64(b[11+3*i]>>4) * int64(b[11+3*i]&15)
				sum, most = sum+samples, max(most, samples)
			}
			each := int64(1)
			if marker == 0xC2 {
				each += 4
			}
			memory := each * sum * pixels / most
			if components == 4 { // turned into CMYK
				memory += 4 * pixels
			}
			return memory
		}
		b = b[2+size:]
	}
	return 4 * pixels
}
