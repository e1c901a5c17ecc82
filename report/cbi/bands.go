package cbi

import "strings"

// Bands say how many points a value gives.
type Bands struct {
	// Limits are those of 1, 2, 3 and 4 points: a score is given from its limit
	// on. They rise where more is better, and fall where less is. Of published
	// bands they are the lowest values that are printed; one that no source
	// shows is empty.
	Limits [4]Decimal
	// Passed is true when 4 points are for passing the last limit, and reaching
	// it is not enough.
	Passed bool
	Unit   string // of the limits; empty where they have none
	Source string // where the bands are from; empty when there are none
	Basis  Basis  // how well the source is known
	// UnitTold is the unit as the caller wants to find it again, in any form of
	// its own.
	UnitTold string

	printed [MaxScore + 1]printed // published bands, by score; empty in a table of limits
	coded   [4]Decimal            // the limits of a program that the same source scores by; empty when there is none
}

// Basis is what bands rest on.
type Basis uint8

// What bands rest on.
const (
	Own       Basis = iota // the city gives them
	Confirmed              // the handbook's own text was read, and a second source agrees
	Single                 // one source gives them, second-hand
)

// String names the basis, for programs.
func (b Basis) String() string { return [...]string{"own", "confirmed", "single_source"}[b] }

// MarshalText names the basis, for programs.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// printed is a band as a source prints it: < 1.0, 1.0–6.9, > 20.0 or 3. An
// ellipsis at its end says that the source was cut off there, so that the band
// goes at least as far as that.
type printed string

// ends are the lowest and the highest value of a band, empty where it has none,
// and whether it stops short of them.
func (p printed) ends() (from, to Decimal, short bool) {
	s := string(p)
	if to, ok := strings.CutPrefix(s, "< "); ok {
		return "", Decimal(to), true
	}
	if from, ok := strings.CutPrefix(s, "> "); ok {
		return Decimal(from), "", true
	}
	low, high, ok := strings.Cut(strings.TrimSuffix(s, "…"), "–")
	if !ok {
		high = low
	}
	return Decimal(low), Decimal(high), false
}

// beyond reports whether a value is more than any in the band.
func (p printed) beyond(v Decimal) bool {
	_, to, short := p.ends()
	if to == "" {
		return false
	}
	c := v.Compare(to)
	return c > 0 || short && c == 0
}

// has reports whether a value is in the band.
func (p printed) has(v Decimal) bool {
	if p == "" || p.beyond(v) {
		return false
	}
	from, _, short := p.ends()
	if from == "" {
		return true
	}
	c := v.Compare(from)
	return c > 0 || !short && c == 0
}

// published are bands as sources print them, for 0 to 4 points. They are made
// of one source unless confirmed says otherwise.
//
// Printed bands have gaps (1–6, 6.1–11), and what a source prints is not always
// what its own program counts by, whose limits coded are. Nothing is chosen
// here: see Scores.
func published(source, unit string, bands [MaxScore + 1]printed, coded [4]Decimal) Bands {
	b := Bands{Passed: true, Unit: unit, Source: source, Basis: Single, printed: bands, coded: coded}
	for score := range b.Limits {
		if band := bands[score+1]; band != "" {
			b.Limits[score], _, _ = band.ends()
		}
	}
	return b
}

// confirmed are bands of which the handbook's own print was read: it stands,
// whatever others count by.
func confirmed(source, unit string, bands [MaxScore + 1]printed) Bands {
	b := published(source, unit, bands, [4]Decimal{})
	b.Basis = Confirmed
	return b
}

// Known reports whether there are bands.
func (b Bands) Known() bool { return b.Source != "" }

// Falling reports whether less is better.
func (b Bands) Falling() bool {
	return b.Limits[3] != "" && b.Limits[0].Compare(b.Limits[3]) > 0
}

// Scores are the points, 0 to 4, that a value may have: from low to high, which
// are one where the sources leave no doubt. They leave doubt where a value lies
// in no printed band, so that the bands on both sides are meant, and where the
// source that prints a band counts by another in its program.
func (b Bands) Scores(v Decimal) (low, high int) {
	if b.printed == ([MaxScore + 1]printed{}) {
		n := reached(b.Limits, v, b.Falling(), b.Passed)
		return n, n
	}
	for score, band := range b.printed {
		switch {
		case band.has(v):
			low, high = score, score
			if b.coded != ([4]Decimal{}) {
				n := reached(b.coded, v, false, false)
				low, high = min(low, n), max(high, n)
			}
			return low, high
		case band.beyond(v):
			low, high = score, score+1
		}
	}
	return low, min(high, MaxScore)
}

// reached is the last of the limits that a value comes to.
func reached(limits [4]Decimal, v Decimal, falling, passed bool) int {
	n := 0
	for i, limit := range limits {
		beyond := v.Compare(limit)
		if falling {
			beyond = -beyond
		}
		if beyond > 0 || beyond == 0 && !(passed && i == len(limits)-1) {
			n = i + 1
		}
	}
	return n
}

// Allow reports whether a city's own table gives no value a score that these
// published bands rule out.
func (b Bands) Allow(own Bands) bool {
	for score, band := range b.printed {
		if band == "" {
			continue
		}
		from, to, short := band.ends()
		if short { // a bound that belongs to the next band
			limit := own.Limits[min(score, 3)]
			if score == 0 && limit.Compare(to) < 0 || score == MaxScore && limit.Compare(from) > 0 {
				return false
			}
			continue
		}
		for _, v := range []Decimal{from, to} {
			low, high := b.Scores(v)
			if n, _ := own.Scores(v); n < low || n > high {
				return false
			}
		}
	}
	return !own.Falling()
}

// Band puts the values of a score into signs, without their unit: as it is
// printed (14.0–20.0, > 20.0), or else by its limits (≥ 2, < 3). It is empty
// where no source shows the band.
func (b Bands) Band(score int) string {
	if b.printed != ([MaxScore + 1]printed{}) {
		return string(b.printed[score])
	}
	from, before, to, after := Decimal("≥ "), Decimal("< "), Decimal("≤ "), Decimal("> ")
	if b.Falling() {
		from, before, to, after = to, after, from, before
	}
	switch {
	case score == 0:
		return string(before + b.Limits[0])
	case score == MaxScore && b.Passed:
		return string(after + b.Limits[3])
	case score == MaxScore:
		return string(from + b.Limits[3])
	case score == MaxScore-1 && b.Passed:
		before = to
	}
	return string(from + b.Limits[score-1] + ", " + before + b.Limits[score])
}
