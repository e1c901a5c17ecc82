package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/profile"
)

const kunmingTOML = "../../testdata/profiles/kunming.toml"

func loadKunming(tb testing.TB) (*profile.File, profile.Source) {
	tb.Helper()
	text, err := os.ReadFile(kunmingTOML)
	if err != nil {
		tb.Fatal(err)
	}
	s := profile.Source{Name: "kunming.toml", Format: profile.TOML, Text: text}
	file, found := profile.Load(context.Background(), s, nil)
	if file == nil {
		tb.Fatal(found.Human(profile.Style{}))
	}
	return file, s
}

func BenchmarkLoad(b *testing.B) {
	_, s := loadKunming(b)
	b.ReportAllocs()
	for b.Loop() {
		profile.Load(context.Background(), s, nil)
	}
}

func BenchmarkLayout(b *testing.B) {
	file, _ := loadKunming(b)
	press := newPress(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := press.Build(context.Background(), file.Profile, profile.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDocument is a whole report, from the text of a profile to the bytes
// of its PDF, as in a batch: faces are parsed, and the report's own words
// shaped, before.
func BenchmarkDocument(b *testing.B) {
	_, s := loadKunming(b)
	press := newPress(b)
	var w pdf.Writer
	b.ReportAllocs()
	for b.Loop() {
		file, _ := profile.Load(context.Background(), s, nil)
		var out bytes.Buffer
		d, err := press.Build(context.Background(), file.Profile, profile.Date{})
		if err != nil {
			b.Fatal(err)
		}
		if err := w.Write(context.Background(), &out, document(d, pdf.Default)); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(out.Len()), "B/file")
	}
}

// largeTOML is a profile with 300 actions and 200 resources.
func largeTOML() []byte {
	words := strings.Fields("river meadow forest corridor bees gardens shade parks school water soil birds trees streets lakes council " +
		"neighbours paths wetlands owls city planting restored counted native woodland hedges ponds along within every between")
	at := 0
	text := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = words[at%len(words)]
			at += 7 + at%5
		}
		return strings.Join(list, " ")
	}
	var b strings.Builder
	b.WriteString("format = 1\n[city]\nid = \"large\"\nname = \"Large\"\npopulation = 6840000\n[action_platform]\ncommitments = [")
	var ids []string
	for _, area := range profile.Catalogue() {
		for _, e := range area.Commitments {
			ids = append(ids, e.ID)
			fmt.Fprintf(&b, "{ id = %q }, ", e.ID)
		}
	}
	b.WriteString("]\n")
	for i := range 300 {
		fmt.Fprintf(&b, "[[action_platform.actions]]\ncommitments = [%q]\ntitle = %q\ndescription = %q\nstatus = \"in_progress\"\nstart = 2020\nend = %d\nlead = %q\ngbf = [%d, 2]\nsdg = [11, %d]\n",
			ids[i*len(ids)/300], text(3+i%4), text(12+i%30), 2026+i%9, text(3), 3+i%20, 12+i%5)
		fmt.Fprintf(&b, "[[action_platform.actions.targets]]\nindicator = %q\nunit = \"hectares\"\nbaseline = { value = 0, year = 2020 }\nlatest = { value = %d, year = 2024 }\ntarget = { value = 120, year = 2030 }\n", text(4), i%130)
	}
	for i := range 200 {
		fmt.Fprintf(&b, "[[resources]]\nid = \"R%d\"\ntitle = %q\nsummary = %q\ntype = \"Report\"\nyear = %d\nlanguages = [\"English\"]\norganisation = %q\nurl = \"https://example.org/resources/%d\"\n",
			i+1, text(4+i%5), text(20+i%20), 2000+i%26, text(4), i+1)
	}
	for step := range 9 {
		fmt.Fprintf(&b, "[[nature_pathway.steps]]\nstep = %d\nresources = [\"R%d\", \"R%d\"]\n", step+1, step+1, step+10)
	}
	return []byte(b.String())
}

// BenchmarkLarge is a whole report of 300 actions and 200 resources, from the
// text of its profile to the bytes of its PDF, with all actions as cards and as
// rows.
func BenchmarkLarge(b *testing.B) {
	for _, style := range []string{"rows", "cards"} {
		b.Run(style, func(b *testing.B) {
			text := bytes.Replace(largeTOML(), []byte("[action_platform]\n"), []byte("[action_platform]\naction_style = \""+style+"\"\n"), 1)
			press := newPress(b)
			var w pdf.Writer
			b.ReportAllocs()
			for b.Loop() {
				file, found := profile.Load(context.Background(), profile.Source{Name: "large.toml", Format: profile.TOML, Text: text}, nil)
				if file == nil {
					b.Fatal(found.Human(profile.Style{}))
				}
				d, err := press.Build(context.Background(), file.Profile, profile.Date{})
				if err != nil {
					b.Fatal(err)
				}
				var out bytes.Buffer
				if err := w.Write(context.Background(), &out, document(d, pdf.Default)); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(d.Pages)), "pages")
				b.ReportMetric(float64(out.Len()), "B/file")
			}
		})
	}
}

func newPress(tb testing.TB) *report.Press {
	tb.Helper()
	press, err := report.NewPress(fonts.NewLibrary())
	if err != nil {
		tb.Fatal(err)
	}
	return press
}
