package report_test

import (
	"strings"
	"testing"

	"cityprofile/layout"
)

// languageCases are words of a city in several languages: a report takes those in its language, and says of all others
// which language they are in.
var languageCases = []truth{
	{file: "languages/partners-in-two-languages.toml", checks: []string{""}, says: []string{
		"Municipality", "Restoration of the wadi", "June 2022", "31 March 2024", "the planting season 2022/23",
	}, never: []string{"بلدية"}, holds: inLanguage(map[string]string{
		"الأردن": "ar", "نحمي": "ar", "مديرية": "ar", "جمعية": "ar", "החברה": "he", "غور": "ar", "Royal Society": "en",
	})},
	{file: "languages/place-in-japanese.toml", checks: []string{""}, says: []string{"Naoetsu", "A port.", "海岸", "Sea grass", "海を守る。", "March 2021"},
		never: []string{"Ein Hafen", "港町"}, holds: func(t *testing.T, r *reported) {
			inLanguage(map[string]string{"海岸": "ja", "海を守る": "ja", "自然の計画": "ja", "直江津市": "ja", "Sea grass": "en"})(t, r)
			for _, p := range r.glyphs() {
				if strings.Contains(p.Run.Text, "海") && !strings.Contains(p.Run.Face.Name(), "JP") && !strings.Contains(p.Run.Face.Name(), "jp") {
					t.Errorf("%q is set in %s", p.Run.Text, p.Run.Face.Name())
				}
			}
		}},
	{file: "languages/other-language-only.toml", checks: []string{""}, says: []string{"An Cheathrú Rua", "Ceantar ar an gcósta.", "Oifig an Bhithéagsúlacht"},
		never: []string{"En by ved"}, holds: inLanguage(map[string]string{"Ceantar": "ga", "Cumann": "ga", "Oifig": "ga"})},
}

// inLanguage holds that words are in languages, wherever they stand.
func inLanguage(want map[string]string) func(*testing.T, *reported) {
	return func(t *testing.T, r *reported) {
		met := map[string]bool{}
		for _, page := range r.Pages {
			layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
				g, ok := p.Item.(layout.Glyphs)
				if !ok {
					return
				}
				language := "en"
				for _, tag := range tags {
					if tag.Role == layout.RoleArtifact {
						return
					}
					if tag.Lang != "" {
						language = tag.Lang
					}
				}
				for words, tag := range want {
					if strings.Contains(g.Run.Text, words) {
						met[words] = true
						if language != tag {
							t.Errorf("%q is in %q, want %q", g.Run.Text, language, tag)
						}
					}
				}
			})
		}
		for words := range want {
			if !met[words] {
				t.Errorf("%q stands nowhere", words)
			}
		}
	}
}
