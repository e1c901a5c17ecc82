package cbi

import (
	"fmt"
	"reflect"
	"testing"
)

func points(n int) *int { return &n }

// scored are readings with a score, by number from a first one.
func scored(first int, scores ...int) []Reading {
	var list []Reading
	for i, s := range scores {
		list = append(list, Reading{Number: first + i, Score: &s})
	}
	return list
}

// valued are readings with a value that no bands score, from a number to another.
func valued(first, last int) []Reading {
	var list []Reading
	for n := first; n <= last; n++ {
		list = append(list, Reading{Number: n, Value: "577", Unit: "plants"})
	}
	return list
}

// shown is a sum as "points/possible/max scored+unscored+left out+not mentioned",
// with = for points that are given, and ~ for those that are a part.
func shown(s Sum) string {
	p := "–"
	if s.Points != nil {
		p = fmt.Sprint(*s.Points)
	}
	if s.Given {
		p = "=" + p
	}
	if s.Points != nil && !s.Complete() {
		p += "~"
	}
	return fmt.Sprintf("%s/%d/%d %d+%d+%d+%d", p, s.Possible, s.Max, s.Scored, s.Unscored, s.NotAssessed, s.NotMentioned)
}

func TestSumsCountOnlyWhatIsKnown(t *testing.T) {
	e2021, e2014 := edition(t, 2021), edition(t, 2014)
	all := make([]int, 28)
	for i := range all {
		all[i] = 3
	}
	left := func(numbers ...int) []Reading {
		var list []Reading
		for _, n := range numbers {
			list = append(list, Reading{Number: n, NotAssessed: true})
		}
		return list
	}
	for _, c := range []struct {
		name  string
		in    Application
		want  [3]string
		total string
	}{
		{"nothing", Application{Edition: e2021},
			[3]string{"–/0/36 0+0+0+9", "–/0/20 0+0+0+5", "–/0/56 0+0+0+14"}, "–/0/112 0+0+0+28"},
		{"0 points are not the same as nothing", Application{Edition: e2021, Components: [3]*int{points(0), nil, nil}},
			[3]string{"=0/36/36 0+0+0+9", "–/0/20 0+0+0+5", "–/0/56 0+0+0+14"}, "0~/36/112 0+0+0+28"},
		{"every indicator", Application{Edition: e2021, Readings: scored(1, all...)},
			[3]string{"27/36/36 9+0+0+0", "15/20/20 5+0+0+0", "42/56/56 14+0+0+0"}, "84/112/112 28+0+0+0"},
		{"scores of 0", Application{Edition: e2021, Readings: scored(10, 0, 0, 0, 0, 0)},
			[3]string{"–/0/36 0+0+0+9", "0/20/20 5+0+0+0", "–/0/56 0+0+0+14"}, "0~/20/112 5+0+0+23"},
		{"a first application is out of 100", Application{Edition: e2021, Readings: append(append(scored(1, 3, 3, 3), scored(7, all[:22]...)...), left(4, 5, 6)...)},
			[3]string{"18/24/36 6+0+3+0", "15/20/20 5+0+0+0", "42/56/56 14+0+0+0"}, "75/100/112 25+0+3+0"},
		{"some indicators of 2014", Application{Edition: e2014, Readings: append(scored(1, 4, 2), left(4)...)},
			[3]string{"6~/8/40 2+0+1+7", "–/0/16 0+0+0+4", "–/0/36 0+0+0+9"}, "6~/8/92 2+0+1+20"},
		{"a total alone covers everything", Application{Edition: e2014, Total: points(57)},
			[3]string{"–/0/40 0+0+0+10", "–/0/16 0+0+0+4", "–/0/36 0+0+0+9"}, "=57/92/92 0+0+0+23"},
		{"a total alone, with what was left out", Application{Edition: e2014, Total: points(38), Readings: left(4, 5, 6, 7, 8)},
			[3]string{"–/0/40 0+0+5+5", "–/0/16 0+0+0+4", "–/0/36 0+0+0+9"}, "=38/72/92 0+0+5+18"},
		{"components alone", Application{Edition: e2014, Components: [3]*int{points(27), points(7), points(23)}},
			[3]string{"=27/40/40 0+0+0+10", "=7/16/16 0+0+0+4", "=23/36/36 0+0+0+9"}, "57/92/92 0+0+0+23"},
		{"a component that is more than its scores", Application{Edition: e2021, Components: [3]*int{nil, points(12), nil}, Readings: scored(10, 4, 4)},
			[3]string{"–/0/36 0+0+0+9", "=12/20/20 2+0+0+3", "–/0/56 0+0+0+14"}, "12~/20/112 2+0+0+26"},
		{"a component that is what its scores are", Application{Edition: e2021, Components: [3]*int{nil, points(8), nil}, Readings: scored(10, 4, 4)},
			[3]string{"–/0/36 0+0+0+9", "=8/8/20 2+0+0+3", "–/0/56 0+0+0+14"}, "8~/8/112 2+0+0+26"},
		{"a total that is what its components are", Application{Edition: e2021, Total: points(20), Components: [3]*int{points(20), nil, nil}},
			[3]string{"=20/36/36 0+0+0+9", "–/0/20 0+0+0+5", "–/0/56 0+0+0+14"}, "=20/36/112 0+0+0+28"},
		// Hyderabad: counts without scores beside published components.
		{"components stand beside values without scores", Application{Edition: e2014, Total: points(57), Components: [3]*int{points(27), points(7), points(23)}, Readings: append(scored(15, 1), valued(4, 8)...)},
			[3]string{"=27/40/40 0+5+0+5", "=7/16/16 0+0+0+4", "=23/36/36 1+0+0+8"}, "=57/92/92 1+5+0+17"},
		{"a component that is left out", Application{Edition: e2014, Components: [3]*int{nil, points(7), points(23)}, Readings: append(scored(15, 1), valued(4, 8)...)},
			[3]string{"–/0/40 0+5+0+5", "=7/16/16 0+0+0+4", "=23/36/36 1+0+0+8"}, "30~/52/92 1+5+0+17"},
		{"a total beside one score: the component's points are not known", Application{Edition: e2014, Total: points(57), Readings: append(scored(15, 1), valued(4, 4)...)},
			[3]string{"–/0/40 0+1+0+9", "–/0/16 0+0+0+4", "–/0/36 1+0+0+8"}, "=57/92/92 1+1+0+21"},
		{"a component that is what its scores are, beside one that is not stated", Application{Edition: e2021, Components: [3]*int{nil, points(8), nil}, Readings: append(scored(10, 4, 4), valued(14, 14)...)},
			[3]string{"–/0/36 0+0+0+9", "=8/20/20 2+1+0+2", "–/0/56 0+0+0+14"}, "8~/20/112 2+1+0+25"},
		{"a total that leaves out what was not assessed", Application{Edition: e2014, Total: points(45), Components: [3]*int{points(12), points(9), points(24)}, Readings: left(4, 5, 6, 7, 8)},
			[3]string{"=12/20/40 0+0+5+5", "=9/16/16 0+0+0+4", "=24/36/36 0+0+0+9"}, "=45/72/92 0+0+5+18"},
		{"scores and a value that is open are a part", Application{Edition: e2021, Readings: append(append(scored(1, 3, 3, 3), valued(4, 6)...), scored(7, all[:22]...)...)},
			[3]string{"18~/24/36 6+3+0+0", "15/20/20 5+0+0+0", "42/56/56 14+0+0+0"}, "75~/100/112 25+3+0+0"},
		{"the first with a number counts, and numbers of no indicator do not", Application{Edition: e2021, Readings: append(scored(1, 4), append(scored(1, 0), append(scored(29, 4), scored(0, 4)...)...)...)},
			[3]string{"4~/4/36 1+0+0+8", "–/0/20 0+0+0+5", "–/0/56 0+0+0+14"}, "4~/4/112 1+0+0+27"},
	} {
		r := c.in.Result()
		for i, want := range c.want {
			if got := shown(r.Components[i]); got != want {
				t.Errorf("%s: component %d is %s, want %s", c.name, i, got, want)
			}
		}
		if got := shown(r.Total); got != c.total {
			t.Errorf("%s: the total is %s, want %s", c.name, got, c.total)
		}
	}
}

func TestAnIndicatorIsInOneOfFourStates(t *testing.T) {
	functions := Bands{Limits: [4]Decimal{"1", "2", "3", "4"}, Source: "the city"}
	for _, c := range []struct {
		name        string
		in          Reading
		state       State
		least, most int
		computed    bool
	}{
		{"a score", Reading{Number: 15, Score: points(3)}, Scored, 3, 3, false},
		{"a score of 0", Reading{Number: 15, Score: points(0)}, Scored, 0, 0, false},
		{"a value with published bands", Reading{Number: 1, Value: "12.5", Unit: "%"}, Scored, 2, 2, true},
		{"a value without its unit", Reading{Number: 12, Value: "0.5"}, Scored, 2, 2, true},
		{"a value that gives 0", Reading{Number: 1, Value: "0.2"}, Scored, 0, 0, true},
		{"a value in another unit", Reading{Number: 1, Value: "0.125", Unit: "fraction"}, Unscored, 0, 4, false},
		{"a value without bands", Reading{Number: 16, Value: "1.6", Unit: "%"}, Unscored, 0, 4, false},
		{"a value with the city's bands", Reading{Number: 15, Value: "3"}, Scored, 3, 3, true},
		{"a value on an edge that the handbook prints", Reading{Number: 1, Value: "20.0"}, Scored, 3, 3, true},
		{"a value on an edge that sources count differently", Reading{Number: 3, Value: "20.0"}, Unscored, 3, 4, false},
		{"a value in a gap", Reading{Number: 8, Value: "6.05"}, Unscored, 1, 2, false},
		{"a score in a gap", Reading{Number: 8, Value: "6.05", Score: points(2)}, Scored, 2, 2, false},
		{"a value in a gap, assessed", Reading{Number: 8, Value: "6.05", Assessed: true}, Unscored, 1, 2, false},
		{"nothing, but assessed", Reading{Number: 18, Assessed: true}, Unscored, 0, 4, false},
		{"a value that is not to be scored", Reading{Number: 1, Value: "12.5", NotAssessed: true}, NotAssessed, 0, 0, false},
		{"a score stands against its value", Reading{Number: 1, Value: "12.5", Score: points(4)}, Scored, 4, 4, false},
		{"neither", Reading{Number: 1}, NotAssessed, 0, 0, false},
		{"a note alone", Reading{Number: 1, Note: "From 2027 on"}, NotAssessed, 0, 0, false},
	} {
		a := Application{Edition: edition(t, 2021), Readings: []Reading{c.in}, Bands: map[int]Bands{15: functions}}
		o := a.Result().Indicators[c.in.Number-1]
		least, most := o.Points()
		if o.State != c.state || least != c.least || most != c.most || o.Computed != c.computed {
			t.Errorf("%s: %s, %d to %d points, computed %v; want %s, %d to %d, %v", c.name, o.State, least, most, o.Computed, c.state, c.least, c.most, c.computed)
		}
	}
	o := (Application{Edition: edition(t, 2021)}).Result().Indicators[0]
	if least, most := o.Points(); o.State != NotMentioned || least != 0 || most != 4 {
		t.Errorf("an indicator that is not there is %s, %d to %d points", o.State, least, most)
	}
}

func TestTheCitysBandsComeBeforeThePublishedOnes(t *testing.T) {
	own := Bands{Limits: [4]Decimal{"10", "20", "30", "40"}, Unit: "%", Source: "the city"}
	a := Application{Edition: edition(t, 2021), Readings: []Reading{{Number: 1, Value: "12.5"}}, Bands: map[int]Bands{1: own}}
	if o := a.Result().Indicators[0]; !o.Computed || o.Score != 1 || o.Bands.Source != "the city" {
		t.Errorf("%+v", o)
	}
}

func TestAScoreAgainstItsBandIsAContradiction(t *testing.T) {
	for _, c := range []struct {
		in   Reading
		want bool
	}{
		{Reading{Number: 1, Value: "12.5", Score: points(2)}, false},
		{Reading{Number: 1, Value: "12.5", Score: points(4)}, true},
		{Reading{Number: 1, Value: "12.5", Unit: "km²", Score: points(4)}, false},
		{Reading{Number: 8, Value: "6.05", Score: points(1)}, false}, // in a gap either band is right
		{Reading{Number: 8, Value: "6.05", Score: points(2)}, false},
		{Reading{Number: 8, Value: "6.05", Score: points(3)}, true},
		{Reading{Number: 10, Value: "60", Score: points(3)}, false},
		{Reading{Number: 8, Value: "17", Score: points(4)}, false}, // on an edge that one source counts in two ways
		{Reading{Number: 1, Value: "20", Score: points(4)}, true},  // the handbook's print leaves no doubt
		{Reading{Number: 16, Value: "1.6", Score: points(4)}, false},
		{Reading{Number: 1, Value: "12.5"}, false},
	} {
		a := Application{Edition: edition(t, 2021), Readings: []Reading{c.in}}
		if got := a.Result().Indicators[c.in.Number-1].Contradiction(); got != c.want {
			t.Errorf("%+v: %v", c.in, got)
		}
	}
}

func TestAComponentIsStartedWhenSomethingIsSaidOfIt(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Application
		want [3]bool
	}{
		{"nothing", Application{}, [3]bool{}},
		{"points", Application{Components: [3]*int{nil, points(0), nil}}, [3]bool{false, true, false}},
		{"an indicator that was not assessed", Application{Readings: []Reading{{Number: 28}}}, [3]bool{false, false, true}},
		{"a total", Application{Total: points(50)}, [3]bool{true, true, true}},
	} {
		c.in.Edition = edition(t, 2021)
		r := c.in.Result()
		if got := [3]bool{r.Started(0), r.Started(1), r.Started(2)}; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestScoresAndNumbersOfAResult(t *testing.T) {
	a := Application{Edition: edition(t, 2021), Readings: append(scored(1, 0, 4), Reading{Number: 4})}
	r := a.Result()
	if s := r.Scores(); len(s) != 28 || *s[0] != 0 || *s[1] != 4 || s[2] != nil || s[3] != nil {
		t.Errorf("scores %v", s)
	}
	if n := r.Numbers(NotAssessed); !reflect.DeepEqual(n, []int{4}) {
		t.Errorf("not assessed: %v", n)
	}
	if n := r.Numbers(NotMentioned); len(n) != 25 || n[0] != 3 {
		t.Errorf("not mentioned: %v", n)
	}
}
