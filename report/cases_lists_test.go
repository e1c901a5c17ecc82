package report_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"cityprofile/layout"
)

// listCases are lists of actions, long and short: whatever form they take, all that
// was given is printed.
var listCases = []truth{
	{file: "lists/twenty-six-of-a-hundred.toml", says: append([]string{"26 of 100 actions are described here", "1 of 40 tools & resources is described here"}, allOfTwentySix()...)},
	{file: "lists/about-a-hundred.toml", says: []string{"about 100", "Actions made on the Action Platform", "2 actions are described here", "about 40", "1 of about 40 tools & resources is described here"}},
	{file: "lists/one-compact.toml", says: []string{"استعادة وادي عمّان", "نهاية الوصف.", "أمانة عمّان", "JOD", "6 May 2024", "بدأ"}},
	{file: "lists/partners-in-three-directions.toml", holds: func(t *testing.T, r *reported) { allTold(t, r); nothingLost(t, r) }},
	{file: "lists/forty-updates.toml", holds: allTold},
	{file: "lists/fewer-than-listed.toml", checks: []string{
		"`statistics[0]` gives 1 actions, but the profile lists 2",
		"`statistics[1]` gives 3 commitments, but the profile lists 2",
		"list all the commitments",
	}},
	{file: "lists/three-of-seventeen.toml", says: []string{
		"3 of 17 actions are described here",
		"See “行动甲” under", "See “行动乙” under", "行动甲", "行动乙", "行动丙",
	}},
}

// allOfTwentySix is what the report says of each action, in its order: the newest
// update first, those of one day as they are given.
func allOfTwentySix() (list []string) {
	for i := 1; i <= 26; i++ {
		list = append(list, fmt.Sprint("Action number ", i), fmt.Sprintf("What is done in number %d.", i))
		for _, words := range []string{"First of %d", "Second of %d", "Third of %d"} {
			list = append(list, fmt.Sprintf(words, i))
		}
		list = append(list, fmt.Sprint("Place ", i), fmt.Sprint(100+i), fmt.Sprint("Pact ", i))
	}
	return list
}

// nothingLost is the truth of a city's actions: each has its lead, its partners and
// its budget, and each other commitment that it serves and the city has made refers
// to it.
func nothingLost(t *testing.T, r *reported) {
	refers, leads, budgets, partners := 0, 0, 0, 0
	for _, a := range r.profile.ActionPlatform.Actions {
		made := 0
		for _, id := range a.Commitments {
			if _, ok := r.profile.MadeCommitment(id); ok {
				made++
			}
		}
		refers += max(made-1, 0)
		if a.Lead != "" {
			leads++
		}
		if a.Budget != nil {
			budgets++
		}
		if a.Partners != nil {
			partners++
		}
	}
	for words, want := range map[string]int{"See “": refers, "Lead": leads, "Budget\n": budgets, "Partners\n": partners} {
		if got := strings.Count(r.text, words); got < want || want == refers && words == "See “" && got != want {
			t.Errorf("%q stands %d times, want %d", words, got, want)
		}
	}
}

// allTold is the truth that each text of a profile is told whole, wherever that is;
// but for what is looked at, and for what names a thing of the format.
func allTold(t *testing.T, r *reported) {
	bare := func(s string) string {
		return strings.Map(func(c rune) rune {
			if unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) {
				return -1
			}
			return c
		}, s)
	}
	data, err := json.Marshal(r.profile)
	if err != nil {
		t.Fatal(err)
	}
	var all any
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	told, seen := bare(r.read()), 0
	var look func(key string, v any)
	look = func(key string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				look(k, x)
			}
		case []any:
			for _, x := range v {
				look(key, x)
			}
		case string:
			if strings.HasSuffix(key, "id") || strings.HasSuffix(key, "language") || strings.Contains(" commitments date state action_style path alt ", " "+key+" ") {
				return
			}
			seen++
			for words := range strings.SplitSeq(v, "\n\n") {
				if !strings.Contains(told, bare(words)) {
					t.Errorf("`%s` is not told whole: %q", key, words)
				}
			}
		}
	}
	look("", all)
	if seen == 0 {
		t.Error("the profile has no texts")
	}
}

// read is the text of each element in reading order, a line for each: what is painted
// from right to left is read from its element, and what goes over a page is one.
func (r *reported) read() string {
	texts := map[*layout.Tag]*strings.Builder{}
	var order []*strings.Builder
	met := map[*layout.Tag]bool{}
	for _, page := range r.Pages {
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			g, ok := p.Item.(layout.Glyphs)
			if !ok {
				return
			}
			var element *layout.Tag
			words := g.Run.Text
			for _, tag := range tags {
				if tag.Role != layout.RoleSpan && tag.Role != layout.RoleLink {
					element = tag
				}
				if tag.Actual != "" {
					if words = tag.Actual; met[tag] {
						words = ""
					}
					met[tag] = true
				}
			}
			if texts[element] == nil {
				texts[element] = new(strings.Builder)
				order = append(order, texts[element])
			}
			texts[element].WriteString(words)
		})
	}
	var all strings.Builder
	for _, b := range order {
		all.WriteString(b.String() + "\n")
	}
	return all.String()
}
