package verify

import (
	"fmt"
	"strings"
)

// Rule is a rule that a file can break. Its clauses are those of
//
//   - ISO 14289-1:2014 (PDF/UA-1), with the failure condition in the Matterhorn
//     Protocol 1.02 where that has one,
//   - ISO 19005-2:2011 and ISO 19005-3:2012 (PDF/A-2 and PDF/A-3), which
//     number their clauses alike,
//   - ISO 32000-1:2008 (PDF 1.7), to which both refer for the rest.
type Rule struct {
	ID      string // such as figure-alt
	Demands string // what the rule requires
	Means   string // the consequence of breaking it, where it is not obvious

	UA         string // clause, empty when PDF/UA has no such rule
	Matterhorn string
	A          string // clause, empty when PDF/A has no such rule
	Level      string // the lowest level of PDF/A that has it, U or A; empty for all
	Part       int    // the only part of PDF/A that has it, 2 or 3; 0 for both
	PDF        string // clause, where it says more than the others
}

// clause names the clauses of a rule in the standards that it breaks.
func (r *Rule) clause(ua bool, part int) string {
	var list []string
	if ua {
		list = append(list, "ISO 14289-1, "+r.UA)
		if r.Matterhorn != "" {
			list = append(list, "Matterhorn "+r.Matterhorn)
		}
	}
	if part != 0 {
		list = append(list, fmt.Sprintf("ISO 19005-%d, %s", part, r.A))
	}
	if r.PDF != "" {
		list = append(list, "ISO 32000-1, "+r.PDF)
	}
	return strings.Join(list, "; ")
}

// binds reports whether the rule applies to a file with a claim of PDF/A.
func (r *Rule) binds(c Claim) bool {
	switch {
	case r.A == "", c.Part == 0, r.Part != 0 && r.Part != c.Part:
		return false
	case r.Level == "A":
		return c.Level == "A"
	case r.Level == "U":
		return c.Level != "B"
	}
	return true
}
