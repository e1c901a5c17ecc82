package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/profile"
)

var allChapters = []profile.Chapter{profile.ChapterOverview, profile.ChapterPlatform, profile.ChapterPathway, profile.ChapterIndex, profile.ChapterTools}

var chapterTitles = map[profile.Chapter]string{
	profile.ChapterOverview: "Profile overview", profile.ChapterPlatform: "The Action Platform", profile.ChapterPathway: "Nature Pathway",
	profile.ChapterIndex: "City Biodiversity Index", profile.ChapterTools: "Tools & resources",
}

// Whatever chapters a profile chooses, the report is whole: its contents, outline,
// openers, numbers and feet know these chapters and no others, and nothing leads to
// one that is left out.
func TestAnyChaptersMakeAWholeReport(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	press := newPress(t)
	for _, name := range []string{"curitiba.toml", "kunming.toml"} {
		sample := sampleProfile(t, name)
		for subset := 1; subset < 1<<len(allChapters); subset++ {
			p := new(*sample)
			p.Report.Form, p.Report.Contents = profile.FormFull, true
			p.Report.Chapters = nil
			for i := range allChapters { // in any order
				if c := allChapters[len(allChapters)-1-i]; subset>>(len(allChapters)-1-i)&1 == 1 {
					p.Report.Chapters = append(p.Report.Chapters, c)
				}
			}
			what := fmt.Sprint(name, " ", p.Report.Chapters)
			d, card := build(t, press, p), postcard(t, press, p)
			for _, problem := range append(d.Problems, card.Problems...) {
				t.Errorf("%s, page %d: %s: %s", what, problem.Page, problem.Message, problem.Text)
			}
			wholeWith(t, what, d, subset)
			cards := readerOf(card).texts
			for i, c := range allChapters[1:4] { // there is a card of these
				if chosen := subset>>(i+1)&1 == 1; !chosen && slices.Contains(cards, chapterTitles[c]) {
					t.Errorf("%s: the postcard has %q", what, chapterTitles[c])
				}
			}
		}
	}
}

// wholeWith fails unless a report has the chapters of a subset, and no others.
func wholeWith(t *testing.T, what string, d *report.Document, subset int) {
	t.Helper()
	var titles, outline, entries, feet []string
	number := 0
	all := strings.Join(readerOf(d).texts, "\n") + "\n"
	for i, c := range allChapters {
		opener := fmt.Sprintf("\n%s\n", chapterTitles[c])
		if subset>>i&1 == 0 {
			continue
		}
		number++
		titles = append(titles, chapterTitles[c])
		if want := fmt.Sprintf("Chapter %d%s", number, opener); !strings.Contains(all, want) {
			t.Errorf("%s: no opener says %q", what, want)
		}
	}
	if strings.Contains(all, fmt.Sprintf("Chapter %d", number+1)) {
		t.Errorf("%s: there is a chapter %d", what, number+1)
	}
	anchors := map[string]bool{}
	for _, page := range d.Pages {
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			switch item := p.Item.(type) {
			case layout.Bookmark:
				if item.Level == 1 && item.Title != "Contents" {
					outline = append(outline, item.Title)
				}
			case layout.Anchor:
				anchors[item.ID] = true
			case layout.Link:
				if strings.HasPrefix(item.ID, "chapter-") {
					entries = append(entries, item.Text)
				}
			case layout.Glyphs:
				if len(tags) > 0 && tags[0].Role == layout.RoleArtifact {
					for _, title := range chapterTitles {
						if item.Run.Text == title && (len(feet) == 0 || feet[len(feet)-1] != title) {
							feet = append(feet, title)
						}
					}
				}
			}
		})
	}
	for _, page := range d.Pages {
		layout.Walk(page.Frame, func(_ []*layout.Tag, p layout.Placed) {
			if l, ok := p.Item.(layout.Link); ok && l.URL == "" && !anchors[l.ID] {
				t.Errorf("%s: a link leads to %q, which is not there", what, l.ID)
			}
		})
	}
	for name, got := range map[string][]string{"outline": outline, "contents": entries, "feet": feet} {
		if strings.Join(got, ", ") != strings.Join(titles, ", ") {
			t.Errorf("%s: the %s: %q, want %q", what, name, got, titles)
		}
	}
}

func TestEmptyChaptersAreLeftOutWithOneWord(t *testing.T) {
	press := newPress(t)
	note := profile.Text("")
	for _, c := range []struct {
		what string
		make func(*profile.Profile)
		want int // subset
	}{
		{"a name and nothing else", func(p *profile.Profile) {}, 0},
		{"a country", func(p *profile.Profile) { p.City.Country = "Peru" }, 1},
		{"a logo alone is on the cover", func(p *profile.Profile) { p.City.Logo = &profile.Image{Path: "x", Alt: "x"} }, 0},
		{"a commitment", func(p *profile.Profile) { p.ActionPlatform.Commitments = []profile.Commitment{{ID: "climate"}} }, 2},
		{"an empty note", func(p *profile.Profile) { p.NaturePathway.Steps = []profile.Step{{Step: 9, Note: &note}} }, 0},
		{"an index and a resource", func(p *profile.Profile) {
			p.Index = &profile.Index{Edition: 2021}
			p.Resources = []profile.Resource{{ID: "a", Title: "Atlas"}}
		}, 8 + 16},
		{"an empty chapter by name", func(p *profile.Profile) { p.Report.Chapters = append(p.Report.Chapters, profile.ChapterPathway) }, 4},
	} {
		p := &profile.Profile{Format: profile.Format, City: profile.City{ID: "x", Name: "X"}}
		p.Report.Chapters, p.Report.Contents = []profile.Chapter{profile.ChaptersFilled}, true
		c.make(p)
		d := build(t, press, p)
		for _, problem := range d.Problems {
			t.Errorf("%s: %s", c.what, problem.Message)
		}
		wholeWith(t, c.what, d, c.want)
	}
}
