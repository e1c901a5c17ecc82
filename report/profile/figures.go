package profile

import (
	"fmt"
	"math/big"
	"strings"
)

// population judges the number of inhabitants: a whole number, or a text that
// is more than a number.
func (r *rules) population() {
	const name = "city.population"
	c := &r.profile.City
	if c.Population == nil {
		return
	}
	n := r.root.at("/city/population")
	if v := n.field("value"); n.kind == kindTable && v != nil {
		n = v
	}
	text := clean(n.text)
	number, isNumeral := parseNumeral(text)
	switch {
	case n.kind == kindDecimal && c.Population.Unit == "" && !r.defect(n):
		r.mistyped(n, name, numberHelp(n, &constraint{}, name, true)+", or a text, such as \"2.2 million\"")
	case n.kind == kindString && !c.Population.Value.isNumber() && (isNumeral && len(number.readings) > 0 || isUnknown(text)):
		r.mistyped(n, name, numberHelp(n, &constraint{}, name, true))
	}
	if c.PopulationYear != nil && c.Population.Year != nil && *c.PopulationYear != *c.Population.Year {
		r.report("contradiction", r.place("/city/population_year"), fmt.Sprintf("`population_year` is %d, but the year of `population` is %d", *c.PopulationYear, *c.Population.Year), "remove one of them")
	}
}

// area judges a figure that means nothing without its unit, and asks for the
// number where there is one in a text.
func (r *rules) area(pointer, name string, f *Figure) {
	if f == nil {
		return
	}
	n := r.root.at(pointer)
	if f.Unit != "" {
		r.areaInText(n, name, f)
		return
	}
	if f.Value.isNumber() {
		r.report("missing-field", n.place(), fmt.Sprintf("`%s` has no unit", name), r.spelled(fmt.Sprintf("give its unit: { value = %s, unit = \"km²\" }", f.Value)))
		return
	}
	list := numerals(string(f.Value))
	if len(list) != 1 || list[0].from > 0 {
		return
	}
	if _, known := squareMetres(string(f.Value)[list[0].to:]); known && n.kind == kindString {
		r.warn("number-in-text", n.place(), fmt.Sprintf("`%s` is a text, so nothing is worked out from it", name), r.spelled(tableHelp(n, figureType)))
	}
}

// areaInText asks for the number where a text is nothing else, and only a reader
// can tell: 2 446.
func (r *rules) areaInText(n *node, name string, f *Figure) {
	if f.Value.isNumber() || n.kind != kindTable {
		return
	}
	number, ok := parseNumeral(strings.TrimSpace(string(f.Value)))
	if v := n.field("value"); ok && len(number.readings) == 1 && !number.comma && !number.points && v != nil && v.kind == kindString {
		r.warn("number-in-text", v.place(), fmt.Sprintf("`%s.value` is a text, so nothing is worked out from it", name), "write "+number.readings[0]+", without quotes")
	}
}

// species asks for a count in each group.
func (r *rules) species() {
	for i := range r.profile.Species {
		if r.given("native", "/species/%d", i) || r.given("introduced", "/species/%d", i) {
			continue
		}
		r.report("missing-field", r.place("/species/%d", i), fmt.Sprintf("`species[%d]` has no count", i), "give `native`, `introduced` or both")
	}
}

// values judges the values of a target over the years.
func (r *rules) values(pointer string, t *Target) {
	latest := 0
	for i := range t.Values {
		y := t.Values[i].Year
		if y == nil {
			continue
		}
		if *y < latest {
			r.report("bad-order", r.place("%s/values/%d/year", pointer, i), fmt.Sprintf("the value of %d is listed after the one for %d", *y, latest), "list the values oldest first")
		}
		latest = max(latest, *y)
	}
}

// densest is how many people live on a square kilometre where it cannot be
// more: twice the densest city, Manila with some 43,000.
const densest = 100_000

// density asks about a density that no city has, and about an area of which
// nobody can say.
func (r *rules) density() {
	c := &r.profile.City
	per, state := c.Density()
	if _, measured := c.Area.plain(); state == PopulationMissing && measured && c.Area.Unit != "" && !Diagnostics(r.defects).HasErrors() {
		r.remark("no-density", r.place("/city/area"), "the density of the population is not calculated, because the population is not given", "add `population`, if it is known")
	}
	if state == PopulationInUnits && !Diagnostics(r.defects).HasErrors() {
		unit := shorten(c.Population.Unit.String(), 40)
		r.remark("no-density", r.place("/city/population"), fmt.Sprintf("the density of the population is not calculated, because the population has the unit %q", unit), "leave the unit out, if it says that people are counted; write the number in full, if it is a multiple")
	}
	if state != DensityKnown {
		return
	}
	unit, known := squareMetres(c.Area.Unit.String())
	if !known {
		r.warn("unknown-unit", r.place("/city/area"), fmt.Sprintf("unknown unit of area %q, so the density of the population cannot be checked", shorten(c.Area.Unit.String(), 40)), "check the unit and the value; km², ha and other common units are known")
		return
	}
	per = new(big.Rat).Quo(new(big.Rat).Mul(per, big.NewRat(1_000_000, 1)), unit)
	if per.Cmp(big.NewRat(densest, 1)) > 0 {
		r.warn("density", r.place("/city/area"), fmt.Sprintf("%s people on %s are %s per km², more than in any city", c.Population.Value, measure(string(c.Area.Value), c.Area.Unit.String()), per.FloatString(0)),
			"correct the population, the area or its unit")
	}
}

// squareMetres is how large a unit of area is.
func squareMetres(unit string) (*big.Rat, bool) {
	name := strings.NewReplacer("²", "2", "^2", "2", ".", "", " ", "", "\u00a0", "").Replace(strings.ToLower(unit))
	for _, u := range unitsOfArea {
		for _, n := range strings.Fields(u.names) {
			if n == name {
				return new(big.Rat).SetString(u.squareMetres)
			}
		}
	}
	return nil, false
}

// unitsOfArea are those in which cities give their area, without points and
// spaces.
var unitsOfArea = []struct{ names, squareMetres string }{
	{"km2 sqkm squarekilometre squarekilometres squarekilometer squarekilometers kmsq км2 平方公里 平方千米 平方キロメートル", "1000000"},
	{"ha hectare hectares гa га 公顷 公頃", "10000"},
	{"m2 sqm squaremetre squaremetres squaremeter squaremeters м2", "1"},
	{"sqmi mi2 squaremile squaremiles", "2589988.110336"},
	{"acre acres ac", "4046.8564224"},
	{"rai ไร่", "1600"},
	{"dunum dunums dunam dunams donum dönüm دونم", "1000"},
	{"mu 亩 畝", "666.6667"},
	{"feddan feddans فدان", "4200.8333"},
}
