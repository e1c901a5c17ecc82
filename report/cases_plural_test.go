package report_test

// pluralCases are profiles of which things come once, or in numbers with words of their own.
var pluralCases = []truth{
	{file: "plural/hundred-and-one.toml", checks: []string{""}, says: []string{"101", "21", "+1 point"}, never: []string{"21 Point\n", "+1 points", "101\nAction\n"}},
	{file: "plural/minus-one.toml", checks: []string{""}, says: []string{"−1 point"}, never: []string{"−1 points"}},
	{file: "plural/one1.toml", checks: []string{""}, never: []string{"1 indicators", "1 Points", "1 points", "1 actions", "are made"}},
	{file: "plural/plur.toml", checks: []string{""}, never: []string{"1 indicators", "1 Points", "\n1 points", "1 actions", "1 commitments"}},
}
