package fonts

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// withFolder is a library with a folder of some files, and what was wrong with
// it.
func withFolder(files map[string][]byte) (*Library, []error) {
	folder := fstest.MapFS{}
	for name, data := range files {
		folder[name] = &fstest.MapFile{Data: data}
	}
	l := NewLibrary()
	return l, l.AddFolder(folder, "more")
}

func testdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// woff packs a font program as WOFF 1.0.
func woff(t testing.TB, data []byte) []byte {
	t.Helper()
	p, err := readProgram(data)
	if err != nil {
		t.Fatal(err)
	}
	be := binary.BigEndian
	head := append([]byte("wOFF\x00\x01\x00\x00"), make([]byte, 36)...)
	be.PutUint16(head[12:], uint16(len(p)))
	var list, body []byte
	for _, table := range p {
		var b bytes.Buffer
		w := zlib.NewWriter(&b)
		w.Write(table.data)
		w.Close()
		stored := b.Bytes()
		if len(stored) >= len(table.data) {
			stored = table.data
		}
		list = append(list, table.tag...)
		for _, v := range []int{44 + 20*len(p) + len(body), len(stored), len(table.data), 0} {
			list = be.AppendUint32(list, uint32(v))
		}
		body = append(body, stored...)
		body = append(body, make([]byte, padded(len(body))-len(body))...)
	}
	return slices.Concat(head, list, body)
}

// collection puts font programs into one file.
func collection(programs ...[]byte) []byte {
	be := binary.BigEndian
	out := append([]byte("ttcf\x00\x01\x00\x00"), 0, 0, 0, byte(len(programs)))
	at := len(out) + 4*len(programs)
	for _, p := range programs {
		out = be.AppendUint32(out, uint32(at))
		at += len(p)
	}
	for _, p := range programs {
		start := uint32(len(out))
		p = slices.Clone(p)
		for i := range u16(p, 4) {
			offset := p[12+16*i+8:]
			be.PutUint32(offset, be.Uint32(offset)+start)
		}
		out = append(out, p...)
	}
	return out
}

func TestFontsOfAFolderAreFound(t *testing.T) {
	small, cubic := smallFont(t), testdata(t, "cubic.otf")
	l, bad := withFolder(map[string][]byte{
		"b/small.TTF": small, "a.woff": woff(t, small), "c.ttc": collection(small, cubic), "d.otf": cubic,
		"readme.txt": []byte("not a font"), "e.otf": woff(t, testdata(t, "ranges.ttf")),
	})
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	var got []string
	for _, e := range l.faces {
		if e.folder == 0 {
			continue
		}
		got = append(got, string(e.ID)+" "+e.Source)
		f, err := e.open()
		if err != nil {
			t.Error(err)
			continue
		}
		if !slices.Equal(f.coverage().ranges, e.covers().ranges) {
			t.Errorf("%s has other characters once it is open", e.Source)
		}
		if _, err := f.Cut([]GID{0, 1, 2}); err != nil {
			t.Error(err)
		}
	}
	want := []string{
		"a more/a.woff", "small more/b/small.TTF", "c more/c.ttc, font 1", "NotoSansCJKjp-Regular more/c.ttc, font 2",
		"NotoSansCJKjp-Regular more/d.otf", "Literata-Regular more/e.otf",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if opened := l.Broken(); len(opened) > 0 {
		t.Error(opened)
	}
}

func TestAFontFromAFolderStandsInForWhatIsMissing(t *testing.T) {
	l, bad := withFolder(map[string][]byte{"x.otf": testdata(t, "cubic.otf"), "ranges.ttf": testdata(t, "ranges.ttf")})
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	for _, bold := range []bool{false, true} {
		s, err := l.Set(bold, NotoSansRegular)
		if err != nil {
			t.Fatal(err)
		}
		i := s.Find('𠮷')
		if i < 0 || s.Face(i).Name() != "NotoSansCJKjp-Regular" {
			t.Fatalf("𠮷 has face %d", i)
		}
		if i := s.Find('A'); i != 0 {
			t.Errorf("A has face %d", i)
		}
	}
}

func TestWhatAFontFromAFolderIsToldOf(t *testing.T) {
	l, _ := withFolder(map[string][]byte{"x.otf": testdata(t, "cubic.otf")})
	e := l.faces[len(l.faces)-1]
	want := Info{ID: "NotoSansCJKjp-Regular", Family: "Noto Sans CJK JP", Weight: 400, Licence: "OFL-1.1", Source: "more/x.otf", han: japanese}
	want.Version = e.Version
	if e.Info != want || !strings.HasPrefix(e.Version, "2.004") {
		t.Errorf("got %+v, want %+v", e.Info, want)
	}
}

func TestBadFontsAreToldWithTheirPath(t *testing.T) {
	small := smallFont(t)
	with := func(tag string, data []byte) []byte {
		p, err := readProgram(small)
		if err != nil {
			t.Fatal(err)
		}
		return append(program{{tag, data}}, p...).bytes()
	}
	os2 := func(fsType byte) []byte {
		b := make([]byte, 78)
		b[5], b[9], b[8] = 1, fsType&0xF, fsType>>4
		return with("OS/2", b)
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "not a TrueType or OpenType font"},
		{"a picture", []byte("\x89PNG\r\n\x1a\n and so on"), "not a TrueType or OpenType font"},
		{"half a font", small[:len(small)/2], "extends past the end"},
		{"WOFF 2.0", []byte("wOF2 and so on"), "WOFF 1.0"},
		{"half of WOFF", woff(t, small)[:100], "ends within its list"},
		{"a collection of none", collection(), "0 fonts"},
		{"a collection with a bad font", collection(small, withoutTable(t, small, "glyf")), "font 2 of it: it has no outlines"},
		{"pictures of letters", with("CBDT", nil), ""},
		{"only pictures of letters", append(program{{"CBDT", nil}}, must(readProgram(withoutTable(t, small, "glyf")))...).bytes(), "pictures instead of outlines"},
		{"colours", with("COLR", []byte{0, 1, 0, 0}), "draws in colours"},
		{"a variable PostScript font", with("CFF2", nil), "CFF2"},
		{"no embedding", os2(2), "forbids embedding"},
		{"editable embedding", os2(8), ""},
		{"no cut of it", os2(0x10), "only the whole font"},
		{"only bitmaps of it", os2(0x20), "only bitmaps of it"},
		{"no characters", withoutTable(t, small, "cmap"), `table "cmap" is missing`},
	} {
		l, bad := withFolder(map[string][]byte{"a/font.ttf": c.data, "good.ttf": small})
		if (len(bad) > 0) != (c.want != "") || len(bad) > 0 && (!strings.Contains(bad[0].Error(), c.want) || !strings.HasPrefix(bad[0].Error(), "more/a/font.ttf: ")) {
			t.Errorf("%s: got %v, want %q", c.name, bad, c.want)
		}
		if last := l.faces[len(l.faces)-1]; last.Source != "more/good.ttf" {
			t.Errorf("%s: the good font is not there; the last one is %s", c.name, last.Source)
		}
	}
}

func must(p program, err error) program {
	if err != nil {
		panic(err)
	}
	return p
}

// changing is a folder whose files cannot be opened a second time.
type changing struct{ fstest.MapFS }

func (c changing) Open(name string) (fs.File, error) {
	f, err := c.MapFS.Open(name)
	delete(c.MapFS, name)
	return f, err
}

func TestAFontThatCannotBeOpenedLaterHasNoCharacters(t *testing.T) {
	l := NewLibrary()
	folder := fstest.MapFS{"x.otf": &fstest.MapFile{Data: testdata(t, "cubic.otf")}}
	if bad := l.AddFolder(changing{folder}, "more"); len(bad) > 0 {
		t.Fatal(bad)
	}
	s, err := l.Set(false, NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	if i := s.Find('𠮷'); i >= 0 {
		t.Errorf("found in face %d", i)
	}
	if broken := l.Broken(); len(broken) != 1 || !strings.HasPrefix(broken[0].Error(), "more/x.otf: ") {
		t.Errorf("broken: %v", broken)
	}
}

func TestFacesOfAFolderAreOrderedByFolderAndWeight(t *testing.T) {
	var list []*entry
	for _, c := range []struct {
		id     ID
		folder int
		weight int
		italic bool
	}{
		{"bold", 1, 700, false}, {"light", 1, 300, false}, {"italic", 1, 400, true}, {"regular", 1, 400, false}, {"second", 2, 400, false},
	} {
		list = append(list, &entry{Info: Info{ID: c.id, Weight: c.weight, Italic: c.italic}, folder: c.folder})
	}
	for bold, want := range map[bool]string{false: "regular light bold italic second", true: "bold regular light italic second"} {
		s, err := (&Library{faces: list}).Set(bold)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range s.faces {
			got = append(got, string(e.ID))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("bold %v: got %q, want %q", bold, got, want)
		}
	}
}

// use opens the faces of a file and uses them.
func use(t *testing.T, data []byte) {
	t.Helper()
	l := &Library{}
	l.AddFolder(fstest.MapFS{"font.ttf": &fstest.MapFile{Data: data}}, "more")
	for _, e := range l.faces {
		if e.ID == "" || e.Family == "" || e.Weight < 1 || !strings.HasPrefix(e.Source, "more/font.ttf") {
			t.Errorf("a face is told of as %+v", e.Info)
		}
		face, err := e.open()
		if err != nil {
			continue
		}
		shape(face, "A吉")
		g, _ := face.Font().NominalGlyph('A')
		if data, err := face.Cut([]GID{0, g, 1, 2}); err == nil {
			parsed(t, data)
		}
	}
}

func TestAnyByteOfAFontFromAFolderMayBeWrong(t *testing.T) {
	for _, good := range [][]byte{testdata(t, "cubic.otf"), woff(t, smallFont(t))} {
		for i := range good {
			bad := slices.Clone(good)
			bad[i] ^= 0xFF
			use(t, bad)
		}
	}
}

// FuzzFolder holds that no file makes a library panic.
func FuzzFolder(f *testing.F) {
	small := smallFont(f)
	for _, data := range [][]byte{small, testdata(f, "cubic.otf"), woff(f, small), collection(small, small)} {
		f.Add(data)
	}
	f.Fuzz(use)
}
