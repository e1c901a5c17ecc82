package profile

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// When is a year, a month or a day, as precisely as it is known: Month is 0
// where only the year is, and Day where only the month is. A file gives a year
// as a number, a month as in "2022-06", and a day as a date.
type When struct {
	Year  int
	Month int
	Day   int
}

// Year is a period of which no more than the year is known.
func Year(year int) *When { return &When{Year: year} }

// whenForm is a year, or a month or a day in the forms of ISO 8601.
var whenForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}(-\d{2}){0,2}$`) })

// ParseWhen reads a year, a month or a day: 2022, 2022-06 or 2022-06-01.
func ParseWhen(s string) (When, error) {
	if whenForm().MatchString(s) {
		layout := dateLayout[:len(s)]
		if t, err := time.Parse(layout, s); err == nil {
			p := When{Year: t.Year()}
			if len(s) > len("2006") {
				p.Month = int(t.Month())
			}
			if len(s) > len("2006-01") {
				p.Day = t.Day()
			}
			return p, nil
		}
	}
	return When{}, fmt.Errorf("invalid time %q; expected a year, a month or a day, such as 2022, 2022-06 or 2022-06-01", s)
}

// String gives the period in the form 2022, 2022-06 or 2022-06-01.
func (p When) String() string {
	switch {
	case p.Month == 0:
		return fmt.Sprintf("%04d", p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, p.Day)
}

// Before reports whether the period is over when another one begins. Of periods
// of which one may lie in the other, none is before the other.
func (p When) Before(q When) bool {
	switch {
	case p.Year != q.Year || p.Month == 0 || q.Month == 0:
		return p.Year < q.Year
	case p.Month != q.Month || p.Day == 0 || q.Day == 0:
		return p.Month < q.Month
	}
	return p.Day < q.Day
}

// Compare orders periods by when they begin, and a longer one before those in
// it.
func (p When) Compare(q When) int {
	return cmp.Or(cmp.Compare(p.Year, q.Year), cmp.Compare(p.Month, q.Month), cmp.Compare(p.Day, q.Day))
}

// MarshalJSON gives a year as a number, and all else as a string.
func (p When) MarshalJSON() ([]byte, error) {
	if p.Month == 0 {
		return []byte(strconv.Itoa(p.Year)), nil
	}
	return []byte(`"` + p.String() + `"`), nil
}

// UnmarshalJSON reads what MarshalJSON gives.
func (p *When) UnmarshalJSON(b []byte) (err error) {
	*p, err = ParseWhen(strings.Trim(string(b), `"`))
	return err
}
