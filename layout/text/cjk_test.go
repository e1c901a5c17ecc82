//go:build !nocjk

package text

import "testing"

// leftOut are the faces that this build does not have.
var leftOut []string

func TestHanCharactersHaveTheFormOfTheirLanguage(t *testing.T) {
	f, _ := every(t)
	for _, c := range []struct{ name, lang, text, want string }{
		{"Chinese", "zh", "昆明", "SC:昆明"},
		{"simplified Chinese", "zh-Hans-CN", "直骨", "SC:直骨"},
		{"traditional Chinese", "zh-Hant", "直骨", "TC:直骨"},
		{"Chinese in Taiwan", "zh-TW", "直骨", "TC:直骨"},
		{"Cantonese", "yue-HK", "直骨", "TC:直骨"},
		{"Japanese", "ja", "直骨", "JP:直骨"},
		{"Korean", "ko-KR", "直骨 서울", "KR:直骨 서울"},
		{"a language that says nothing", "en", "Kunming 昆明", "-:Kunming |SC:昆明"},
		{"kana tells Japanese", "en", "直骨ひらがな「直」", "JP:直骨ひらがな「直」"},
		{"Hangul tells Korean", "en", "서울 直骨", "KR:서울 直骨"},
		{"Bopomofo tells Chinese as in Taiwan", "", "ㄅ直", "TC:ㄅ直"},
		{"the language is stronger", "zh", "直骨ひ", "SC:直骨ひ"},
		{"what its face lacks is that of another", "zh-Hans", "昆峠", "SC:昆|JP:峠"},
		{"all syllables of Hangul", "ko", "똠방각하", "KR:똠방각하"},
		{"wide punctuation", "zh", "昆明，“自然”……", "SC:昆明，“自然”……"},
		{"quotation marks around Latin in Chinese", "zh", "“Xi’an”昆明", "SC:“|-:Xi’an|SC:”昆明"},
		{"quotation marks of Latin text in a Chinese report", "zh", "“Xi’an”…", "-:“Xi’an”…"},
		{"quotation marks in Korean", "ko", "“서울”", "-:“|KR:서울|-:”"},
		{"figures and Latin in Chinese", "zh", "2026年GDP", "-:2026|SC:年|-:GDP"},
		{"the wide space", "en", "昆明\u3000昆明", "SC:昆明\u3000昆明"},
		{"a numbered item", "zh", "项目① ★", "SC:项目① ★"},
	} {
		if got := facesOf(f, c.lang, c.text); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestHanCharactersNeedMoreLeading(t *testing.T) {
	f, _ := every(t)
	for _, text := range []string{"昆明", "ひ", "カ", "서울", "ㄅ"} {
		if got := NewShaper().Shape(f, "en", text).Leading(); got != 110 {
			t.Errorf("%q: got %d", text, got)
		}
	}
}

func TestAVariantOfAHanCharacterIsNoBox(t *testing.T) {
	f, _ := every(t)
	checkNoBox(t, "葛\U000e0100 葛\ufe00 辻\U000e0101")
	s := NewShaper()
	one, other := s.Shape(f, "ja", "葛\U000e0100").glyphs, s.Shape(f, "ja", "葛\U000e0101").glyphs
	if one[0].ID == other[0].ID {
		t.Error("variation selectors choose no variant")
	}
}
