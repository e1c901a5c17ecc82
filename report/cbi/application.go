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
	// Assessed and NotAssessed are true where the city says so. What it did not
	// assess has no score, whatever its value.
	Assessed, NotAssessed bool
}

// State is what is known of the score of an indicator. There is no fifth.
type State uint8

// The states of an indicator.
const (
	NotMentioned State = iota // the city does not speak of it
	NotAssessed               // the city says that it was left out of the application, or nothing but its number
	Unscored                  // it was assessed, but its score is not stated and does not follow from the value
	Scored                    // its score is known: the city gives it, or its value does
)

// States are all states, the one that most is known of first.
func States() [4]State { return [...]State{Scored, Unscored, NotAssessed, NotMentioned} }

// String names the state, for programs.
func (s State) String() string {
	return [...]string{"not_mentioned", "not_assessed", "score_not_stated", "scored"}[s]
}

// MarshalText names the state, for programs.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Outcome is what comes out for an indicator.
type Outcome struct {
	Indicator
	Reading  Reading // the zero Reading when the city does not speak of it
	State    State
	Score    int   // 0 to 4; it counts when Scored
	Computed bool  // the score follows from the value; else the city gives it
	Bands    Bands // the city's own, or the published ones

	// Banded is true when the value was held against the bands, which give it
	// a score from BandLow to BandHigh; these are one where the bands leave no doubt.
	Banded            bool
	BandLow, BandHigh int
}

// Scored reports whether the indicator has a score.
func (o Outcome) Scored() bool { return o.State == Scored }

// Points are the least and the most that the indicator can be worth, as far as
// the city speaks of it: its score; the scores that its bands leave open; 0 to 4
// where nothing limits it; nothing when it was not assessed.
func (o Outcome) Points() (least, most int) {
	switch {
	case o.State == Scored:
		return o.Score, o.Score
	case o.State == NotAssessed:
		return 0, 0
	case o.State == Unscored && o.Banded:
		return o.BandLow, o.BandHigh
	}
	return 0, MaxScore
}

// Stated are the least and the most that the indicator can be worth by what the
// city states, and no bands: its score; nothing when it was not assessed; else 0
// to 4.
func (o Outcome) Stated() (least, most int) {
	switch {
	case o.State == Scored && !o.Computed:
		return o.Score, o.Score
	case o.State == NotAssessed:
		return 0, 0
	}
	return 0, MaxScore
}

// Between finds the scores that the value may have when it was held against
// bands that leave it open.
func (o Outcome) Between() (low, high int, ok bool) {
	if !o.Banded || o.BandLow == o.BandHigh {
		return 0, 0, false
	}
	return o.BandLow, o.BandHigh, true
}

// Contradiction reports whether the score that the city gives is one that its
// value cannot have in the bands.
func (o Outcome) Contradiction() bool {
	return o.State == Scored && o.Banded && (o.Score < o.BandLow || o.Score > o.BandHigh)
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
		if r.Number >= 1 && r.Number <= len(list) && list[r.Number-1].State == NotMentioned {
			list[r.Number-1].read(r)
		}
	}
	return list
}

// read takes in what the city says of the indicator. A score that is given
// stands. Without one, a value has the score that its bands give it, where they
// give it one alone; else the indicator was assessed, and its score is not
// stated. What the city says that it did not assess has no score.
func (o *Outcome) read(r Reading) {
	o.Reading = r
	o.Banded = r.Value != "" && o.Bands.Known() && SameUnit(r.Unit, o.Bands.Unit)
	if o.Banded {
		o.BandLow, o.BandHigh = o.Bands.Scores(r.Value)
	}
	switch {
	case r.Score != nil:
		o.State, o.Score = Scored, *r.Score
	case r.NotAssessed || r.Value == "" && !r.Assessed:
		o.State = NotAssessed
	case o.Banded && o.BandLow == o.BandHigh:
		o.State, o.Score, o.Computed = Scored, o.BandLow, true
	default:
		o.State = Unscored
	}
}
