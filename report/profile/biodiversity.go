package profile

import "cityprofile/report/cbi"

// Index is chapter 4: the City Biodiversity Index, also called the Singapore
// Index on Cities' Biodiversity. Its editions, indicators, bands and maxima
// stand in package cbi, which also works out what comes of it: see Results.
type Index struct {
	Edition    int         `json:"edition" toml:"edition" jsonschema:"required,enum=2021,enum=2014" jsonschema_description:"Edition of the index: 2021 (28 indicators, 112 points) or 2014 (23 indicators, 92 points)."`
	Year       *int        `json:"year,omitempty" toml:"year" jsonschema:"minimum=2008,maximum=2200" jsonschema_description:"Year of this application."`
	Total      *int        `json:"total,omitempty" toml:"total" jsonschema:"minimum=0,maximum=112" jsonschema_description:"Total score. Omit it to have it calculated. A published total stands as published; it must be one that the components can add up to."`
	Components Components  `json:"components,omitzero" toml:"components" jsonschema_description:"Scores of the three components. Omit a score to have it calculated from the indicators. A published score stands as published; it must be one that the indicators can add up to by the scores you give, where those without a score of yours may add 0 to 4 points each, unless they were not assessed. Where scores calculated from values do not fit it, the report says so. A component with neither a score nor indicators counts as not started, which differs from 0 points."`
	Indicators []Indicator `json:"indicators,omitempty" toml:"indicators" jsonschema_description:"Indicators, in any order. Each is in one of four states: scored (it has a score, or a value that determines one); assessed, score not stated (it has a value that determines none, or assessed = true); not assessed (assessed = false, or neither score nor value); not mentioned (omitted). Only scores count in calculated sums, and no other state counts as 0: the points available are shown beside the maximum of the edition."`
	Bands      []Bands     `json:"bands,omitempty" toml:"bands" jsonschema_description:"Custom tables for scoring indicators by value, for indicators without built-in published bands: 4, 5, 6, 9 and 14 to 28 of the 2021 edition, and all but 13, 14, 15, 16 and 23 of the 2014 edition. A table of your own takes precedence over a published one."`
	Note       Text        `json:"note,omitempty" toml:"note" jsonschema_description:"Note on the application."`
	History    []Earlier   `json:"history,omitempty" toml:"history" jsonschema_description:"Earlier applications, oldest first. The first of the same edition is the baseline for measuring change."`
}

// Components are the scores of the three components; nil where not started.
type Components struct {
	Native     *int `json:"native,omitempty" toml:"native" jsonschema:"minimum=0,maximum=40" jsonschema_description:"Native biodiversity in the city."`
	Services   *int `json:"services,omitempty" toml:"services" jsonschema:"minimum=0,maximum=20" jsonschema_description:"Ecosystem services provided by biodiversity."`
	Governance *int `json:"governance,omitempty" toml:"governance" jsonschema:"minimum=0,maximum=56" jsonschema_description:"Governance and management of biodiversity."`
}

// Indicator is what a city says of an indicator: its score, or a value that
// gives its score, or that it was assessed or not.
//
// A score that is given stands, and is compared with the value where the bands
// are known. A value without a score is scored by the bands, those of the city
// before the published ones, where these leave no doubt, and the report says
// that it was computed, and by which source. Else the indicator was assessed
// and its score is not stated; the city is warned, so that nobody waits for a
// score that does not come, unless it says assessed = true. With assessed =
// false, or with nothing but its number, it was not assessed.
type Indicator struct {
	Number   int         `json:"number" toml:"number" jsonschema:"required,minimum=1,maximum=28" jsonschema_description:"Number of the indicator in its edition."`
	Score    *int        `json:"score,omitempty" toml:"score" jsonschema:"minimum=0,maximum=4" jsonschema_description:"Score, 0 to 4. 0 is a score: omit the field if the indicator was not assessed. Also omit it to have it calculated from the value, where the bands are known: indicators 1, 2, 3, 7, 8, 10, 11, 12 and 13 of the 2021 edition, 13, 14, 15, 16 and 23 of the 2014 edition, and those with a table of your own in bands. The source of the bands is printed. No score is calculated from a value between two bands, or on an edge on which the sources differ."`
	Assessed *bool       `json:"assessed,omitempty" toml:"assessed" jsonschema_description:"False if the indicator was not assessed: it is excluded from the points available, and its value is not scored, as for 4, 5 and 6 in a first application, which have no baseline yet. True if it was assessed, even if its score is not stated. Optional: by default, an indicator is assessed if it has a score or a value."`
	Value    cbi.Decimal `json:"value,omitempty" toml:"value" jsonschema_description:"Measured value: a number, printed as given."`
	Unit     Text        `json:"unit,omitempty" toml:"unit" jsonschema_description:"Unit of the value. Defaults to the unit of the index: % for 1, 2, 3, 7, 8, 9, 10, 11 and 13 of the 2021 edition (12.5, not 0.125), ha/1,000 persons for 12, species for 4, 5 and 6; % for 15 and ha/1,000 persons for 13 of the 2014 edition. A value in another unit is printed but not scored."`
	Year     *int        `json:"year,omitempty" toml:"year" jsonschema:"minimum=1990,maximum=2200" jsonschema_description:"Year of the value."`
	Note     Text        `json:"note,omitempty" toml:"note" jsonschema_description:"Note: how it was measured, or why it was not assessed."`
	Source   Text        `json:"source,omitempty" toml:"source" jsonschema_description:"Source of the value, with its URL if it has one."`
	Estimate bool        `json:"estimate,omitempty" toml:"estimate" jsonschema_description:"True if the value is an estimate or provisional; the report says so beside it."`
}

// Bands are a city's own table to score an indicator by its value. It comes
// before the published bands, if there are any: the city may have a newer
// handbook before it. That is said in a warning.
type Bands struct {
	Indicator int           `json:"indicator" toml:"indicator" jsonschema:"required,minimum=1,maximum=28" jsonschema_description:"Number of the indicator in the edition of the index."`
	Limits    []cbi.Decimal `json:"limits" toml:"limits" jsonschema:"required,minItems=4,maxItems=4" jsonschema_description:"Thresholds for 1, 2, 3 and 4 points, such as [1, 2, 3, 4]: ascending where more is better, descending where less is better: [30, 20, 11, 1]. Values short of the first give 0 points."`
	Top       Top           `json:"top,omitempty" toml:"top" jsonschema:"enum=reached,enum=passed" jsonschema_description:"reached (default): 4 points at the last limit or better. passed: only beyond it, as in a table that says > 20."`
	Unit      Text          `json:"unit,omitempty" toml:"unit" jsonschema_description:"Unit of the limits. Defaults to the unit of the index, if any."`
	Source    Text          `json:"source" toml:"source" jsonschema:"required,minLength=1" jsonschema_description:"Source of the table, such as the handbook and page. Printed with the scores it determines."`
}

// Top says when the last limit of a table gives 4 points.
type Top string

// The ways to come to 4 points; when it is left out, reaching is enough.
const (
	TopReached Top = "reached"
	TopPassed  Top = "passed"
)

// Earlier is an earlier application of the index.
type Earlier struct {
	Year       int         `json:"year" toml:"year" jsonschema:"required,minimum=2008,maximum=2200" jsonschema_description:"Year."`
	Edition    int         `json:"edition,omitempty" toml:"edition" jsonschema:"enum=2021,enum=2014" jsonschema_description:"Edition. Defaults to that of the index. Applications of different editions are listed but not compared."`
	Total      *int        `json:"total,omitempty" toml:"total" jsonschema:"minimum=0,maximum=112" jsonschema_description:"Total score."`
	Components Components  `json:"components,omitzero" toml:"components" jsonschema_description:"Scores of the three components."`
	Indicators []Indicator `json:"indicators,omitempty" toml:"indicators" jsonschema_description:"Indicators, as for the index. Indicators scored in both years count towards the change; totals are compared where both cover the same indicators."`
}
