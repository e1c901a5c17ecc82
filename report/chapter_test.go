package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

func TestAChapterIsOneLineOfTheTable(t *testing.T) {
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	const networks chapterID = "one-more"
	press.table = append(press.table, chapter{networks, func(*words.Chapters) string { return "One more" },
		func(b *builder) layout.Node {
			return layout.Stack(b.chapterHead(networks, "Who the city works with."), b.Says(layout.RoleP, b.Styles.Body, "Nobody yet."))
		}, sheet.Lake, wood.Window{Ring: 52, Sample: 9, X: 100 * mm, Y: 80 * mm}, 53, false, 0})
	for _, openers := range []profile.Openers{profile.OpenersHalf, profile.OpenersFull} {
		p := &profile.Profile{Format: 1, City: profile.City{ID: "x", Name: "Example"}}
		p.Report.Contents, p.Report.Openers = true, openers
		d, err := press.Build(context.Background(), p, profile.Date{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Problems) > 0 {
			t.Errorf("%s: %v", openers, d.Problems)
		}
		var outline, links int
		var said strings.Builder
		for _, page := range d.Pages {
			layout.Walk(page.Frame, func(_ []*layout.Tag, p layout.Placed) {
				switch item := p.Item.(type) {
				case layout.Bookmark:
					if item.Level == 1 && item.Title == "One more" {
						outline++
					}
				case layout.Link:
					if item.ID == networks.anchor() {
						links++
					}
				case layout.Glyphs:
					said.WriteString(item.Run.Text)
				}
			})
		}
		if outline != 1 || links != 1 {
			t.Errorf("%s: %d entries of the outline and %d of the contents lead to the chapter", openers, outline, links)
		}
		for _, want := range []string{fmt.Sprint("Chapter ", len(press.table)), "One more", "Nobody yet."} {
			if !strings.Contains(said.String(), want) {
				t.Errorf("%s: no page says %q", openers, want)
			}
		}
	}
}

func TestTheTableOfChaptersIsWhole(t *testing.T) {
	seen := map[chapterID]bool{}
	ring := 0
	for _, c := range chapters() {
		title := c.title(&words.English().Labels.Chapters)
		if c.id == "" || title == "" || c.build == nil || int(c.accent) >= len(sheet.Rings().Hues) || c.window == (wood.Window{}) {
			t.Errorf("%q, %q: something is missing", c.id, title)
		}
		if seen[c.id] {
			t.Errorf("%s: a second chapter of this name", c.id)
		}
		seen[c.id] = true
		if c.ring <= ring {
			t.Errorf("%s: its ring of the mark is not outside of the last one", c.id)
		}
		ring = c.ring
	}
}

// A chapter of which nothing is known is its opener alone: a band has something
// below it, and no page is empty.
func TestAChapterWithoutAnythingIsItsOpener(t *testing.T) {
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	for _, openers := range []profile.Openers{"", profile.OpenersAuto, profile.OpenersFull} {
		p := &profile.Profile{Format: 1, City: profile.City{ID: "x", Name: "ཐིམ་ཕུ"}}
		p.Report.Openers = openers
		_, err := press.document(context.Background(), p, profile.Date{}, func(*words.Labels) string { return "{city}" }, func(b *builder) []layout.Section {
			sections := b.chapter(press.chapterOf(overviewChapter))
			if len(sections) != 1 || sections[0].First.Room.H != sheet.PageH {
				t.Errorf("%q: %d sections, the first in %v", openers, len(sections), sections[0].First.Room)
			}
			return sections
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
