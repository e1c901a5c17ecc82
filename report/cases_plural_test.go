package report_test

// pluralCases are profiles of which things come once, or in numbers with words of their own.
var pluralCases = []truth{
	{file: "plural/hundred-and-one.toml", checks: []string{""}},
	{file: "plural/minus-one.toml", checks: []string{""}},
	{file: "plural/one1.toml", checks: []string{""}},
	{file: "plural/plur.toml", checks: []string{""}},
}
