package profile

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar. The zero Date is no day.
type Date struct{ Year, Month, Day int }

const dateLayout = "2006-01-02" // RFC 3339, full-date

// ParseDate reads a day in the form 2026-04-22.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(dateLayout, s)
	if err != nil {
		return Date{}, fmt.Errorf("invalid date %q; expected a date such as 2026-04-22", s)
	}
	return DateOf(t), nil
}

// DateOf is the day of a time in its own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, int(m), d}
}

// String gives the day in the form 2026-04-22.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Compare is negative for a day before another one, and positive for one after
// it.
func (d Date) Compare(o Date) int {
	return cmp.Or(d.Year-o.Year, d.Month-o.Month, d.Day-o.Day)
}

// MarshalText gives the day in the form 2026-04-22.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a day in the form 2026-04-22.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDate(string(b))
	return err
}
