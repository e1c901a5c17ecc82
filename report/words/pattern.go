package words

import (
	"fmt"
	"strings"
)

// Fill replaces the placeholders of a pattern, names in braces, by values; kv
// are names and values in turn. A value is not looked into. A name without a
// value stays as it is.
func (l *Language) Fill(pattern string, kv ...string) string {
	var b strings.Builder
	used := 0 // bit i: pair i
	for rest := pattern; ; {
		before, name, after, ok := cutPlaceholder(rest)
		b.WriteString(before)
		if !ok {
			break
		}
		value := "{" + name + "}"
		found := false
		for i := 0; i+1 < len(kv) && !found; i += 2 { // a name that is given again is not used
			if kv[i] == name {
				value, found = kv[i+1], true
				used |= 1 << (i / 2)
			}
		}
		if !found && l.misuse != nil {
			l.misuse(fmt.Sprintf("%q has no value for {%s}", pattern, name))
		}
		b.WriteString(value)
		rest = after
	}
	if l.misuse != nil && used != 1<<(len(kv)/2)-1 {
		l.misuse(fmt.Sprintf("%q does not use all of %q", pattern, kv))
	}
	return b.String()
}

// FillParts is Fill for what stands before and after a placeholder; see Split.
// Each value is in one of the two.
func (l *Language) FillParts(before, after string, kv ...string) (string, string) {
	const mark = "\x00" // in no pattern and in no value
	before, after, _ = strings.Cut(l.Fill(before+mark+after, kv...), mark)
	return before, after
}

// Split are the parts of a pattern before and after a placeholder, for a value
// with a style of its own. Without the placeholder all is before it.
func Split(pattern, name string) (before, after string) {
	before, after, _ = strings.Cut(pattern, "{"+name+"}")
	return before, after
}

// Strict is the language with a function to call for each pattern that is
// filled with a value too few or too many. It is what tests render with.
func (l *Language) Strict(misuse func(string)) *Language {
	strict := *l
	strict.misuse = misuse
	return &strict
}

// cutPlaceholder is what stands before the first placeholder of a pattern, its
// name, and what stands after it; without one, all of it is before.
func cutPlaceholder(pattern string) (before, name, after string, ok bool) {
	before, rest, opened := strings.Cut(pattern, "{")
	name, after, closed := strings.Cut(rest, "}")
	if !opened || !closed {
		return pattern, "", "", false
	}
	return before, name, after, true
}
