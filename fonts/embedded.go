package fonts

import (
	"embed"
	"encoding/binary"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// The faces that every report needs are programs as they are, and are used where
// they lie: unpacking or copying them would take a good part of the time of a
// single report. All others are unpacked when they are first used.
var (
	//go:embed faces/Literata-Regular.ttf
	literataRegular []byte
	//go:embed faces/Literata-Medium.ttf
	literataMedium []byte
	//go:embed faces/NotoSans-Regular.ttf
	notoSansRegular []byte
	//go:embed faces/NotoSans-SemiBold.ttf
	notoSansSemiBold []byte

	//go:embed faces/*.zst faces/coverage.txt
	files embed.FS
)

//go:embed LICENSE-Literata.txt LICENSE-Noto.txt
var licences embed.FS

// Licences is the text of the licences of the embedded faces. It must accompany
// them.
func Licences() string {
	literata, _ := licences.ReadFile("LICENSE-Literata.txt") // a test reads both
	noto, _ := licences.ReadFile("LICENSE-Noto.txt")
	return string(literata) + "\n\n" + string(noto)
}

// ID names a face by its PostScript name.
type ID string

// The families of the design: Latin with Vietnamese, Greek and Cyrillic.
const (
	LiterataRegular  ID = "Literata-Regular"
	LiterataMedium   ID = "Literata-Medium"
	NotoSansRegular  ID = "NotoSans-Regular"
	NotoSansSemiBold ID = "NotoSans-SemiBold"
)

// scripts are the further scripts that have an embedded face in Regular and,
// but for some, in Bold: the family's name without "Noto", and the version of
// its fonts.
var scripts = []struct {
	family, version string
	regular         bool // the family has no bold face
}{
	{family: "Sans Arabic", version: "2.012"}, {family: "Sans Armenian", version: "2.008"}, {family: "Sans Bengali", version: "3.011"},
	{family: "Sans Devanagari", version: "2.006"}, {family: "Sans Ethiopic", version: "2.102"}, {family: "Sans Georgian", version: "2.005"},
	{family: "Sans Gujarati", version: "2.106"}, {family: "Sans Gurmukhi", version: "2.004"}, {family: "Sans Hebrew", version: "3.001"},
	{family: "Sans Kannada", version: "2.006"}, {family: "Sans Khmer", version: "2.004"}, {family: "Sans Lao", version: "2.003"},
	{family: "Sans Malayalam", version: "2.104"}, {family: "Sans Myanmar", version: "2.107"}, {family: "Sans Sinhala", version: "2.006"},
	{family: "Sans Tamil", version: "2.004"}, {family: "Sans Telugu", version: "2.005"}, {family: "Sans Thai", version: "2.002"},
	{family: "Sans Canadian Aboriginal", version: "2.004"}, {family: "Sans Meetei Mayek", version: "2.002"}, {family: "Sans Ol Chiki", version: "2.003"},
	{family: "Sans Oriya", version: "2.007"}, {family: "Sans Thaana", version: "3.001"}, {family: "Serif Tibetan", version: "2.103"},
	{family: "Sans Mongolian", version: "3.002", regular: true}, {family: "Sans NKo", version: "2.004", regular: true}, {family: "Sans Tifinagh", version: "2.006", regular: true},
}

// embeddedFaces lists the embedded faces in the order in which they stand in for
// others.
func embeddedFaces() []Info {
	list := []Info{
		{ID: NotoSansRegular, Family: "Noto Sans", Weight: 400, Version: "2.015"},
		{ID: NotoSansSemiBold, Family: "Noto Sans", Weight: 600, Version: "2.015"},
	}
	for _, s := range scripts {
		family := "Noto " + s.family
		id := ID(strings.ReplaceAll(family, " ", ""))
		list = append(list, Info{ID: id + "-Regular", Family: family, Weight: 400, Version: s.version})
		if !s.regular {
			list = append(list, Info{ID: id + "-Bold", Family: family, Weight: 700, Version: s.version})
		}
	}
	list = append(list,
		Info{ID: "NotoSansMath-Regular", Family: "Noto Sans Math", Weight: 400, Version: "3.000"},
		Info{ID: "NotoSansSymbols-Regular", Family: "Noto Sans Symbols", Weight: 400, Version: "2.003"},
		Info{ID: "NotoSansSymbols2-Regular", Family: "Noto Sans Symbols 2", Weight: 400, Version: "2.008"})
	for _, language := range cjk {
		list = append(list, Info{
			ID: ID("NotoSans" + language + "-Regular"), Family: "Noto Sans " + language, Weight: 400, Version: "2.004", han: hanOf[language],
		})
	}
	list = append(list,
		Info{ID: "NotoEmoji-Regular", Family: "Noto Emoji", Weight: 400, Version: "3.006", emoji: true},
		Info{ID: LiterataRegular, Family: "Literata", Weight: 400, Version: "3.103"},
		Info{ID: LiterataMedium, Family: "Literata", Weight: 500, Version: "3.103"})
	for i := range list {
		list[i].Source, list[i].Licence = Embedded, "OFL-1.1"
	}
	return list
}

// program reads the program of an embedded face.
func (l *Library) program(id ID) (program, error) {
	switch id {
	case LiterataRegular:
		return readProgram(literataRegular)
	case LiterataMedium:
		return readProgram(literataMedium)
	case NotoSansRegular:
		return readProgram(notoSansRegular)
	case NotoSansSemiBold:
		return readProgram(notoSansSemiBold)
	}
	if data, err := files.ReadFile("faces/" + string(id) + ".zst"); err == nil {
		return unpack(data)
	}
	// Faces for Han characters are large: their two parts are unpacked side by
	// side.
	var own, shared program
	var errs [2]error
	var both sync.WaitGroup
	both.Go(func() { own, errs[0] = unpackFile(cjkFiles, "faces/cjk/"+string(id)+".zst") })
	both.Go(func() { shared, errs[1] = l.cjkShared() })
	both.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	return join(shared, own), nil
}

// cjkShared reads the glyphs that all faces for Han characters begin with.
func cjkShared() (program, error) { return unpackFile(cjkFiles, "faces/cjk/NotoSansCJK-Shared.zst") }

func unpackFile(files fs.ReadFileFS, name string) (program, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return unpack(data)
}

// unpack reads a program that is compressed with zstd.
func unpack(data []byte) (program, error) {
	r, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err = r.DecodeAll(data, nil)
	if err != nil {
		return nil, err
	}
	return readProgram(data)
}

// join puts glyphs before those of a program whose characters and features
// count them already. Both have long offsets and a width for each glyph.
func join(shared, own program) program {
	loca := slices.Clone(shared.find("loca"))
	at := binary.BigEndian.Uint32(loca[len(loca)-4:])
	for next := own.find("loca")[4:]; len(next) > 0; next = next[4:] {
		loca = binary.BigEndian.AppendUint32(loca, at+binary.BigEndian.Uint32(next))
	}
	p := slices.Clone(own)
	for i := range p {
		switch t := &p[i]; t.tag {
		case "glyf", "hmtx":
			t.data = slices.Concat(shared.find(t.tag), t.data)
		case "loca":
			t.data = loca
		}
	}
	return p
}

// embeddedCoverage reads which characters the embedded faces have. A list is
// parsed when it is first looked at.
func embeddedCoverage() map[ID]func() *coverage {
	covers := map[ID]func() *coverage{}
	for _, f := range []struct {
		files embed.FS
		name  string
	}{{files, "faces/coverage.txt"}, {cjkFiles, "faces/cjk/coverage.txt"}} {
		text, err := f.files.ReadFile(f.name)
		if err != nil {
			continue // built without these faces
		}
		for line := range strings.Lines(string(text)) {
			id, ranges, _ := strings.Cut(line, " ")
			covers[ID(id)] = sync.OnceValue(func() *coverage {
				c, _ := parseCoverage(ranges) // a test reads them all
				return &c
			})
		}
	}
	return covers
}
