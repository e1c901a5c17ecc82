package profile

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// constraint is what the struct tag of a field asks of its value. The tag is
// read here to judge a profile, and by the schema library to publish the same
// rules.
type constraint struct {
	name      string // in the file
	index     int    // in the struct
	required  bool
	enum      []string
	min, max  *float64
	minLength int
	maxLength int
	minItems  int
	maxItems  int // counts where it is minItems
	pattern   *regexp.Regexp
	words     string // the pattern in words
}

// patternWords say what the patterns of this format ask for.
var patternWords = map[string]string{
	`^[a-z0-9]+(-[a-z0-9]+)*$`:            "lower-case letters, digits and single hyphens, such as new-york",
	`^[A-Za-z0-9][A-Za-z0-9._-]*$`:        "letters, digits, dots, hyphens and underscores",
	`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`: "a language tag, such as es or zh-Hans",
	`^https?://[^\s]+$`:                   "a URL starting with https:// or http://",
	`^[^@\s]+@[^@\s]+$`:                   "an email address",
	`^[A-Z]{3}$`:                          "a three-letter currency code, such as EUR",
}

// constraintCache keeps the tags of each struct type, read once.
type constraintCache struct {
	types sync.Map // reflect.Type to []constraint
}

// tagged is what the types of this package ask for. It is filled as types are
// met and never changes what it holds.
var tagged constraintCache

func (c *constraintCache) of(t reflect.Type) []constraint {
	if list, ok := c.types.Load(t); ok {
		return list.([]constraint)
	}
	var list []constraint
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		list = append(list, parseConstraint(name, i, f.Tag.Get("jsonschema")))
	}
	c.types.Store(t, list)
	return list
}

// parseConstraint reads a jsonschema tag; a comma within a value is written
// with a backslash before it.
func parseConstraint(name string, index int, tag string) constraint {
	c := constraint{name: name, index: index}
	for _, part := range strings.Split(strings.ReplaceAll(tag, `\,`, "\x00"), ",") {
		key, value, _ := strings.Cut(strings.ReplaceAll(part, "\x00", ","), "=")
		number := func() *float64 {
			n, _ := strconv.ParseFloat(value, 64)
			return &n
		}
		count := func() int {
			n, _ := strconv.Atoi(value)
			return n
		}
		switch key {
		case "required":
			c.required = true
		case "enum":
			c.enum = append(c.enum, value)
		case "minimum":
			c.min = number()
		case "maximum":
			c.max = number()
		case "minLength":
			c.minLength = count()
		case "maxLength":
			c.maxLength = count()
		case "minItems":
			c.minItems = count()
		case "maxItems":
			c.maxItems = count()
		case "pattern":
			c.pattern = regexp.MustCompile(value) // ours; a test reads all of them
			c.words = patternWords[value]
		}
	}
	return c
}
