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
		"":                                "does not end in .pdf",
		"{id}":                            "does not end in .pdf",
		"{id.pdf":                         "a { without a }",
		"id}.pdf":                         "a } without a {",
		"{}.pdf":                          "unknown field \"{}\"; expected {id}",
		"{city}.pdf":                      "unknown field \"{city}\"",
		"{country}/{id}.pdf":              `contains '/', which some systems do not allow`,
		`a\{id}.pdf`:                      `contains '\\'`,
		"{id}:1.pdf":                      `contains ':'`,
		"a\n{id}.pdf":                     `contains '\n'`,
		"\xff{id}.pdf":                    "which some systems do not allow",
		".{id}.pdf":                       "hides the file",
		"..pdf":                           "hides the file",
		" {id}.pdf":                       "starts with a space",
		"nul.{id}.pdf":                    "reserved for a device on Windows",
		"CON .pdf":                        "reserved for a device on Windows",
		"com¹.pdf":                        "reserved for a device on Windows",
		"lpt9.x.pdf":                      "reserved for a device on Windows",
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
		{"{country}-{id}.pdf", profile.Identity{ID: "x"}, "/city/country", "needs `city.country`"},
		{"{id}-{name}.pdf", profile.Identity{ID: "x", Name: "a/b"}, "/city/name", "contains '/'"},
		{"{id}.pdf", profile.Identity{ID: "aux"}, "/city/id", "reserved for a device on Windows"},
		{"{id}-{name}.pdf", profile.Identity{ID: "x", Name: strings.Repeat("n", 250)}, "/city/id", "256 bytes"},
		{"{name}.pdf", profile.Identity{ID: "x", Name: "..."}, "/city/id", "hides the file"},
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

func TestANameHidesNothing(t *testing.T) {
	for _, text := range []string{"k\u202e{id}.pdf", "k\u200b{id}.pdf", "\u2066{id}.pdf", "k\u2028{id}.pdf"} {
		if _, err := ParseTemplate(text); err == nil {
			t.Errorf("%q is a template", text)
		}
	}
	if _, err := ParseTemplate("\u0646\u0627\u0645\u0647\u200c-{id}.pdf"); err != nil { // a joiner is seen in its letters
		t.Error(err)
	}
}
