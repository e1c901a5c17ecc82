package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"cityprofile/layout/pdf/raster"
	"cityprofile/layout/pdf/seen"
)

// scripts are paragraphs in many scripts, each with what is hard about it.
var scripts = []struct {
	name, text  string
	rightToLeft bool
	told        bool // by the structure only: readers that copy do not turn it round whole
}{
	{name: "Latin with ligatures", text: "The office of affluent offices fits efficient traffic and waffles."},
	{name: "Latin with marks", text: "Thành phố Hồ Chí Minh đa dạng sinh học q̣́ ȩ̈."},
	{name: "Greek and Cyrillic", text: "Η Αθήνα προστατεύει τη φύση. Київ захищає природу."},
	{name: "Arabic", text: "مدينة عمّان هي عاصمة الأردن ومساحتها 120 هكتار، ونسبة الحدائق 35% منها", rightToLeft: true},
	{name: "Arabic with marks", text: "مُحَمَّد كِتَابٌ الطَّبِيعَة لا الإسلام", rightToLeft: true},
	{name: "Arabic and Latin", text: "تعاونت المدينة مع ICLEI في حماية الطبيعة", rightToLeft: true},
	{name: "Hebrew", text: "העיר תל־אביב מגנה על הטבע ב־12 פארקים", rightToLeft: true},
	{name: "Hebrew with points", text: "שָׁלוֹם בְּרֵאשִׁית", rightToLeft: true},
	{name: "Devanagari", text: "काठमाडौँ विद्यार्थी हिन्दी क्षेत्र में प्रकृति स्त्री श्री।"},
	{name: "Bengali", text: "ঢাকা জীববৈচিত্র্য সংরক্ষণ কৃষি বিশ্ববিদ্যালয় চট্টগ্রাম।"},
	{name: "Gurmukhi", text: "ਅੰਮ੍ਰਿਤਸਰ ਕੁਦਰਤ ਪ੍ਰਸਿੱਧ ਜੈਵਿਕ ਵਿਭਿੰਨਤਾ"},
	{name: "Gujarati", text: "અમદાવાદ પ્રકૃતિ જૈવવિવિધતા ક્ષેત્ર"},
	{name: "Tamil", text: "சென்னை இயற்கை பல்லுயிர் கொடுக்கலாம் ஸ்ரீ"},
	{name: "Telugu", text: "హైదరాబాద్ ప్రకృతి జీవవైవిధ్యం క్షేత్రం స్త్రీ"},
	{name: "Kannada", text: "ಬೆಂಗಳೂರು ಪ್ರಕೃತಿ ಜೀವವೈವಿಧ್ಯ ರಾಷ್ಟ್ರ"},
	{name: "Malayalam", text: "തിരുവനന്തപുരം പ്രകൃതി ജൈവവൈവിധ്യം വിദ്യാർത്ഥി"},
	{name: "Sinhala", text: "කොළඹ ස්වභාවය ශ්\u200dරී ලංකාව ක්\u200dෂේත්\u200dර"},
	{name: "Khmer", text: "ភ្នំពេញមានដើមឈើ ជីវចម្រុះ ស្ត្រី បរិស្ថាន"},
	{name: "Burmese", text: "ရန်ကုန်မြို့ သဘာဝ ကျွန်ုပ် အင်္ဂလိပ် သတ္တဝါ"},
	{name: "Thai", text: "กรุงเทพมหานครมีต้นไม้และแม่น้ำ ปี่ ฝั่ง กำลัง"},
	{name: "Lao", text: "ນະຄອນຫຼວງວຽງຈັນ ທຳມະຊາດ ນ້ຳ"},
	{name: "Georgian and Armenian", text: "თბილისი ბუნება Երևան բնություն"},
	{name: "Ethiopic", text: "አዲስ አበባ ተፈጥሮ ብዝሃ ሕይወት"},
	{name: "Odia", text: "ଭୁବନେଶ୍ୱର ପ୍ରକୃତି ଜୈବ ବିବିଧତା କ୍ଷେତ୍ର ସ୍ତ୍ରୀ।"},
	{name: "Tibetan", text: "ཐིམ་ཕུ་རྒྱལ་ས་ཡིན། འབྲུག་ཡུལ་གྱི་རང་བཞིན།"},
	{name: "Thaana", text: "މާލެ ދިވެހިރާއްޖޭގެ ވެރިރަށް، އައްޑޫ", rightToLeft: true, told: true},
	{name: "Canadian syllabics", text: "ᐃᖃᓗᐃᑦ ᓄᓇᕗᑦ ᐱᕙᓪᓕᐊᔪᖅ ᒪᓂᑑᐹ"},
	{name: "Tifinagh", text: "ⵕⴱⴰⵟ ⵜⴰⵎⴰⵣⵉⵖⵜ ⴳⵯ"},
	{name: "Ol Chiki", text: "ᱨᱟᱧᱪᱤ ᱥᱟᱱᱛᱟᱲᱤ ᱚᱞ"},
	{name: "Meetei Mayek", text: "ꯏꯝꯐꯥꯜ ꯃꯅꯤꯄꯨꯔ ꯃꯩꯇꯩ"},
	{name: "N'Ko", text: "ߓߡߊߞߐ ߒߞߏ ߞߊ߲߬ߞߊ߲", rightToLeft: true, told: true},
	{name: "Mongolian", text: "ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ ᠬᠣᠲᠠ ᠮᠣᠩᠭᠣᠯ ᠪᠠᠶᠢᠭᠠᠯᠢ"},
	{name: "Chinese", text: "昆明是云南省的省会，生物多样性丰富。《公约》“春城”"},
	{name: "Japanese", text: "東京は「生物多様性」を守る。ラーメン、キャップ"},
	{name: "Korean", text: "쿤밍은 중국 윈난성의 성도이다. 읽다 값"},
	{name: "emoji", text: "Trees 🌳 and families 👩‍👩‍👧 and flags 🇰🇭 and 1️⃣"},
}

// everyScript is the report of a city that says all of it in its message.
func everyScript(t *testing.T) []byte {
	t.Helper()
	var message []string
	for _, s := range scripts {
		message = append(message, s.text)
	}
	file := filepath.Join(t.TempDir(), "scripts.toml")
	toml := fmt.Sprintf("format = 1\n[city]\nid = \"x\"\nname = \"X\"\n[head_of_government]\nname = \"A\"\nmessage = %q\n", strings.Join(message, "\n\n"))
	if err := os.WriteFile(file, []byte(toml), 0o666); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "render", file, "--strict", "-o", "-")
	if code != exitClean {
		t.Fatalf("exit code %d\n%s", code, errs)
	}
	return []byte(out)
}

// TestTextOfEveryScriptIsReadAsItWasWritten takes text in the order of the
// structure tree: it is what the city wrote, character for character.
func TestTextOfEveryScriptIsReadAsItWasWritten(t *testing.T) {
	needsPDFium(t)
	read := map[string]bool{}
	throughPDFium(t, everyScript(t), func(d *raster.Document) {
		for page := 1; page <= d.Pages(); page++ {
			for _, p := range paragraphsOf(tagsOf(t, d, page)) {
				read[strings.Join(strings.Fields(p), " ")] = true
			}
		}
	})
	for _, s := range scripts {
		if !read[norm.NFC.String(s.text)] {
			t.Errorf("%s: no paragraph reads %q", s.name, s.text)
		}
	}
	if t.Failed() {
		for p := range read {
			t.Logf("%q", p)
		}
	}
}

// paragraphsOf are the texts of all paragraphs.
func paragraphsOf(tree []*seen.Element) []string {
	var list []string
	for _, e := range tree {
		if e.Role == "P" {
			list = append(list, textOf(e))
		}
		list = append(list, paragraphsOf(e.Kids)...)
	}
	return list
}

// textOf is the text of an element, or what stands for it.
func textOf(e *seen.Element) string {
	if e.Actual != "" {
		return e.Actual
	}
	s := e.Text
	for _, k := range e.Kids {
		s += textOf(k)
	}
	return s
}

// TestWordsOfEveryScriptAreFoundByReaders looks for each word in what readers
// take from a page that is copied or searched, which is not told by its
// structure:
//
//	                     PDFium      Poppler     MuPDF 1.21
//	from left to right   every word  every word  every word, but emoji of several characters
//	from right to left   every word  every word  as it is seen, so backwards
//
// Poppler and PDFium turn round what runs from right to left, and what stands
// between figures and letters may be told on the other side of them; MuPDF does
// not turn it. No order of glyphs suits all of them. Poppler 22.12 takes N'Ko
// for left to right, and it and PDFium put some vowel signs of Thaana on the
// wrong side of their letters: both are told right by the structure alone.
func TestWordsOfEveryScriptAreFoundByReaders(t *testing.T) {
	needsPDFium(t)
	pdf := everyScript(t)
	file := filepath.Join(t.TempDir(), "scripts.pdf")
	if err := os.WriteFile(file, pdf, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		text  func(t *testing.T) string
		turns bool
	}{
		{"PDFium", func(t *testing.T) string { return selected(t, pdf) }, true},
		{"Poppler", func(t *testing.T) string {
			return ask(t, installed(t, "pdftotext", "poppler-utils"), file, "-")
		}, true},
		{"MuPDF", func(t *testing.T) string {
			return ask(t, installed(t, "mutool", "mupdf-tools"), "draw", "-q", "-F", "text", file)
		}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := plainText(c.text(t))
			for _, s := range scripts {
				if s.told || !c.turns && (s.rightToLeft || s.name == "emoji") {
					continue
				}
				for _, word := range wordsOf(s.text, s.rightToLeft) {
					if !strings.Contains(got, plainText(word)) {
						t.Errorf("%s: %q is not found", s.name, word)
					}
				}
			}
		})
	}
}

// wordsOf are the words of a text; of one from right to left without figures and
// punctuation.
func wordsOf(s string, rightToLeft bool) []string {
	if !rightToLeft {
		return strings.Fields(s)
	}
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// plainText is text in NFC without the marks of direction that Poppler adds and
// without line ends, where words of some scripts go on.
func plainText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200e', r == '\u200f', r >= '\u202a' && r <= '\u202e', r == '\n', r == '\r', r == '\ufffe':
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}

func selected(t *testing.T, pdf []byte) string {
	t.Helper()
	var b strings.Builder
	throughPDFium(t, pdf, func(d *raster.Document) {
		for page := 1; page <= d.Pages(); page++ {
			s, err := d.Selected(page)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(s + "\n")
		}
	})
	return b.String()
}

// The report's own sentences isolate the names that they say (UAX #9, 2.4), of
// which nothing is left in what is read.
func TestASentenceSaysANameFromRightToLeftAsItIs(t *testing.T) {
	needsPDFium(t)
	file := filepath.Join(t.TempDir(), "x.toml")
	toml := "format = 1\n[city]\nid = \"x\"\nname = \"עיר (א) 5\"\n[head_of_government]\nname = \"דוד\"\ntitle = \"Mayor\"\n"
	if err := os.WriteFile(file, []byte(toml), 0o666); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "render", file, "--strict", "-o", "-")
	if code != exitClean {
		t.Fatalf("exit code %d\n%s", code, errs)
	}
	got := heard(t, []byte(out))
	for _, want := range []string{"\nעיר (א) 5 has not yet posted any tools and resources\n", "\nדוד, Mayor\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("nothing reads %q in\n%s", want, got)
		}
	}
	if i := strings.IndexAny(got+out, "\u2066\u2067\u2068\u2069"); i >= 0 {
		t.Error("an isolate is left")
	}
}
