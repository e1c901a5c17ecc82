package main

import "testing"

func TestTheCountsOfCheckAreWhole(t *testing.T) {
	for want, tt := range map[string]tally{
		"1 of 12 profiles has errors, 3 have warnings": {12, 1, 3},
		"2 of 3 profiles have errors, 1 has warnings":  {3, 2, 1},
		"1 of 1 profile has errors":                    {1, 1, 0},
		"1 of 3 profiles has warnings":                 {3, 0, 1},
		"1 profile, no errors":                         {1, 0, 0},
		"12 profiles, no errors":                       {12, 0, 0},
	} {
		if got := tt.String(); got != want {
			t.Errorf("%+v is %q, want %q", tt, got, want)
		}
	}
}
