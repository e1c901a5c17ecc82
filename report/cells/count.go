package cells

import "strconv"

// Count is a number with its noun: "1 city", "3 cities", "0 cities".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Signed is a change: a plus sign, or the minus sign of typography, and the
// number; 0 has no sign.
func Signed(n int) string {
	switch {
	case n > 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "−" + strconv.Itoa(-n)
	}
	return "0"
}
