package report_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
	"cityprofile/testdata/cities"
)

// sheetOf is what is known of a page of a chapter, its opener apart.
type sheetOf struct {
	number int
	bottom layout.Len // of what stands on it
	begins string     // the first words on it
}

// chapterSheets are the pages of each chapter.
func chapterSheets(pages []layout.Page) (all [][]sheetOf) {
	var last *layout.Tag
	for _, page := range pages {
		var sect *layout.Tag
		now := sheetOf{number: page.Number}
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			if len(tags) == 0 || tags[0].Role != layout.RoleSect || tags[len(tags)-1].Role == layout.RoleH1 {
				return
			}
			switch it := p.Item.(type) {
			case layout.Glyphs:
				sect, now.bottom = tags[0], max(now.bottom, p.Y)
				if now.begins == "" {
					now.begins = it.Run.Text
				}
			case layout.Picture:
				now.bottom = max(now.bottom, p.Y+it.H)
				if now.begins == "" {
					now.begins = "a picture"
				}
			}
		})
		if sect == nil {
			continue
		}
		if sect != last {
			all, last = append(all, nil), sect
		}
		all[len(all)-1] = append(all[len(all)-1], now)
	}
	return all
}

// badBreaks are the pages of a report that end badly:
//   - with more than two fifths of the page empty, though the chapter goes on. Only
//     the achievements, which are looked at side by side, and a row of pictures
//     may leave more: they stay whole. So may the last page but one of a chapter
//     that is evened out with the last;
//   - with a single line of a paragraph that has others, or begin with one;
//   - with the day of an update, whose text begins the next page.
//
// What is empty is measured from the last baseline, with the air below it.
func badBreaks(d *report.Document, p *profile.Profile) (list []string) {
	const air = 6 * layout.MM
	for _, sheets := range chapterSheets(d.Pages) {
		for i, s := range sheets[:len(sheets)-1] {
			next := sheets[i+1].begins
			even := i == len(sheets)-2 && s.bottom-sheet.BodyTop > (sheets[i+1].bottom-sheet.BodyTop)*9/10-air
			if empty := sheet.BodyTop + sheet.BodyH - s.bottom; empty > sheet.Hole+air && !even && next != words.English().Labels.Achievements && next != "a picture" {
				list = append(list, fmt.Sprintf("page %d has %v empty above %q", s.number, empty, next))
			}
		}
	}
	days := map[string]bool{}
	for _, a := range p.ActionPlatform.Actions {
		for _, u := range a.Updates {
			days[words.English().When((*words.When)(u.Date))] = true
		}
	}
	said := map[*layout.Tag]string{}
	lines := map[*layout.Tag][]int{} // of a paragraph, on each of its pages
	for _, page := range d.Pages {
		here := map[*layout.Tag]map[layout.Len]bool{}
		var order []*layout.Tag
		text := map[*layout.Tag]string{}
		layout.Walk(page.Frame, func(tags []*layout.Tag, pl layout.Placed) {
			g, ok := pl.Item.(layout.Glyphs)
			if !ok || len(tags) == 0 || tags[0].Role != layout.RoleSect {
				return
			}
			for _, tag := range tags {
				if tag.Role == layout.RoleArtifact { // a title that stands again
					return
				}
				if tag.Role != layout.RoleP {
					continue
				}
				if here[tag] == nil {
					here[tag] = map[layout.Len]bool{}
					order = append(order, tag)
				}
				here[tag][pl.Y] = true
				text[tag] += g.Run.Text
				said[tag] += g.Run.Text
				return
			}
		})
		for _, tag := range order {
			lines[tag] = append(lines[tag], len(here[tag]))
		}
		if len(order) > 0 && days[text[order[len(order)-1]]] {
			list = append(list, fmt.Sprintf("page %d ends with the day %q", page.Number, text[order[len(order)-1]]))
		}
	}
	for tag, parts := range lines {
		for _, n := range parts {
			if n == 1 && len(parts) > 1 {
				list = append(list, fmt.Sprintf("a paragraph is parted into %v lines: %s", parts, said[tag]))
			}
		}
	}
	return list
}

// Every sample, every case and made-up profiles of all amounts break well.
func TestPagesEndWell(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	press := newPress(t)
	try := func(name string, p *profile.Profile) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, bad := range badBreaks(build(t, press, p), p) {
				t.Error(bad)
			}
		})
	}
	for _, pattern := range []string{"../testdata/profiles/*.toml", "../testdata/cases/*/*.toml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("nothing is like %s (%v)", pattern, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			dir, name := filepath.Split(file)
			if f, _ := profile.Load(context.Background(), profile.Source{Name: name, Format: profile.TOML, Text: text}, os.DirFS(dir)); f != nil {
				try(name, f.Profile)
			}
		}
	}
	const arabic = "نهر مرج غابة نحل حدائق ظل مدرسة ماء تربة أشجار شوارع بحيرات مجلس جيران أراض رطبة"
	for seed := range uint64(6) {
		for _, style := range []profile.ActionStyle{profile.ActionCards, profile.ActionRows} {
			n := cities.Amounts{Actions: []int{1, 5, 17, 25, 40, 90}[seed], Resources: 12, Words: 200 * int(seed), Style: style}
			if seed%3 == 2 {
				n.Vocabulary = arabic
			}
			p := cities.Filled(seed, n)
			for i := range p.ActionPlatform.Actions {
				a := &p.ActionPlatform.Actions[i]
				for k := range i % 7 * 4 {
					day := &profile.When{Year: 2020 + k%5, Month: 1 + k%12, Day: 1 + i%28}
					a.Updates = append(a.Updates, profile.Update{Date: day, Text: profile.Text(strings.Repeat("The council planted shade along the river and told the schools. ", 1+k%4))})
				}
			}
			try(fmt.Sprintf("%+v", n), p)
		}
	}
}

// breaksWell is the truth of a case whose pages once broke badly.
func breaksWell(t *testing.T, r *reported) {
	for _, bad := range badBreaks(r.Document, r.profile) {
		t.Error(bad)
	}
}
