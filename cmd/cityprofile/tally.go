package main

import (
	"fmt"

	"cityprofile/report/cells"
	"cityprofile/report/profile"
)

// tally counts profiles by the worst that was found in them.
type tally struct {
	profiles, errors, warnings int
}

func (t *tally) add(found profile.Diagnostics) {
	t.profiles++
	switch {
	case found.HasErrors():
		t.errors++
	case found.HasWarnings():
		t.warnings++
	}
}

// String is the last line of check: "1 of 12 profiles has errors, 3 have
// warnings". A profile with both has errors.
func (t tally) String() string {
	have := func(n int) string {
		if n == 1 {
			return "has"
		}
		return "have"
	}
	all := cells.Count(t.profiles, "profile", "profiles")
	switch {
	case t.errors > 0 && t.warnings > 0:
		return fmt.Sprintf("%d of %s %s errors, %d %s warnings", t.errors, all, have(t.errors), t.warnings, have(t.warnings))
	case t.errors > 0:
		return fmt.Sprintf("%d of %s %s errors", t.errors, all, have(t.errors))
	case t.warnings > 0:
		return fmt.Sprintf("%d of %s %s warnings", t.warnings, all, have(t.warnings))
	}
	return all + ", no errors"
}
