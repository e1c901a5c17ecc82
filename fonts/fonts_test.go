package fonts

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

func embedded(t testing.TB, id ID) *Face {
	t.Helper()
	f, err := NewLibrary().Face(id)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// latin are the faces that every report needs.
var latin = []ID{LiterataRegular, LiterataMedium, NotoSansRegular, NotoSansSemiBold}

func file(t testing.TB, id ID) []byte {
	t.Helper()
	data, err := os.ReadFile("faces/" + string(id) + ".ttf")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// glyph is the glyph of a character that the face has.
func glyph(t testing.TB, f *Face, r rune) GID {
	t.Helper()
	g, ok := f.Font().NominalGlyph(r)
	if !ok {
		t.Fatalf("%s has no %c", f.Name(), r)
	}
	return g
}

func TestEmbeddedFacesHaveTheLettersOfTheirLanguages(t *testing.T) {
	for _, id := range latin {
		f := embedded(t, id)
		for _, c := range []struct{ language, letters string }{
			{"English", "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,;:!?&%()[]\"'“”‘’–—…·€£$@/+−×=<>"},
			{"French", "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»"},
			{"German", "ÄÖÜßẞäöü„“"},
			{"Polish", "ĄĆĘŁŃÓŚŹŻąćęłńóśźż"},
			{"Czech", "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž"},
			{"Turkish", "ÇĞİIÖŞÜçğıiöşü"},
			{"Icelandic", "ÁÐÉÍÓÚÝÞÆÖáðéíóúýþæö"},
			{"Vietnamese", "ĂÂĐÊÔƠƯăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"},
			{"Greek", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψως άέήίόύώϊϋΐΰ"},
			{"Russian", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"},
			{"Ukrainian", "ҐЄІЇґєії"},
			{"units", "²³°µ‰\u00a0"},
		} {
			for _, r := range c.letters {
				if !f.Has(r) {
					t.Errorf("%s lacks %q of %s", id, r, c.language)
				}
			}
		}
	}
}

func TestAFaceOfEachWeightCanShowThatACharacterIsMissing(t *testing.T) {
	for _, id := range []ID{NotoSansRegular, NotoSansSemiBold} {
		if !embedded(t, id).Has('\uFFFD') {
			t.Errorf("%s lacks the replacement character", id)
		}
	}
}

func TestMetricsAreThoseOfTheDesign(t *testing.T) {
	for _, c := range []struct {
		id                 ID
		xHeight, capHeight int
		flags              Flags
	}{
		{LiterataRegular, 507, 701, Serif},
		{LiterataMedium, 509, 701, Serif},
		{NotoSansRegular, 536, 714, 0},
		{NotoSansSemiBold, 0, 714, 0},
	} {
		m := embedded(t, c.id).Metrics()
		if c.xHeight != 0 && m.XHeight != c.xHeight || m.CapHeight != c.capHeight {
			t.Errorf("%s: x-height %d and capitals %d, want %d and %d", c.id, m.XHeight, m.CapHeight, c.xHeight, c.capHeight)
		}
		if m.Flags != c.flags {
			t.Errorf("%s: flags %b, want %b", c.id, m.Flags, c.flags)
		}
		if m.Ascent <= m.CapHeight || m.Descent >= 0 || m.StemV <= 0 || m.BBox[1] >= 0 || m.BBox[3] <= m.CapHeight {
			t.Errorf("%s: %+v", c.id, m)
		}
	}
}

func TestThousandthsAreRoundedHalfAwayFromZero(t *testing.T) {
	for _, c := range []struct{ units, perEm, want int }{
		{500, 1000, 500}, {1, 2048, 0}, {1024, 2048, 500}, {3, 2000, 2}, {-3, 2000, -2}, {1, 2000, 1}, {-1, 2000, -1}, {1, 16, 63},
	} {
		if got := thousandths(c.units, c.perEm); got != c.want {
			t.Errorf("%d of %d: got %d, want %d", c.units, c.perEm, got, c.want)
		}
	}
}

func TestTheWidthOfAGlyphThatAFaceDoesNotHaveIsZero(t *testing.T) {
	if got := embedded(t, NotoSansRegular).Advance(60000); got != 0 {
		t.Errorf("got %d", got)
	}
}

func TestLibraryNamesAFaceThatItDoesNotHave(t *testing.T) {
	if _, err := NewLibrary().Face("Comic"); err == nil || !strings.Contains(err.Error(), `"Comic"`) {
		t.Errorf("got %v", err)
	}
}

func TestAFaceIsParsedOnceForAll(t *testing.T) {
	l := NewLibrary()
	var faces [4]*Face
	var all sync.WaitGroup
	for i := range faces {
		all.Go(func() { faces[i], _ = l.Face(LiterataRegular) })
	}
	all.Wait()
	for _, f := range faces {
		if f == nil || f != faces[0] {
			t.Fatalf("got %p and %p", faces[0], f)
		}
	}
}

func TestParseSaysWhatIsWrongWithAFont(t *testing.T) {
	good := file(t, LiterataRegular)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "not a TrueType or OpenType font"},
		{"WOFF 2.0", append([]byte("wOF2"), good[4:]...), "not supported; use TrueType"},
		{"the head of a file", good[:60], "ends in its list"},
		{"half a file", good[:len(good)/2], "extends past the end"},
		{"no outlines", withoutTable(t, good, "glyf"), `missing table "glyf"`},
		{"no characters", withoutTable(t, good, "cmap"), "cmap"},
	} {
		if _, err := Parse("Broken", c.data); err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "Broken") {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

func withoutTable(t *testing.T, data []byte, tag string) []byte {
	t.Helper()
	p, err := readProgram(data)
	if err != nil {
		t.Fatal(err)
	}
	var rest program
	for _, table := range p {
		if table.tag != tag {
			rest = append(rest, table)
		}
	}
	return rest.bytes()
}

// smallFont is a font of three characters, small enough to be changed byte by
// byte.
func smallFont(t testing.TB) []byte {
	t.Helper()
	f := embedded(t, NotoSansRegular)
	data, err := f.Cut([]GID{0, glyph(t, f, 'A'), glyph(t, f, 'Á'), glyph(t, f, 'i')})
	if err != nil {
		t.Fatal(err)
	}
	p, err := readProgram(data)
	if err != nil {
		t.Fatal(err)
	}
	// One subtable of format 6: characters A, B and C (ISO/IEC 14496-22, 5.2.1).
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 6, 0, 16, 0, 0, 0, 'A', 0, 3, 0, 1, 0, 2, 0, 3}
	return append(program{{"cmap", cmap}}, p...).bytes()
}

func TestAnyByteOfAFontMayBeWrong(t *testing.T) {
	good := smallFont(t)
	if f, err := Parse("Small", good); err != nil || !f.Has('B') {
		t.Fatalf("the font itself: %v", err)
	}
	for i := range good {
		bad := slices.Clone(good)
		bad[i] ^= 0xFF
		f, err := Parse("Bad", bad)
		if err != nil {
			continue
		}
		f.Has('B')
		if data, err := f.Cut([]GID{0, 1, 2, 3}); err == nil {
			parsed(t, data)
		}
	}
}

func FuzzParse(f *testing.F) {
	p, err := readProgram(smallFont(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(p.bytes(), uint16(2))
	large, err := readProgram(file(f, LiterataRegular))
	if err != nil {
		f.Fatal(err)
	}
	for _, t := range large.only("GDEF", "GSUB", "OS/2") {
		p = append(program{t}, p...)
		f.Add(p.bytes(), uint16(3))
	}
	f.Fuzz(func(t *testing.T, data []byte, glyph uint16) {
		face, err := Parse("Fuzz", data)
		if err != nil {
			return
		}
		face.Has(rune(glyph))
		face.Advance(GID(glyph))
		program, err := face.Cut([]GID{0, GID(glyph)})
		if err != nil {
			return
		}
		var c Face
		p, err := readProgram(program)
		if err == nil {
			err = c.readTables(p)
		}
		if err != nil {
			t.Fatalf("a cut cannot be read: %v", err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, id := range latin {
		data := file(b, id)
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

func BenchmarkOpenAll(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		l := NewLibrary()
		for _, id := range latin {
			if _, err := l.Face(id); err != nil {
				b.Fatal(err)
			}
		}
	}
}
