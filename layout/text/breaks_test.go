package text

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// pieces is a text cut wherever a line may end.
func pieces(p *Paragraph) []string {
	var list []string
	from := 0
	for _, s := range p.stops {
		list = append(list, string(p.runes[from:s.at]))
		from = s.at
	}
	return list
}

// clusters is a text cut wherever a word that is longer than a line may be cut.
func clusters(p *Paragraph) []string {
	var list []string
	from := 0
	for _, to := range p.Graphemes() {
		list = append(list, p.text[from:to])
		from = to
	}
	return list
}

func TestLinesEndBetweenWords(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Thai", "คุนหมิง|เป็น|เมือง|หลวง|ของ|มณฑล|ยูนนาน|ทาง|ตะวัน|ตก|เฉียง|ใต้|ของ|ประเทศ|จีน|ซึ่ง|มี|ความ|หลาก|หลาย|ทาง|ชีวภาพ|มาก|ที่สุด"},
		{"Thai with names", "กรุงเทพมหานคร|ได้|จัด|ทำ|แผน|ปฏิบัติ|การ|เพื่อ|เพิ่ม|พื้นที่|สี|เขียว|และ|ฟื้นฟู|คลอง|แสน|แสบ"},
		{"Thai with silent letters", "พันธุ์|ไม้|และ|สัตว์|ป่า|ที่|ใกล้|สูญ|พันธุ์|ได้|รับ|การ|คุ้มครอง|ตาม|กฎหมาย"},
		{"Thai with spaces, figures and Latin", "พื้นที่ |120 ไร่ |ของ |ICLEI |ใน|ปี |2563"},
		{"Thai that says a word twice", "ต่าง ๆ |และ|อื่น ๆ"},
		{"Lao", "ນະຄອນຫຼວງວຽງຈັນ|ເປັນ|ເມືອງຫຼວງ|ຂອງ|ປະເທດ|ລາວ|ແລະ|ມີ|ແມ່|ນ້ຳ|ຂອງ|ໄຫຼ|ຜ່ານ"},
		{"more Lao", "ລັດຖະບານ|ໄດ້|ປູກ|ຕົ້ນໄມ້|ເພື່ອ|ປົກປັກຮັກສາ|ສິ່ງແວດລ້ອມ"},
		{"Khmer", "រដ្ឋាភិបាល|បាន|ដាំ|ដើមឈើ|ដើម្បី|ការពារ|បរិស្ថាន|និង|ជីវចម្រុះ"},
		{"Khmer with its full stop", "ភ្នំពេញ|មាន|សួនច្បារ។ |គេ|មាន|ដើមឈើ|ជាច្រើន"},
		{"Burmese", "သစ်ပင်|များ|စွာ|ရှိ|သည်။"},
		{"Burmese with a particle", "မြန်မာနိုင်ငံ၏|မြို့"},
		{"a Thai word that no dictionary has, beside a short one", "เมือง|คุนหมิง"},
		{"text of another language in a known script", strings.TrimSuffix(strings.Repeat("ၸႂႃႇ|သႅၼ်|", 5), "|")},
	} {
		text := strings.ReplaceAll(c.want, "|", "")
		if got := strings.Join(pieces(NewShaper().Shape(Font{}, "", text)), "|"); got != c.want {
			t.Errorf("%s: got\n%s, want\n%s", c.name, got, c.want)
		}
	}
}

func TestLinesOfEastAsianTextEndByItsRules(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Chinese between any two letters", "昆|明|是|云|南|省|的|省|会。"},
		{"Chinese punctuation ends no line's beginning", "湖|泊、|湿|地，|以|及|森|林！|（鸟|类）|很|多。"},
		{"Chinese quotation marks", "他|说：|“春|城”|在|此"},
		{"Chinese brackets of a title", "《生|物|多|样|性|公|约》|的"},
		{"Chinese with figures and signs", "占|35%，|约|120公顷"},
		{"Chinese with Latin", "与|ICLEI|合|作"},
		{"Japanese small kana stay", "シャ|チョ|ウ|が|キャッ|プ|を"},
		{"the long mark stays", "ラー|メ|ン、|ク|ラ|ブ・|チー|ズ"},
		{"repetition marks stay", "人々|と|時々"},
		{"Japanese brackets", "「生|物|多|様|性」|を|守|る。"},
		{"an ellipsis of two stays whole", "そ|し|て……|次"},
		{"Korean by words", "쿤밍은 |중국 |윈난성의 |성도이다."},
		{"Korean with figures, Latin and brackets", "2030년까지 |CO₂를 |35% |줄인다(서울)."},
	} {
		text := strings.ReplaceAll(c.want, "|", "")
		if got := strings.Join(pieces(NewShaper().Shape(Font{}, "", text)), "|"); got != c.want {
			t.Errorf("%s: got\n%s, want\n%s", c.name, got, c.want)
		}
	}
}

func TestKoreanTextBreaksByWordsInHanToo(t *testing.T) {
	const text = "서울特別市의 숲"
	for lang, want := range map[string]string{"ko": "서울特別市의 |숲", "": "서울特|別|市의 |숲"} {
		if got := strings.Join(pieces(NewShaper().Shape(Font{}, lang, text)), "|"); got != want {
			t.Errorf("in %q: got %s, want %s", lang, got, want)
		}
	}
}

// Where UAX #14 would end a line, and we do not; wrap_test.go has more.
func TestWhatIsReadTogetherStaysTogether(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"hyphens", "Saint-Denis |and |twenty‐one"},
		{"dashes between figures", "in |2010–2020"},
		{"slashes", "50 km/h |and/or"},
		{"units", "120 ha |or |5 °C |or |20 %, |but |7 |trees"},
		{"an em dash is between two lines or within one", "trees|—|birds"},
		{"no-break spaces", "100\u00a0km |by\u2060foot"},
		{"a zero width space ends a line unseen", "a\u200b|b"},
		{"emoji with what joins them", "👩‍👩‍👧 |👍🏽 |🇰🇭|🇱🇦"},
	} {
		text := strings.ReplaceAll(c.want, "|", "")
		if got := strings.Join(pieces(NewShaper().Shape(Font{}, "", text)), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestALongWordIsNeverCutWithinASyllable(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Latin with marks", "q\u0323\u0301|e|x"},
		{"a family", "👩‍👩‍👧|👩‍👩‍👧"},
		{"flags", "🇰🇭|🇱🇦"},
		{"a keycap", "1️⃣|2️⃣"},
		{"Devanagari conjuncts", "क्षे|त्र|ज्ञा|न|स्त्री"},
		{"Bengali conjuncts", "জী|ব|বৈ|চি|ত্র্য"},
		{"Gujarati conjuncts", "સ્ત્રી"},
		{"Telugu conjuncts", "రా|ష్ట్రం"},
		{"Kannada conjuncts", "ರಾ|ಷ್ಟ್ರ"},
		{"Gurmukhi conjuncts", "ਪ੍ਰ|ਸਿੱ|ਧ"},
		{"Oriya conjuncts", "ରା|ଷ୍ଟ୍ର"},
		{"Malayalam conjuncts", "വൃ|ക്ഷ|ത്തി"},
		{"Tamil letters", "கொ|டு|க்|க|லா|ம்|க்ஷ|ஸ்ரீ"},
		{"Sinhala with a joiner", "ශ්\u200dරී|ලං|කා"},
		{"Thai", "เมื|อ|ง|สัตว์|น้ำ"},
		{"Lao", "ເມື|ອ|ງ|ວັນ"},
		{"Khmer with letters below", "ភ្នំ|ពេ|ញ|ស្ត្រី"},
		{"Burmese with letters below", "မြန်|မာ|သတ္တ|ဝါ"},
		{"Hangul of parts", "각|각"},
		{"Hebrew with points", "שָׁ|ל|וֹ|ם"},
		{"Arabic with marks", "مُ|حَ|مَّ|د"},
	} {
		text := strings.ReplaceAll(c.want, "|", "")
		if got := strings.Join(clusters(NewShaper().Shape(Font{}, "", text)), "|"); got != norm.NFC.String(c.want) {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestThePackedWordsAreSorted(t *testing.T) {
	for block, most := range map[rune]int{thai: 26383, lao: 30550, khmer: 81003, burmese: 41097} {
		d := dictionaries[block]()
		if len(d.words) != most || !slices.IsSorted(d.words) || slices.Contains(d.words, "") {
			t.Errorf("%c: %d words, want %d, sorted and none empty", block, len(d.words), most)
		}
	}
}

// LineBreakTest.txt: a line ends where Unicode says, but not within a grapheme,
// such as before a mark on a space, and not where
// TestWhatIsReadTogetherStaysTogether holds words together. The cases that do not
// apply are those with a character that a Paragraph normalises (NFC, line ends,
// tabs, isolates).
func TestLinesEndWhereUnicodeSays(t *testing.T) {
	s := NewShaper()
	applied, joined := 0, 0
	for _, line := range conformance(t, "segmenter/test/LineBreakTest.txt") {
		text, want := breakTest(t, line)
		p := s.Shape(Font{}, "", string(text))
		if !slices.Equal(p.runes, text) {
			continue
		}
		applied++
		ends := map[int]bool{}
		for _, stop := range p.stops {
			ends[stop.at] = true
		}
		for at := 1; at <= len(text); at++ {
			switch {
			case ends[at] == want[at]:
			case want[at] && (p.cuts[at] == noCut || p.joined(at)):
				joined++
			default:
				t.Errorf("%s: a line ends before rune %d: %v, want %v", line, at, ends[at], want[at])
			}
		}
	}
	if applied < 15000 || joined > 2000 {
		t.Errorf("%d cases apply, and %d places are joined: see what became of them", applied, joined)
	}
	t.Logf("%d cases apply; %d places are joined", applied, joined)
}

// GraphemeBreakTest.txt: a word is cut between graphemes only, and between all of
// them where no syllable holds them together.
func TestGraphemesAreThoseOfUnicode(t *testing.T) {
	s := NewShaper()
	applied := 0
	for _, line := range conformance(t, "segmenter/test/GraphemeBreakTest.txt") {
		text, want := breakTest(t, line)
		p := s.Shape(Font{}, "", string(text))
		if !slices.Equal(p.runes, text) {
			continue
		}
		applied++
		for at := 1; at < len(text); at++ {
			if got := p.cuts[at] != noCut; got != want[at] && !insideSyllable(text, at) {
				t.Errorf("%s: a word is cut before rune %d: %v, want %v", line, at, got, want[at])
			}
		}
	}
	if applied < 500 {
		t.Errorf("%d cases apply", applied)
	}
	t.Logf("%d cases apply", applied)
}

// breakTest reads a line such as "× 0020 ÷ 4E00 ÷": the characters, and by rune
// whether a break stands before it.
func breakTest(t *testing.T, line string) (text []rune, breaks []bool) {
	t.Helper()
	for _, f := range strings.Fields(line) {
		switch f {
		case "÷", "×":
			breaks = append(breaks, f == "÷")
		default:
			r, err := strconv.ParseUint(f, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
	}
	return text, breaks
}

// BenchmarkReadDictionary is what the first text of a script costs.
func BenchmarkReadDictionary(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		readDictionary(khmer, khmerWords)
	}
}
