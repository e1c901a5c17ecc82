package picture

import (
	"bytes"
	"encoding/binary"
)

// orientation is the Exif orientation of a file, 1 to 8; 1 where there is none
// (Exif 2.32, 4.6.4, tag 274). Whatever is wrong with it is no reason to
// refuse a picture.
func orientation(data []byte) int {
	switch {
	case beginsAt(data, 0, "\xff\xd8"):
		return exifOrientation(exifOfJPEG(data[2:]))
	case beginsAt(data, 0, "\x89PNG\r\n\x1a\n"):
		return exifOrientation(exifOfPNG(data[8:]))
	case isWebP(data):
		return exifOrientation(exifOfWebP(data[12:]))
	}
	return 1
}

const exifHead = "Exif\x00\x00"

// exifOfJPEG looks through the segments before the scan (Exif 2.32, 4.7.2).
func exifOfJPEG(b []byte) []byte {
	for len(b) >= 4 && b[0] == 0xFF {
		marker, size := b[1], int(binary.BigEndian.Uint16(b[2:]))
		if marker == 0xFF { // a fill byte
			b = b[1:]
			continue
		}
		if marker == 0xDA || size < 2 || size > len(b)-2 { // the scan begins
			return nil
		}
		if body := b[4 : 2+size]; marker == 0xE1 && bytes.HasPrefix(body, []byte(exifHead)) {
			return body[len(exifHead):]
		}
		b = b[2+size:]
	}
	return nil
}

// exifOfPNG looks through the chunks (PNG, third edition, 11.3.4.5).
func exifOfPNG(b []byte) []byte {
	for len(b) >= 12 {
		size := binary.BigEndian.Uint32(b)
		if uint64(size) > uint64(len(b)-12) {
			return nil
		}
		if string(b[4:8]) == "eXIf" {
			return b[8 : 8+size]
		}
		b = b[12+size:]
	}
	return nil
}

// exifOfWebP looks through the chunks (RFC 9649, 2.7.1.5). Some programs write
// the head that Exif has in JPEG.
func exifOfWebP(b []byte) []byte {
	for len(b) >= 8 {
		size := binary.LittleEndian.Uint32(b[4:])
		if uint64(size) > uint64(len(b)-8) {
			return nil
		}
		body := b[8 : 8+size]
		if string(b[:4]) == "EXIF" {
			return bytes.TrimPrefix(body, []byte(exifHead))
		}
		b = b[8+size:]
		if size%2 == 1 && len(b) > 0 { // chunks begin at even places
			b = b[1:]
		}
	}
	return nil
}

// exifOrientation looks the orientation up in the first directory of a TIFF
// header.
func exifOrientation(b []byte) int {
	if len(b) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if b[0] == 'I' {
		order = binary.LittleEndian
	}
	at := order.Uint32(b[4:])
	if at < 8 || uint64(at) > uint64(len(b)-2) {
		return 1
	}
	b = b[at:]
	const entry = 12
	for range order.Uint16(b) {
		if len(b) < 2+entry {
			return 1
		}
		if order.Uint16(b[2:]) == 274 {
			if o := int(order.Uint16(b[10:])); o >= 1 && o <= 8 {
				return o
			}
			return 1
		}
		b = b[entry:]
	}
	return 1
}

// upright turns a picture that was stored in an orientation.
func upright(p *Picture, orientation int) *Picture {
	if orientation == 1 {
		return p
	}
	w, h := p.Width, p.Height
	if orientation >= 5 {
		w, h = h, w
	}
	out := &Picture{Width: w, Height: h, pix: make([]byte, len(p.pix))}
	for y := range h {
		for x := range w {
			var sx, sy int // where the pixel is stored
			switch orientation {
			case 2:
				sx, sy = w-1-x, y
			case 3:
				sx, sy = w-1-x, h-1-y
			case 4:
				sx, sy = x, h-1-y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, w-1-x
			case 7:
				sx, sy = h-1-y, w-1-x
			case 8:
				sx, sy = h-1-y, x
			}
			copy(out.pix[3*(y*w+x):][:3], p.pix[3*(sy*p.Width+sx):][:3])
		}
	}
	return out
}
