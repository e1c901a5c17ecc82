package report_test

// dataCases are files that ask for more than a report may take: they are
// refused before the work begins.
var dataCases = []truth{
	{file: "data/p12.toml", checks: []string{"million pixels"}},
}
