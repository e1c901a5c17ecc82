package fonts

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// parsed reads the tables of a cut.
func parsed(t testing.TB, data []byte) (program, *Face) {
	t.Helper()
	p, err := readProgram(data)
	if err != nil {
		t.Fatal(err)
	}
	f := &Face{metrics: Metrics{UnitsPerEm: 1000}}
	if err := f.readTables(p); err != nil {
		t.Fatal(err)
	}
	return p, f
}

func TestCutKeepsOutlinesAndWidths(t *testing.T) {
	f := embedded(t, LiterataMedium)
	list := []GID{0, glyph(t, f, 'K'), glyph(t, f, 'ế'), glyph(t, f, 'K'), glyph(t, f, ' '), glyph(t, f, 'q')}
	data, err := f.Cut(list)
	if err != nil {
		t.Fatal(err)
	}
	_, c := parsed(t, data)
	for i, g := range list {
		if got, want := c.Advance(GID(i)), f.Advance(g); got != want {
			t.Errorf("glyph %d: advance %d, want %d", i, got, want)
		}
		if got, want := c.tables.bearing(i), f.tables.bearing(int(g)); got != want {
			t.Errorf("glyph %d: bearing %d, want %d", i, got, want)
		}
		got, err := c.tables.outline(i)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := f.tables.outline(int(g))
		simple := len(want) == 0 || i16(want, 0) >= 0
		if simple && !bytes.HasPrefix(got, want) {
			t.Errorf("glyph %d has another outline", i)
		}
	}
}

// TestCutBringsThePartsOfComposites follows the parts of a composite in the
// face and in the cut: they must be the same outlines.
func TestCutBringsThePartsOfComposites(t *testing.T) {
	f := embedded(t, NotoSansRegular)
	accented := glyph(t, f, 'Á')
	data, err := f.Cut([]GID{0, accented})
	if err != nil {
		t.Fatal(err)
	}
	_, c := parsed(t, data)
	var compare func(inCut, inFace int)
	parts := 0
	compare = func(inCut, inFace int) {
		got, err := c.tables.outline(inCut)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := f.tables.outline(inFace)
		if len(want) == 0 || i16(want, 0) >= 0 {
			parts++
			if !bytes.HasPrefix(got, want) {
				t.Errorf("glyph %d has another outline than glyph %d of the face", inCut, inFace)
			}
			return
		}
		// In these faces parts have two arguments of a byte or a word each.
		for at := 10; ; {
			compare(u16(got, at+2), u16(want, at+2))
			flags := u16(want, at)
			at += 6
			if flags&argsAreWords != 0 {
				at += 2
			}
			if flags&morePart == 0 {
				return
			}
		}
	}
	compare(1, int(accented))
	if parts < 2 {
		t.Fatalf("Á has %d parts: the test looks at nothing", parts)
	}
}

func TestCutIsACompleteFileWithCorrectSums(t *testing.T) {
	f := embedded(t, LiterataRegular)
	list := []GID{0, glyph(t, f, 'a'), glyph(t, f, 'Ё')}
	data, err := f.Cut(list)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := parsed(t, data)
	var tags []string
	for i, table := range p {
		tags = append(tags, table.tag)
		d := bytes.Clone(table.data)
		if table.tag == "head" {
			clear(d[8:12])
		}
		if got, want := binary.BigEndian.Uint32(data[12+16*i+4:]), checksum(d); got != want {
			t.Errorf("table %q states sum %#x, not %#x", table.tag, got, want)
		}
	}
	if got, want := strings.Join(tags, " "), "glyf head hhea hmtx loca maxp"; got != want {
		t.Errorf("tables %q, want %q", got, want)
	}
	if sum := checksum(data); sum != 0xB1B0AFBA {
		t.Errorf("the file sums up to %#x", sum)
	}
	again, _ := f.Cut(list)
	if !bytes.Equal(data, again) {
		t.Error("another cut of the same glyphs differs")
	}
}

func TestALargeCutHasLongOffsets(t *testing.T) {
	f := embedded(t, NotoSansRegular)
	list := make([]GID, f.tables.glyphs)
	for i := range list {
		list[i] = GID(i)
	}
	data, err := f.Cut(list)
	if err != nil {
		t.Fatal(err)
	}
	_, c := parsed(t, data)
	if !c.tables.long || c.tables.glyphs != len(list) {
		t.Fatalf("long %v, %d glyphs; want true, %d", c.tables.long, c.tables.glyphs, len(list))
	}
	last := len(list) - 1
	got, err := c.tables.outline(last)
	if err != nil {
		t.Fatal(err)
	}
	if want, _ := f.tables.outline(last); !bytes.HasPrefix(got, want) {
		t.Error("the last glyph has another outline")
	}
}

func TestCutRefuses(t *testing.T) {
	f := embedded(t, NotoSansRegular)
	for _, c := range []struct {
		name string
		list []GID
		want string
	}{
		{"no glyphs", nil, ".notdef"},
		{"a list without .notdef", []GID{5}, ".notdef"},
		{"a glyph that the face does not have", []GID{0, 60000}, "glyph 60000"},
		{"a glyph number beyond any font", []GID{0, 1 << 31}, "outside the face"},
		{"too many glyphs", make([]GID, 70000), "70000 glyphs"},
	} {
		if _, err := f.Cut(c.list); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// TestCutIsReadByFontTools asks an independent reader.
func TestCutIsReadByFontTools(t *testing.T) {
	ttx, err := exec.LookPath("ttx")
	if err != nil {
		if os.Getenv("CITYPROFILE_REFEREES") == "required" {
			t.Fatal("ttx is required: install Debian's package fonttools")
		}
		t.Skip("ttx is not installed: it is in Debian's package fonttools")
	}
	for _, id := range latin {
		f := embedded(t, id)
		data, err := f.Cut([]GID{0, glyph(t, f, 'A'), glyph(t, f, 'ế'), glyph(t, f, 'A')})
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		ttf, xml := filepath.Join(dir, "cut.ttf"), filepath.Join(dir, "cut.ttx")
		if err := os.WriteFile(ttf, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(ttx, "-q", "-e", "-o", xml, ttf).CombinedOutput(); err != nil || len(out) > 0 {
			t.Fatalf("%s: ttx: %v\n%s", id, err, out)
		}
		dump, err := os.ReadFile(xml)
		if err != nil {
			t.Fatal(err)
		}
		_, c := parsed(t, data)
		if got := bytes.Count(dump, []byte("<TTGlyph ")); got != c.tables.glyphs {
			t.Errorf("%s: ttx finds %d outlines, want %d", id, got, c.tables.glyphs)
		}
	}
}

func BenchmarkCut(b *testing.B) {
	f := embedded(b, LiterataRegular)
	list := []GID{0}
	for r := rune(' '); r < 0x180; r++ {
		if g, ok := f.Font().NominalGlyph(r); ok {
			list = append(list, g)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Cut(list); err != nil {
			b.Fatal(err)
		}
	}
}
