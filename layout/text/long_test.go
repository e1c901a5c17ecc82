package text

import (
	"runtime"
	"strings"
	"testing"
)

// TestTheWorkForATextGrowsWithItsLength sets texts that have no place to break,
// or more of them than any other, and as much again. What is shaped, tried and
// thrown away is memory, so memory tells the work without a clock.
func TestTheWorkForATextGrowsWithItsLength(t *testing.T) {
	all, _ := every(t)
	fonts := map[string]Font{"all": all, "plain": plain(t)}
	for _, c := range []struct{ name, font, text string }{
		{"a word", "plain", "abcdefghij"},
		{"a word that is kerned", "plain", "AVATo"},
		{"an Arabic word", "all", "بيتلمسن"},
		{"a word of soft hyphens", "plain", "ab\u00ad"},
		{"groups of digits", "plain", "123 "},
		{"digits", "plain", "1234567"},
		{"an address", "plain", "a/b.c-d_e?f=g&"},
		{"Han", "all", "昆明是云南省"},
		{"Thai", "all", "กรุงเทพมหานคร"},
		{"lines", "plain", "a\n"},
		{"spaces", "plain", "a  \u00a0 "},
		{"words", "plain", "many words "},
	} {
		for _, how := range []Wrap{Ragged, Balanced} {
			s, f := NewShaper(), fonts[c.font]
			work := func(n int) uint64 {
				str := strings.Repeat(c.text, n/len([]rune(c.text)))
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				s.Shape(f, "", str).Lines(12000, how)
				runtime.ReadMemStats(&after)
				return after.TotalAlloc - before.TotalAlloc
			}
			const n = 3000
			work(4 * n) // buffers are made once
			if once, fourfold := work(n), work(4*n); fourfold > 7*once {
				t.Errorf("%s, %d: %d characters take %d kB, four times as many %d kB", c.name, how, n, once>>10, fourfold>>10)
			}
		}
	}
}

// TestDigitsInGroupsAreLookedAtOnce holds that a list of numbers is not read to
// its end from each of its places.
func TestDigitsInGroupsAreLookedAtOnce(t *testing.T) {
	p := NewShaper().Shape(plain(t), "en", strings.Repeat("123 ", 20000))
	for _, at := range []int{4, 40000, 79996} {
		if p.grouped(at) {
			t.Errorf("the place %d of a list of numbers is inside one", at)
		}
	}
	p = NewShaper().Shape(plain(t), "en", "1 234 567 ha")
	for _, at := range []int{2, 6} {
		if !p.grouped(at) {
			t.Errorf("the place %d of %q is not inside a number", at, p.text)
		}
	}
}
