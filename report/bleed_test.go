package report

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// What stands within 3 mm of the edge of a page may be trimmed off: only grounds
// that reach the edge and drawings that go over it do, and neither words nor links
// nor what ends there.
func TestTrimmingCutsNothing(t *testing.T) {
	t.Parallel()
	const safe = 3 * mm
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	const folder = "../testdata/profiles"
	files, err := filepath.Glob(filepath.Join(folder, "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatal("no profiles", err)
	}
	pages := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, found := profile.Load(context.Background(), profile.Source{Name: file, Format: profile.TOML, Text: text}, os.DirFS(folder))
		if f == nil {
			t.Fatal(found.Human(profile.Style{Plain: true}))
		}
		for _, lay := range []func(context.Context, *profile.Profile, profile.Date) (*Document, error){press.Build, press.Postcard} {
			d, err := lay(context.Background(), f.Profile, profile.Date{})
			if err != nil {
				t.Fatal(err)
			}
			for _, page := range d.Pages {
				inner := layout.Box{X0: safe, Y0: safe, X1: page.Frame.W - safe, Y1: page.Frame.H - safe}
				layout.Walk(page.Frame, func(_ []*layout.Tag, p layout.Placed) {
					b := layout.Frame{Items: []layout.Placed{p}}.Bounds()
					if b.Within(inner) == b || b.Empty() {
						return
					}
					switch it := p.Item.(type) {
					case layout.Glyphs:
						t.Errorf("%s, page %d: %q stands on the edge", filepath.Base(file), page.Number, it.Run.Text)
					case layout.Link:
						t.Errorf("%s, page %d: a link stands on the edge", filepath.Base(file), page.Number)
					case layout.Shape:
						near := func(gap layout.Len) bool { return gap > 0 && gap < safe }
						if it.Pen.Fill != nil && (near(b.X0) || near(b.Y0) || near(page.Frame.W-b.X1) || near(page.Frame.H-b.Y1)) {
							t.Errorf("%s, page %d: a shape ends on the edge: %v", filepath.Base(file), page.Number, b)
						}
					}
				})
				pages++
			}
		}
	}
	t.Logf("%d pages", pages)
}
