package cbi

import (
	"strconv"
	"strings"
)

// Spans writes the numbers of indicators, in order, with their neighbours as one: 1–3, 7.
func Spans(numbers []int) string {
	var list []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		switch last - i {
		case 0:
			list = append(list, strconv.Itoa(numbers[i]))
		case 1:
			list = append(list, strconv.Itoa(numbers[i]), strconv.Itoa(numbers[last]))
		default:
			list = append(list, strconv.Itoa(numbers[i])+"–"+strconv.Itoa(numbers[last]))
		}
		i = last + 1
	}
	return strings.Join(list, ", ")
}
