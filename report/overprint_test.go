package report_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

// placed fails for texts of a document that stand on one spot or leave their
// margin.
func placed(tb testing.TB, what string, d *report.Document) {
	tb.Helper()
	for _, p := range d.Problems {
		if p.Message == layout.Overprint || p.Message == layout.OffMargin {
			tb.Errorf("%s, page %d: %s: %q %q", what, p.Page, p.Message, p.Text, p.Beside)
		}
	}
}

func postcard(tb testing.TB, press *report.Press, p *profile.Profile) *report.Document {
	tb.Helper()
	d, err := press.Postcard(context.Background(), p, profile.Date{Year: 2026, Month: 9, Day: 30})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestNoTextsStandOnOneSpot(t *testing.T) {
	t.Parallel()
	press := newPress(t)
	var files []string
	for _, pattern := range []string{"../testdata/profiles/*.toml", "../testdata/cases/*/*.toml"} {
		list, err := filepath.Glob(pattern)
		if err != nil || list == nil {
			t.Fatalf("%s: %v", pattern, err)
		}
		files = append(files, list...)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, _ := profile.Load(context.Background(), profile.Source{Name: name, Format: profile.TOML, Text: text}, os.DirFS(filepath.Dir(name)))
		if file == nil {
			continue // a case that is told what is wrong
		}
		placed(t, name, build(t, press, file.Profile))
		placed(t, name+" on a postcard", postcard(t, press, file.Profile))
		other := *file.Profile
		if other.Report.Form = profile.FormPlatform; file.Profile.Report.Form == profile.FormPlatform {
			other.Report.Form = profile.FormFull
		}
		placed(t, name+" in the other form", build(t, press, &other))
	}
	for i, n := range amountsToTry() {
		p := cities.Filled(uint64(i), n)
		placed(t, fmt.Sprintf("%+v on a postcard", n), postcard(t, press, p))
	}
}

// nameParts are what long names are made of.
var nameParts = map[string]string{
	"words":            "Distrito Especial de Ciencia, Tecnología e Innovación de Medellín y ",
	"capitals":         "ÅÑGSTRÖM ẤỘ ĄĘ QÇJ ",
	"one word":         "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
	"descenders":       "gypsy jqy Ŷ ",
	"Vietnamese":       "Thành phố Hồ Chí Mỹ Ậ Ệ ",
	"Arabic":           "مدينة عمّان الكبرى وأرباضها ",
	"one Arabic word":  "قسطنطينية",
	"Thai":             "กรุงเทพมหานครอมรรัตนโกสินทร์ปิ่นเกล้าญี่ปุ่น",
	"Chinese":          "昆明市及其周边的县区乡镇",
	"Telugu":           "హైదరాబాద్ స్త్రీ క్ష్మ్యై ",
	"Burmese":          "မန္တလေးမြို့တော်ကြီး",
	"Khmer":            "ភ្នំពេញស្ត្រី្កូ",
	"Hebrew and Latin": "תל אביב Jaffa ",
	"digits":           "District 1234567890 ",
}

// cutName is a name of some runes, made of a part.
func cutName(part string, runes int) string {
	n := []rune(strings.Repeat(part, runes/len([]rune(part))+1))[:runes]
	return strings.TrimSpace(string(n)) + strings.Repeat("o", runes-len([]rune(strings.TrimSpace(string(n)))))
}

// A name of any length, in any script, stands beside nothing else on its spot: in
// the foot, on the cover, in the contents, on openers, at the head of chapters and
// on a postcard.
func TestANameOfAnyLengthHasItsRoomInAllFurniture(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	press, err := report.NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	for what, part := range nameParts {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			step := 31
			if what == "words" {
				step = 1
			}
			if testing.Short() {
				step *= 10
			}
			for runes := 5; runes <= 300; runes += step {
				p := namedProfile(profile.Text(cutName(part, runes)), runes)
				what := fmt.Sprintf("%d letters", runes)
				placed(t, what, build(t, press, p))
				if runes%3 == 0 {
					placed(t, what+" on a postcard", postcard(t, press, p))
				}
			}
		})
	}
}

// namedProfile is a profile with a name in all that surrounds its pages; which
// settings it has depends on a number.
func namedProfile(name profile.Text, n int) *profile.Profile {
	p := &profile.Profile{Format: profile.Format}
	p.City = profile.City{ID: "x", Name: name, Country: "Country", Region: "Asia & Oceania"}
	p.Report = profile.Report{Illustrative: n%2 == 0, Contents: true, Date: &profile.Date{Year: 2026, Month: 9, Day: 30}}
	if n%3 == 0 {
		p.City.Names = []profile.Name{{Name: name, Language: "und"}}
		p.City.GovernmentName = name
	}
	if n%5 == 0 {
		p.City.ShortName = profile.Text([]rune(name)[:5])
	}
	if n%4 < 2 {
		p.Report.Openers = profile.OpenersFull
	}
	return p
}

// A postcard that cuts a name, or has a short one, is heard with the whole.
func TestWhoHearsAPostcardHearsWholeNames(t *testing.T) {
	press := newPress(t)
	name := profile.Text(strings.TrimSpace(strings.Repeat("Distrito Especial de Ciencia, Tecnología e Innovación ", 5)))
	p := &profile.Profile{Format: profile.Format, City: profile.City{ID: "x", Name: name, ShortName: "Medellín"}}
	p.City.GovernmentName = name + " (alcaldía)"
	p.City.Names = []profile.Name{{Name: name + " (otro)", Language: "es"}}
	heard := map[string]layout.Role{}
	shown := ""
	for _, page := range postcard(t, press, p).Pages {
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			for _, tag := range tags {
				if tag.Actual != "" {
					heard[tag.Actual] = tag.Role
				}
			}
			if g, ok := p.Item.(layout.Glyphs); ok {
				shown += g.Run.Text
			}
		})
	}
	for want, role := range map[profile.Text]layout.Role{name: layout.RoleH1, p.City.GovernmentName: layout.RoleP, p.City.Names[0].Name: layout.RoleP} {
		if heard[want.String()] != role {
			t.Errorf("nothing is heard as %q", want)
		}
	}
	if !strings.Contains(shown, "Medellín") || strings.Contains(shown, "alcaldía") {
		t.Errorf("the postcard shows %q", shown)
	}
}
