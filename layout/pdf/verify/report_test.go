package verify

import "slices"

// BreaksUA reports whether the file breaks a rule of PDF/UA-1.
func (r *Report) BreaksUA() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.UA })
}
