package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"cityprofile/layout/pdf"
	"cityprofile/layout/pdf/cos"
	"cityprofile/report/profile"
)

// structured reads a PDF in the order of its structure tree, character for
// character: codes by ToUnicode, and ActualText in place of what it stands for.
// No reader's rules for spaces and hyphens are between.
type structured struct {
	file  *cos.File
	marks map[cos.Ref]map[int]string // by page and marked-content identifier
}

// elementTexts are the texts of all elements of a PDF.
func elementTexts(t *testing.T, data []byte) []string {
	t.Helper()
	f, err := cos.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	s := &structured{f, map[cos.Ref]map[int]string{}}
	for _, k := range f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids")) {
		s.marks[k.(cos.Ref)] = s.page(t, f.Dict(k))
	}
	var all []string
	var walk func(o cos.Object, page cos.Ref) string
	walk = func(o cos.Object, page cos.Ref) string {
		switch k := f.Resolve(o).(type) {
		case cos.Array:
			var text string
			for _, x := range k {
				text += walk(x, page)
			}
			return text
		case cos.Raw:
			n, _ := cos.AsInt(k)
			return s.marks[page][n]
		case *cos.Dict:
			if p, ok := k.Get("Pg").(cos.Ref); ok {
				page = p
			}
			if k.Get("S") == nil {
				n, ok := f.Int(k.Get("MCID"))
				if !ok {
					return "" // an annotation
				}
				return s.marks[page][n]
			}
			text := walk(k.Get("K"), page)
			if actual, ok := f.Text(k.Get("ActualText")); ok {
				text = actual
			}
			all = append(all, text)
			return text
		}
		return ""
	}
	walk(f.Dict(f.Dict(f.Root).Get("StructTreeRoot")).Get("K"), 0)
	return all
}

// page is the text of each marked content of a page.
func (s *structured) page(t *testing.T, page *cos.Dict) map[int]string {
	t.Helper()
	content, err := s.file.Decode(s.file.Stream(page.Get("Contents")))
	if err != nil {
		t.Fatal(err)
	}
	fonts := s.file.Dict(s.file.Dict(s.file.Dict(page.Get("Parent")).Get("Resources")).Get("Font"))
	if own := s.file.Dict(page.Get("Resources")); own != nil {
		fonts = s.file.Dict(own.Get("Font"))
	}
	read := map[cos.Name]map[uint16]string{}
	marks, mark := map[int]string{}, -1
	var font map[uint16]string
	var args []cos.Object
	for scan := cos.NewScanner(content, 0); ; {
		o, op, err := scan.Next()
		if err != nil {
			t.Fatal(err)
		}
		if op == "" {
			if o == nil {
				return marks
			}
			args = append(args, o)
			continue
		}
		switch op {
		case "BDC", "BMC":
			mark = -1
			if d, ok := args[len(args)-1].(*cos.Dict); ok {
				mark, _ = s.file.Int(d.Get("MCID"))
			}
		case "EMC":
			mark = -1
		case "Tf":
			name := args[0].(cos.Name)
			if read[name] == nil {
				read[name] = s.toUnicode(t, s.file.Dict(fonts.Get(name)))
			}
			font = read[name]
		case "TJ":
			for _, x := range args[0].(cos.Array) {
				codes, _ := cos.AsString(x)
				for ; mark >= 0 && len(codes) >= 2; codes = codes[2:] {
					marks[mark] += font[uint16(codes[0])<<8|uint16(codes[1])]
				}
			}
		}
		args = args[:0]
	}
}

var bfchar = regexp.MustCompile(`<([0-9A-F]{4})><([0-9A-F]*)>`)

func (s *structured) toUnicode(t *testing.T, font *cos.Dict) map[uint16]string {
	t.Helper()
	data, err := s.file.Decode(s.file.Stream(font.Get("ToUnicode")))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[uint16]string{}
	for _, m := range bfchar.FindAllStringSubmatch(string(data), -1) {
		code, _ := strconv.ParseUint(m[1], 16, 16)
		var units []uint16
		for h := m[2]; len(h) >= 4; h = h[4:] {
			u, _ := strconv.ParseUint(h[:4], 16, 16)
			units = append(units, uint16(u))
		}
		texts[uint16(code)] = string(utf16.Decode(units))
	}
	return texts
}

// printed are the fields of a profile whose words a report prints as they are.
var printed = []string{
	"name", "government_name", "country", "region", "about", "climate", "name_local", "title", "title_local", "message",
	"label", "value", "statement", "original_title", "organisation", "licence", "extent", "caption", "office",
}

// said are the words of these fields, paragraph by paragraph.
func said(t *testing.T, p *profile.Profile) []string {
	t.Helper()
	text, err := p.Canonical(profile.Date{})
	if err != nil {
		t.Fatal(err)
	}
	var all any
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	var words []string
	var walk func(key string, v any)
	walk = func(key string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				walk(k, x)
			}
		case []any:
			for _, x := range v {
				walk(key, x)
			}
		case string:
			if slices.Contains(printed, key) {
				words = append(words, strings.Split(v, "\n\n")...)
			}
		}
	}
	walk("", all)
	return words
}

// What a city wrote is read as it was written, in every script, by who follows
// the structure of a report.
func TestTheStructureSaysWhatTheProfileSays(t *testing.T) {
	root, err := os.OpenRoot(profiles)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, name := range profileNames(t) {
		text, err := os.ReadFile(filepath.Join(profiles, name))
		if err != nil {
			t.Fatal(err)
		}
		file, found := profile.Load(context.Background(), profile.Source{Name: name, Format: profile.TOML, Text: text}, root.FS())
		if file == nil {
			t.Fatal(found.Human(profile.Style{Plain: true}))
		}
		elements := elementTexts(t, sample(t, name))
		for i := range elements {
			elements[i] = norm.NFC.String(elements[i])
		}
		words := said(t, file.Profile)
		if len(words) < 1 {
			t.Errorf("%s says nothing", name)
		}
		for _, w := range words {
			w = strings.Join(strings.FieldsFunc(w, func(r rune) bool { return r == '\n' }), " ")
			if !slices.ContainsFunc(elements, func(e string) bool { return strings.Contains(e, w) }) {
				t.Errorf("%s: no element says %q", name, w)
			}
		}
	}
}

func TestWhatIsReadBackIsTheSource(t *testing.T) {
	for _, name := range profileNames(t) {
		s, err := pdf.ReadSource(sample(t, name))
		if err != nil || s.Name != sourceName || !json.Valid(s.Data) {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
}
