package pdf

import (
	"context"
	"io"
	"os"
	"sync"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/profile"
	"cityprofile/report/trunk"
)

// kunming is the report that the tests and benchmarks paint and finish, in the
// form of most cities: figures and all.
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
	file.Profile.Report.Form = profile.FormFull
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
	d, j := kunming(b), newJob(new(sync.Map))
	b.ReportAllocs()
	for b.Loop() {
		j.ledger.begin(d.Meta.Language)
		j.canvas.begin()
		for _, p := range d.Pages {
			j.canvas.paint(p)
		}
	}
}

// BenchmarkCarry paints the pages and has fpdf carry them.
func BenchmarkCarry(b *testing.B) {
	d, j := kunming(b), newJob(new(sync.Map))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := j.carry(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWalk tells how much of painting is walking.
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
		var w Writer
		b.ReportAllocs()
		for b.Loop() {
			if err := w.Write(context.Background(), io.Discard, d); err != nil {
				b.Fatal(err)
			}
		}
	})
	bare := make([]layout.Page, len(d.Pages))
	for i, p := range d.Pages {
		bare[i] = layout.Page{Number: p.Number, Frame: untagged(p.Frame)}
	}
	b.Run("untagged", func(b *testing.B) {
		j := newJob(new(sync.Map))
		b.ReportAllocs()
		for b.Loop() {
			if err := j.writeBare(bare); err != nil {
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

// writeBare makes a file of nothing but pages.
func (j *job) writeBare(pages []layout.Page) error {
	f, err := j.carry(context.Background(), Document{Pages: pages})
	if err != nil {
		return err
	}
	refs, err := pagesOf(f, f.Dict(f.Root))
	if err != nil {
		return err
	}
	if err := j.resources(f, f.Dict(f.Dict(refs[0]).Get("Resources"))); err != nil {
		return err
	}
	return f.Write(io.Discard)
}

// BenchmarkPath writes the rings of a trunk: most of the numbers of a report.
func BenchmarkPath(b *testing.B) {
	path := trunk.Grow("Kunming").Curves(0, 10, 20, 30, 40, 50, 59)
	var o ops
	b.ReportAllocs()
	for b.Loop() {
		o = o[:0]
		o.path(path)
	}
	b.SetBytes(int64(len(o)))
}
