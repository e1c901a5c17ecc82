package verify

import (
	"regexp"
	"sync"
)

// pattern is a pattern that is compiled when it is first asked for: a program
// that makes a report and looks at none has no time for it.
type pattern func() *regexp.Regexp

func newPattern(s string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}
