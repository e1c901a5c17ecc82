package profile

import (
	"bytes"
	"cmp"
	"encoding/json"
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

// Figure is a number or a text, printed as it was given.
type Figure string

// UnmarshalJSON takes a number as it is written, or a string.
func (f *Figure) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(f))
	}
	*f = Figure(b)
	return nil
}

// MarshalJSON gives a number as a number, and all else as a string.
func (f Figure) MarshalJSON() ([]byte, error) {
	if f.isNumber() {
		return []byte(f), nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // as Canonical writes all other texts
	err := e.Encode(string(f))
	return b.Bytes(), err
}
