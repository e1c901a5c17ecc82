package report

import (
	"context"
	"os"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// The sizes by which report/profile judges the pixels of photographs are those of
// the pages: the cover's, which differs by city, within a tenth.
func TestPhotographsArePrintedInTheSizesThatTheyAreJudgedBy(t *testing.T) {
	t.Parallel()
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	const folder = "../testdata/profiles"
	for _, name := range []string{"curitiba.toml", "specimen.toml"} {
		text, err := os.ReadFile(folder + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		f, found := profile.Load(context.Background(), profile.Source{Name: name, Format: profile.TOML, Text: text}, os.DirFS(folder))
		if f == nil || len(found) > 0 && found.HasWarnings() {
			t.Fatal(found.Human(profile.Style{Plain: true}))
		}
		d, err := press.Build(context.Background(), f.Profile, profile.Date{})
		if err != nil {
			t.Fatal(err)
		}
		covers, others := 0, 0
		for _, page := range d.Pages {
			layout.Walk(page.Frame, func(_ []*layout.Tag, p layout.Placed) {
				it, ok := p.Item.(layout.Picture)
				switch {
				case !ok || !it.Image.JPEG: // a logo
				case it.Size.W > 200*mm:
					if covers++; it.Size.W < 234*mm || it.Size.W > 286*mm {
						t.Errorf("%s: a cover of %d mm", name, it.Size.W/mm)
					}
				default:
					most := 39 * mm
					if n := len(f.Profile.City.Images); n == 2 || n == 4 {
						most = 62 * mm
					}
					if others++; it.Size.W > layout.Len(most) {
						t.Errorf("%s, page %d: a picture of %d mm", name, page.Number, it.Size.W/mm)
					}
				}
			})
		}
		if covers == 0 || others < 3 {
			t.Errorf("%s: %d covers, %d other pictures", name, covers, others)
		}
	}
}
