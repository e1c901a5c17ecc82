package export

import (
	"strings"
	"testing"

	"cityprofile/report/profile"
)

var saoPaulo = profile.Identity{ID: "sao-paulo", Name: "São Paulo", Country: "Brazil", Region: "South America"}

func TestATemplateNamesFiles(t *testing.T) {
	for template, want := range map[string]string{
		"{id}.pdf":                        "sao-paulo.pdf",
		"{country}-{id}.pdf":              "Brazil-sao-paulo.pdf",
		"{region} {name}.PDF":             "South America São Paulo.PDF",
		"e\u0301{id}.pdf":                 "\u00e9sao-paulo.pdf",
		"2026.{id}.pdf":                   "2026.sao-paulo.pdf",
		"nul-{id}.pdf":                    "nul-sao-paulo.pdf",
		"com.{id}.pdf":                    "com.sao-paulo.pdf",
		"{id}{id}.pdf":                    "sao-paulosao-paulo.pdf",
		strings.Repeat("x", 251) + ".pdf": strings.Repeat("x", 251) + ".pdf",
	} {
		parsed, err := ParseTemplate(template)
		if err != nil {
			t.Error(err)
			continue
		}
		if got, wrong := parsed.Name(saoPaulo); got != want || wrong != nil {
			t.Errorf("%s: got %q, %v", template, got, wrong)
		}
	}
}

func TestATemplateThatCannotNameFilesIsRefused(t *testing.T) {
	for template, want := range map[string]string{
		"":                                "without .pdf",
		"{id}":                            "without .pdf",
		"{id.pdf":                         "a { without a }",
		"id}.pdf":                         "a } without a {",
		"{}.pdf":                          "asks for {}: there are {id}",
		"{city}.pdf":                      "asks for {city}",
		"{country}/{id}.pdf":              `'/' cannot stand in a file name everywhere`,
		`a\{id}.pdf`:                      `'\\' cannot stand`,
		"{id}:1.pdf":                      `':' cannot stand`,
		"a\n{id}.pdf":                     `'\n' cannot stand`,
		"\xff{id}.pdf":                    "cannot stand",
		".{id}.pdf":                       "hidden",
		"..pdf":                           "hidden",
		" {id}.pdf":                       "a space at the beginning",
		"nul.{id}.pdf":                    "a device on Windows",
		"CON .pdf":                        "a device on Windows",
		"com¹.pdf":                        "a device on Windows",
		"lpt9.x.pdf":                      "a device on Windows",
		strings.Repeat("é", 126) + ".pdf": "256 bytes",
	} {
		if _, err := ParseTemplate(template); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v", template, err)
		}
	}
}

func TestAProfileThatDoesNotGiveANameIsFaultedAtItsField(t *testing.T) {
	for _, c := range []struct {
		template      string
		id            profile.Identity
		pointer, want string
	}{
		{"{country}-{id}.pdf", profile.Identity{ID: "x"}, "/city/country", "needs the country"},
		{"{id}-{name}.pdf", profile.Identity{ID: "x", Name: "a/b"}, "/city/name", "'/' cannot stand"},
		{"{id}.pdf", profile.Identity{ID: "aux"}, "/city/id", "a device on Windows"},
		{"{id}-{name}.pdf", profile.Identity{ID: "x", Name: strings.Repeat("n", 250)}, "/city/id", "256 bytes"},
		{"{name}.pdf", profile.Identity{ID: "x", Name: "..."}, "/city/id", "hidden"},
	} {
		template, err := ParseTemplate(c.template)
		if err != nil {
			t.Fatal(err)
		}
		_, wrong := template.Name(c.id)
		if wrong == nil || wrong.pointer != c.pointer || !strings.Contains(wrong.message, c.want) || wrong.help == "" {
			t.Errorf("%s of %v: got %+v", c.template, c.id, wrong)
		}
	}
}

func TestNamesThatSomeFileSystemTakesForOne(t *testing.T) {
	for _, pair := range [][2]string{
		{"Kunming.pdf", "kunming.PDF"},
		{"S\u00e3o.pdf", "Sa\u0303o.pdf"},
		{"S\u00c3O.pdf", "sa\u0303o.pdf"},
		{"stra\u00dfe.pdf", "STRASSE.pdf"},
	} {
		if sameName(pair[0]) != sameName(pair[1]) {
			t.Errorf("%q and %q are taken for two", pair[0], pair[1])
		}
	}
	if sameName("sao.pdf") == sameName("são.pdf") {
		t.Error("an accent makes no difference")
	}
}
