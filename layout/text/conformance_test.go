package text

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// conformance reads a file of Unicode's conformance tests, without its comments.
// go-text's module carries those of the version that it implements, 17.0.0, and
// so they need no copy here (© Unicode, Inc., under the Unicode License V3).
func conformance(t *testing.T, name string) []string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(string(bytes.TrimSpace(dir)), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		line, _, _ := strings.Cut(s.Text(), "#")
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// BidiCharacterTest.txt: characters; direction; level of the paragraph; levels;
// order.
func TestLevelsAreThoseOfUnicodesCharacters(t *testing.T) {
	var b resolver
	for _, line := range conformance(t, "bidi/test/BidiCharacterTest.txt") {
		f := strings.Split(line, ";")
		var runes []rune
		for _, s := range strings.Fields(f[0]) {
			runes = append(runes, rune(number(t, s, 16)))
		}
		base := int8(number(t, f[1], 10))
		if base == 2 {
			base = byText
		}
		levels, paragraph := b.resolve(runes, base)
		if int(paragraph) != number(t, f[2], 10) {
			t.Errorf("%s: the paragraph is of level %d", line, paragraph)
		}
		checkLevels(t, &b, line, levels, paragraph, f[3], f[4])
	}
}

// BidiTest.txt: classes of characters; a set of directions. Levels and order
// stand in the lines before.
func TestLevelsAreThoseOfUnicodesClasses(t *testing.T) {
	if testing.Short() {
		t.Skip("half a million cases, not short")
	}
	sample := map[string]rune{
		"L": 'a', "R": 'א', "EN": '0', "ES": '+', "ET": '$', "AN": '٠', "CS": ',', "B": '\u2029', "S": '\t', "WS": ' ',
		"ON": '!', "BN": '\u00ad', "NSM": '\u0300', "AL": 'ا', "LRO": '\u202d', "RLO": '\u202e', "LRE": '\u202a',
		"RLE": '\u202b', "PDF": '\u202c', "LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
	}
	var b resolver
	var want, order string
	var runes []rune
	for _, line := range conformance(t, "bidi/test/BidiTest.txt") {
		switch {
		case strings.HasPrefix(line, "@Levels:"):
			want = strings.TrimPrefix(line, "@Levels:")
		case strings.HasPrefix(line, "@Reorder:"):
			order = strings.TrimPrefix(line, "@Reorder:")
		case line[0] == '@':
		default:
			classes, set, _ := strings.Cut(line, ";")
			runes = runes[:0]
			for _, c := range strings.Fields(classes) {
				r, ok := sample[c]
				if !ok {
					t.Fatalf("no character of class %s", c)
				}
				runes = append(runes, r)
			}
			for i, base := range []int8{byText, 0, 1} {
				if number(t, set, 10)>>i&1 == 1 {
					levels, paragraph := b.resolve(runes, base)
					checkLevels(t, &b, line, levels, paragraph, want, order)
				}
			}
		}
		if t.Failed() {
			return // there are half a million
		}
	}
}

// checkLevels holds levels, after L1, and the order that follows from them
// against those of a file, where an x stands for what rule X9 removes.
func checkLevels(t *testing.T, b *resolver, what string, levels []int8, paragraph int8, wantLevels, wantOrder string) {
	t.Helper()
	got := slices.Clone(levels)
	end := true // at the end of the line, or before what separates
	for i := len(got) - 1; i >= 0; i-- {
		switch c := b.classes[i]; {
		case c == bidi.B, c == bidi.S:
			got[i], end = paragraph, true
		case end && (c == bidi.WS || isolates(c) || c == bidi.PDI):
			got[i] = paragraph
		case !removed(c):
			end = false
		}
	}
	var seen []int
	var runs []run
	for i, s := range strings.Fields(wantLevels) {
		if s == "x" {
			continue
		}
		if int(got[i]) != number(t, s, 10) {
			t.Errorf("%s: levels %d, want %s", what, got, wantLevels)
			return
		}
		seen = append(seen, i)
		runs = append(runs, run{level: int(got[i])})
	}
	var order []string
	for _, i := range visualOrder(runs) {
		order = append(order, strconv.Itoa(seen[i]))
	}
	if strings.Join(order, " ") != strings.TrimSpace(wantOrder) {
		t.Errorf("%s: order %q, want %q", what, order, wantOrder)
	}
}

func number(t *testing.T, s string, base int) int {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimSpace(s), base, 32)
	if err != nil {
		t.Fatal(err)
	}
	return int(n)
}
