package report_test

// cityCases are cities, written up from public facts by an officer with init and the README.
var cityCases = []truth{
	{file: "cities/curridabat-as-first-written.toml", checks: []string{""}},
	{file: "cities/curridabat.toml", checks: []string{""}},
	{file: "cities/fingal-as-first-written.toml", checks: []string{""}},
	{file: "cities/fingal.toml", checks: []string{""}},
	{file: "cities/freetown-as-first-written.toml", checks: []string{""}},
	{file: "cities/freetown.toml", checks: []string{""}},
	{file: "cities/hyderabad-as-first-written.toml", checks: []string{""}},
	{file: "cities/hyderabad.toml", checks: []string{""}},
	{file: "cities/medellin-as-first-written.toml", checks: []string{""}},
	{file: "cities/medellin.toml", checks: []string{""}},
	{file: "cities/template-uncommented.toml", checks: []string{""}},
}
