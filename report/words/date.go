package words

// When is a year, a month or a day of the calendar: Month, from 1 on, is 0 where
// only the year is known, and Day where only the month is.
type When struct{ Year, Month, Day int }

// When is a year, a month or a day; empty for none.
func (l *Language) When(w *When) string {
	switch {
	case w == nil:
		return ""
	case w.Month < 1 || w.Month > len(l.Dates.Months):
		return l.Int(w.Year)
	case w.Day == 0:
		return l.Fill(l.Dates.Month, "month", l.Dates.Months[w.Month-1], "year", l.Int(w.Year))
	}
	pattern := l.Dates.Day
	if w.Day == 1 {
		pattern = l.Dates.First
	}
	return l.Fill(pattern, "day", l.Int(w.Day), "month", l.Dates.Months[w.Month-1], "year", l.Int(w.Year))
}

// Year is a year; empty for none.
func (l *Language) Year(y *int) string {
	if y == nil {
		return ""
	}
	return l.Int(*y)
}

// Span is the time from a year, a month or a day to another, either of which may
// be unknown.
func (l *Language) Span(start, end *When) string {
	switch {
	case start == nil && end == nil:
		return ""
	case end == nil:
		return l.Fill(l.Dates.From, "start", l.When(start))
	case start == nil:
		return l.Fill(l.Dates.Until, "end", l.When(end))
	case *start == *end:
		return l.When(start)
	}
	pattern := l.Dates.Years
	if start.Month > 0 || end.Month > 0 {
		pattern = l.Dates.Span
	}
	return l.Fill(pattern, "start", l.When(start), "end", l.When(end))
}
