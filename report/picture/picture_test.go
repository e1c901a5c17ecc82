package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"
)

func encodePNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decoded(t testing.TB, data []byte) *Picture {
	t.Helper()
	p, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *Picture) at(x, y int) [3]byte { return [3]byte(p.pix[3*(y*p.Width+x):]) }

func near(a, b [3]byte, by int) bool {
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > by || d < -by {
			return false
		}
	}
	return true
}

func TestEveryFormatComesOutAsPlainColours(t *testing.T) {
	translucent := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	translucent.Set(0, 0, color.NRGBA{255, 0, 0, 128})
	deep := image.NewRGBA64(image.Rect(0, 0, 2, 1))
	deep.Set(0, 0, color.RGBA64{0xFFFF, 0x8080, 0, 0xFFFF})
	palette := image.NewPaletted(image.Rect(0, 0, 2, 1), color.Palette{color.NRGBA{0, 0, 255, 0}, color.NRGBA{0, 255, 0, 255}})
	file := func(name string) []byte {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for _, c := range []struct {
		name string
		data []byte
		want [3]byte // of the first pixel
		by   int
	}{
		{"half transparent on white", encodePNG(t, translucent), [3]byte{255, 127, 127}, 1},
		{"16 bits", encodePNG(t, deep), [3]byte{255, 128, 0}, 0},
		{"transparent palette on white", encodePNG(t, palette), [3]byte{255, 255, 255}, 0},
		{"interlaced PNG", file("interlaced.png"), [3]byte{255, 0, 0}, 2},
		{"CMYK JPEG", file("cmyk.jpg"), [3]byte{254, 0, 0}, 12},
		{"progressive grey JPEG", file("progressive.jpg"), [3]byte{54, 54, 54}, 80},
		{"lossless WebP", file("lossless.webp"), [3]byte{0, 255, 0}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := decoded(t, c.data).at(0, 0); !near(got, c.want, c.by) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
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
	tiff := []byte("II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00")
	tiff = append(binary.LittleEndian.AppendUint16(tiff, uint16(orientation)), 0, 0, 0, 0, 0, 0)
	app := append([]byte("Exif\x00\x00"), tiff...)
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

// header is a PNG of a size without its pixels.
func header(w, h uint32) []byte {
	ihdr := binary.BigEndian.AppendUint32([]byte("IHDR"), w)
	ihdr = append(binary.BigEndian.AppendUint32(ihdr, h), 8, 2, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), ihdr...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(ihdr))
}

func TestErrorsSayWhatIsWrongAndWhatToDo(t *testing.T) {
	whole := encodePNG(t, image.NewGray(image.Rect(0, 0, 64, 64)))
	photo := quarters(t, 1)
	webp, err := os.ReadFile("testdata/lossless.webp")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"empty", "the file is empty", nil},
		{"cut off PNG", "the PNG file is cut off: save it again", whole[:len(whole)-20]},
		{"cut off JPEG", "the JPEG file is cut off: save it again", photo[:len(photo)/2]},
		{"cut off WebP", "the WebP file is", webp[:len(webp)-6]},
		{"damaged PNG", "the PNG file is damaged", bytes.Replace(whole, []byte("IDAT"), []byte("IDAX"), 1)},
		{"too many pixels", "20000 × 20000 pixels; at most 50 million", header(20000, 20000)},
		{"many more", "dimension overflow", header(1<<31-1, 1<<31-1)},
		{"GIF", "GIF files cannot be printed: save it as JPEG, PNG or WebP", []byte("GIF89a")},
		{"SVG", "SVG files cannot be printed", []byte("<svg xmlns=")},
		{"HEIC", "HEIC or AVIF files cannot be printed", []byte("\x00\x00\x00\x18ftypheic")},
		{"text", "not a picture that can be printed", []byte("hello")},
		{"too many bytes", "at most 32 MB", make([]byte, MaxBytes+1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Decode(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func row(values ...byte) *Picture {
	p := &Picture{Width: len(values), Height: 1}
	for _, v := range values {
		p.pix = append(p.pix, v, v, v)
	}
	return p
}

func TestScalingTakesTheMeanOfTheArea(t *testing.T) {
	for _, c := range []struct {
		in   *Picture
		w    int
		want []byte
	}{
		{row(0, 100, 200, 50), 2, []byte{50, 125}},
		{row(0, 90, 180), 2, []byte{30, 150}}, // a third and two thirds of the middle one
		{row(7, 7, 7, 7, 7), 3, []byte{7, 7, 7}},
		{row(1, 2), 5, []byte{1, 2}}, // never larger
	} {
		p := c.in.Fit(c.w, 10)
		var got []byte
		for x := range p.Width {
			got = append(got, p.at(x, 0)[1])
		}
		if !bytes.Equal(got, c.want) {
			t.Errorf("to %d: got %v, want %v", c.w, got, c.want)
		}
	}
	tall := &Picture{Width: 1, Height: 4, pix: slices.Repeat([]byte{10, 20, 30, 50, 60, 70}, 2)}
	if p := tall.Fit(10, 2); p.Height != 2 || p.at(0, 0) != [3]byte{30, 40, 50} {
		t.Errorf("%d rows, the first %v", p.Height, p.at(0, 0))
	}
}

func TestCropKeepsTheFocus(t *testing.T) {
	p := row(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
	for _, c := range []struct {
		focus int
		want  byte // the first pixel of four
	}{{0, 0}, {50, 3}, {100, 6}, {70, 5}} {
		if got := p.Crop(4, 1, c.focus, 50); got.Width != 4 || got.at(0, 0)[0] != c.want {
			t.Errorf("focus %d: %d wide from %d, want from %d", c.focus, got.Width, got.at(0, 0)[0], c.want)
		}
	}
}

func TestAPictureMayBeSharedAndGivesTheSameBytes(t *testing.T) {
	p := decoded(t, quarters(t, 6))
	want := fmt.Sprint(p.Crop(1, 1, 50, 50).Fit(5, 5).JPEG())
	if got := fmt.Sprint(p.Crop(1, 1, 50, 50).Fit(5, 5).JPEG()); got != want {
		t.Error("two runs differ")
	}
}

func FuzzDecode(f *testing.F) {
	for _, name := range []string{"cmyk.jpg", "interlaced.png", "lossless.webp", "progressive.jpg"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<12 {
			return
		}
		p, err := Decode(data)
		if err != nil {
			return
		}
		if len(p.pix) != 3*p.Width*p.Height {
			t.Fatalf("%d by %d, %d bytes", p.Width, p.Height, len(p.pix))
		}
		if p.Width*p.Height < 1<<16 {
			p.Crop(3, 2, 10, 90).Fit(7, 7).JPEG()
		}
	})
}

func BenchmarkPhoto(b *testing.B) { // of 12 megapixels, as a cover
	img := image.NewRGBA(image.Rect(0, 0, 4000, 3000))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 7)
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, img, nil); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		decoded(b, file.Bytes()).Crop(1, 1, 50, 50).Fit(1800, 1800).JPEG()
	}
}
