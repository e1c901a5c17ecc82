package pdf

import (
	"context"
	"os"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/cos"
	"cityprofile/report"
	"cityprofile/report/profile"
)

// kunming is the report that the benchmarks paint and finish.
func kunming(tb testing.TB) Document {
	tb.Helper()
	text, err := os.ReadFile("../../testdata/profiles/kunming.toml")
	if err != nil {
		tb.Fatal(err)
	}
	file, found := profile.Load(context.Background(), profile.Source{Name: "kunming.toml", Format: profile.TOML, Text: text}, nil)
	if file == nil {
		tb.Fatal(found.Human(profile.Style{}))
	}
	press, err := report.NewPress(fonts.NewLibrary())
	if err != nil {
		tb.Fatal(err)
	}
	d, err := press.Build(context.Background(), file.Profile, profile.Date{})
	if err != nil {
		tb.Fatal(err)
	}
	return Document{
		Pages:  d.Pages,
		Meta:   Meta{Title: d.Title, Author: d.Author, Language: d.Language, Date: d.Date, Standard: Default},
		Source: &Source{Name: "profile.json", Type: "application/json", Data: d.Source},
	}
}

func BenchmarkPaint(b *testing.B) {
	d := kunming(b)
	b.ReportAllocs()
	for b.Loop() {
		c := newCanvas(d.Meta.Language)
		if _, err := paintPages(context.Background(), c, d.Pages); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFinish(b *testing.B) {
	d := kunming(b)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		c := newCanvas(d.Meta.Language)
		skeleton, err := paintPages(context.Background(), c, d.Pages)
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		f, err := cos.Read(skeleton)
		if err != nil {
			b.Fatal(err)
		}
		if err := finish(f, c, d); err != nil {
			b.Fatal(err)
		}
		f.Bytes()
	}
}

// walk is here so that the benchmarks tell painting from walking.
func BenchmarkWalk(b *testing.B) {
	d := kunming(b)
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, p := range d.Pages {
			layout.Walk(p.Frame, func([]*layout.Tag, layout.Placed) { n++ })
		}
	}
}

// BenchmarkWrite compares a report with the same pages without tags, links,
// outline, metadata and source: what access for all and for the archive costs.
func BenchmarkWrite(b *testing.B) {
	d := kunming(b)
	b.Run("tagged", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := encode(context.Background(), d); err != nil {
				b.Fatal(err)
			}
		}
	})
	bare := make([]layout.Page, len(d.Pages))
	for i, p := range d.Pages {
		bare[i] = layout.Page{Number: p.Number, Frame: untagged(p.Frame)}
	}
	b.Run("untagged", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := encodeBare(bare); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// untagged is a frame without tags, links and bookmarks.
func untagged(f layout.Frame) layout.Frame {
	out := layout.Frame{Size: f.Size}
	for _, p := range f.Items {
		switch it := p.Item.(type) {
		case layout.Group:
			p.Item = layout.Group{Clip: it.Clip, Frame: untagged(it.Frame)}
		case layout.Link, layout.Bookmark, layout.Anchor:
			continue
		}
		out.Items = append(out.Items, p)
	}
	return out
}

// encodeBare makes a file of nothing but pages.
func encodeBare(pages []layout.Page) ([]byte, error) {
	c := newCanvas("")
	skeleton, err := paintPages(context.Background(), c, pages)
	if err != nil {
		return nil, err
	}
	f, err := cos.Read(skeleton)
	if err != nil {
		return nil, err
	}
	resources := f.Dict(f.Dict(f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids"))[0]).Get("Resources"))
	fonts, err := fontResources(f, c)
	if err != nil {
		return nil, err
	}
	resources.Set("Font", fonts)
	resources.Set("XObject", xobjects(f, c))
	return f.Bytes(), nil
}
