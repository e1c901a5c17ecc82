package profile

import (
	"fmt"
	"strings"
	"testing"
)

// said are the messages on a profile that has some lines below its city.
func said(t *testing.T, lines string) string {
	t.Helper()
	_, found := load(t, "x.toml", TOML, []byte("format = 1\n[city]\nid = \"x\"\nname = \"X\"\n"+lines))
	var b strings.Builder
	for _, d := range found {
		if d.Code == "no-density" { // of a city that has nothing but an area
			continue
		}
		fmt.Fprintf(&b, "%d:%d %s: %s / %s\n", d.Line, d.Column, d.Code, d.Message, d.Help)
	}
	return b.String()
}

func TestNumeralsAreReadAsAnyCountryWritesThem(t *testing.T) {
	for text, want := range map[string]string{
		"1139047": "1139047", "1,139,047": "1139047", "1.139.047": "1139047", "1 139 047": "1139047", "1'139'047": "1139047", "1’139’047": "1139047", "1_139_047": "1139047", "1\u00a0139\u202f047": "1139047",
		"11,39,047": "1139047", "2,50,000": "250000", // India
		"1.646.184,56": "1646184.56", "1,646,184.56": "1646184.56", "1 646 184,56": "1646184.56",
		"12,5": "12.5", "12.5": "12.5", "0,571": "0.571", "0.571": "0.571", "1234,567": "1234.567", "380,64": "380.64",
		"794,571": "794571 794.571", "794.571": "794571 794.571", "1,000": "1000 1.000",
		"١٢٣": "123", "٧٩٤٬٥٧١": "794571", "١٢٫٥": "12.5", "१,१३९,०४७": "1139047", "１２３": "123",
		"-2,5": "-2.5", "−2,5": "-2.5", "+3": "3", "007": "7",
		"2024.04.22": "", "1,2,3": "", "12,34,5": "", "1.139,047.1": "", "1,139.047,5": "",
	} {
		n, ok := parseNumeral(text)
		if got := strings.Join(n.readings, " "); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestAFigureWithTwoReadingsIsAskedAbout(t *testing.T) {
	for text, want := range map[string]string{
		`"794,571"`:   `"794,571": 794571 or 794.571? / write 794571 or 794.571, without quotes`,
		`"106.700"`:   `"106.700": 106700 or 106.700? / write 106700 or 106.700, without quotes`,
		`"12,5"`:      `"12,5": 12.5 or 125? / write 12.5 or 125, without quotes`,
		`"380,64"`:    `"380,64": 380.64 or 38064? / write 380.64 or 38064, without quotes`,
		`"٤٫٦ مليون"`: `"٤٫٦ مليون": 4600000 or 4.6? / write 4600000 or 4.6, without quotes`,
		`"722 mm"`:    "", `"12 mi"`: "", `"5 MN"`: "", // millimetres, miles, meganewtons
		`"0,4"`:                   `"0,4": 0.4? / write 0.4, without quotes`,
		`"1億2,000万"`:              `"1億2,000万": 120000000? / write 120000000, without quotes`,
		`"1万5千人"`:                 `"1万5千人": 15000? / write 15000`,
		`"2억 3천만"`:                `"2억 3천만": 230000000? / write 230000000, without quotes`,
		`"1 crore 20 lakh"`:       `"1 crore 20 lakh": 12000000? / write 12000000, without quotes`,
		`"3万5000"`:                `"3万5000": 35000? / write 35000, without quotes`,
		`"١٢٫٥"`:                  "",
		`"1.139.047"`:             "\"1.139.047\": 1139047? / write 1139047, without quotes; `group_digits` in [report] groups the digits",
		`"57.53 crore"`:           `"57.53 crore": 575300000 or 57.53? / write 575300000 or 57.53, without quotes`,
		`"3 lakh"`:                `"3 lakh": 300000 or 3? / write 300000 or 3, without quotes`,
		`"4,3 milhões"`:           `"4,3 milhões": 4300000 or 43000000? / write 4300000 or 43000000, without quotes`,
		`"2 millones de árboles"`: `"2 millones de árboles": 2000000 or 2? / write 2000000 or 2`,
		`"1,5 Mio."`:              `"1,5 Mio.": 1500000 or 15000000? / write 1500000 or 15000000`,
		`"120万"`:                  `"120万": 1200000 or 120? / write 1200000 or 120, without quotes`,
		`"about 106.700 trees"`:   `"about 106.700 trees": 106700 or 106.700? / write 106700 or 106.700`,
		`"from 1,5 to 3"`:         `"from 1,5 to 3": 1.5 or 15? / write 1.5 or 15`,
		`"1,139,047"`:             "", `"1 139 047"`: "", `"11,39,047"`: "", `"12.5"`: "", `"about 6"`: "", `"4 million"`: "", `"80–100 million a year"`: "",
		`"12 of 40"`: "", `"2024-04-22"`: "", `"0.571"`: "", `794.571`: "", `12.5`: "", `"many"`: "", `"3 mil-spec"`: `"3 mil-spec": 3000 or 3? / write 3000 or 3`,
		`"Level 3.5, since 2020"`: "", `"Milk 3 m"`: "",
	} {
		for _, c := range []struct{ lines, at, name string }{
			{"area = { value = " + text + ", unit = \"km²\" }\n", "5:18", "city.area.value"},
			{"[[statistics]]\nlabel = \"L\"\nvalue = " + text + "\n", "7:9", "statistics[0].value"},
		} {
			line := ""
			if want != "" {
				line = c.at + " ambiguous-number: `" + c.name + "` is " + want + "\n"
			}
			got := said(t, c.lines)
			if at := strings.Index(got, "5:18 number-in-text"); at >= 0 && want == "" { // told elsewhere
				got = ""
			}
			if got != line {
				t.Errorf("%s: got\n%swant\n%s", text, got, line)
			}
		}
	}
}

func TestAnAreaThatIsANumberInQuotesIsAskedFor(t *testing.T) {
	for text, want := range map[string]string{
		`"2 446"`: "2446", `"1,139,047"`: "1139047", `"٩٫٥"`: "9.5",
		`446`: "", `"446"`: "", `"about 446"`: "", `"2,446"`: "", `"12,5"`: "", // or asked about otherwise
	} {
		if want != "" {
			want = "5:18 number-in-text: `city.area.value` is a text, so nothing is worked out from it / write " + want + ", without quotes\n"
		}
		if got := said(t, "area = { value = "+text+", unit = \"km²\" }\n"); got != want && (want != "" || strings.Contains(got, "number-in-text")) {
			t.Errorf("%s: got\n%swant\n%s", text, got, want)
		}
	}
}

func TestWordsOfABudgetAreUnderstood(t *testing.T) {
	for text, want := range map[string]string{
		`currency = "R"`:                           "`action_platform.actions[0].budget.currency` is \"R\" / write ZAR",
		`currency = "JD"`:                          "`action_platform.actions[0].budget.currency` is \"JD\" / write JOD",
		`currency = "EUR", period = "per year"`:    "`action_platform.actions[0].budget.period` is \"per year\" / write \"year\"",
		`currency = "EUR", state = "approved"`:     "`action_platform.actions[0].budget.state` is \"approved\" / write \"secured\"",
		`currency = "EUR", state = "Unfunded"`:     "`action_platform.actions[0].budget.state` is \"Unfunded\" / write \"not_available\"",
		`currency = "EUR", period = "fortnightly"`: "`action_platform.actions[0].budget.period` is \"fortnightly\" / expected one of total, year",
	} {
		got := said(t, "[[action_platform.actions]]\ntitle = \"A\"\ncommitments = [\"climate\"]\nbudget = { amount = 2400000, "+text+" }\n[[action_platform.commitments]]\nid=\"climate\"\n")
		if _, got, _ := strings.Cut(got, ": "); got != want+"\n" {
			t.Errorf("%s: got\n%swant\n%s", text, got, want)
		}
	}
}

func TestAYearOfAnotherCalendarIsTold(t *testing.T) {
	for text, want := range map[string]string{
		"令和4年度":     "write the year of the common era, 2022, and the fiscal year in `period`",
		"平成元年":      "write the year of the common era, 1989",
		"民國112年":    "write the year of the common era, 2023",
		"พ.ศ. 2567": "write the year of the common era, 2024",
		"month 4":   "expected a year, a month or a date, such as 2022, \"2022-06\" or 2022-06-01; a season or a school year goes in `period`, in your own words",
		"FY 2022":   "write the number alone, 2022, without quotes; a season or a school year goes in `period`, in your own words",
	} {
		got := said(t, "[[action_platform.actions]]\ntitle = \"A\"\ncommitments = [\"climate\"]\nstart = \""+text+"\"\n[[action_platform.commitments]]\nid=\"climate\"\n")
		if want := "8:9 bad-date: `action_platform.actions[0].start` is " + text + " / " + want + "\n"; got != want {
			t.Errorf("%s: got\n%swant\n%s", text, got, want)
		}
	}
}

func TestAnAmountOfMoneyIsOneNumberInOneCurrency(t *testing.T) {
	for text, want := range map[string]string{
		`"€40,000 a year", currency = "EUR"`:        `"€40,000 a year", with a currency of its own: 40000? / write the number alone, 40000: `,
		`"R$ 4,3 milhões", currency = "BRL"`:        `"R$ 4,3 milhões", with a currency of its own: 4300000 or 43000000? / write the number alone, 4300000 or 43000000: `,
		`"US$ 6,50 per head", currency = "USD"`:     `"US$ 6,50 per head", with a currency of its own: 6.50 or 650? / write the number alone, 6.50 or 650: `,
		`"EUR 1.200.000", currency = "EUR"`:         `"EUR 1.200.000", with a currency of its own: 1200000? / write the number alone, 1200000, without quotes: `,
		`"4 million euros", currency = "EUR"`:       `"4 million euros", with a currency of its own: 4000000? / write the number alone, 4000000: `,
		`"₹ 57.53 crore", currency = "INR"`:         `"₹ 57.53 crore", with a currency of its own: 575300000 or 57.53? / write the number alone, 575300000 or 57.53: `,
		`"1.646.184,56", currency = "BRL"`:          `"1.646.184,56": 1646184.56 or 164618456? / write 1646184.56 or 164618456, without quotes`,
		`"40.000", currency = "EUR"`:                `"40.000": 40000? / write 40000, without quotes`,
		`40.000, currency = "EUR"`:                  `40.000: 40000 or 40.000? / write 40000 or 40.000`,
		`"40,000", currency = "KWD"`:                `"40,000": 40000 or 40.000? / write 40000 or 40.000, without quotes`,
		`"3.5", currency = "BRL"`:                   `"3.5": 3.5 or 3500000? / write the amount in full, such as 3500000, without quotes`,
		`12, currency = "ZAR"`:                      `12: 12 or 12000000? / write the amount in full, such as 12000000`,
		`"57.53 crore", currency = "INR"`:           `"57.53 crore": 575300000 or 57.53? / write 575300000 or 57.53, without quotes`,
		`"4,835 million", currency = "KRW"`:         `"4,835 million": 4835000000 or 4835000? / write 4835000000 or 4835000, without quotes`,
		`"€ 250 M", currency = "EUR"`:               `"€ 250 M", with a currency of its own: 250000000 or 250? / write the number alone, 250000000 or 250: `,
		`"132,9 M€", currency = "EUR"`:              `"132,9 M€", with a currency of its own: 132900000 or 1329000000? / write the number alone, 132900000 or 1329000000: `,
		`"R$ 4 mi", currency = "BRL"`:               `"R$ 4 mi", with a currency of its own: 4000000 or 4? / write the number alone, 4000000 or 4: `,
		`"12.5 MNOK", currency = "NOK"`:             `"12.5 MNOK", with a currency of its own: 12500000 or 12.5? / write the number alone, 12500000 or 12.5: `,
		`"1.2bn", currency = "GBP"`:                 `"1.2bn": 1200000000 or 1.2? / write 1200000000 or 1.2, without quotes`,
		`"0,8 million", currency = "EUR"`:           `"0,8 million": 800000? / write 800000, without quotes`,
		`"JD 3 million", currency = "JOD"`:          `"JD 3 million", with a currency of its own: 3000000? / write the number alone, 3000000: `,
		`"R250 million", currency = "ZAR"`:          `"R250 million", with a currency of its own: 250000000? / write the number alone, 250000000: `,
		`"1億2,000万円", currency = "JPY"`:             `"1億2,000万円", with a currency of its own: 120000000? / write the number alone, 120000000: `,
		`"40,000", currency = "EUR"`:                "",
		`"4.83 billion", currency = "KRW"`:          "",
		`"80–100 million a year", currency = "MGA"`: "",
		`2500000, currency = "EUR"`:                 "",
		`"4 million a year", currency = "EUR"`:      "",
	} {
		line := ""
		if want != "" {
			if strings.HasSuffix(want, ": ") {
				want += "`currency` names the currency"
				if strings.Contains(text, "a year") {
					want += ", and `period = \"year\"` says that it is for each year"
				}
			}
			line = "8:21 ambiguous-number: `action_platform.actions[0].budget.amount` is " + want + "\n"
		}
		got := said(t, "[[action_platform.actions]]\ntitle = \"A\"\ncommitments = []\nbudget = { amount = "+text+" }\n")
		got = strings.Replace(got, "7:1 out-of-range: `action_platform.actions[0].commitments` is empty / expected at least 1\n", "", 1)
		if got != line {
			t.Errorf("%s: got\n%swant\n%s", text, got, line)
		}
	}
}

func TestAFractionOfOneIsNotTakenForPerCent(t *testing.T) {
	index := func(indicator string) string {
		return said(t, "[biodiversity_index]\nedition = 2021\nindicators = [{ "+indicator+" }]\n")
	}
	const at = "7:37 ambiguous-number: indicator "
	// What is scored by less than 1 % is no fraction.
	if got := said(t, "[biodiversity_index]\nedition = 2014\nindicators = [{ number = 15, value = 0.4 }, { number = 15, value = 0.2 }]\n"); strings.Contains(got, "ambiguous") {
		t.Errorf("the share of a budget: got\n%s", got)
	}
	for text, want := range map[string]string{
		`number = 1, value = 0.3945`:                   at + "1 is 0.3945 %: 0.3945 % or 39.45 %? / write 39.45; if it is 0.3945 %, confirm that with its `score`\n",
		`number = 7, value = 0.333, unit = "per cent"`: at + "7 is 0.333 %: 0.333 % or 33.3 %? / write 33.3; if it is 0.333 %, confirm that with its `score`\n",
		`number = 11, value = 1`:                       "7:38 ambiguous-number: indicator 11 is 1 %: 1 % or 100 %? / write 100; if it is 1 %, confirm that with its `score`\n",
		`number = 9, value = 0.3`: at + "9 is 0.3 %: 0.3 % or 30 %? / write 30; if it is 0.3 %, confirm that with its `score` or with `assessed = true`\n" +
			"7:37 no-score: indicator 9 has a value but no score; it counts as assessed, score not stated: 0 to 4 points / give `score`, or add a table to `biodiversity_index.bands` (no published table is known); else say `assessed = true` if the score is not published, `assessed = false` if there was no assessment\n",
		`number = 1, value = 0.3945, score = 0`:        "",
		`number = 1, value = 0.3945, assessed = false`: "",
		`number = 9, value = 0.3, assessed = true`:     "",
		`number = 1, value = 0.217, score = 4`:         "7:52 score-band: indicator 1 is scored 4, but 0.217 % is in the band < 1.0 %, which gives 0 / write 21.7 if the value is 21.7 %; else correct one of them; source of the bands: Handbook on the Singapore Index, 2021, pp. 14–15; World Resources Institute, UrbanShift\n",
		`number = 1, value = 12.5`:                     "",
		`number = 1, value = 0`:                        "",
		`number = 12, value = 0.45`:                    "",
	} {
		got := index(text)
		if got != want {
			t.Errorf("%s: got\n%swant\n%s", text, got, want)
		}
	}
}

func TestASmallShareMayBeAFraction(t *testing.T) {
	target := func(fields string) string {
		return "[[action_platform.actions]]\ntitle = \"A\"\ncommitments = [\"climate\"]\ntargets = [{ indicator = \"I\", unit = \"%\", " + fields + " }]\n[[action_platform.commitments]]\nid=\"climate\"\n"
	}
	key := func(value, unit string) string {
		return "[[key_figures]]\nlabel = \"L\"\nvalue = " + value + "\nunit = \"" + unit + "\"\n"
	}
	for lines, want := range map[string]string{
		key("0.275", "%"):        "7:9 fraction: `key_figures[0].value` is 0.275 %, and would be 27.5 % as a fraction of 1 / if 27.5 % is meant, write 27.5\n",
		key("0.4", "per cent"):   "7:9 fraction: `key_figures[0].value` is 0.4 %, and would be 40 % as a fraction of 1 / if 40 % is meant, write 40\n",
		key("27.5", "%"):         "",
		key("0", "%"):            "",
		key("0.4", "ha"):         "",
		key("\"0.4 of 1\"", "%"): "",
		target("target = { value = 0.3 }, baseline = { value = 0.21 }"):                          "8:62 fraction: `action_platform.actions[0].targets[0].target` is 0.3 %, and would be 30 % as a fraction of 1 / if 30 % is meant, write 30\n",
		target("target = 0.3, baseline = 0, values = [{ value = 0.1, year = 2020 }]"):            "8:52 fraction: `action_platform.actions[0].targets[0].target` is 0.3 %, and would be 30 % as a fraction of 1 / if 30 % is meant, write 30\n",
		target("target = { value = 10 }, baseline = { value = 0.5 }, latest = { value = 0.35 }"): "",
		target("target = { value = 0 }, baseline = { value = 0.5 }"):                             "",
	} {
		if got := said(t, lines); got != want {
			t.Errorf("%s: got\n%swant\n%s", lines, got, want)
		}
	}
}

func TestAPointMayStandBetweenThousands(t *testing.T) {
	species := func(native string) string { return "[[species]]\ngroup = \"G\"\nnative = " + native + "\n" }
	for lines, want := range map[string]string{
		species("1.115"): "7:10 ambiguous-number: `species[0].native` is 1.115: 1115 or 1.115? / write 1115 or 1.115\n",
		species("{ value = 1.115, year = 2020 }"): "7:20 ambiguous-number: `species[0].native.value` is 1.115: 1115 or 1.115? / write 1115 or 1.115\n",
		species("1115"): "",
		species("1.5"):  "",
		"[[key_figures]]\nlabel = \"L\"\nvalue = 106.700\n":                                                "7:9 ambiguous-number: `key_figures[0].value` is 106.700: 106700 or 106.700? / write 106700 or 106.7\n",
		"[[key_figures]]\nlabel = \"L\"\nvalue = 106.701\nunit = \"m\"\n":                                  "",
		"[[key_figures]]\nlabel = \"L\"\nvalue = 0.500\n":                                                  "",
		"[[statistics]]\nlabel = \"L\"\nvalue = 40.000\n":                                                  "7:9 ambiguous-number: `statistics[0].value` is 40.000: 40000 or 40.000? / write 40000 or 40\n",
		"coordinates = { latitude = 40.100, longitude = 3.500 }\n":                                         "",
		"[biodiversity_index]\nedition = 2021\nindicators = [{ number = 1, value = 20.000, score = 3 }]\n": "",
	} {
		if got := said(t, lines); got != want {
			t.Errorf("%s: got\n%swant\n%s", lines, got, want)
		}
	}
	got := said(t, "[[action_platform.actions]]\ntitle = \"A\"\ncommitments = [\"climate\"]\npeople_reached = 51.234\ntargets = [{ indicator = \"I\", target = 2800, latest = 1.450 }]\n[[action_platform.commitments]]\nid=\"climate\"\n")
	const want = "8:18 ambiguous-number: `action_platform.actions[0].people_reached` is 51.234: 51234 or 51.234? / write 51234 or 51.234\n" +
		"9:55 ambiguous-number: `action_platform.actions[0].targets[0].latest` is 1.450: 1450 or 1.450? / write 1450 or 1.45\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
