package fonts

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// aLetterWithAMark is a cluster: b with an acute accent above, which no face has
// as one glyph.
func aLetterWithAMark(t testing.TB, f *Face) Cluster {
	return Cluster{{ID: glyph(t, f, 'b')}, {ID: glyph(t, f, ' ')}, {ID: glyph(t, f, 'é'), X: -580, Y: 120}}
}

func TestAClusterBecomesOneGlyphOfItsParts(t *testing.T) {
	f := embedded(t, NotoSansRegular)
	letter, mark := glyph(t, f, 'b'), glyph(t, f, 'é')
	cluster := aLetterWithAMark(t, f)
	data, err := f.CutClusters([]Cluster{{{}}, cluster, {{ID: letter}}})
	if err != nil {
		t.Fatal(err)
	}
	_, c := parsed(t, data)
	if got, want := c.Advance(1), f.Advance(letter)+f.Advance(glyph(t, f, ' '))+f.Advance(mark); got != want || f.Width(cluster) != want {
		t.Errorf("it is %d wide, want %d", got, want)
	}
	got, err := c.tables.outline(1)
	if err != nil {
		t.Fatal(err)
	}
	want := []int{-1} // contours of a composite
	b, _ := f.tables.outline(int(letter))
	e, _ := f.tables.outline(int(mark))
	left, right := min(i16(b, 2), i16(e, 2)-580), max(i16(b, 6), i16(e, 6)-580)
	want = append(want, left, min(i16(b, 4), i16(e, 4)+120), right, max(i16(b, 8), i16(e, 8)+120),
		argsAreWords|argsAreOffsets|morePart, 2, 0, 0, // b is listed
		argsAreWords|argsAreOffsets, 3, -580, 120) // é follows; the space is not drawn
	if len(got) != 2*len(want) {
		t.Fatalf("%d bytes, want %d", len(got), 2*len(want))
	}
	for i, w := range want {
		if i16(got, 2*i) != w {
			t.Errorf("word %d is %d, want %d", i, i16(got, 2*i), w)
		}
	}
	if got := c.tables.bearing(1); int(int16(got)) != left {
		t.Errorf("its left side bearing is %d, want %d", int16(got), left)
	}
	if got := u16(c.tables.maxp, 28); got < 2 {
		t.Errorf("maxp allows %d parts", got)
	}
	if got, was := u16(c.tables.maxp, 30), u16(f.tables.maxp, 30); got != was+1 {
		t.Errorf("maxp allows composites of depth %d, want %d", got, was+1)
	}
}

func TestAClusterOfBlanksIsBlank(t *testing.T) {
	f := embedded(t, NotoSansRegular)
	space := glyph(t, f, ' ')
	data, err := f.CutClusters([]Cluster{{{}}, {{ID: space}, {ID: space, X: 10}}})
	if err != nil {
		t.Fatal(err)
	}
	_, c := parsed(t, data)
	if outline, _ := c.tables.outline(1); len(outline) != 0 {
		t.Errorf("its outline has %d bytes", len(outline))
	}
}

func TestCutClustersRefuses(t *testing.T) {
	f := embedded(t, NotoSansRegular)
	letter := glyph(t, f, 'b')
	for _, c := range []struct {
		name string
		list []Cluster
		want string
	}{
		{"a list without .notdef", []Cluster{{{ID: letter}, {ID: letter}}}, ".notdef"},
		{"an empty first cluster", []Cluster{{}}, ".notdef"},
		{"a glyph that the face does not have", []Cluster{{{}}, {{ID: letter}, {ID: 60000}}}, "outside the face"},
		{"a part too far away", []Cluster{{{}}, {{ID: letter}, {ID: letter, X: 40000}}}, "away"},
	} {
		if _, err := f.CutClusters(c.list); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

func TestAClusterIsReadByFontTools(t *testing.T) {
	ttx, err := exec.LookPath("ttx")
	if err != nil {
		t.Skip("ttx is not installed: it is in Debian's package fonttools")
	}
	f := embedded(t, LiterataRegular)
	data, err := f.CutClusters([]Cluster{{{}}, aLetterWithAMark(t, f)})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	ttf, xml := filepath.Join(dir, "cut.ttf"), filepath.Join(dir, "cut.ttx")
	if err := os.WriteFile(ttf, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(ttx, "-q", "-e", "-o", xml, ttf).CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("ttx: %v\n%s", err, out)
	}
	dump, err := os.ReadFile(xml)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(dump), `y="120"`) {
		t.Error("fontTools finds no part where it was put")
	}
}
