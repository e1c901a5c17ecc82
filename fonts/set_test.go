package fonts

import (
	"slices"
	"testing"
)

func TestALanguageTellsWhoseHanCharactersItHas(t *testing.T) {
	for _, c := range []struct {
		language string
		want     han
	}{
		{"", noHan}, {"en", noHan}, {"und", noHan}, {"vi-Hani", noHan}, {"x-ja", noHan},
		{"zh", simplified}, {"zh-CN", simplified}, {"zh-Hans", simplified}, {"zh-Hans-HK", simplified}, {"zh-SG", simplified}, {"cmn", simplified},
		{"zh-Hant", traditional}, {"zh-TW", traditional}, {"zh-HK", traditional}, {"zh_MO", traditional}, {"ZH-HANT", traditional}, {"yue", traditional},
		{"ja", japanese}, {"ja-JP", japanese}, {"ja-Latn", japanese}, {"und-Jpan", japanese},
		{"ko", korean}, {"ko-KP", korean}, {"und-Kore", korean}, {"zh-x-tw", simplified},
	} {
		if got := hanIn(c.language); got != c.want {
			t.Errorf("%q: got %d, want %d", c.language, got, c.want)
		}
	}
}

func TestASetAsksTheFacesThatWereAskedForFirst(t *testing.T) {
	l := NewLibrary()
	s, err := l.Set(true, LiterataMedium, NotoSansSemiBold)
	if err != nil {
		t.Fatal(err)
	}
	if s.First() != 2 || s.faces[0].ID != LiterataMedium || s.faces[1].ID != NotoSansSemiBold {
		t.Errorf("the first %d are %s and %s", s.First(), s.faces[0].ID, s.faces[1].ID)
	}
	for i, e := range s.faces {
		if slices.Contains(s.faces[:i], e) {
			t.Errorf("%s is there twice", e.ID)
		}
	}
	if len(l.Opened()) > 0 {
		t.Errorf("a set opened %q", l.Opened())
	}
	if got := s.Find('A', 'ế'); got != 0 {
		t.Errorf("Literata is face %d", got)
	}
	if got, want := l.Opened(), []ID{LiterataMedium}; !slices.Equal(got, want) {
		t.Errorf("opened %q, want %q", got, want)
	}
	if _, err := l.Set(false, "Comic"); err == nil {
		t.Error("a set of a face that is not there")
	}
}

func TestASetOfFacesHasNoOthers(t *testing.T) {
	s := NewSet(embedded(t, LiterataRegular), embedded(t, NotoSansRegular))
	if s.Len() != 2 || s.In("ja").Len() != 2 {
		t.Errorf("%d faces", s.Len())
	}
	if a, b := s.Find('→'), s.Find('\u202f'); a != 0 || b != 1 {
		t.Errorf("faces %d and %d", a, b)
	}
	if got := s.Find('昆'); got != -1 {
		t.Errorf("昆 is in face %d", got)
	}
	var none *Set
	if none.Len() != 0 || none.Find('A') != -1 || none.In("ja") != nil || none.First() != 0 {
		t.Error("a set of nothing has something")
	}
}

func TestCoverageIsReadAsItIsWritten(t *testing.T) {
	c, err := parseCoverage("20-7e a0 e01-e3a 20000\n")
	if err != nil {
		t.Fatal(err)
	}
	for r, want := range map[rune]bool{
		-1: false, 0x1f: false, 0x20: true, 0x7e: true, 0x7f: false, 0xa0: true, 0xa1: false, 0xe00: false, 0xe01: true, 0xe3a: true,
		0xe3b: false, 0x20000: true, 0x20001: false,
	} {
		if c.has(r) != want {
			t.Errorf("U+%04X: %v", r, !want)
		}
	}
	if c.len() != 95+1+58+1 {
		t.Errorf("%d characters", c.len())
	}
	for _, bad := range []string{"z", "30-20", "30 20", "20-", "30-40 40", "ffffff"} {
		if _, err := parseCoverage(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
