package report_test

import (
	"fmt"
	"strings"
	"testing"
)

// listCases are lists of actions, long and short: whatever form they take, all that
// was given is printed.
var listCases = []truth{
	{file: "lists/twenty-six-of-a-hundred.toml", says: append([]string{"26 of 100 actions are described here", "1 of 40 tools & resources is described here"}, allOfTwentySix()...)},
	{file: "lists/about-a-hundred.toml", says: []string{"about 100", "Actions made on the Action Platform", "2 actions are described here", "about 40", "1 of about 40 tools & resources is described here"}},
	{file: "lists/one-compact.toml", says: []string{"استعادة وادي عمّان", "نهاية الوصف.", "أمانة عمّان", "JOD", "6 May 2024", "بدأ"}},
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
