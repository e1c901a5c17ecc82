package profile

import "math/big"

// DensityState says whether the density of a city's population is known, and
// why it is not.
type DensityState uint8

// The states of a density.
const (
	NoDensity         DensityState = iota // the city gives no area, or next to nobody lives there
	DensityKnown                          // it is worked out
	PopulationMissing                     // there is an area alone
	PopulationInWords                     // the population is no plain number
	PopulationInUnits                     // the population has a unit, such as thousands in any language
	AreaInWords                           // the area is no plain number
)

// Density is how many inhabitants there are on a unit of the city's area; nil
// unless it is known.
func (c *City) Density() (*big.Rat, DensityState) {
	switch {
	case c.Area == nil:
		return nil, NoDensity
	case c.Population == nil:
		return nil, PopulationMissing
	}
	population, counted := c.Population.plain()
	area, measured := c.Area.plain()
	switch {
	case !counted:
		return nil, PopulationInWords
	case c.Population.Unit != "":
		return nil, PopulationInUnits
	case !measured || c.Area.Unit == "":
		return nil, AreaInWords
	case area.Sign() == 0:
		return nil, NoDensity
	}
	per := new(big.Rat).Quo(population, area)
	if per.Cmp(big.NewRat(1, 10)) < 0 {
		return nil, NoDensity
	}
	return per, DensityKnown
}

// plain is the value of a figure in digits.
func (f *Figure) plain() (*big.Rat, bool) {
	const most = 20 // digits
	if f == nil || !f.Value.isNumber() || f.Value[0] == '-' || len(f.Value) > most {
		return nil, false
	}
	return new(big.Rat).SetString(string(f.Value))
}
