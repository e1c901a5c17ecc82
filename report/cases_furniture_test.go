package report_test

// furnitureCases are names of every length in what surrounds the text of a
// report, and the choice of what a report has.
var furnitureCases = []truth{
	{
		file: "furniture/platform-form.toml",
		checks: []string{
			"`contents` has no effect in the platform's form",
			"`related_targets` has no effect in the platform's form",
		},
		says:  []string{"120000", "60\u00a0km²", "Climate change adaptation and mitigation"},
		never: []string{"Contents", "Population density", "Related GBF", "GBF stands for"},
	},
}
