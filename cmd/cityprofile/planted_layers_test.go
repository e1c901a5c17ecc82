package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
	"cityprofile/report/golden"
)

// Changes of what a report says, in its profile and in the file alone.
func TestPlantedChangesOfTextAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	kunming, amman := sample(t, "kunming.toml"), sample(t, "amman.toml")
	less := edited(t, kunming, func(f *cos.File) {
		pages := f.Dict(f.Dict(f.Root).Get("Pages"))
		kids := f.Array(pages.Get("Kids"))
		pages.Set("Kids", append(slices.Clone(kids[:5]), kids[6:]...))
		without(f, f.Dict(f.Dict(f.Dict(f.Root).Get("StructTreeRoot")).Get("K")), kids[5], nil)
	})
	foundInTheirLayer(t, []plantedChange{
		{"a page more", kunming, golden.Text, 1, "text added 0-6", less},
		{"a word less", profiled(t, "kunming.toml", "numerous lakes", "lakes"), golden.Text, 1, "removed numerous", kunming},
		{"a sentence more", profiled(t, "kunming.toml", "rich biodiversity.", "rich biodiversity. It rains."), golden.Text, 1, "It rains", kunming},
		{"a capital", profiled(t, "kunming.toml", "karst landscape", "Karst landscape"), golden.Text, 1, "added Karst", kunming},
		{"a comma", profiled(t, "kunming.toml", "climate, diverse", "climate diverse"), golden.Text, 1, "climate", kunming},
		{"two letters exchanged", profiled(t, "kunming.toml", "hydrothermal", "hydrohtermal"), golden.Text, 1, "hydrohtermal", kunming},
		{"a dash", profiled(t, "kunming.toml", "ICLEI-Kunming", "ICLEI–Kunming"), golden.Text, 1, "–", kunming},
		{"a letter in another script", profiled(t, "kunming.toml", "Jiachen Liu", "Jiаchen Liu"), golden.Text, 1, "Jiаchen", kunming},
		{"a mark of an Arabic letter", profiled(t, "amman.toml", "جديدًا، وأُنشئت", "جديدا، وأُنشئت"), golden.Text, 1, "added جديدا", amman},
		{"what is read for a drawing", edited(t, kunming, func(f *cos.File) {
			element(t, f, "P", "", 4).Set("ActualText", cos.Text("Said otherwise"))
		}), golden.Text, 1, "Said otherwise", kunming},
	})
}

// Changes that nobody sees, but for those who listen.
func TestPlantedChangesOfStructureAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	curitiba := sample(t, "curitiba.toml")
	objects := func(change func(f *cos.File)) []byte { return edited(t, curitiba, change) }
	attribute := func(role cos.Name, key cos.Name, value cos.Object) []byte {
		return objects(func(f *cos.File) { f.Dict(element(t, f, role, "A", 3).Get("A")).Set(key, value) })
	}
	links := func(has cos.Name, change func(f *cos.File, d *cos.Dict)) []byte {
		return objects(func(f *cos.File) {
			for _, o := range f.Objects {
				if d, ok := o.(*cos.Dict); ok && f.Name(d.Get("Subtype")) == "Link" && d.Get(has) != nil {
					change(f, d)
					return
				}
			}
			t.Fatalf("no link with %s", has)
		})
	}
	unwrapped := func(role cos.Name) []byte {
		return objects(func(f *cos.File) {
			d := element(t, f, role, "", 1)
			up := f.Dict(d.Get("P"))
			var kids cos.Array
			for _, k := range f.Array(up.Get("K")) {
				if f.Dict(k) == d {
					kids = append(kids, f.Array(d.Get("K"))...)
				} else {
					kids = append(kids, k)
				}
			}
			up.Set("K", kids)
		})
	}
	foundInTheirLayer(t, []plantedChange{
		{"a heading of a row for a column", attribute("TH", "Scope", cos.Name("Both")), golden.Structure, 1, `scope`, curitiba},
		{"a cell over two columns", attribute("TH", "ColSpan", cos.Integer(2)), golden.Structure, 1, `span "" "2"`, curitiba},
		{"what an abbreviation is", objects(func(f *cos.File) { element(t, f, "P", "", 9).Set("E", cos.Text("at length")) }), golden.Structure, 1, `expansion "" "at length"`, curitiba},
		{"no text for a drawing", objects(func(f *cos.File) { element(t, f, "Figure", "Alt", 2).Set("Alt", nil) }), golden.Structure, 1, "alt", curitiba},
		{"a heading that is text", objects(func(f *cos.File) { element(t, f, "H3", "", 4).Set("S", cos.Name("P")) }), golden.Structure, 1, `role "H3" "P"`, curitiba},
		{"a language of a chapter", objects(func(f *cos.File) { element(t, f, "Sect", "", 2).Set("Lang", cos.Text("pt")) }), golden.Structure, 1, `lang`, curitiba},
		{"a link to another page", links("Dest", func(f *cos.File, d *cos.Dict) {
			kids := f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids"))
			to := slices.Clone(f.Array(d.Get("Dest")))
			to[0] = kids[0]
			d.Set("Dest", to)
		}), golden.Structure, 1, "link", curitiba},
		{"a body of a table less", unwrapped("TBody"), golden.Structure, 1, "TBody", curitiba},
	})
}

// Changes that only eyes see.
func TestPlantedChangesOfPixelsAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	kunming, curitiba := sample(t, "kunming.toml"), sample(t, "curitiba.toml")
	page := func(pdf []byte, page int, pattern string, n int, by func(string) string) []byte {
		return edited(t, pdf, func(f *cos.File) {
			content(t, f, page, func(s string) string { return nth(s, pattern, n, by) })
		})
	}
	to := func(s string) func(string) string { return func(string) string { return s } }
	foundInTheirLayer(t, []plantedChange{
		{"a font's weight", lighter(t, kunming, 3), golden.Pixels, 1, "3-3", kunming},
		{"a font's size", page(kunming, 3, `/F1 925 Tf`, 1, to("/F1 935 Tf")), golden.Pixels, 1, "3-3", kunming},
		{"the space between two letters", page(kunming, 3, `>23 <`, 1, to(">73 <")), golden.Pixels, 1, "3-3", kunming},
		{"one step of a colour", page(kunming, 3, `\.961 \.945 \.902 rg`, 1, to(".957 .945 .902 rg")), golden.Pixels, 1, "Most:1 ", kunming},
		{"a rule's thickness", page(kunming, 3, `7186 l`, 2, to("7286 l")), golden.Pixels, 1, "3-3", kunming},
		{"a pixel of position", page(kunming, 4, `1 0 0 -1 \d+ `, 1, func(s string) string {
			n, _ := strconv.Atoi(strings.Fields(s)[4])
			return fmt.Sprintf("1 0 0 -1 %d ", n+100)
		}), golden.Pixels, 1, "4-4", kunming},
		{"a picture moved", moved(t, curitiba), golden.Pixels, 1, "pixels changed", curitiba},
		{"a page's size", edited(t, kunming, func(f *cos.File) {
			pages := f.Dict(f.Dict(f.Root).Get("Pages"))
			box := pages.Get("MediaBox")
			if box == nil {
				box = cos.Array{cos.Integer(0), cos.Integer(0), cos.Integer(595), cos.Integer(842)}
			}
			larger := slices.Clone(f.Array(box))
			larger[2] = cos.Integer(605)
			f.Dict(f.Array(pages.Get("Kids"))[4]).Set("MediaBox", larger)
		}), golden.Pixels, 1, "5-5", kunming},
	})
}

// Changes of what a file says of itself.
func TestPlantedChangesOfMetadataAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	kunming := sample(t, "kunming.toml")
	packet := func(old, new string) []byte {
		return edited(t, kunming, func(f *cos.File) {
			s := f.Stream(f.Dict(f.Root).Get("Metadata"))
			after := bytes.Replace(s.Data, []byte(old), []byte(new), 1)
			if bytes.Equal(after, s.Data) {
				t.Fatalf("no %s", old)
			}
			s.Data = after
		})
	}
	attached := func(key cos.Name, value cos.Object) []byte {
		return edited(t, kunming, func(f *cos.File) { f.Dict(f.Array(f.Dict(f.Root).Get("AF"))[0]).Set(key, value) })
	}
	foundInTheirLayer(t, []plantedChange{
		{"a standard", packet("<pdfuaid:part>1</pdfuaid:part>", ""), golden.Metadata, 1, `standards "PDF/UA-1, PDF/A-3a" "PDF/A-3a"`, kunming},
		{"a level of a standard", packet("<pdfaid:conformance>A<", "<pdfaid:conformance>B<"), golden.Metadata, 1, `"PDF/UA-1, PDF/A-3b"`, kunming},
		{"a program", packet("<pdf:Producer>", "<pdf:Producer>other "), golden.Metadata, 1, "producer", kunming},
		{"a date", packet("<xmp:ModifyDate>2026-04-22", "<xmp:ModifyDate>2026-04-23"), golden.Metadata, 1, "modified", kunming},
		{"that it is tagged", edited(t, kunming, func(f *cos.File) { f.Dict(f.Dict(f.Root).Get("MarkInfo")).Set("Marked", cos.Raw("false")) }), golden.Metadata, 1, "tagged", kunming},
		{"what a profile is for", attached("Desc", cos.Text("Data")), golden.Metadata, 1, "description of profile.json", kunming},
		{"how a profile belongs to it", attached("AFRelationship", cos.Name("Data")), golden.Metadata, 1, `"Source" "Data"`, kunming},
		{"a space that nobody tells from another", profiled(t, "kunming.toml", "typical karst", "typical\u00a0karst"), golden.Metadata, 1, "content of profile.json", kunming},
		{"no profile", edited(t, kunming, func(f *cos.File) { f.Dict(f.Root).Set("AF", nil) }), golden.Metadata, 1, `attachment "profile.json" ""`, kunming},
	})
}

// lighter sets the first text of a page that stands in one font in another weight of
// it: the glyphs of the same characters.
func lighter(t *testing.T, pdf []byte, page int) []byte {
	t.Helper()
	return edited(t, pdf, func(f *cos.File) {
		kids := f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids"))
		fonts := f.Dict(f.Dict(f.Dict(kids[page-1]).Get("Resources")).Get("Font"))
		characters := func(font cos.Name) map[string]string {
			data, err := f.Decode(f.Stream(f.Dict(fonts.Get(font)).Get("ToUnicode")))
			if err != nil {
				t.Fatal(err)
			}
			all := map[string]string{}
			for _, m := range regexp.MustCompile(`(?i)<([0-9a-f]{4})><([0-9a-f]+)>\n`).FindAllSubmatch(data, -1) {
				all[strings.ToLower(string(m[1]))] = string(m[2])
			}
			return all
		}
		base := func(font cos.Name) string {
			_, name, _ := strings.Cut(string(f.Name(f.Dict(fonts.Get(font)).Get("BaseFont"))), "+")
			return name
		}
		var heavy, light cos.Name
		for name := range fonts.All() {
			switch base(name) {
			case "NotoSans-SemiBold":
				heavy = name
			case "NotoSans-Regular":
				light = name
			}
		}
		from, to := characters(heavy), map[string]string{}
		for glyph, c := range characters(light) {
			to[c] = glyph
		}
		content(t, f, page, func(s string) string {
			return nth(s, `/`+string(heavy)+` \d+ Tf\n[^\[]*\[[^\]]*\]TJ`, 1, func(run string) string {
				set, _, _ := strings.Cut(run, "\n")
				run = strings.Replace(run, "/"+string(heavy), "/"+string(light), 1)
				run = regexp.MustCompile(`(?i)<[0-9a-f]+>`).ReplaceAllStringFunc(run, func(hex string) string {
					out := "<"
					for hex = strings.ToLower(hex[1 : len(hex)-1]); hex != ""; hex = hex[4:] {
						glyph, ok := to[from[hex[:4]]]
						if !ok {
							t.Fatalf("%s has no %s", light, from[hex[:4]])
						}
						out += glyph
					}
					return out + ">"
				})
				return run + "\n" + set
			})
		})
	})
}

// moved moves the first picture of a report.
func moved(t *testing.T, pdf []byte) []byte {
	t.Helper()
	found := false
	return edited(t, pdf, func(f *cos.File) {
		kids := f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids"))
		for i, k := range kids {
			data, err := f.Decode(f.Stream(f.Dict(k).Get("Contents")))
			if err != nil {
				t.Fatal(err)
			}
			at := regexp.MustCompile(`cm\s+/I\w+ Do`).FindIndex(data)
			if at == nil {
				continue
			}
			found = true
			content(t, f, i+1, func(s string) string { return s[:at[0]] + "cm 1 0 0 1 .02 0 " + s[at[0]:] })
			return
		}
		if !found {
			t.Fatal("no picture")
		}
	})
}
