package profile

import (
	"regexp"
	"slices"
	"strings"
)

// Languages are the languages (BCP 47) that a report can be made in. Each may have
// a region, such as fr-CA, whose numbers the report then has.
func Languages() []string { return []string{DefaultLanguage, "fr"} }

// speaks reports whether a report can be made in a language.
func speaks(tag string) bool {
	base, region, of := strings.Cut(tag, "-")
	return slices.Contains(Languages(), base) && (!of || regionTag.MatchString(region))
}

// regionTag is a region in a language tag: of ISO 3166, or a number of the United Nations.
var regionTag = regexp.MustCompile(`^([A-Z]{2}|[0-9]{3})$`)

// DefaultLanguage is the language of a report whose profile names none.
const DefaultLanguage = "en"
