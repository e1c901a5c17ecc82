package cbi

// Bands say how many points a value gives.
type Bands struct {
	// Limits are those of 1, 2, 3 and 4 points: a score is given from its limit
	// on. They rise where more is better, and fall where less is.
	Limits [4]Decimal
	// Passed is true when 4 points are for passing the last limit, and reaching
	// it is not enough.
	Passed bool
	Unit   string // of the limits; empty where they have none
	Source string // where the bands are from; empty when there are none

	// printed are the lowest and the highest value of the bands for 1, 2 and 3
	// points as a source prints them, with gaps between them.
	printed [3][2]Decimal
}

// published are bands as a source prints them: 0 points below a value, 1 to 3
// points from a lowest to a highest one, 4 points above a value.
//
// Printed bands have gaps (1–6, 6.1–11) and the sources differ on how to close
// them. Here a score is given from the lowest value of its band on, and a
// value in a gap gets what the bands below it give: so counts the workbook of
// the World Resources Institute. The last limit must be passed where the band
// for 3 points includes it, and is reached where it ends short of it (59.9,
// above 60), as that institute's later code has it. Between tells which values
// this concerns.
func published(source, unit string, below Decimal, printed [3][2]Decimal, above Decimal) Bands {
	return Bands{
		Limits:  [4]Decimal{below, printed[1][0], printed[2][0], above},
		Passed:  printed[2][1].Compare(above) == 0,
		Unit:    unit,
		Source:  source,
		printed: printed,
	}
}

// Known reports whether there are bands.
func (b Bands) Known() bool { return b.Source != "" }

// Falling reports whether less is better.
func (b Bands) Falling() bool { return b.Limits[0].Compare(b.Limits[3]) > 0 }

// Score is the points, 0 to 4, that a value gives.
func (b Bands) Score(v Decimal) int {
	n := 0
	for i, limit := range b.Limits {
		beyond := v.Compare(limit)
		if b.Falling() {
			beyond = -beyond
		}
		if beyond > 0 || beyond == 0 && !(b.Passed && i == len(b.Limits)-1) {
			n = i + 1
		}
	}
	return n
}

// Between finds the scores of the two printed bands that a value lies between,
// when it lies in none.
func (b Bands) Between(v Decimal) (low, high int, ok bool) {
	if b.printed == ([3][2]Decimal{}) {
		return 0, 0, false // limits alone have no gaps
	}
	n := b.Score(v)
	switch {
	case n == 0 || n == MaxScore && v.Compare(b.Limits[3]) > 0:
		return 0, 0, false
	case n == MaxScore || v.Compare(b.printed[n-1][0]) < 0:
		return n - 1, n, true
	case v.Compare(b.printed[n-1][1]) > 0:
		return n, n + 1, true
	}
	return 0, 0, false
}

// Same reports whether two tables give every value the same score.
func (b Bands) Same(c Bands) bool {
	for i := range b.Limits {
		if b.Limits[i].Compare(c.Limits[i]) != 0 {
			return false
		}
	}
	return b.Passed == c.Passed
}

// Band puts the values of a score into signs, without their unit: as it is
// printed (14.0–20.0, > 20.0), or else by its limits (≥ 2, < 3).
func (b Bands) Band(score int) string {
	if b.printed != ([3][2]Decimal{}) {
		switch score {
		case 0:
			return "< " + string(b.Limits[0])
		case MaxScore:
			return "> " + string(b.Limits[3])
		}
		return string(b.printed[score-1][0] + "–" + b.printed[score-1][1])
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
