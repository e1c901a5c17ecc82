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
		`"794,571"`:               `"794,571": 794571 or 794.571? / write 794571 or 794.571, without quotes`,
		`"106.700"`:               `"106.700": 106700 or 106.700? / write 106700 or 106.700, without quotes`,
		`"12,5"`:                  `"12,5": 12.5 or 125? / write 12.5 or 125, without quotes`,
		`"380,64"`:                `"380,64": 380.64 or 38064? / write 380.64 or 38064, without quotes`,
		`"١٢٫٥"`:                  `"١٢٫٥": 12.5 or 125? / write 12.5 or 125, without quotes`,
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
			if got := said(t, c.lines); got != line {
				t.Errorf("%s: got\n%swant\n%s", text, got, line)
			}
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
	for text, want := range map[string]string{
		`number = 1, value = 0.3945`:                   at + "1 is 0.3945 %: 0.3945 % or 39.45 %? / write 39.45; if it is 0.3945 %, confirm that with its `score`\n",
		`number = 7, value = 0.333, unit = "per cent"`: at + "7 is 0.333 %: 0.333 % or 33.3 %? / write 33.3; if it is 0.333 %, confirm that with its `score`\n",
		`number = 11, value = 1`:                       "7:38 ambiguous-number: indicator 11 is 1 %: 1 % or 100 %? / write 100; if it is 1 %, confirm that with its `score`\n",
		`number = 1, value = 0.3945, score = 0`:        "",
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
