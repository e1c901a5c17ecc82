package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
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

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// samples are the files under testdata, one of each kind.
var samples = []string{"cmyk.jpg", "interlaced.png", "lossless.webp", "progressive.jpg", "translucent.webp"}

func TestEveryFormatComesOutAsPlainColours(t *testing.T) {
	translucent := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	translucent.Set(0, 0, color.NRGBA{255, 0, 0, 128})
	deep := image.NewRGBA64(image.Rect(0, 0, 2, 1))
	deep.Set(0, 0, color.RGBA64{0xFFFF, 0x8080, 0, 0xFFFF})
	deepTranslucent := image.NewNRGBA64(image.Rect(0, 0, 2, 1))
	deepTranslucent.Set(0, 0, color.NRGBA64{0, 0, 0xFFFF, 0x4000})
	palette := image.NewPaletted(image.Rect(0, 0, 2, 1), color.Palette{color.NRGBA{0, 0, 255, 0}, color.NRGBA{0, 255, 0, 255}})
	halfPalette := image.NewPaletted(image.Rect(0, 0, 2, 1), color.Palette{color.NRGBA{0, 0, 0, 128}, color.White})
	for _, c := range []struct {
		name string
		data []byte
		want [3]byte // of the first pixel
		by   int
	}{
		{"half transparent on white", encodePNG(t, translucent), [3]byte{255, 127, 127}, 1},
		{"16 bits", encodePNG(t, deep), [3]byte{255, 128, 0}, 0},
		{"16 bits, a quarter opaque", encodePNG(t, deepTranslucent), [3]byte{191, 191, 255}, 0},
		{"half transparent palette on white", encodePNG(t, halfPalette), [3]byte{127, 127, 127}, 0},
		{"transparent palette on white", encodePNG(t, palette), [3]byte{255, 255, 255}, 0},
		{"interlaced PNG", file(t, "interlaced.png"), [3]byte{255, 0, 0}, 2},
		{"CMYK JPEG", file(t, "cmyk.jpg"), [3]byte{254, 0, 0}, 12},
		{"progressive grey JPEG", file(t, "progressive.jpg"), [3]byte{54, 54, 54}, 80},
		{"lossless WebP", file(t, "lossless.webp"), [3]byte{0, 255, 0}, 0},
		{"lossy WebP with alpha", file(t, "translucent.webp"), [3]byte{255, 0, 0}, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := decoded(t, c.data).at(0, 0); !near(got, c.want, c.by) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestWhatShowsThroughIsWhite(t *testing.T) {
	if got := decoded(t, file(t, "translucent.webp")).at(0, 15); got != [3]byte{255, 255, 255} {
		t.Errorf("got %v", got)
	}
}

func TestPhotographsAreReadAsAnyOtherImage(t *testing.T) {
	for _, r := range []image.YCbCrSubsampleRatio{image.YCbCrSubsampleRatio420, image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422} {
		img := image.NewYCbCr(image.Rect(0, 0, 7, 5), r)
		for _, plane := range [][]byte{img.Y, img.Cb, img.Cr} {
			for i := range plane {
				plane[i] = byte(37*i + len(plane))
			}
		}
		part := img.SubImage(image.Rect(1, 1, 6, 4)).(*image.YCbCr)
		// The wrapper hides the type, so that the general way is taken.
		if got, want := Of(part), Of(struct{ image.Image }{part}); !bytes.Equal(got.pix, want.pix) {
			t.Errorf("%v: got %v, want %v", r, got.pix, want.pix)
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
	webp := file(t, "lossless.webp")
	moving := slices.Clone(file(t, "translucent.webp"))
	moving[20] |= 1 << 1
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"empty", "the file is empty", nil},
		{"cut off PNG", "the PNG file is cut off: save it again", whole[:len(whole)-20]},
		{"cut off JPEG", "the JPEG file is cut off: save it again", photo[:len(photo)/2]},
		{"cut off WebP", "the WebP file is cut off: save it again", webp[:len(webp)-6]},
		{"damaged PNG", "the PNG file is damaged", bytes.Replace(whole, []byte("IDAT"), []byte("IDAX"), 1)},
		{"too many pixels", "20000 × 20000 pixels; the limit is 50 million", header(20000, 20000)},
		{"many more", "dimension overflow", header(1<<31-1, 1<<31-1)},
		{"too long", "50000 × 10 pixels; the limit is 30000 on each side", header(50000, 10)},
		{"moving WebP", "animated WebP files are not supported", moving},
		{"RIFF that is no WebP", "unsupported picture format", []byte("RIFF\x24\x00\x00\x00WAVEfmt ")},
		{"GIF", "GIF files are not supported: save it as JPEG, PNG or WebP", []byte("GIF89a")},
		{"SVG", "SVG files are not supported", []byte("<svg xmlns=")},
		{"SVG after its preface", "SVG files are not supported", []byte("\ufeff\n<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg>")},
		{"XML", "XML files are not supported", []byte("<?xml version=\"1.0\"?><kml>")},
		{"web page", "this is a web page: save the picture itself", []byte("<!DOCTYPE HTML>\n<title>404</title>")},
		{"HEIC", "HEIC or AVIF files are not supported", []byte("\x00\x00\x00\x18ftypheic")},
		{"text", "unsupported picture format", []byte("hello")},
		{"too many bytes", "the file exceeds the limit of 32 MB", make([]byte, MaxBytes+1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Decode(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestEveryCutFileIsAnError(t *testing.T) {
	for _, name := range samples {
		data := file(t, name)
		for n := range data {
			if _, err := Decode(data[:n]); err == nil {
				t.Errorf("%s: the first %d of %d bytes passed", name, n, len(data))
			}
		}
	}
}

func TestAHugePictureIsRefusedUnread(t *testing.T) {
	data := header(20000, 20000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := Decode(data); err == nil {
		t.Error("it was read")
	}
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 1<<20 {
		t.Errorf("%d bytes were allocated", n)
	}
}

func TestAPictureMayBeSharedAndGivesTheSameBytes(t *testing.T) {
	p := decoded(t, quarters(t, 6))
	before := bytes.Clone(p.RGB())
	want := p.Crop(1, 1, 50, 50).Fit(5, 5).JPEG()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := p.Crop(1, 1, 50, 50).Fit(5, 5).JPEG(); !bytes.Equal(got, want) {
				t.Error("two runs differ")
			}
		})
	}
	all.Wait()
	if !bytes.Equal(p.RGB(), before) {
		t.Error("the picture changed")
	}
}

func FuzzDecode(f *testing.F) {
	for _, name := range samples {
		f.Add(file(f, name))
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
	img := image.NewYCbCr(image.Rect(0, 0, 4000, 3000), image.YCbCrSubsampleRatio420)
	for _, plane := range [][]byte{img.Y, img.Cb, img.Cr} {
		for i := range plane { // a soft gradient with a grain
			plane[i] = byte(i>>16) + byte(i*i)>>5
		}
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
