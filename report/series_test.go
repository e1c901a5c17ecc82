package report

import (
	"reflect"
	"testing"

	"cityprofile/report/profile"
)

func TestValuesStandByTheirYears(t *testing.T) {
	year := func(y int) *int { return &y }
	for _, c := range []struct {
		values []profile.Reading
		want   [][2]int64
	}{
		{[]profile.Reading{{Value: "40", Year: year(2010)}, {Value: "60", Year: year(2018)}, {Value: "80", Year: year(2020)}}, [][2]int64{{0, 0}, {800_000, 500_000}, {whole, whole}}},
		{[]profile.Reading{{Value: "-2"}, {Value: "-1.25", Year: year(2018)}, {Value: "1"}}, [][2]int64{{0, 0}, {500_000, 250_000}, {whole, whole}}},
		{[]profile.Reading{{Value: "5", Year: year(2020)}, {Value: "5.0", Year: year(2020)}}, [][2]int64{{0, 0}, {whole, 0}}},
		{[]profile.Reading{{Value: "1.7e308"}, {Value: "-1.7e308"}, {Value: "0"}}, [][2]int64{{0, whole}, {500_000, 0}, {whole, 500_000}}},
		{[]profile.Reading{{Value: "5e-324"}, {Value: "1e-323"}}, [][2]int64{{0, 0}, {whole, whole}}},
	} {
		if got := points(c.values); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.values, got, c.want)
		}
	}
}
