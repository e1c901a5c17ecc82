package report_test

// Parts of what check says of an indicator without a score.
const (
	checkUnscored = "it counts as assessed, score not stated: 0 to 4 points"
	checkOpen     = "it counts as assessed, score not stated"
)

// indexNever are texts that would contradict a published total, or call what
// was measured not assessed.
var indexNever = []string{"0 of 23", "Not assessed", "indicators assessed", "80 points", "+9"}

// indexCases are applications of the index of which not everything is known.
var indexCases = []truth{
	// Published totals alone.
	{file: "index/v1.toml",
		says: []string{
			"This city has measured the following total CBI score out of 92 points:", "57 Points",
			"36 points", "of 92 available in the baseline year 2012", "+21 points", "from 36 to 57, by the totals of both years",
			"27 of 40 points", "Baseline 2012: 15 of 40 points", "7 of 16 points", "Baseline 2012: 4 of 16 points", "23 of 36 points", "Baseline 2012: 17 of 36 points",
		},
		never: append(indexNever, "The 23 indicators", "indicators scored", "Not mentioned", "not stated", "on the same")},
	// One score beside them.
	{file: "index/v2.toml",
		says: []string{
			"out of 92 points:", "57 Points", "1 of 23", "indicators scored · Not mentioned: 22", "36 points", "+21 points", "from 36 to 57, by the totals of both years",
			"27 of 40 points", "7 of 16 points", "23 of 36 points", "The 23 indicators", "Not mentioned", "Budget Allocated to Biodiversity", "1.60\u00a0%", "1",
		},
		never: append(indexNever, "not stated", "on the same", "23 indicators assessed")},
	// A total, one score, and a value without one.
	{file: "index/v3.toml", checks: []string{"indicator 4 has a value but no score; " + checkUnscored, "`assessed = true` if the score is not published"},
		says: []string{
			"out of 92 points:", "57 Points", "1 of 23", "indicators scored · Assessed, score not stated: 1 · Not mentioned: 21",
			"+21 points", "from 36 to 57, by the totals of both years",
			"Core Component Total Score: – of 36 points", "No score stated for this component · Baseline 2012: 17 of 36 points",
			"577\u00a0species", "Assessed, score not stated",
			"Assessed, but its score is not stated; it may be worth 0 to 4 points: indicator 4.",
		},
		never: append(indexNever, "1 of 36 points", "4 points available")},
	// Components, and values without scores.
	{file: "index/v4.toml", checks: []string{"indicator 4 has a value", "indicator 5 has a value", "indicator 6 has a value but no score; " + checkUnscored},
		says: []string{
			"out of 92 points:", "57 Points", "indicators scored · Assessed, score not stated: 3 · Not mentioned: 20", "+21 points",
			"27 of 40 points", "7 of 16 points", "23 of 36 points", "577\u00a0species", "Assessed, score not stated", "315\u00a0species", "Assessed, score not stated", "141\u00a0species", "Assessed, score not stated",
			"each may be worth 0 to 4 points: indicators 4, 5 and 6.",
		},
		never: []string{"Not assessed", "80 points", "assessed;", "+9", "on the same"}},

	// Totals that leave out the same indicators are compared as totals.
	{file: "index/totals-alone.toml",
		says: []string{
			"out of 92 points:", "45 Points", "indicators scored · Not assessed: 5 · Not mentioned: 18 · 72 points available",
			"38 points", "of 72 available in the baseline year 2020", "+7 points", "from 38 to 45, by the totals of both years",
			"Not assessed in 2020: 4, 5, 6, 7 and 8",
		},
		never: []string{"score not stated", "on the same"}},
	// Two components of three are a part, and are compared as far as both years state them.
	{file: "index/some-components.toml",
		says: []string{
			"The known scores of this city add up to the following, out of 56 points available (112 in total):", "29 Points",
			"0 of 28", "indicators scored · Assessed, score not stated: 2 · Not assessed: 1 · Not mentioned: 25",
			"60 points", "of 112 available in the baseline year 2022", "0 points", "from 29 to 29, on the same 14 indicators",
			"20 of 36 points", "Baseline 2022: 18 of 36 points", "9 of 20 points", "Baseline 2022: 11 of 20 points", "– of 56 points", "No score stated for this component",
			"1.9\u00a0%", "Assessed, score not stated", "Assessed, score not stated", "Not assessed",
		},
		never: []string{"measured the following total", "-31", "−31"}},
	// On an edge the handbook's own print decides, and nothing else does.
	{file: "index/edges-2021.toml",
		says: []string{
			"out of 8 points available (112 in total):", "6 Points", "2 of 28", "indicators scored · Assessed, score not stated: 7 · Not mentioned: 19",
			"20.0\u00a0%", "3*", "79.0\u00a0%", "3*", "20\u00a0%", "3 or 4 points", "80\u00a0%", "3 or 4 points", "6\u00a0%", "1 or 2 points",
			"60.00\u00a0%", "3 or 4 points", "10.05\u00a0%", "0 or 1 points", "0.9\u00a0ha/1,000 persons", "3 or 4 points", "49.9\u00a0%", "1 or 2 points",
			"* Scores calculated from measured values (indicators 1 and 2) using: Handbook on the Singapore Index, 2021, pp. 14–15; World Resources Institute, UrbanShift",
			"Scores that the bands leave open, so that they are not calculated: indicator 3, 3 or 4 points", "Source of the bands: World Resources Institute, UrbanShift, after the handbook of 2021",
		},
		never: []string{"Not assessed", "†"}},
	// The bands of 2014 have one source, which is cut off in one of them.
	{file: "index/edges-2014.toml", checks: []string{
		"the sources leave open whether 0.35 ha/1,000 persons gives 1 or 2 (0.1–0.3, 0.4–0.6 ha/1,000 persons): " + checkOpen,
		"whether 0.5 visits/child gives 0 or 1 (0, 1 visits/child)", "whether 75 projects gives 3 or 4 (40–70… projects)"},
		says: []string{
			"out of 8 points available (92 in total):", "6 Points", "2 of 23", "indicators scored · Assessed, score not stated: 3 · Not mentioned: 18",
			"0.35\u00a0ha/1,000 persons", "1 or 2 points", "0.5\u00a0visits per child", "0 or 1 points", "3.7\u00a0%", "3†", "75\u00a0projects", "3 or 4 points", "300\u00a0events", "3†",
			"† Scores calculated from measured values (indicators 15 and 23) using bands known from a single source: ",
			"Environmental Management Plan for Vijayawada 2041, a students' report, after the user's manual",
		}},
	// A city's own tables come first.
	{file: "index/own-bands.toml",
		says: []string{
			"6 Points", "2 of 28", "20.0\u00a0%", "4*", "12.5\u00a0%", "2*",
			"* Score calculated from a measured value (indicator 3) using: ", "Handbook, p. 16, as read by the department",
			"* Score calculated from a measured value (indicator 9) using: ", "Handbook, p. 27, as read by the department",
		},
		never: []string{"World Resources Institute", "single source", "†"}},
	// What cannot be is refused, with the states that the sum rests on.
	{file: "index/cannot-be.toml", checks: []string{"`native` is 39, but its indicators add up to 4 to 36",
		"it rests on: scored 1 (4 points); assessed, score not stated 5 (0 to 4 points); not assessed 4 (0 points); not mentioned 2, 3, 6–10 (0 to 28 points)"}},
	// Published components stand beside scores that values have by the bands, and the report says that they do not fit.
	{file: "index/calculated-scores-do-not-fit.toml", checks: []string{
		"`services` is 12, but its indicators add up to 6 to 11 with the scores calculated from values [calculated-score]",
		"it rests on: scored 10, 11 (4 points); assessed, score not stated 12, 14 (2 to 7 points); not assessed 13 (0 points)",
		"indicator 3 is scored 3, but 0.93 % is in the band < 6 %"},
		says: []string{
			"out of 112 points:", "73 Points", "20 of 36 points", "12 of 20 points",
			"16 points available from 4 of 5 indicators · As published: scores calculated from measured values do not add up to this", "41 of 56 points",
		},
		never: []string{"The total stands"}},
	// So does a total, where no component is published.
	{file: "index/calculated-scores-do-not-fit-a-total.toml", checks: []string{"`total` is 3, but the components add up to 4 to 72 with the scores calculated from values [calculated-score]"},
		says:  []string{"out of 92 points:", "3 Points", "The total stands as published: scores calculated from measured values do not add up to it."},
		never: []string{"As published"}},
	// An application of another edition is told, and not compared.
	{file: "index/another-edition.toml",
		says: []string{
			"out of 112 points:", "70 Points", "indicators scored · Assessed, score not stated: 1 · Not assessed: 1 · Not mentioned: 26 · 108 points available",
			"22 of 36 points", "13 of 20 points", "35 of 56 points",
			"2015 application, 2014 edition: 57 of 88 points available (92 in total)",
			"Assessed, score not stated in 2015: 4", "Not assessed in 2015: 14", "577\u00a0species", "1.60\u00a0%",
		},
		never: []string{"baseline year", "+13", "Baseline 2015"}},

	// Cities, of which other truths stand in cityCases.
	{file: "cities/hyderabad-as-first-written.toml", checks: []string{"indicator 4 has a value but no score; " + checkUnscored}, says: hyderabadIndex, never: hyderabadNever},
	{file: "cities/hyderabad.toml", checks: []string{"indicator 8 has a value but no score; " + checkUnscored}, says: hyderabadPart,
		never: []string{"CBI score out of", "0 of 23", "Not assessed", "80 points", "28 points", "indicators assessed", "+21"}},
	{file: "cities/curridabat.toml", checks: []string{
		"indicator 3 has no score, and the sources leave open whether 20.0 % gives 3 or 4 (16–20, > 20 %): " + checkOpen,
		"indicator 4 has a value but no score; " + checkUnscored,
	}, says: curridabatIndex, never: curridabatNever},
	{file: "cities/curridabat-as-first-written.toml", checks: []string{
		"indicator 8 has no score, and the sources leave open whether 6.05 % gives 1 or 2 (1–6, 6.1–11 %): " + checkOpen,
		"indicator 12 has a value but no score; " + checkUnscored,
	}, says: curridabatIndex, never: curridabatNever},
}

// What Hyderabad published: 57 of 92 points (27, 7 and 23), 36 (15, 4 and 17) ten years before, and counts without scores.
var (
	hyderabadIndex = []string{
		"This city has measured the following total CBI score out of 92 points:", "57 Points", "2022 application, 2014 edition",
		"1 of 23", "indicators scored · Assessed, score not stated: 5 · Not mentioned: 17",
		"36 points", "of 92 available in the baseline year 2012", "+21 points", "from 36 to 57, by the totals of both years",
		"One cell is one point", "Assessed, score not stated", "Not mentioned",
		"27 of 40 points", "Baseline 2012: 15 of 40 points", "7 of 16 points", "Baseline 2012: 4 of 16 points", "23 of 36 points", "Baseline 2012: 17 of 36 points",
		"577\u00a0native plant species", "Assessed, score not stated", "1.60\u00a0% (2012)", "1",
		"Assessed, but their scores are not stated; each may be worth 0 to 4 points: indicators 4, 5, 6, 7 and 8.",
	}
	hyderabadNever = []string{"+9 points", "0 of 23", "Not assessed", "80 points", "28 points", "points available", "indicators assessed"}

	// The same without the native component and the total: a part, and called one.
	hyderabadPart = []string{
		"The known scores of this city add up to the following, out of 52 points available (92 in total):", "30 Points",
		"1 of 23", "indicators scored · Assessed, score not stated: 5 · Not mentioned: 17",
		"36 points", "of 92 available in the baseline year 2012", "+9 points", "from 21 to 30, on the same 13 indicators",
		"– of 40 points", "No score stated for this component · Baseline 2012: 15 of 40 points", "7 of 16 points", "23 of 36 points",
	}

	curridabatIndex = []string{
		"The known scores of this city add up to the following, out of 72 points available (112 in total):", "33 Points",
		"18 of 28", "indicators scored · Assessed, score not stated: 10",
		"0.3945\u00a0% (2020)", "0*", "20.0\u00a0%", "Assessed, score not stated", "3 or 4 points", "33.3\u00a0%", "1†", "6.05\u00a0%", "Assessed, score not stated", "1 or 2 points",
		"3.5\u00a0m² per person", "Assessed, score not stated", "9\u00a0projects", "Assessed, score not stated",
		"Not scored because they measure change since an earlier survey: indicators 4, 5 and 6.",
		"each may be worth 0 to 4 points: indicators 9, 12, 14, 16 and 25.",
		"* Scores calculated from measured values (indicators 1 and 2) using: Handbook on the Singapore Index, 2021, pp. 14–15",
		"† Scores calculated from measured values (indicators 7, 10, 11 and 13) using bands known from a single source: World Resources Institute",
		"indicator 3, 3 or 4 points, indicator 8, 1 or 2 points. Source of the bands: World Resources Institute",
	}
	curridabatNever = []string{"Not assessed", "Not mentioned", "measured the following total"}
)
