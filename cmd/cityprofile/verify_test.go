package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
	"cityprofile/layout/pdf/verify"
)

// verified is what verify says of a file.
func verified(t *testing.T, pdf []byte) *verify.Report {
	t.Helper()
	r, err := verify.File(t.Context(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestVerifyFindsNothingInReports(t *testing.T) {
	for _, name := range profileNames(t) {
		for _, flags := range [][]string{nil, {"--postcard"}} {
			r := verified(t, sample(t, name, flags...))
			if len(r.Findings) > 0 {
				t.Errorf("%s %v\n%s", name, flags, humanFindings(name, r, plainStyle))
			}
			if c := r.Claims; c.UA != 1 || c.A.Part < 2 || c.A.Level != "A" {
				t.Errorf("%s %v claims %s", name, flags, claims(c))
			}
		}
	}
}

// A file that was not asked to conform to a standard is told that it does not.
func TestVerifyTellsWhatAFileDoesNotClaim(t *testing.T) {
	for standard, want := range map[string]string{"ua-1,a-2a": "", "ua-1": "claim-a", "a-3u": "claim-ua"} {
		r := verified(t, sample(t, "specimen.toml", "--pdf-standard", standard))
		var got []string
		for _, f := range r.Findings {
			got = append(got, f.Rule.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: want %q\n%s", standard, want, humanFindings("specimen.pdf", r, plainStyle))
		}
	}
}

// taken is a report taken apart, for defects to be planted in.
type taken struct {
	*cos.File
	t *testing.T
}

// dict is the first dictionary that has a value under a key, such as a
// structure element of a role.
func (f taken) dict(key, value cos.Name) *cos.Dict {
	f.t.Helper()
	for _, o := range f.Objects {
		if d := f.File.Dict(o); f.Name(d.Get(key)) == value && (key != "S" || d.Get("P") != nil) {
			return d
		}
	}
	f.t.Fatalf("the report has nothing of %s %s", key, value)
	return nil
}

func (f taken) catalog() *cos.Dict { return f.File.Dict(f.Root) }

// stream changes the data of a stream.
func (f taken) stream(o cos.Object, change func(string) string) {
	f.t.Helper()
	s := f.File.Stream(o)
	data, err := f.Decode(s)
	if err != nil {
		f.t.Fatal(err)
	}
	is := change(string(data))
	if is == string(data) {
		f.t.Fatal("the defect changes nothing")
	}
	// Metadata stays as it is, all else is deflated again.
	s.Data, s.Encoded = []byte(is), f.Name(s.Dict.Get("Type")) == "Metadata"
}

func (f taken) metadata(old, new string) {
	f.t.Helper()
	f.stream(f.catalog().Get("Metadata"), func(s string) string { return strings.Replace(s, old, new, 1) })
}

// planted are defects of a report: what is planted, the rule that it breaks,
// and whether veraPDF fails the file for PDF/UA-1 and for its PDF/A.
var planted = []struct {
	name  string
	plant func(taken)
	want  string
	ua, a bool
}{
	{"no description of a figure", func(f taken) { f.dict("S", "Figure").Set("Alt", nil) }, "figure-alt", true, false},
	{"a skipped heading", func(f taken) { f.dict("S", "H2").Set("S", cos.Name("H4")) }, "heading-level", true, false},
	{"an item that is none", func(f taken) { f.dict("S", "LI").Set("S", cos.Name("P")) }, "list-parts", true, false},
	{"a link without Contents", func(f taken) { f.dict("Subtype", "Link").Set("Contents", nil) }, "link-text", true, false},
	{"a link that is not printed", func(f taken) { f.dict("Subtype", "Link").Set("F", cos.Integer(2)) }, "annotation-flags", false, true},
	{"no order for the tabulator", func(f taken) {
		for _, o := range f.Objects {
			if d := f.File.Dict(o); d.Get("Annots") != nil {
				d.Set("Tabs", nil)
			}
		}
	}, "tabs", true, false},
	{"no title", func(f taken) {
		f.stream(f.catalog().Get("Metadata"), func(s string) string {
			before, title, _ := strings.Cut(s, "<dc:title>")
			_, after, _ := strings.Cut(title, "</dc:title>")
			return before + after
		})
	}, "title", true, false},
	{"metadata that is not well-formed", func(f taken) { f.metadata("<dc:title>", "") }, "metadata-xml", true, true},
	{"no PDF/UA", func(f taken) { f.metadata("<pdfuaid:part>1</pdfuaid:part>", "") }, "claim-ua", true, false},
	{"no level of PDF/A", func(f taken) { f.metadata("<pdfaid:conformance>A</pdfaid:conformance>", "") }, "claim-level", false, true},
	{"no ToUnicode", func(f taken) { f.dict("Subtype", "Type0").Set("ToUnicode", nil) }, "glyph-text", true, true},
	{"another width", func(f taken) {
		w := f.Array(f.Array(f.dict("Subtype", "CIDFontType2").Get("W"))[1])
		w[1] = cos.Integer(5000)
	}, "glyph-width", true, true},
	{"a glyph outside of any tag", func(f taken) {
		f.stream(f.dict("Type", "Page").Get("Contents"), func(s string) string { return s + "\nBT /F1 9 Tf <0001> Tj ET" })
	}, "untagged", true, false},
	{"a parent tree that leads nowhere", func(f taken) {
		f.File.Dict(f.catalog().Get("StructTreeRoot")).Set("ParentTree", nil)
	}, "mark-owner", true, false},
	{"no parent of the document", func(f taken) { f.dict("S", "Document").Set("P", nil) }, "structure-parent", true, false},
	{"no output intent", func(f taken) { f.catalog().Set("OutputIntents", nil) }, "device-rgb", false, true},
	{"no language", func(f taken) {
		f.catalog().Set("Lang", nil)
		f.dict("S", "Document").Set("Lang", nil)
	}, "content-lang", true, false},
}

// plainStyle is for messages of tests.
var plainStyle = (&console{getenv: func(string) string { return "1" }}).style(nil, "human")

func TestDefectsOfReportsAreFound(t *testing.T) {
	for _, d := range planted {
		t.Run(d.name, func(t *testing.T) {
			r := verified(t, plantedFile(t, d.plant))
			found, ua := false, false
			for _, f := range r.Findings {
				found, ua = found || f.Rule.ID == d.want, ua || f.UA
			}
			if !found || ua != d.ua || r.BreaksA() != d.a {
				t.Errorf("want %s, PDF/UA broken %v, PDF/A broken %v\n%s", d.want, d.ua, d.a, humanFindings("report.pdf", r, plainStyle))
			}
		})
	}
}

// plantedFile is Kunming's report with a defect.
func plantedFile(t *testing.T, plant func(taken)) []byte {
	t.Helper()
	f, err := cos.Read(sample(t, "curitiba.toml"))
	if err != nil {
		t.Fatal(err)
	}
	plant(taken{f, t})
	return f.Bytes()
}

func TestVeraPDFAgreesOnReports(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var files []string
	for i, d := range planted {
		file := filepath.Join(dir, fmt.Sprintf("%d.pdf", i))
		if err := os.WriteFile(file, plantedFile(t, d.plant), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	claim := verified(t, sample(t, "curitiba.toml")).Claims.A
	pdfa := fmt.Sprintf("%d%s", claim.Part, strings.ToLower(claim.Level))
	says := verdicts(t, asked{"ua1," + pdfa, files})
	for i, d := range planted {
		if ua, a := says["ua1 "+files[i]], says[pdfa+" "+files[i]]; ua == d.ua || a == d.a {
			t.Errorf("%s: for veraPDF it conforms to PDF/UA: %v, to PDF/A: %v", d.name, ua, a)
		}
	}
}
