package verify

import (
	"regexp"
	"sync"
)

// lazyRegexp is a regular expression that is compiled on first use: a program
// that writes reports and checks none should not pay for it.
type lazyRegexp func() *regexp.Regexp

func newLazyRegexp(s string) lazyRegexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}
