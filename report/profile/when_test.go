package profile

import "testing"

func TestATimeIsAsPreciseAsItIsWritten(t *testing.T) {
	for text, want := range map[string]When{"2022": {Year: 2022}, "2022-06": {2022, 6, 0}, "2024-02-29": {2024, 2, 29}} {
		got, err := ParseWhen(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("%s: %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "22", "2022-13", "2022-6", "2022-02-30", "2022-06-01-01", "June 2022", "2022/06", "２０２２"} {
		if got, err := ParseWhen(text); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
}

func TestATimeIsBeforeAnotherOnlyForSure(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		before bool
	}{
		{"2021", "2022", true}, {"2022", "2022", false}, {"2022", "2022-06", false}, {"2022-06", "2022", false},
		{"2022-05", "2022-06", true}, {"2022-06", "2022-05", false}, {"2022-06", "2022-06-30", false},
		{"2022-06-29", "2022-06-30", true}, {"2021-12-31", "2022", true}, {"2023-01", "2022-12-31", false},
	} {
		a, _ := ParseWhen(c.a)
		b, _ := ParseWhen(c.b)
		if got := a.Before(b); got != c.before {
			t.Errorf("%s before %s: %v", c.a, c.b, got)
		}
	}
}
