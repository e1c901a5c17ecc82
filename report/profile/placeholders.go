package profile

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// placeholderForm finds what no city is called: the names in the examples of
// starter profiles.
var placeholderForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(of Example|by Example|How Example|in Example|First Last|Prénom Nom|A\. Person)\b|[dD]['’]Exemple\b|^(Example|Exemple)$`)
})

// exampleHost finds addresses that are set apart for examples (RFC 2606).
var exampleHost = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(https?://|[^@\s]+@)([a-z0-9-]+\.)*(example\.(org|com|net)|example)([/:?#]\S*)?$`)
})

// earlierExamples are sentences of the short starter profile, and of starter
// profiles of earlier versions.
var earlierExamples = []string{
	"In the city's own words.", "What is done.", "What it is about.", "The first 64 hectares are planted.", "From the spring to the old bridge",
	"The message. An empty line begins a new paragraph.", "The message. Separate paragraphs with a blank line.",
}

// exampleTexts are the sentences among the examples of the full starter
// profile.
var exampleTexts = sync.OnceValue(func() []string {
	list := slices.Clone(earlierExamples)
	d := &decoder{source: &Source{Format: TOML, Text: exampleText}}
	root := d.readTOML()
	d.visit(root, reflect.ValueOf(example()), "", "", func(s spot) {
		words := clean(s.node.text)
		if s.node.kind == kindString && strings.Count(words, " ") >= 3 && strings.HasSuffix(words, ".") {
			list = append(list, words)
		}
	})
	return list
})

// placeholders warns of what a starter profile holds as an example and nobody
// has replaced. Addresses for examples are at home in an illustrative profile
// that has no other example left.
func (r *rules) placeholders() {
	var sure, addresses []spot
	r.visit(r.root, reflect.ValueOf(r.profile), "", "", func(s spot) {
		words := clean(s.node.text)
		switch {
		case s.node.kind == kindString && (named(words) && placeholderForm().MatchString(words) || slices.Contains(exampleTexts(), words)),
			(s.path == "city.population" || s.path == "city.population.value") && words == "123456":
			sure = append(sure, s)
		case s.node.kind == kindString && !strings.HasSuffix(s.path, ".path") && named(words) && exampleHost().MatchString(words):
			addresses = append(addresses, s)
		case s.path == "city.coordinates" && s.node.kind == kindTable:
			if c := r.profile.City.Coordinates; c != nil && zero(string(c.Latitude)) && zero(string(c.Longitude)) {
				sure = append(sure, s)
			}
		}
	})
	if len(sure) > 0 || !r.profile.Report.Illustrative {
		sure = append(sure, addresses...)
	}
	for _, s := range sure {
		what := typed(s.node)
		if s.node.kind == kindTable {
			what = "0, 0"
		}
		r.warn("placeholder", s.node.place(), "`"+s.name+"` is "+what+", an example of `cityprofile init`", "write the city's own, or omit the field")
	}
}

// named reports whether a text may hold an example at all, which takes less time
// than to look for its form.
func named(words string) bool {
	for _, part := range []string{"xample", "XAMPLE", "Exemple", "First Last", "Nom", "Person"} {
		if strings.Contains(words, part) {
			return true
		}
	}
	return false
}

// zero reports whether a number is zero, however it is written.
func zero(s string) bool { return s != "" && strings.Trim(s, "-0.") == "" }
