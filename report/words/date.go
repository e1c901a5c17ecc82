package words

// Date is a day of the calendar: month 1 to 12.
func (l *Language) Date(year, month, day int) string {
	return l.Fill(l.Dates.Day, "day", l.Int(day), "month", l.Dates.Months[month-1], "year", l.Int(year))
}

// Year is a year; empty for none.
func (l *Language) Year(y *int) string {
	if y == nil {
		return ""
	}
	return l.Int(*y)
}

// Years is the time from a year to another, either of which may be unknown.
func (l *Language) Years(start, end *int) string {
	switch {
	case start == nil && end == nil:
		return ""
	case end == nil:
		return l.Fill(l.Dates.From, "start", l.Int(*start))
	case start == nil:
		return l.Fill(l.Dates.Until, "end", l.Int(*end))
	case *start == *end:
		return l.Int(*start)
	}
	return l.Fill(l.Dates.Years, "start", l.Int(*start), "end", l.Int(*end))
}
