package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
	"testing"
)

// exif is Exif data that holds an orientation.
func exif(order binary.AppendByteOrder, orientation int) []byte {
	b := []byte("II*\x00")
	if order == binary.AppendByteOrder(binary.BigEndian) {
		b = []byte("MM\x00*")
	}
	b = order.AppendUint32(b, 8) // where the directory is
	b = order.AppendUint16(b, 2) // entries
	for _, e := range [][2]int{{271, 0}, {274, orientation}} {
		b = order.AppendUint16(b, uint16(e[0]))
		b = order.AppendUint16(b, 3) // SHORT
		b = order.AppendUint32(b, 1)
		b = append(order.AppendUint16(b, uint16(e[1])), 0, 0)
	}
	return append(b, 0, 0, 0, 0)
}

// quarters is a JPEG of 32 by 16 pixels, dark but for its top left quarter,
// stored in an orientation.
func quarters(t *testing.T, orientation int) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 32, 16))
	for x := range 16 {
		for y := range 8 {
			img.SetGray(x, y, color.Gray{255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	app := append([]byte(exifHead), exif(binary.LittleEndian, orientation)...)
	out := append([]byte{0xFF, 0xD8, 0xFF, 0xE1}, binary.BigEndian.AppendUint16(nil, uint16(len(app)+2))...)
	return append(append(out, app...), b.Bytes()[2:]...)
}

func TestPicturesAreTurnedUpright(t *testing.T) {
	// Where the light quarter is to be seen, by Exif orientation.
	for orientation, want := range map[int]string{
		1: "top left", 2: "top right", 3: "bottom right", 4: "bottom left",
		5: "top left", 6: "top right", 7: "bottom right", 8: "bottom left",
	} {
		p := decoded(t, quarters(t, orientation))
		if wide := orientation < 5; (p.Width > p.Height) != wide {
			t.Errorf("orientation %d is %d by %d", orientation, p.Width, p.Height)
		}
		got := ""
		for _, c := range []struct {
			name string
			x, y int
		}{{"top left", 2, 2}, {"top right", p.Width - 3, 2}, {"bottom left", 2, p.Height - 3}, {"bottom right", p.Width - 3, p.Height - 3}} {
			if p.at(c.x, c.y)[0] > 128 {
				got += c.name
			}
		}
		if got != want {
			t.Errorf("orientation %d: the light quarter is %q, want %q", orientation, got, want)
		}
	}
}

// chunkPNG is a PNG chunk.
func chunkPNG(kind string, body []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(append(b, kind...), body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

func TestOrientationIsFoundInEveryFormat(t *testing.T) {
	plain := encodePNG(t, image.NewGray(image.Rect(0, 0, 3, 2)))
	const ihdr = 8 + 25
	withPNG := slices.Concat(plain[:ihdr], chunkPNG("eXIf", exif(binary.BigEndian, 6)), plain[ihdr:])
	if p := decoded(t, withPNG); p.Width != 2 || p.Height != 3 {
		t.Errorf("PNG: %d by %d", p.Width, p.Height)
	}

	lossy := file(t, "translucent.webp")
	for _, head := range []string{"", exifHead} {
		body := append([]byte(head), exif(binary.LittleEndian, 4)...)
		webp := slices.Concat(lossy, []byte("EXIF"), binary.LittleEndian.AppendUint32(nil, uint32(len(body))), body)
		binary.LittleEndian.PutUint32(webp[4:], uint32(len(webp)-8))
		if p := decoded(t, webp); p.at(0, 0) != [3]byte{255, 255, 255} || p.at(0, 15)[1] > 4 {
			t.Errorf("WebP: %v above %v", p.at(0, 0), p.at(0, 15))
		}
	}

	jpeg := quarters(t, 6)
	filled := slices.Concat(jpeg[:2], []byte{0xFF, 0xFF}, jpeg[2:]) // fill bytes before a marker
	if p := decoded(t, filled); p.Width > p.Height {
		t.Errorf("JPEG with fill bytes: %d by %d", p.Width, p.Height)
	}
}

func TestADamagedOrientationIsNone(t *testing.T) {
	whole := exif(binary.LittleEndian, 6)
	for n := range len(whole) - 8 { // without the end of its entry
		if got := exifOrientation(whole[:n]); got != 1 {
			t.Errorf("%d bytes give %d", n, got)
		}
	}
	far := bytes.Clone(whole)
	binary.LittleEndian.PutUint32(far[4:], 1<<31-1)
	for name, b := range map[string][]byte{"nine": exif(binary.LittleEndian, 9), "a far directory": far} {
		if got := exifOrientation(b); got != 1 {
			t.Errorf("%s gives %d", name, got)
		}
	}
}
