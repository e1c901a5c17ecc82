package main

import (
	"bytes"
	"context"
	"os"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/layout/verify"
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
	b.ReportAllocs()
	for b.Loop() {
		file, _ := profile.Load(context.Background(), s, nil)
		var out bytes.Buffer
		d, err := press.Build(context.Background(), file.Profile, profile.Date{})
		if err != nil {
			b.Fatal(err)
		}
		if err := pdf.Write(context.Background(), &out, document(d)); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(out.Len()), "B/file")
	}
}

// BenchmarkVerify is the preflight of Kunming's report.
func BenchmarkVerify(b *testing.B) {
	pdf := render(b, "kunming.toml")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := verify.File(context.Background(), pdf); err != nil {
			b.Fatal(err)
		}
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
