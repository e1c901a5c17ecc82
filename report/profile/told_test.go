package profile

import (
	"reflect"
	"strings"
	"testing"
)

func TestAReaderGetsTheTextInTheirLanguage(t *testing.T) {
	name := TextOf(Version{"Nagoya", ""}, Version{"名古屋市", "ja"}, Version{"名古屋", "zh-Hant"}, Version{"Nagóia", "pt-BR"})
	for language, want := range map[string]Version{
		"ja":      {"名古屋市", "ja"},
		"JA":      {"名古屋市", "ja"},
		"ja-JP":   {"名古屋市", "ja"},
		"zh":      {"名古屋", "zh-Hant"},
		"pt":      {"Nagóia", "pt-BR"},
		"pt-PT":   {"Nagóia", "pt-BR"},
		"en":      {"Nagoya", ""},
		"":        {"Nagoya", ""},
		"en-x-ja": {"Nagoya", ""},
	} {
		if got := name.In(language); got != want {
			t.Errorf("%q: got %+v, want %+v", language, got, want)
		}
	}
	foreign := TextOf(Version{"الأردن", "ar"}, Version{"ירדן", "he"})
	if got := foreign.In("en"); got != (Version{"الأردن", "ar"}) {
		t.Errorf("without a version for the reader: %+v, want the first", got)
	}
	if got := Text("").In("en"); got != (Version{}) {
		t.Errorf("of an empty text: %+v", got)
	}
}

func TestATextsOwnLanguageWins(t *testing.T) {
	if got := TextOf(Version{"Fuar", "ga"}).Or("en").In("en"); got.Language != "ga" {
		t.Errorf("the language of the text became %q", got.Language)
	}
	if got := Text("Fuar").Or("ga").In("en"); got != (Version{"Fuar", "ga"}) {
		t.Errorf("the language beside the text became %+v", got)
	}
	if Text("").Or("ga") != "" || Text("a").Or("") != "a" {
		t.Error("nothing was made into something")
	}
}

// Each form of a text, in fields of different kinds, comes back from both
// spellings with all its languages.
func TestTextsAreReadBackWithAllLanguages(t *testing.T) {
	p := accepted(t, "x.toml", TOML, []byte(strings.TrimSpace(`
format = 1
[city]
id = "amman"
name = [{ text = "Amman", language = "en" }, { text = "عمّان", language = "ar" }]
country = { text = "الأردن", language = "ar" }
ecosystems = ["Oak woodland", { text = "وادي", language = "ar" }, [{ text = "Steppe", language = "en" }, { text = "سهوب", language = "ar" }]]
memberships = [{ name = { text = "אמנה", language = "he" }, year = "2019-06" }]
[action_platform]
commitments = [{ id = "ecosystems" }]
[[action_platform.actions]]
title = "Wadi"
commitments = ["ecosystems"]
place = ["East", { text = "شرق", language = "ar" }]
start = 2022
end = 2023-06-30
`)))
	if got := p.City.Name.Versions(); !reflect.DeepEqual(got, []Version{{"Amman", "en"}, {"عمّان", "ar"}}) {
		t.Errorf("the name is %+v", got)
	}
	if got := p.City.Ecosystems[2].In("ar"); got != (Version{"سهوب", "ar"}) {
		t.Errorf("the third ecosystem is %+v in Arabic", got)
	}
	text, err := p.Canonical(Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []Source{{Name: "x.json", Format: JSON, Text: text}, {Name: "x.toml", Format: TOML, Text: p.TOML()}} {
		if got := accepted(t, s.Name, s.Format, s.Text); !reflect.DeepEqual(got, p) {
			t.Errorf("%s became\n%s", s.Name, s.Text)
		}
	}
	if strings.ContainsAny(string(text)+string(p.TOML()), "\x02\x03") {
		t.Error("a control character is in the file")
	}
}

// A field that is printed as the city's own words takes them in any language.
// Fields of type string are codes, addresses, names of files and tags, and are
// listed here: whoever adds one says which of these it is.
func TestWordsOfTheCityMayNameTheirLanguage(t *testing.T) {
	codes := map[string]bool{}
	for _, path := range []string{
		"city.id", "city.government_language", "city.about_language", "city.website", "city.names.language",
		"city.parent_region.url", "city.contact.email", "city.contact.url", "city.logo.path", "city.cover.path", "city.images.path",
		"head_of_government.local_language", "head_of_government.message_language", "head_of_government.photo.path",
		"statistics.of", "report.language", "report.theme", "report.form", "report.chapters", "report.openers", "report.trunk_seed",
		"action_platform.catalogue", "action_platform.action_style", "action_platform.commitments.id", "action_platform.commitments.statement_language",
		"action_platform.areas.id", "action_platform.areas.other", "action_platform.actions.id", "action_platform.actions.commitments",
		"action_platform.actions.language", "action_platform.actions.status", "action_platform.actions.budget.currency",
		"action_platform.actions.budget.period", "action_platform.actions.budget.state", "action_platform.actions.documents.url",
		"action_platform.actions.images.path", "nature_pathway.steps.resources", "biodiversity_index.bands.top",
		"resources.id", "resources.language", "resources.original_language", "resources.url", "resources.translation_of", "resources.commitments",
	} {
		codes[path] = false
	}
	var walk func(rt reflect.Type, path string)
	walk = func(rt reflect.Type, path string) {
		for rt.Kind() == reflect.Pointer || rt.Kind() == reflect.Slice {
			rt = rt.Elem()
		}
		switch {
		case rt == textType || rt == figureType || rt == decimalType || rt == dateType || rt == reflect.TypeFor[When]() || rt == reflect.TypeFor[Value]():
		case rt.Kind() == reflect.Struct:
			for _, r := range tagged.of(rt) {
				walk(rt.Field(r.index).Type, join(path, r.name))
			}
		case rt.Kind() == reflect.String:
			if _, ok := codes[path]; !ok {
				t.Errorf("%s is a %s: is it a code, or the city's words and so a Text?", path, rt)
			}
			codes[path] = true
		}
	}
	walk(reflect.TypeFor[Profile](), "")
	for path, met := range codes {
		if !met {
			t.Errorf("%s is no field of type string", path)
		}
	}
}
