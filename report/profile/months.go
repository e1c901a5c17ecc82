package profile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// months are the names of the twelve months that people write in dates, and
// short forms of them, folded.
var months = [12]string{
	"january jan enero ene janeiro janvier janv januar gennaio gen januari января январь يناير",
	"february feb febrero fevereiro fev fevrier fevr februar febbraio februari февраля февраль فبراير",
	"march mar marzo março marco mars marz maart maret марта март مارس",
	"april apr abril abr avril aprile апреля апрель أبريل ابريل",
	"may mayo maio mai maggio mag mei мая май مايو",
	"june jun junio junho juin juni giugno giu июня июнь يونيو",
	"july jul julio julho juillet juil juli luglio lug июля июль يوليو",
	"august aug agosto ago aout agustus agu августа август أغسطس",
	"september sep sept septiembre setiembre set setembro septembre settembre сентября сентябрь سبتمبر",
	"october oct octubre outubro out octobre oktober okt ottobre ott октября октябрь أكتوبر",
	"november nov noviembre novembro novembre ноября ноябрь نوفمبر",
	"december dec diciembre dic dezembro dez decembre dezember dicembre desember des декабря декабрь ديسمبر",
}

// monthIn finds a time that names its month: enero 2022, 4 May 2026. Day is 0
// where there is none.
func monthIn(s string) (year, month, day int, ok bool) {
	for _, word := range strings.FieldsFunc(folded(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		n, err := strconv.Atoi(strings.TrimRight(word, "stndrhoºª"))
		switch m := monthNamed(word); {
		case m > 0 && month == 0:
			month = m
		case err == nil && n > 1000 && n < 10000 && year == 0:
			year = n
		case err == nil && n >= 1 && n <= 31 && day == 0:
			day = n
		case m == 0 && err != nil && (word == "de" || word == "del" || word == "of" || word == "the" || word == "le" || word == "den"):
		default:
			return 0, 0, 0, false
		}
	}
	return year, month, day, year > 0 && month > 0
}

// monthNamed is the number of a month by its name; 0 if it is none.
func monthNamed(word string) int {
	for i, names := range months {
		for _, name := range strings.Fields(names) {
			if folded(name) == word {
				return i + 1
			}
		}
	}
	return 0
}

// monthHelp says how to write a time that names its month; a month alone only
// where a month will do.
func monthHelp(s string, alone bool) string {
	year, month, day, ok := monthIn(s)
	switch {
	case !ok:
		return ""
	case day == 0 && alone:
		return fmt.Sprintf("write \"%04d-%02d\"", year, month)
	case day == 0:
		return ""
	}
	text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if _, err := ParseDate(text); err != nil {
		return ""
	}
	return "write " + text
}
