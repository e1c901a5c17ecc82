package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

// manyScripts are words of many scripts, which stand in one sentence as nobody
// would write them.
const manyScripts = "река قدم، المدينة (عمان) 12% אדמה יער. ถนน พื้นที่สีเขียว বাংলাদেশ नदी மரங்கள் കായൽ ජලය ភ្នំពេញ မြစ် ບ້ານ " +
	"მდინარე գետ 城市、森林。 東京 도시 공원 🌳 Straße Ürgüp Huế x² CO₂ “e.g.” ½ co-operation"

// What check accepts is rendered without a problem, is conforming, and says all
// that was written.
func TestWhatCheckAcceptsIsAGoodReport(t *testing.T) {
	step := uint64(3)
	if demanded() {
		step = 1
	}
	for seed := uint64(0); seed < 24; seed += step {
		n := cities.Amounts{
			Actions: int(seed * 2), Resources: int(seed * 7 % 30), Words: int(seed * 40),
			Style: profile.ActionCards, // rows leave descriptions to the platform
		}
		if seed%2 == 1 {
			n.Vocabulary = manyScripts
		}
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			p := cities.Filled(seed, n)
			text, err := p.Canonical(profile.Date{Year: 2026, Month: 1, Day: 2})
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Join(t.TempDir(), "profile.json")
			if err := os.WriteFile(name, text, 0o644); err != nil {
				t.Fatal(err)
			}
			code, found, errs := run(t, "check", name)
			if code != exitClean {
				t.Fatalf("check: exit code %d\n%s%s", code, found, errs)
			}
			code, out, errs := run(t, "render", name, "-o", "-")
			if code != exitClean || strings.TrimSpace(errs) != strings.TrimSpace(found) {
				t.Fatalf("render: exit code %d and\n%snot the warnings of check\n%s", code, errs, found)
			}
			judge(t, name, []byte(out))
			elements := elementTexts(t, []byte(out))
			for i, e := range elements {
				elements[i] = norm.NFC.String(e)
			}
			p.City.ID = "" // names the file
			cities.Texts(p, func(w string) {
				w = norm.NFC.String(w)
				if !slices.ContainsFunc(elements, func(e string) bool { return strings.Contains(e, w) }) {
					t.Errorf("no element says %q", w)
				}
			})
		})
	}
}
