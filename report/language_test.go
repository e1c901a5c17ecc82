package report

import (
	"context"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

// In a report in another language stands no phrase of the English one, but for
// names in English that say that they are, and no letter is missing. Alternative
// texts and bookmarks are looked at as well as what is printed.
func TestAReportSpeaksOneLanguage(t *testing.T) {
	t.Parallel()
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range words.All() {
		if l == words.English() {
			continue
		}
		foreign := foreignPhrases(l)
		for _, file := range []string{"curitiba", "montreal", "amman", "kunming", "sao-paulo", "specimen", "full-score", "all-zero"} {
			p, city := inLanguage(t, "../testdata/profiles/"+file+".toml", l.Tag)
			for _, make := range []func(context.Context, *profile.Profile, profile.Date) (*Document, error){press.Build, press.Postcard} {
				d, err := make(context.Background(), p, profile.Date{Year: 2026, Month: 1, Day: 2})
				if err != nil {
					t.Fatalf("%s: %v", file, err)
				}
				if d.Language != l.Tag || !strings.HasPrefix(d.Title, strings.Split(l.Fill(l.Labels.Title, "city", p.City.Name.In(l.Tag).Text), ":")[0]) {
					t.Errorf("%s: %q in %q", file, d.Title, d.Language)
				}
				for _, problem := range d.Problems {
					t.Errorf("%s in %s: %v", file, l.Tag, problem)
				}
				for _, said := range saidIn(d, l.Tag) {
					for _, phrase := range foreign {
						if strings.Contains(said, phrase) && !strings.Contains(city, phrase) {
							t.Errorf("%s in %s: %q has %q", file, l.Tag, said, phrase)
						}
					}
				}
			}
		}
	}
}

// foreignPhrases are what the English catalogue says, between its placeholders,
// and a language does not.
func foreignPhrases(l *words.Language) (list []string) {
	own := strings.Join(phrasesOf(l), "\n")
	for _, phrase := range phrasesOf(words.English()) {
		for _, part := range regexp.MustCompile(`\{[^{}]*\}`).Split(phrase, -1) {
			part = strings.Trim(part, " ,:;.()")
			if len(part) > 3 && !strings.Contains(own, part) && !slices.Contains(list, part) {
				list = append(list, part)
			}
		}
	}
	return list
}

// phrasesOf are all texts of a language.
func phrasesOf(l *words.Language) (list []string) {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			list = append(list, v.String())
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(v.MapIndex(k))
			}
		}
	}
	for _, part := range []any{l.Dates, l.Labels, l.Catalogue, l.Index} {
		walk(reflect.ValueOf(part))
	}
	return list
}

// inLanguage is a sample whose report is in a language, with its file.
func inLanguage(t *testing.T, name, tag string) (*profile.Profile, string) {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	all := loaded(t, name)
	all[0].Report.Language = tag
	return all[0], string(file)
}

// saidIn is what a report says where it names no other language than its own: its
// lines, alternative texts and bookmarks.
func saidIn(d *Document, tag string) (list []string) {
	seen := map[*layout.Tag]bool{}
	for _, page := range d.Pages {
		var line strings.Builder
		var of *layout.Tag
		flush := func() { list = append(list, line.String()); line.Reset() }
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			lang := tag
			for _, x := range tags {
				if x.Lang != "" {
					lang = x.Lang
				}
				if !seen[x] {
					seen[x] = true
					if lang == tag {
						list = append(list, x.Alt)
					}
				}
			}
			if b, ok := p.Item.(layout.Bookmark); ok {
				list = append(list, b.Title)
			}
			if g, ok := p.Item.(layout.Glyphs); ok && lang == tag {
				if last := tags[max(0, len(tags)-1):]; len(last) > 0 && last[0] != of {
					flush()
					of = last[0]
				}
				line.WriteString(g.Run.Text + " ")
			}
		})
		flush()
	}
	return list
}
