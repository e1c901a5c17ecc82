package words

import "strings"

// Count is the form of a counted text for n things, with its placeholders
// filled in; see Fill. {n} is n itself unless kv gives it another value.
func (l *Language) Count(c Counted, n int, kv ...string) string {
	pattern := l.Form(c, n)
	if strings.Contains(pattern, "{n}") && !given(kv, "n") {
		kv = append(kv, "n", l.Int(n))
	}
	return l.Fill(pattern, kv...)
}

// given reports whether names and values in turn have a name.
func given(kv []string, name string) bool {
	for i := 0; i+1 < len(kv); i += 2 {
		if kv[i] == name {
			return true
		}
	}
	return false
}

// Form is the form of a counted text for n things, its placeholders still open.
// The sign of n does not matter: a loss of one point is one point.
func (l *Language) Form(c Counted, n int) string { return c.form(l.Plural(max(n, -n))) }

// CountedLabel is what stands below the figure of a statistic, for a number as
// the profile gives it.
func (l *Language) CountedLabel(of, value string) string {
	n := 2 // a number with a fraction, or one that no int holds, is no single thing
	if strings.TrimLeft(value, "0") == "1" {
		n = 1
	} else if strings.Trim(value, "0") == "" {
		n = 0
	}
	return l.Form(l.Catalogue.Counted[of], n)
}
