package main

import (
	"fmt"
	"strconv"
	"time"

	"cityprofile/report/profile"
)

// date is the date for a profile without one.
func (c *console) date(flag string) (profile.Date, error) {
	if flag != "" {
		d, err := profile.ParseDate(flag)
		if err != nil {
			return d, fmt.Errorf("--date: %w", err)
		}
		return d, nil
	}
	// https://reproducible-builds.org/specs/source-date-epoch/
	if epoch := c.getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if t := time.Unix(seconds, 0).UTC(); err == nil && t.Year() >= 1 && t.Year() <= 9999 {
			return profile.DateOf(t), nil
		}
		return profile.Date{}, fmt.Errorf("SOURCE_DATE_EPOCH is %q: expected seconds since 1970", epoch)
	}
	return profile.DateOf(c.now()), nil
}
