package report_test

// indexCases are applications of the index of which not everything is known.
var indexCases = []truth{
	{file: "index/v1.toml", checks: []string{""}},
	{file: "index/v2.toml", checks: []string{""}},
	{file: "index/v3.toml", checks: []string{""}},
	{file: "index/v4.toml", checks: []string{""}},
}
