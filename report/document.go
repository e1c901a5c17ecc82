package report

import (
	"time"

	"cityprofile/layout"
)

// Document is a finished report as pages.
type Document struct {
	Pages    []layout.Page
	Title    string
	Author   string
	Language string // language tag (BCP 47)
	Date     time.Time
	Source   []byte // the profile in its canonical spelling, with the date of the report
	Problems []layout.PageProblem
}
