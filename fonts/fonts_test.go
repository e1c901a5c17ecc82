package fonts

import (
	"bytes"
	"strings"
	"testing"
)

func face(t testing.TB, id ID) *Face {
	t.Helper()
	f, err := NewLibrary().Face(id)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestEmbeddedFacesHaveTheLettersOfTheirLanguages(t *testing.T) {
	letters := map[string]string{
		"English":    "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,;:!?&%()[]\"'“”‘’–—…·€£$@/+−×=<>",
		"French":     "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ «»",
		"German":     "ÄÖÜßẞäöü„“",
		"Polish":     "ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
		"Czech":      "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž",
		"Turkish":    "ÇĞİIÖŞÜçğıiöşü",
		"Icelandic":  "ÁÐÉÍÓÚÝÞÆÖáðéíóúýþæö",
		"Vietnamese": "ĂÂĐÊÔƠƯăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
		"Greek":      "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψως άέήίόύώϊϋΐΰ",
		"Russian":    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя",
		"Ukrainian":  "ҐЄІЇґєії",
		"units":      "²³°µ\u00a0",
	}
	for _, id := range Embedded() {
		f := face(t, id)
		for language, list := range letters {
			for _, r := range list {
				if !f.Has(r) {
					t.Errorf("%s lacks %q of %s", id, r, language)
				}
			}
		}
	}
}

func TestEmbeddedFacesHaveNoHints(t *testing.T) {
	for _, id := range Embedded() {
		if n := len(face(t, id).tables.hinting); n != 0 {
			t.Errorf("%s has %d tables of hints", id, n)
		}
	}
}

func TestMetricsAreThoseOfTheDesign(t *testing.T) {
	for id, want := range map[ID][2]int{LiterataMedium: {509, 701}, NotoSansRegular: {536, 714}} {
		m := face(t, id).Metrics()
		if got := [2]int{m.XHeight, m.CapHeight}; got != want {
			t.Errorf("%s: x-height and capitals %v, want %v", id, got, want)
		}
		if m.Ascent <= 0 || m.Descent >= 0 || m.StemV <= 0 {
			t.Errorf("%s: %+v", id, m)
		}
	}
}

func TestCutKeepsOutlinesAndWidths(t *testing.T) {
	f := face(t, LiterataMedium)
	gid := func(r rune) GID { g, _ := f.Font().NominalGlyph(r); return g }
	list := []GID{0, gid('K'), gid('ế'), gid('K'), gid('q')}
	program, err := f.Cut(list)
	if err != nil {
		t.Fatal(err)
	}
	var c Face
	if err := c.readTables(program); err != nil {
		t.Fatal(err)
	}
	if c.tables.glyphs <= len(list) {
		t.Errorf("%d glyphs: the parts of ế are missing", c.tables.glyphs)
	}
	for i, g := range list {
		if got, want := c.Advance(GID(i)), f.Advance(g); got != want {
			t.Errorf("glyph %d: advance %d, want %d", i, got, want)
		}
		from, to := c.tables.outline(i), c.tables.outline(i+1)
		of, ot := f.tables.outline(int(g)), f.tables.outline(int(g)+1)
		got, want := c.tables.glyf[from:to], f.tables.glyf[of:ot]
		if len(want) > 0 && int16(want[0])<<8 >= 0 && !bytes.HasPrefix(got, want) {
			t.Errorf("glyph %d: another outline", i)
		}
	}
	if sum := checksum(program); sum != 0xB1B0AFBA {
		t.Errorf("the file sums up to %#x", sum)
	}
	again, _ := f.Cut(list)
	if !bytes.Equal(program, again) {
		t.Error("another cut of the same glyphs differs")
	}
}

func TestCutRefusesAGlyphThatTheFaceDoesNotHave(t *testing.T) {
	_, err := face(t, NotoSansRegular).Cut([]GID{0, 60000})
	if err == nil || !strings.Contains(err.Error(), "glyph 60000") {
		t.Errorf("got %v", err)
	}
}

func TestLibraryNamesAFaceThatItDoesNotHave(t *testing.T) {
	if _, err := NewLibrary().Face("Comic"); err == nil || !strings.Contains(err.Error(), `"Comic"`) {
		t.Errorf("got %v", err)
	}
}

func FuzzParse(f *testing.F) {
	data, err := files.ReadFile("Literata-Regular.ttf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data, uint16(40))
	f.Add(data[:2000], uint16(3))
	f.Fuzz(func(_ *testing.T, data []byte, glyph uint16) {
		if face, err := Parse("fuzz", data); err == nil {
			face.Cut([]GID{0, GID(glyph)})
			face.Advance(GID(glyph))
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, id := range Embedded() {
		data, err := files.ReadFile(string(id) + ".ttf")
		if err != nil {
			b.Fatal(err)
		}
		b.Run(string(id), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(string(id), data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCut(b *testing.B) {
	f := face(b, LiterataRegular)
	var list []GID
	for r := rune(' '); r < 0x180; r++ {
		if g, ok := f.Font().NominalGlyph(r); ok {
			list = append(list, g)
		}
	}
	list[0] = 0
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Cut(list); err != nil {
			b.Fatal(err)
		}
	}
}
