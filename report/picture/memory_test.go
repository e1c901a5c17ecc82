package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"runtime"
	"strings"
	"testing"
)

// TestALargePictureIsNeverHeldTwice decodes to few pixels and counts what was
// allocated: the decoder's image and little more.
func TestALargePictureIsNeverHeldTwice(t *testing.T) {
	const w, h = 3000, 2000
	gray := image.NewGray(image.Rect(0, 0, w, h))
	palette := image.NewPaletted(gray.Rect, color.Palette{color.White, color.Black})
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, gray, nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"gray": encodePNG(t, gray), "palette": encodePNG(t, palette), "photograph": photo.Bytes()} {
		f, err := Open(data)
		if err != nil {
			t.Fatal(name, err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, err := f.Decode(10_000)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatal(name, err)
		}
		if n := p.Width * p.Height; n > 10_000 || n < 9_000 {
			t.Errorf("%s: %d × %d", name, p.Width, p.Height)
		}
		if n := after.TotalAlloc - before.TotalAlloc; n > uint64(f.Memory)+3<<20 {
			t.Errorf("%s: %d bytes were allocated for a picture that takes %d", name, n, f.Memory)
		}
	}
}

func TestWhatTakesTooMuchMemoryIsRefusedUnread(t *testing.T) {
	deep := header(7000, 7000)
	// 16 bits each of red, green, blue and alpha.
	deep = bytes.Replace(deep, []byte{8, 2, 0, 0, 0}, []byte{16, 6, 0, 0, 0}, 1)
	deep = binary.BigEndian.AppendUint32(deep[:len(deep)-4], crc32.ChecksumIEEE(deep[12:len(deep)-4]))
	// A progressive frame of three components without subsampling.
	frame := []byte{0xFF, 0xD8, 0xFF, 0xC2, 0, 17, 8, 0x17, 0x70, 0x17, 0x70, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0}
	for name, data := range map[string][]byte{"16 bits": deep, "progressive": frame} {
		if _, err := Open(data); err == nil || !strings.Contains(err.Error(), "MB of memory; the limit is 192 MB") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
