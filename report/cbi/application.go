package cbi

// Application is one application of the index: what a city says of it.
type Application struct {
	Edition    Edition
	Year       *int
	Total      *int // nil where the city gives none
	Components [3]*int
	Readings   []Reading     // of indicators, in any order; the first with a number counts
	Bands      map[int]Bands // the city's own, by number of the indicator: they come before the published ones
}

// Reading is what a city says of an indicator.
type Reading struct {
	Number int
	Score  *int    // 0 to 4; nil where the city gives none
	Value  Decimal // as measured
	Unit   string  // of the value; empty for the one that is asked for
	Year   *int    // of the value
	// What the caller wants to find again beside the outcome, in any form of its
	// own: the unit as it is printed, a note, and the source of the value.
	UnitTold, Note, Source string
	// Estimate is true where the value is an estimate.
	Estimate bool
	// NotAssessed is true where the city says that it did not assess the
	// indicator: then its value, if there is one, gives no score.
	NotAssessed bool
}

// State is what is known of the score of an indicator.
type State uint8

// The states of an indicator.
const (
	Unknown     State = iota // the city does not speak of it
	NotAssessed              // it was left out of the application
	Given                    // the city gives its score
	Computed                 // the bands give its score, from its value
)

// String names the state, for people.
func (s State) String() string {
	return [...]string{"unknown", "not assessed", "given", "computed"}[s]
}

// MarshalText names the state, for programs.
func (s State) MarshalText() ([]byte, error) {
	return []byte([...]string{"unknown", "not_assessed", "given", "computed"}[s]), nil
}

// Outcome is what comes out for an indicator.
type Outcome struct {
	Indicator
	Reading Reading // the zero Reading when the city does not speak of it
	State   State
	Score   int   // 0 to 4; it counts when Scored
	Bands   Bands // the city's own, or the published ones

	// Banded is true when the value was held against the bands, and Band is the
	// score that they give it.
	Banded bool
	Band   int
}

// Scored reports whether the indicator has a score.
func (o Outcome) Scored() bool { return o.State == Given || o.State == Computed }

// Between finds the scores of the two bands that the value lies between, when
// it was held against bands that leave a gap there.
func (o Outcome) Between() (low, high int, ok bool) {
	if !o.Banded {
		return 0, 0, false
	}
	return o.Bands.Between(o.Reading.Value)
}

// Contradiction reports whether the score that the city gives is another than
// its value has in the bands. In a gap between two bands either is right.
func (o Outcome) Contradiction() bool {
	if o.State != Given || !o.Banded || o.Score == o.Band {
		return false
	}
	low, high, gap := o.Between()
	return !gap || o.Score != low && o.Score != high
}

// outcomes are those of all indicators of the edition, by number from 0.
func (a Application) outcomes() []Outcome {
	list := make([]Outcome, a.Edition.Indicators())
	for i := range list {
		in, _ := a.Edition.Indicator(i + 1)
		list[i] = Outcome{Indicator: in, Bands: in.Bands}
		if own, ok := a.Bands[in.Number]; ok {
			list[i].Bands = own
		}
	}
	for _, r := range a.Readings {
		if r.Number >= 1 && r.Number <= len(list) && list[r.Number-1].State == Unknown {
			list[r.Number-1].read(r)
		}
	}
	return list
}

// read takes in what the city says of the indicator. A score that is given
// stands. Without one, a value whose bands are known has the score that they
// give it, unless the city says that it did not assess the indicator.
func (o *Outcome) read(r Reading) {
	o.Reading, o.State = r, NotAssessed
	o.Banded = r.Value != "" && o.Bands.Known() && SameUnit(r.Unit, o.Bands.Unit)
	if o.Banded {
		o.Band = o.Bands.Score(r.Value)
	}
	switch {
	case r.Score != nil:
		o.State, o.Score = Given, *r.Score
	case o.Banded && !r.NotAssessed:
		o.State, o.Score = Computed, o.Band
	}
}
