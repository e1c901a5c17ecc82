package text

import (
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
)

// every is a font of all faces for regular text, and of its library.
func every(t testing.TB) (Font, *fonts.Library) {
	t.Helper()
	lib := fonts.NewLibrary()
	set, err := lib.Set(false, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	return Font{Faces: set}, lib
}

// facesOf tells the faces of a text as "face:text", in the order of the text.
func facesOf(f Font, lang, str string) string {
	var list []string
	p := NewShaper().Shape(f, lang, str)
	for i := range p.runs {
		r := &p.runs[i]
		name := strings.TrimSuffix(strings.TrimPrefix(r.face.Name(), "NotoSans"), "-Regular")
		if name == "" {
			name = "-"
		}
		text := p.text[p.at[r.from]:p.at[r.to]]
		if n := len(list) - 1; n >= 0 && strings.HasPrefix(list[n], name+":") {
			list[n] += text
		} else {
			list = append(list, name+":"+text)
		}
	}
	return strings.Join(list, "|")
}

func TestEachCharacterHasTheFaceThatReadersExpect(t *testing.T) {
	f, _ := every(t)
	for _, c := range []struct{ name, lang, text, want string }{
		{"Latin", "en", "Kunming 2026 “x”…", "-:Kunming 2026 “x”…"},
		{"figures and Latin in Arabic", "ar", "عمّان 12% Amman", "Arabic:عمّان |-:12% Amman"},
		{"the comma of Arabic", "ar", "عمّان، عمّان؟", "Arabic:عمّان، عمّان؟"},
		{"letters and marks of Thai", "th", "น้ำ 5", "Thai:น้ำ |-:5"},
		{"a danda stays in its script", "bn", "ঢাকা। x", "Bengali:ঢাকা। |-:x"},
		{"the same danda in another", "te", "హైదరాబాద్।", "Telugu:హైదరాబాద్।"},
		{"the comma of Thaana", "dv", "މާލެ، މާލެ", "Thaana:މާލެ، މާލެ"},
		{"the full stop of Odia", "or", "ଭୁବନେଶ୍ୱର। x", "Oriya:ଭୁବନେଶ୍ୱର। |-:x"},
		{"what joins suffixes of Mongolian", "mn-Mong", "ᠬᠣᠲᠠ\u202fᠶᠢᠨ ᠠ\u180eᠠ", "Mongolian:ᠬᠣᠲᠠ\u202fᠶᠢᠨ ᠠ\u180eᠠ"},
		{"scripts side by side", "", "ⵕⴱⴰⵟ · ᱨᱟᱧᱪᱤ · ꯏꯝꯐꯥꯜ", "Tifinagh:ⵕⴱⴰⵟ |-:· |OlChiki:ᱨᱟᱧᱪᱤ |-:· |MeeteiMayek:ꯏꯝꯐꯥꯜ"},
		{"symbols", "en", "a → b ≤ c ✓ d", "-:a |Math:→ |-:b |Math:≤ |-:c |Symbols2:✓ |-:d"},
		{"a pictograph", "en", "a 🌳 b", "-:a |NotoEmoji:🌳|-: b"},
		{"a sign as text, and as an emoji", "en", "☀ ☀\ufe0f", "Symbols2:☀ |NotoEmoji:☀\ufe0f"},
		{"a family", "en", "👩\u200d👩\u200d👧", "NotoEmoji:👩\u200d👩\u200d👧"},
		{"a composed emoji whose parts are symbols", "en", "🐦\u200d⬛", "NotoEmoji:🐦\u200d⬛"},
		{"a flag", "en", "🇨🇳", "NotoEmoji:🇨🇳"},
		{"a keycap", "en", "1\ufe0f\u20e3", "NotoEmoji:1\ufe0f\u20e3"},
	} {
		if got := facesOf(f, c.lang, c.text); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestWhatIsNotSeenIsNoBox(t *testing.T) {
	for _, text := range []string{
		"A\ufe0f a\ufe0e 1\ufe0f", "☀\ufe0e ☀\ufe0f", "👩\u200d👩\u200d👧\u200d👦", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
		"\u200d\u200c", "क\u200dष", "نص\u200cها", "ক্\u200dষ",
	} {
		checkNoBox(t, text)
	}
}

func checkNoBox(t *testing.T, text string) {
	t.Helper()
	f, _ := every(t)
	p := NewShaper().Shape(f, "en", text)
	if len(p.Missing()) > 0 {
		t.Errorf("%+q: missing %+q", text, p.Missing())
	}
	for _, g := range p.glyphs {
		if g.ID == 0 {
			t.Errorf("%+q: %+q is drawn as a box", text, g.Text)
		}
	}
}

func TestALatinTextOpensNoOtherFace(t *testing.T) {
	f, lib := every(t)
	NewShaper().Shape(f, "en", about+" Đà Nẵng, Ελλάδα, Київ")
	NewShaper().Shape(f, "zh", about)
	if got, want := lib.Opened(), []fonts.ID{fonts.NotoSansRegular}; !slices.Equal(got, want) {
		t.Errorf("opened %q, want %q", got, want)
	}
	NewShaper().Shape(f, "te", "హైదరాబాద్।")
	if got := lib.Opened(); len(got) != 2 {
		t.Errorf("for Telugu opened %q", got)
	}
}

func TestLeadingIsThatOfTheHighestScript(t *testing.T) {
	f, _ := every(t)
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 100}, {"Kunming", 100}, {"Київ", 100}, {"አዲስ", 100}, {"🌳 →", 100},
		{"Amman عمّان", 110}, {"ߓߡߊߞߐ", 110}, {"މާލެ", 125}, {"ଭୁବନେଶ୍ୱର", 125}, {"འབྲུག", 140}, {"ᐃᖃᓗᐃᑦ", 100}, {"ירושלים", 110}, {"กรุงเทพฯ", 125}, {"मुंबई عمّان", 125},
	} {
		if got := NewShaper().Shape(f, "en", c.text).Leading(); got != c.want {
			t.Errorf("%q: got %d, want %d", c.text, got, c.want)
		}
	}
}

func TestMarksBelowAreFound(t *testing.T) {
	f, _ := every(t)
	for name, want := range map[string]bool{"Hà Nội": true, "Kunming": false, "Curitiba, São Paulo": false, "Tây Hồ ạ": true, "": false} {
		if got := NewShaper().Shape(f, "", name).MarksBelow(); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
