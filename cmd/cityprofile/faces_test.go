package main

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"cityprofile/fonts"
	"cityprofile/report"
	"cityprofile/report/profile"
)

func TestALatinReportOpensNoOtherFace(t *testing.T) {
	library := fonts.NewLibrary()
	press, err := report.NewPress(library)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"kunming.toml", "specimen.toml"} {
		file, found, err := (&console{}).load(context.Background(), filepath.Join(profiles, name), "")
		if err != nil || found.HasErrors() {
			t.Fatal(err, found)
		}
		if _, err := press.Build(context.Background(), file.Profile, profile.Date{}); err != nil {
			t.Fatal(err)
		}
	}
	want := []fonts.ID{fonts.NotoSansRegular, fonts.NotoSansSemiBold, fonts.LiterataRegular, fonts.LiterataMedium}
	if got := library.Opened(); !slices.Equal(got, want) {
		t.Errorf("opened %q, want %q", got, want)
	}
}

func TestSystemFontsAreLookedForWhereTheSystemKeepsThem(t *testing.T) {
	env := map[string]string{"HOME": "/home/x", "WINDIR": "/windows", "LOCALAPPDATA": "/local"}
	for _, c := range []struct {
		system string
		env    map[string]string
		want   []string
	}{
		{"linux", env, []string{"/usr/share/fonts", "/usr/local/share/fonts", "/home/x/.local/share/fonts", "/home/x/.fonts"}},
		{"linux", map[string]string{"XDG_DATA_HOME": "/data"}, []string{"/usr/share/fonts", "/usr/local/share/fonts", "/data/fonts"}},
		{"linux", nil, []string{"/usr/share/fonts", "/usr/local/share/fonts"}},
		{"darwin", env, []string{"/System/Library/Fonts", "/Library/Fonts", "/home/x/Library/Fonts"}},
		{"windows", env, []string{"/windows/Fonts", "/local/Microsoft/Windows/Fonts"}},
	} {
		got := systemFonts(c.system, func(name string) string { return c.env[name] })
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.system, got, c.want)
		}
	}
}
