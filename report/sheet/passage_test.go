package sheet

import "testing"

func TestAMailLinkIsAnAddressAndNothingElse(t *testing.T) {
	for url, want := range map[string]string{
		"mailto:a@b.cd":                   "mailto:a@b.cd",
		"mailto:a@b?bcc=evil&subject=x#y": "mailto:a@b%3Fbcc=evil%26subject=x%23y",
		"mailto:a,c@b;d%0A":               "mailto:a%2Cc@b%3Bd%250A",
		"https://a.b/?c=d&e":              "https://a.b/?c=d&e",
	} {
		if got := onlyAddress(url); got != want {
			t.Errorf("%s became %s, want %s", url, got, want)
		}
	}
}
