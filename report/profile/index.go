package profile

// Index is chapter 4: the City Biodiversity Index, also called the Singapore
// Index on Cities' Biodiversity. Its editions, indicators and maxima stand in
// package cbi.
type Index struct {
	Edition    int         `json:"edition" toml:"edition" jsonschema:"required,enum=2021,enum=2014" jsonschema_description:"Edition of the index: 2021 (28 indicators, 112 points) or 2014 (23 indicators, 92 points)."`
	Year       *int        `json:"year,omitempty" toml:"year" jsonschema:"minimum=2008,maximum=2200" jsonschema_description:"Year of this application."`
	Total      *int        `json:"total,omitempty" toml:"total" jsonschema:"minimum=0,maximum=112" jsonschema_description:"Total score. Must agree with the components."`
	Components Components  `json:"components,omitzero" toml:"components" jsonschema_description:"Scores of the three components. Each must agree with its indicators."`
	Indicators []Indicator `json:"indicators,omitempty" toml:"indicators" jsonschema_description:"Indicators, in any order. One without a score is not assessed; one that is left out is unknown."`
	Note       string      `json:"note,omitempty" toml:"note" jsonschema_description:"Note on the application."`
	History    []Earlier   `json:"history,omitempty" toml:"history" jsonschema_description:"Earlier applications, the baseline first."`
}

// Components are the scores of the three components; nil where not started.
type Components struct {
	Native     *int `json:"native,omitempty" toml:"native" jsonschema:"minimum=0,maximum=40" jsonschema_description:"Native biodiversity in the city."`
	Services   *int `json:"services,omitempty" toml:"services" jsonschema:"minimum=0,maximum=20" jsonschema_description:"Ecosystem services provided by biodiversity."`
	Governance *int `json:"governance,omitempty" toml:"governance" jsonschema:"minimum=0,maximum=56" jsonschema_description:"Governance and management of biodiversity."`
}

// Indicator is the result of one indicator.
type Indicator struct {
	Number int      `json:"number" toml:"number" jsonschema:"required,minimum=1,maximum=28" jsonschema_description:"Number of the indicator in its edition."`
	Score  *int     `json:"score,omitempty" toml:"score" jsonschema:"minimum=0,maximum=4" jsonschema_description:"Score, 0 to 4; leave out when not assessed."`
	Value  *float64 `json:"value,omitempty" toml:"value" jsonschema_description:"Measured value."`
	Unit   string   `json:"unit,omitempty" toml:"unit" jsonschema_description:"Unit of the value."`
	Year   *int     `json:"year,omitempty" toml:"year" jsonschema:"minimum=1990,maximum=2200" jsonschema_description:"Year of the value."`
	Note   string   `json:"note,omitempty" toml:"note" jsonschema_description:"Note."`
	Source string   `json:"source,omitempty" toml:"source" jsonschema_description:"Source of the value."`
}

// Earlier is an earlier application of the index.
type Earlier struct {
	Year       int         `json:"year" toml:"year" jsonschema:"required,minimum=2008,maximum=2200" jsonschema_description:"Year."`
	Total      *int        `json:"total,omitempty" toml:"total" jsonschema:"minimum=0,maximum=112" jsonschema_description:"Total score."`
	Components Components  `json:"components,omitzero" toml:"components" jsonschema_description:"Scores of the three components."`
	Indicators []Indicator `json:"indicators,omitempty" toml:"indicators" jsonschema_description:"Indicators."`
}
