package profile

import (
	"reflect"
	"strings"
	"testing"

	"cityprofile/report/cbi"
)

// A figure is written as short as it can be, and read back as it was.
func TestAFigureIsWrittenAsShortAsItCanBe(t *testing.T) {
	year := 2023
	long := Text("Sources" + strings.Repeat(" & more.", 20))
	for _, c := range []struct {
		population *Figure
		json, toml string
	}{
		{&Figure{Value: "6840000"}, `"population": 6840000`, "population = 6840000\n"},
		{&Figure{Value: "2.2 million"}, `"population": "2.2 million"`, "population = \"2.2 million\"\n"},
		{&Figure{Value: "٢٫٢ ملايين"}, `"population": "٢٫٢ ملايين"`, "population = \"٢٫٢ ملايين\"\n"},
		{&Figure{Value: "6840000", Year: &year}, "\"population\": {\n      \"value\": 6840000,\n      \"year\": 2023\n    }", "population = { value = 6840000, year = 2023 }\n"},
		{&Figure{Value: "2.20", Unit: "million", Estimate: true, Note: "<A & B>"}, "\"value\": 2.20,\n      \"unit\": \"million\",\n      \"estimate\": true,\n      \"note\": \"<A & B>\"",
			"population = { value = 2.20, unit = \"million\", estimate = true, note = \"<A & B>\" }\n"},
		{&Figure{Value: "5", Source: TextOf(Version{"統計", "ja"}), Note: long}, `"source": {`, "population = { value = 5, source = { text = \"統計\", language = \"ja\" }, note = "},
	} {
		p := &Profile{Format: 1, City: City{ID: "x", Name: "X", Population: c.population}}
		text, err := p.Canonical(Date{})
		if err != nil || !strings.Contains(string(text), c.json) {
			t.Errorf("JSON is %s, %v, without %s", text, err, c.json)
		}
		if !strings.Contains(string(p.TOML()), c.toml) {
			t.Errorf("TOML is %s, without %s", p.TOML(), c.toml)
		}
		for name, got := range map[string]*Profile{"JSON": quietly(t, JSON, text), "TOML": quietly(t, TOML, p.TOML())} {
			if got == nil || !reflect.DeepEqual(got.City.Population, c.population) {
				t.Errorf("%s is read back as %+v, want %+v", name, got, c.population)
			}
		}
	}
}

// quietly reads a profile whose warnings do not matter.
func quietly(t *testing.T, format SourceFormat, text []byte) *Profile {
	t.Helper()
	file, found := load(t, "x", format, text)
	if file == nil {
		t.Error(found.Human(Style{Plain: true}))
		return nil
	}
	return file.Profile
}

// A list of budgets is written as a table when it has one, and a reading as a
// number when it has nothing else.
func TestAListOfOneIsWrittenAsItsItem(t *testing.T) {
	year := 2024
	euros := func(v Value) Budget { return Budget{Amount: Figure{Value: v}, Currency: "EUR"} }
	for _, c := range []struct {
		budget Several[Budget]
		toml   string
	}{
		{nil, "title = \"A\"\n"},
		{Several[Budget]{euros("5000000")}, "budget = { amount = 5000000, currency = \"EUR\" }\n"},
		{Several[Budget]{euros("4 million"), {Amount: Figure{Value: "7000", Estimate: true}, Currency: "USD", Year: &year, Period: PeriodYear, State: NotAvailable}},
			"[[action_platform.actions.budget]]\namount = { value = 7000, estimate = true }\ncurrency = \"USD\"\nyear = 2024\nperiod = \"year\"\nstate = \"not_available\"\n"},
		{Several[Budget]{euros("4 million"), {Amount: Figure{Value: "7000"}, Currency: "USD", State: Spent}},
			"budget = [\n  { amount = \"4 million\", currency = \"EUR\" },\n  { amount = 7000, currency = \"USD\", state = \"spent\" },\n]\n"},
		{Several[Budget]{euros("5000"), {Amount: Figure{Value: "7000", Note: Text("long" + strings.Repeat(" long", 30))}, Currency: "USD"}}, "[[action_platform.actions.budget]]\n"},
	} {
		p := &Profile{Format: 1, City: City{ID: "x", Name: "X"}}
		p.ActionPlatform.Commitments = []Commitment{{ID: "climate"}}
		p.ActionPlatform.Actions = []Action{{Title: "A", Commitments: []string{"climate"}, Budget: c.budget,
			Targets: []Target{{Indicator: "T", Target: Reading{Value: "5"}, Baseline: &Reading{Value: "1.50", Note: "N"}, Values: []Reading{{Value: "2"}, {Value: "3", Year: &year}}}}}}
		if !strings.Contains(string(p.TOML()), c.toml) {
			t.Errorf("TOML is %s, without %s", p.TOML(), c.toml)
		}
		text, err := p.Canonical(Date{})
		if err != nil {
			t.Fatal(err)
		}
		for name, got := range map[string]*Profile{"JSON": quietly(t, JSON, text), "TOML": quietly(t, TOML, p.TOML())} {
			if got == nil || !reflect.DeepEqual(got.ActionPlatform.Actions, p.ActionPlatform.Actions) {
				t.Errorf("%s is read back as %+v, want %+v", name, got, p.ActionPlatform.Actions)
			}
		}
	}
}

func TestATargetIsReachedWhereOneCanTell(t *testing.T) {
	for _, c := range []struct {
		base, latest, goal string
		values             []string
		want               bool
	}{
		{"", "892", "892.0", nil, true}, {"", "893", "892", nil, false}, {"", "", "892", nil, false},
		{"0", "5", "5", nil, true}, {"0", "6", "5", nil, true}, {"9", "6", "5", nil, false}, {"9", "4", "5", nil, true},
		{"", "8", "10", []string{"41", "25"}, true}, {"", "12", "10", []string{"41", "25"}, false}, {"", "", "10", []string{"2", "11"}, true}, {"", "", "10", []string{"10", "11"}, false},
	} {
		target := Target{Target: Reading{Value: cbi.Decimal(c.goal)}}
		if c.base != "" {
			target.Baseline = &Reading{Value: cbi.Decimal(c.base)}
		}
		if c.latest != "" {
			target.Latest = &Reading{Value: cbi.Decimal(c.latest)}
		}
		for _, v := range c.values {
			target.Values = append(target.Values, Reading{Value: cbi.Decimal(v)})
		}
		if got := target.Reached(); got != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
}
