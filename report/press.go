package report

import (
	"sync"

	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// Press makes reports. It holds what they share: faces, styles, and the
// report's own words, shaped once. It may be used by many goroutines at once.
type Press struct {
	set       *sheet.Case
	languages []*words.Language // that a report can be made in; the first where a profile names none
	table     []chapter         // in reading order; a report may leave some out

	shapers sync.Pool
	stock   *wood.Stock
}
