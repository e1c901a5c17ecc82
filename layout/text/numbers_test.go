package text

import (
	"slices"
	"strings"
	"testing"
)

// What is one number stays in one piece, whatever its language: | stands where
// a line may end.
func TestNumbersAreNotParted(t *testing.T) {
	s := NewShaper()
	for _, want := range []string{
		// groups
		"about |1 727 010 |people",
		"about |1\u00a0727\u00a0010 |people",
		"about |1\u2009727\u2009010 |people",
		"about |1\u202f727\u202f010 |people",
		"sur |48 500 000 |habitants",
		"von |1'727'010 |Leuten",
		"von |1’727’010 |Leuten",
		"about |17,27,010 |people",
		"حوالي |١ ٧٢٧ ٠١٠ |نسمة",
		"lists |2018 |2019 |2020 |2021",
		"of |2019 |120 |trees",
		"lists |101 |102 |103 |104 |105 |106 |107 |108 |109 |110",
		"the |2 ½ |rows",
		// signs and currencies
		"by |+ 20 |and |− 5 °C",
		"by |-20 |and |−5",
		"pays |EUR 48 500 000 |a |year",
		"pays |US$ 5 million |each |year",
		"pays |R$ 1.500,00 |now",
		"costs |₹ 12,34,567 |today",
		"№ 7 |here",
		// units
		"on |120 ha |of |land",
		"on |120 hectares |of |land",
		"on |1500 km² |of |land",
		"on |5 million ha |of |land",
		"at |400 hab./km² |now",
		"by |12.5 % |more",
		"на |120 га |земли",
		"на |1,7 млн |человек",
		"sobre |1,7 millones |de |personas",
		"em |48 milhões |de |reais",
		"etwa |1,7 Millionen |Menschen",
		"sekitar |1,7 juta |jiwa",
		"नगर |17 लाख |लोग",
		"नगर |120 हेक्टेयर |भूमि",
		"कुल |1.7 करोड़ |लोग",
		"حوالي |1.7 مليون |نسمة",
		"כ |1.7 מיליון |תושבים",
		"حدود |1.7 میلیون |نفر",
		"khoảng |1,7 triệu |người",
		"In |2020 |we |planted",
		"had |5 |of |9 |parks",
		"about |100 |kites |fly",
		// a day and its month
		"on |22 April |2026 |we",
		"on |April 22, |2026 |we",
		"in |April |2026 |we",
		"le |22 avril |2026 |nous",
		"le |1er avril |2026",
		"el |22 de abril |de |2026",
		"am |22. April |2026 |wir",
		"dnia |22 kwietnia |2026",
		"22 апреля |2026 |года",
		"ב |22 באפריל |2026",
		"في |22 أبريل |2026",
		"pada |22 Agustus |2026",
		"22 अप्रैल |2026 |को",
		// without spaces
		"约|172万人|口",
		"在|2026年|4月22日|植|树",
		"约|120万公顷|的|地",
		"約|120ヘクタール|の|地",
		"2026년 |4월 22일 |나무",
		// a sentence that ends in a figure
		"in |2020. |April |was",
		"had |5. |Trees |grew",
	} {
		text := strings.ReplaceAll(want, "|", "")
		if got := strings.Join(pieces(s.Shape(Font{}, "", text)), "|"); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

// A number that is longer than a line parts where it hurts least, and the line
// says so.
func TestANumberLongerThanALinePartsBetweenItsGroups(t *testing.T) {
	s, f := NewShaper(), plain(t)
	for _, c := range []struct {
		text  string
		width int
		want  []string
		end   End
	}{
		{"1,727,010", 3500, []string{"1,727,", "010"}, InNumber},
		{"1 727 010", 3500, []string{"1 727 ", "010"}, InNumber},
		{"1.727.010", 3500, []string{"1.727.", "010"}, InNumber},
		{"17,27,010", 3500, []string{"17,27,", "010"}, InNumber},
		{"12345.678901", 4500, []string{"12345.67", "8901"}, InNumber},
		{"1 727 010 hectares", 6500, []string{"1 727 010 ", "hectares"}, InNumber},
		{"EUR 48 500 000", 6500, []string{"EUR ", "48 500 000"}, InNumber},
		{"17270100000", 3500, []string{"172701", "00000"}, InNumber},
		{"mmmmmmmm123456", 9500, []string{"mmmmmmmm", "123456"}, InWord},
		{"https://x.org/a1234567890", 7500, []string{"https://x.org/", "a1234567890"}, BetweenWords},
	} {
		var texts []string
		list := s.Shape(f, "en", c.text).Lines(c.width, Ragged)
		for _, l := range list {
			texts = append(texts, l.Text)
		}
		if !slices.Equal(texts, c.want) || list[0].End != c.end || list[len(list)-1].End != BetweenWords {
			t.Errorf("%q: got %q, ends %d; want %q, %d", c.text, texts, list[0].End, c.want, c.end)
		}
	}
}

// An address that is longer than a line is cut at its signs.
func TestAnAddressIsCutAtItsSigns(t *testing.T) {
	s, f := NewShaper(), plain(t)
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"https://www.example.org/search?query=biodiversity&city=saopaulo&section=environment#results", 14000,
			[]string{"https://www.example.org/", "search?query=biodiversity&", "city=saopaulo&section=", "environment#results"}},
		{"https://пример.рф/парк?город=Київ&рік=2026", 9500, []string{"https://пример.рф/", "парк?", "город=Київ&рік=", "2026"}},
		{"https://example.org/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE", 14000,
			[]string{"https://example.org/", "%E0%A6%A2%E0%A6%BE", "%E0%A6%95%E0%A6%BE"}},
		{"office.of.the.mayor.and.council@muenchen.example", 12500, []string{"office.of.the.mayor.and.", "council@muenchen.", "example"}},
		{"nature-office@saopaulo", 8000, []string{"nature-office", "@saopaulo"}},
	} {
		if got := lines(s.Shape(f, "", c.text), c.width, Ragged); !slices.Equal(got, c.want) {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}
