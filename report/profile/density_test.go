package profile

import "testing"

func TestDensityNeedsPlainNumbers(t *testing.T) {
	figure := func(v Value, unit Text) *Figure { return &Figure{Value: v, Unit: unit} }
	for _, c := range []struct {
		population, area *Figure
		want             string
		state            DensityState
	}{
		{figure("1727010", ""), figure("430.9", "km²"), "4007.91", DensityKnown},
		{figure("5", ""), figure("2", "ha"), "2.50", DensityKnown},
		{figure("999999999999999", ""), figure("0.000000000000000001", "ha"), "999999999999999000000000000000000.00", DensityKnown},
		{figure("0", ""), figure("430.9", "km²"), "", NoDensity},
		{figure("1", ""), figure("1000", "km²"), "", NoDensity},
		{figure("5", ""), figure("0.00", "km²"), "", NoDensity},
		{figure("5", ""), nil, "", NoDensity},
		{nil, figure("430.9", "km²"), "", PopulationMissing},
		{figure("2.2 million", ""), figure("430.9", "km²"), "", PopulationInWords},
		{figure("2.2", "million"), figure("430.9", "km²"), "", PopulationInUnits},
		{figure("297575", "prebivalcev"), figure("275", "km²"), "", PopulationInUnits},
		{figure("1234", "千人"), figure("275", "km²"), "", PopulationInUnits},
		{figure("５０００", ""), figure("3", "km²"), "", PopulationInWords},
		{figure("5", ""), figure("about 3", "km²"), "", AreaInWords},
		{figure("5", ""), figure("about 3 km²", ""), "", AreaInWords},
		{figure("5", ""), figure("1e9999999", "km²"), "", AreaInWords},
		{figure("5", ""), figure("430,9", "km²"), "", AreaInWords},
		{figure("5", ""), figure("٤٣٠", "كم²"), "", AreaInWords},
	} {
		per, state := (&City{Population: c.population, Area: c.area}).Density()
		got := ""
		if per != nil {
			got = per.FloatString(2)
		}
		if got != c.want || state != c.state {
			t.Errorf("%v on %v: got %q, %d, want %q, %d", c.population, c.area, got, state, c.want, c.state)
		}
	}
}
