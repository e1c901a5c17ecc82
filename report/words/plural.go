package words

// Form is a plural category of CLDR.
// https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules
type Form uint8

// The plural categories. Every language has Other.
const (
	Other Form = iota
	Zero
	One
	Two
	Few
	Many
)

// Rule is the plural rule of a language: the form for a whole number, 0 or
// more.
type Rule func(n int) Form

// oneOrOther is the rule of English, German and others: one for 1.
func oneOrOther(n int) Form {
	if n == 1 {
		return One
	}
	return Other
}

// oneBelowTwo is the rule of French for what a report counts: one for 0 and 1.
// Whole millions have a form of their own in CLDR, which none of it reaches.
func oneBelowTwo(n int) Form {
	if n < 2 {
		return One
	}
	return Other
}

// Counted is a text with a form for each plural category of its language. A
// form that the language does not have is empty.
type Counted struct{ Zero, One, Two, Few, Many, Other string }

// form is the text for a category.
func (c *Counted) form(f Form) string {
	switch f {
	case Zero:
		return c.Zero
	case One:
		return c.One
	case Two:
		return c.Two
	case Few:
		return c.Few
	case Many:
		return c.Many
	}
	return c.Other
}
