package report_test

import (
	"strings"
	"testing"

	"cityprofile/layout"
)

// textCases are texts that public bug reports tell of, one kind each.
var textCases = []truth{
	{file: "text/01-unattached-marks.toml", checks: []string{""}},
	{file: "text/02-english-starts-rtl.toml", checks: []string{""}},
	{file: "text/03-whole-updates.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/04-whole-card.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/05-date-stranded.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/06-single-statistic.toml", checks: []string{""}},
	{file: "text/07-space-grouped-number.toml", checks: []string{""}},
	{file: "text/08-line-of-one-space.toml", checks: []string{""}},
	{file: "text/09-url-cut-in-words.toml", checks: []string{""}},
	{file: "text/10-enclosing-mark.toml", checks: []string{""}},
	{file: "text/11-scripts-without-a-face.toml", checks: []string{""}},
	{file: "text/12-second-name-larger.toml", checks: []string{""}},
	{file: "text/13-three-lines-parted.toml", checks: []string{""}, holds: breaksWell},
}
