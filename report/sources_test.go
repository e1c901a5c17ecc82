package report

import (
	"testing"

	"cityprofile/report/profile"
)

func TestAnAddressIsFoundInASource(t *testing.T) {
	for words, want := range map[string]string{
		"Census 2021, https://census.gov.in/a?b=1.":      "https://census.gov.in/a?b=1",
		"(see http://example.org/x_(y))":                 "http://example.org/x_(y)",
		"(http://example.org/x)":                         "http://example.org/x",
		"<https://example.org>":                          "https://example.org",
		"統計（https://www.city.nagoya.jp/統計）":              "https://www.city.nagoya.jp/統計",
		"https://a.org and http://b.org":                 "https://a.org",
		"دائرة الإحصاءات، https://dosweb.dos.gov.jo/ar/": "https://dosweb.dos.gov.jo/ar/",
		"INE": "", "https:// nothing": "", "www.ine.pt": "",
	} {
		from, to, ok := address(words)
		if got := words[from:to]; got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v", words, got, ok)
		}
	}
}

func TestTheSameSourceHasTheSameNumber(t *testing.T) {
	var s sources
	for i, want := range []int{1, 2, 1, 3, 2} {
		if got := s.number([]profile.Text{"a", "b", "a", "c", "b"}[i]); got != want {
			t.Errorf("source %d has the number %d, want %d", i, got, want)
		}
	}
}
