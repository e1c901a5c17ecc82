package main

import (
	"fmt"

	"cityprofile/report/golden"
)

// comparing reads the flags that compare and golden share.
func comparing(tolerance int, ignore []string) (o golden.Options, err error) {
	if tolerance < 0 || tolerance > 255 {
		return o, fmt.Errorf("--tolerance %d: expected 0 to 255", tolerance)
	}
	o.Tolerance = tolerance
	for _, s := range ignore {
		i, err := golden.ParseIgnore(s)
		if err != nil {
			return o, fmt.Errorf("--ignore %w", err)
		}
		o.Ignore = append(o.Ignore, i)
	}
	return o, nil
}

// goldenOptions are the flags of golden.
type goldenOptions struct {
	manyOptions
	folder, only, format   string
	junit, artifacts, html string
	update, force          bool
	tolerance, dpi         int
	ignore                 []string
}
