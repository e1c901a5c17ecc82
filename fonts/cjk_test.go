//go:build !nocjk

package fonts

import (
	"slices"
	"testing"

	"golang.org/x/text/encoding"
	jis "golang.org/x/text/encoding/japanese"
	ks "golang.org/x/text/encoding/korean"
	gb "golang.org/x/text/encoding/simplifiedchinese"
	big5 "golang.org/x/text/encoding/traditionalchinese"
)

// TestFacesForHanCharactersHaveTheOldCharacterSets goes through all codes of
// two bytes.
func TestFacesForHanCharactersHaveTheOldCharacterSets(t *testing.T) {
	l := NewLibrary()
	for _, c := range []struct {
		name        string
		id          ID
		encoding    encoding.Encoding
		first, last int // codes: those of Han characters and of Hangul
		second      int // the least second byte
		want        int
	}{
		{"GB 2312", "NotoSansSC-Regular", gb.GBK, 0xB0A1, 0xF7FE, 0xA1, 6763},
		{"Big5, level 1", "NotoSansTC-Regular", big5.Big5, 0xA440, 0xC67E, 0x40, 5401},
		{"Big5, level 2", "NotoSansTC-Regular", big5.Big5, 0xC940, 0xF9D5, 0x40, 7652},
		{"JIS X 0208", "NotoSansJP-Regular", jis.EUCJP, 0xB0A1, 0xF4A6, 0xA1, 6355},
		{"KS X 1001, Hangul", "NotoSansKR-Regular", ks.EUCKR, 0xB0A1, 0xC8FE, 0xA1, 2350},
		{"KS X 1001, Hanja", "NotoSansKR-Regular", ks.EUCKR, 0xCAA1, 0xFDFE, 0xA1, 4888},
	} {
		e, err := l.find(c.id)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for code := c.first; code <= c.last; code++ {
			s, err := c.encoding.NewDecoder().Bytes([]byte{byte(code >> 8), byte(code)})
			r := []rune(string(s))
			if err != nil || code&0xFF < c.second || len(r) != 1 || r[0] == '\uFFFD' || r[0] >= 0xE000 && r[0] < 0xF900 {
				continue
			}
			n++
			// The family itself lacks these; those for other languages have them.
			if !e.covers().has(r[0]) && !slices.Contains([]rune{'隙', '\uF95F', '\uF9AA'}, r[0]) {
				t.Errorf("%s lacks %c (U+%04X) of %s", c.id, r[0], r[0], c.name)
			}
		}
		if n != c.want {
			t.Errorf("%s has %d characters, want %d: the test looks at something else", c.name, n, c.want)
		}
	}
}

func TestAllSyllablesOfHangulAndAllKanaAreThere(t *testing.T) {
	l := NewLibrary()
	for _, c := range []struct {
		id          ID
		first, last rune
	}{
		{"NotoSansKR-Regular", '가', '힣'}, {"NotoSansJP-Regular", 'ぁ', 'ゖ'}, {"NotoSansJP-Regular", 'ァ', 'ヺ'},
		{"NotoSansTC-Regular", 'ㄅ', 'ㄩ'}, {"NotoSansSC-Regular", '！', '～'},
	} {
		e, err := l.find(c.id)
		if err != nil {
			t.Fatal(err)
		}
		for r := c.first; r <= c.last; r++ {
			if !e.covers().has(r) {
				t.Errorf("%s lacks %c (U+%04X)", c.id, r, r)
			}
		}
	}
}

func TestNamesOfPlacesInHongKongCanBeWritten(t *testing.T) {
	e, err := NewLibrary().find("NotoSansTC-Regular")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range "深水埗鰂魚涌彩虹邨氹仔" {
		if !e.covers().has(r) {
			t.Errorf("%c is missing", r)
		}
	}
}

func TestHanCharactersLookDifferentInEachLanguage(t *testing.T) {
	l := NewLibrary()
	s, err := l.Set(false, NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, language := range []string{"zh-Hans", "zh-Hant", "ja"} {
		in := s.In(language)
		f := in.Face(in.Find('骨'))
		outline, err := f.tables.outline(int(glyph(t, f, '骨')))
		if err != nil {
			t.Fatal(err)
		}
		if other, ok := seen[string(outline)]; ok {
			t.Errorf("骨 is drawn alike in %s and %s", other, language)
		}
		seen[string(outline)] = language
	}
}
