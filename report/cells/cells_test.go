package cells

import (
	"reflect"
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "昆明": 4, "e\u0301": 1, "–": 1, "ａ": 2} {
		if got := Width(s); got != want {
			t.Errorf("%q is %d wide, want %d", s, got, want)
		}
	}
}

func TestCutsKeepWholeCharacters(t *testing.T) {
	if got := First("昆明市", 5); got != "昆明" {
		t.Errorf("first 5 of 昆明市 are %q", got)
	}
	if got := Last("昆明市", 5); got != "明市" {
		t.Errorf("last 5 of 昆明市 are %q", got)
	}
	if got := First("e\u0301a", 1); got != "e\u0301" {
		t.Errorf("a mark stays with its letter: %q", got)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 3, []string{"one", "two", "thr", "ee"}},
		{" one\n\ntwo ", 20, []string{"one two"}},
		{"昆明 市", 4, []string{"昆明", "市"}},
		{"a 昆明市", 4, []string{"a", "昆明", "市"}},
		{"昆明", 1, []string{"昆", "明"}},
	} {
		if got := Wrap(c.text, c.n); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q in %d: %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two 昆明市 three", 5)
	f.Add("e\u0301\u0302 \xff", 0)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = n % 200
		lines := Wrap(s, n)
		for _, line := range lines {
			if w := Width(line); w > max(n, 2) {
				t.Errorf("%q is %d wide in %d", line, w, n)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(strings.ToValidUTF8(s, "\uFFFD")) {
			t.Errorf("%q became %q", s, lines)
		}
	})
}

func TestCountsHaveTheirNoun(t *testing.T) {
	for n, want := range map[int]string{0: "0 cities", 1: "1 city", 2: "2 cities"} {
		if got := Count(n, "city", "cities"); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{-2: "−2", 0: "0", 3: "+3"} {
		if got := Signed(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
