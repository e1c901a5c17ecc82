package fonts

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// words are some of each script that an embedded face is for: with joined
// letters, conjuncts, reordered vowels and marks.
var words = map[string][]string{
	"NotoSansArabic-":             {"عمّان", "المدينة", "الطَّبِيعَة", "نص قَلْب لا اللّٰه", "کوهستان گیاه"},
	"NotoSansArmenian-":           {"Երևան", "մեւ ﬓ"},
	"NotoSansBengali-":            {"ঢাকা", "সংরক্ষণ", "বিশ্ববিদ্যালয়", "কর্তৃক"},
	"NotoSansDevanagari-":         {"मुंबई", "क्षेत्रफल", "प्रकृति", "र्\u200dय श्री हिन्दी"},
	"NotoSansEthiopic-":           {"አዲስ", "አበባ"},
	"NotoSansGeorgian-":           {"თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"},
	"NotoSansGujarati-":           {"અમદાવાદ", "પ્રકૃતિ", "ક્ષેત્ર"},
	"NotoSansGurmukhi-":           {"ਅੰਮ੍ਰਿਤਸਰ", "ਪ੍ਰਕਿਰਤੀ"},
	"NotoSansHebrew-":             {"ירושלים", "שָׁלוֹם"},
	"NotoSansKannada-":            {"ಬೆಂಗಳೂರು", "ಪ್ರಕೃತಿ", "ಕ್ಷೇತ್ರ"},
	"NotoSansKhmer-":              {"ភ្នំពេញ", "ធម្មជាតិ", "ស្រ្តី"},
	"NotoSansLao-":                {"ວຽງຈັນ", "ທຳມະຊາດ", "ນ້ຳ"},
	"NotoSansMalayalam-":          {"തിരുവനന്തപുരം", "പ്രകൃതി", "ക്ഷേത്രം"},
	"NotoSansMyanmar-":            {"ရန်ကုန်", "သဘာဝ", "မြန်မာ", "ကြွေး"},
	"NotoSansSinhala-":            {"කොළඹ", "ශ්\u200dරී", "ස්වභාවය"},
	"NotoSansTamil-":              {"சென்னை", "இயற்கை", "ஸ்ரீ", "கொ"},
	"NotoSansTelugu-":             {"హైదరాబాద్", "ప్రకృతి", "క్షేత్రం"},
	"NotoSansThai-":               {"กรุงเทพฯ", "น้ำ", "ที่ดิน", "ญู"},
	"NotoSansCanadianAboriginal-": {"ᐃᖃᓗᐃᑦ", "ᓄᓇᕗᑦ", "ᐱᕙᓪᓕᐊᔪᖅ", "ᒪᓂᑑᐹ"},
	"NotoSansMeeteiMayek-":        {"ꯏꯝꯐꯥꯜ", "ꯃꯅꯤꯄꯨꯔ", "ꯃꯩꯇꯩ", "ꯀ꯭ꯌꯥ"},
	"NotoSansOlChiki-":            {"ᱨᱟᱧᱪᱤ", "ᱥᱟᱱᱛᱟᱲᱤ", "ᱚᱞ"},
	"NotoSansOriya-":              {"ଭୁବନେଶ୍ୱର", "ପ୍ରକୃତି", "କ୍ଷେତ୍ର", "ସ୍ତ୍ରୀ", "ର୍କ"},
	"NotoSansThaana-":             {"މާލެ", "ދިވެހި", "ރާއްޖެ", "އައްޑޫ"},
	"NotoSerifTibetan-":           {"ཐིམ་ཕུ", "འབྲུག་ཡུལ", "རྒྱལ་ས", "བསྒྲུབས", "ཨོཾ"},
	"NotoSansMongolian-":          {"ᠤᠯᠠᠭᠠᠨ", "ᠪᠠᠭᠠᠲᠤᠷ", "ᠮᠣᠩᠭᠣᠯ", "ᠬᠣᠲᠠ\u202fᠶᠢᠨ", "ᠠ\u180eᠠ", "ᠪᠠᠶᠢᠭᠠᠯᠢ"},
	"NotoSansNKo-":                {"ߓߡߊߞߐ", "ߒߞߏ", "ߞߊ߲߬ߞߊ߲", "ߖߡߊߣߊ"},
	"NotoSansTifinagh-":           {"ⵕⴱⴰⵟ", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⴳⵯ"},
	"NotoSansSymbols-Regular":     {"⚙⚖"},
	"NotoSansSymbols2-Regular":    {"✓✔●"},
	"NotoSansMath-Regular":        {"→≤≥∑"},
	"NotoEmoji-Regular":           {"🌳🌍", "👩\u200d👩\u200d👧", "🇨🇳", "1\ufe0f\u20e3", "❤\ufe0f", "👍🏽"},
	"NotoSansSC-Regular":          {"昆明，直骨", "「自然」"},
	"NotoSansTC-Regular":          {"臺北，直骨", "ㄅㄆ"},
	"NotoSansJP-Regular":          {"東京、直骨", "ひらがなカタカナ", "が"},
	"NotoSansKR-Regular":          {"서울", "똠방각하", "直骨"},
}

// shaped is a glyph of a shaped text.
type shaped struct {
	G              int
	Cl             int
	Dx, Dy, Ax, Ay int
}

// shape shapes a text with go-text.
func shape(f *Face, text string) []shaped {
	b := harfbuzz.NewBuffer()
	runes := []rune(text)
	b.AddRunes(runes, 0, len(runes))
	b.GuessSegmentProperties()
	b.Props.Language = language.NewLanguage("und")
	b.Shape(harfbuzz.NewFont(font.NewFace(f.Font())), nil)
	list := make([]shaped, len(b.Info))
	for i, g := range b.Info {
		p := b.Pos[i]
		list[i] = shaped{int(g.Glyph), g.Cluster, int(p.XOffset), int(p.YOffset), int(p.XAdvance), int(p.YAdvance)}
	}
	return list
}

func wordsOf(id ID) []string {
	for prefix, list := range words {
		if strings.HasPrefix(string(id), prefix) {
			return list
		}
	}
	return nil
}

func TestWordsOfEveryScriptAreShaped(t *testing.T) {
	l := NewLibrary()
	for _, info := range l.Faces() {
		list := wordsOf(info.ID)
		if list == nil {
			list = []string{"Kunming", "Ελλάδα", "Київ", "Đà Nẵng"}
		}
		f, err := l.Face(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range list {
			for _, g := range shape(f, word) {
				if g.G == 0 {
					t.Errorf("%s: a box in %q", info.ID, word)
				}
			}
		}
	}
}

// TestShapingIsThatOfHarfBuzz asks HarfBuzz itself.
func TestShapingIsThatOfHarfBuzz(t *testing.T) {
	hb, err := exec.LookPath("hb-shape")
	if err != nil {
		if os.Getenv("CITYPROFILE_REFEREES") == "required" {
			t.Fatal("hb-shape is required: install Debian's package libharfbuzz-bin")
		}
		t.Skip("hb-shape is not installed: it is in Debian's package libharfbuzz-bin")
	}
	l := NewLibrary()
	for _, info := range l.Faces() {
		f, err := l.Face(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		p, err := l.program(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "face.ttf")
		if err := os.WriteFile(file, p.bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		compareShaping(t, hb, file, f, wordsOf(info.ID))
	}
}

func compareShaping(t *testing.T, hb, file string, f *Face, words []string) {
	t.Helper()
	for _, word := range words {
		out, err := exec.Command(hb, "--no-glyph-names", "--output-format=json", "--language=und", file, word).Output()
		if err != nil {
			t.Fatalf("hb-shape: %v", err)
		}
		var want []shaped
		if err := json.Unmarshal(out, &want); err != nil {
			t.Fatal(err)
		}
		if got := shape(f, word); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %q is\n%v, HarfBuzz has\n%v", f.Name(), word, got, want)
		}
	}
}
