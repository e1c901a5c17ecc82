package report

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"cityprofile/report/profile"
)

func TestPlaceholdersAreFilled(t *testing.T) {
	for _, c := range []struct {
		pattern string
		kv      []string
		want    string
	}{
		{"{n}% of {city}", []string{"n", "5", "city", "A {n} B"}, "5% of A {n} B"}, // a value is not looked into
		{"no {such} name", []string{"n", "5"}, "no {such} name"},
		{"open {", nil, "open "},
		{"", nil, ""},
	} {
		if got := fill(c.pattern, c.kv...); got != c.want {
			t.Errorf("%q: got %q, want %q", c.pattern, got, c.want)
		}
	}
}

func TestEnglishIsComplete(t *testing.T) {
	l := English()
	var walk func(string, reflect.Value)
	walk = func(name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if v.String() == "" {
				t.Errorf("%s has no words", name)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(name+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", name, i), v.Index(i))
			}
		}
	}
	walk("Labels", reflect.ValueOf(*l))
	for _, s := range []profile.Status{profile.Planned, profile.InProgress, profile.Completed, profile.OnHold, profile.Cancelled} {
		if l.Statuses[string(s)] == "" {
			t.Errorf("no label for %s", s)
		}
	}
	for _, area := range profile.Catalogue() {
		if area.Title == "" || len(area.Commitments) == 0 {
			t.Errorf("area %q", area.ID)
		}
	}
	for _, of := range []profile.Counted{profile.CountedActions, profile.CountedCommitments, profile.CountedResources, profile.CountedSteps} {
		if l.Counted[string(of)] == "" {
			t.Errorf("no label for %s", of)
		}
	}
	for i, m := range l.Months {
		if m == "" {
			t.Errorf("no name for month %d", i+1)
		}
	}
	if got, want := l.date(profile.Date{Year: 2026, Month: 4, Day: 2}), "2 April 2026"; got != want {
		t.Errorf("date %q, want %q", got, want)
	}
	if l.date(profile.Date{}) != "" {
		t.Error("no day has a name")
	}
	if !strings.Contains(l.Disclaimer, "<{privacy}>") {
		t.Error("the disclaimer has no place for the privacy policy")
	}
}
