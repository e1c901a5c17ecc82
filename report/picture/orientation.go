package picture

import (
	"bytes"
	"encoding/binary"
)

// orientation is the Exif orientation of a JPEG file, 1 to 8; 1 where there is
// none (Exif 2.32, 4.6.4, tag 274).
func orientation(data []byte) int {
	if !beginsAt(data, 0, "\xff\xd8") {
		return 1
	}
	for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xDA || size < 2 || at+2+size > len(data) { // the scan begins
			return 1
		}
		if body := data[at+4 : at+2+size]; marker == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return exifOrientation(body[6:])
		}
		at += 2 + size
	}
	return 1
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
	at := int(order.Uint32(b[4:]))
	if at < 8 || at+2 > len(b) {
		return 1
	}
	const entry = 12
	for i := range int(order.Uint16(b[at:])) {
		e := at + 2 + entry*i
		if e+entry > len(b) {
			return 1
		}
		if order.Uint16(b[e:]) == 274 {
			if o := int(order.Uint16(b[e+8:])); o >= 1 && o <= 8 {
				return o
			}
			return 1
		}
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
