package profile

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// suggestion is a "did you mean" for a name that is near one of a list, or
// empty. Names and lists beyond all measure are not compared.
func suggestion(s string, list []string) string {
	if len(s) > 200 || len(list) > 1000 {
		return ""
	}
	best, least := "", max(len(s)/3, 2)+1 // two letters changed places, or a third is wrong
	if len(s) < 4 {
		least = 2 // one
	}
	for _, c := range list {
		if n := levenshtein.ComputeDistance(strings.ToLower(s), strings.ToLower(c)); n < least {
			best, least = c, n
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", best)
}
