package profile

import (
	"strings"
	"testing"
)

func TestATitleIsAnOfficeAndNoFormOfAddress(t *testing.T) {
	for title, address := range map[string]bool{
		"Mr": true, "Ms.": true, "Dr": true, "Prof. Dr.": true, "Sra.": true, "Herr": true, "Ing.": true, "M.": true, "श्री": true, "السيد": true, "女士": true,
		"Mayor": false, "Dr Mayor": false, "Señora alcaldesa": false, "市长": false, "Lord Mayor of Melbourne City Council": false, "Mr of City of Nagoya": false,
	} {
		got := said(t, "[head_of_government]\nname = \"A\"\ntitle = \""+title+"\"\n")
		want := ""
		if address {
			want = "7:9 form-of-address: `head_of_government.title` is \"" + title + "\", a form of address / write the office, such as \"Mayor of X\", and \"" + title + "\" before the name if it belongs there\n"
		}
		if got != want {
			t.Errorf("%s: got\n%swant\n%s", title, got, want)
		}
	}
}

func TestWordsOfOtherLanguagesAreKnownForWhatTheyMean(t *testing.T) {
	statuses := []string{"planned", "in_progress", "completed", "on_hold", "cancelled"}
	for text, want := range map[string]string{
		"ongoing": "in_progress", "In Progress": "in_progress", "en curso": "in_progress", "Em andamento": "in_progress", "En cours": "in_progress", "läuft": "in_progress", "进行中": "in_progress", "devam ediyor": "in_progress",
		"Done": "completed", "concluída": "completed", "Achevé": "completed", "مكتمل": "completed", "IN-PROGRESS": "in_progress",
		"not started": "planned", "Prévu": "planned", "geplant": "planned", "on hold": "on_hold", "suspenso": "on_hold", "Canceled": "cancelled", "annulé": "cancelled",
		"progressing": "", "blue": "", "": "",
	} {
		if got := meant(text, statuses); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"Latin America and the Caribbean": "Latin America & Caribbean", "América Latina y el Caribe": "Latin America & Caribbean", "LAC": "Latin America & Caribbean",
		"Asia-Pacific": "Asia & Oceania", "Sub-Saharan Africa": "Africa", "USA": "North America", "Europa": "Europe", "Middle East & North Africa": "",
	} {
		if got := meant(text, Regions()); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestWhatIsNotKnownIsLeftOut(t *testing.T) {
	for _, text := range []string{"n/d", "N/A", "n.a.", "nd", "s/d", "-", "—", "?", "(n/a)", "k. A.", "sin datos", "Sem dados", "not available", "unknown", "不明", "None"} {
		if !isUnknown(text) {
			t.Errorf("%q is not taken for unknown", text)
		}
	}
	for _, text := range []string{"0", "12", "Nancy", "-1", "n", "about 6", "data"} {
		if isUnknown(text) {
			t.Errorf("%q is taken for unknown", text)
		}
	}
}

func TestSlipsAreMendedWhereTheyStand(t *testing.T) {
	for text, want := range map[string]string{
		"a = 12,5 # b, c\n":                    "a = 12.5 # b, c\n",
		"a = { b = 1,139,047, c = 2 }\n":       "a = { b = 1139047  , c = 2 }\n",
		"a = [1,5, 2,5]\n":                     "a = [1,5, 2,5]\n", // numbers of a list
		"a = [{ b = “c”, d = 'e, 1,2' }]\n":    "a = [{ b = \"c\"    , d = 'e, 1,2' }]\n",
		"a = \"\"\"\nb = 1,5\n\"\"\"\nc = 1,5": "a = \"\"\"\nb = 1,5\n\"\"\"\nc = 1.5",
		"a = “d’une ville”\n":                  "a = \"d’une ville\"    \n",
		"a = 1979-05-27T07:32:00Z\nb = 0x1F\n": "a = 1979-05-27T07:32:00Z\nb = 0x1F\n",
		"a: 5\n":                               "a= 5\n",
		"a = [\n  “x”, # “y”\n]\n":             "a = [\n  \"x\"    , # “y”\n]\n",
	} {
		m := &mender{text: []byte(text)}
		m.mend()
		if got := string(m.text); got != want || len(got) != len(text) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestAFieldBelowAPartBelongsAboveIt(t *testing.T) {
	got := said(t, "[[resources]]\nid = \"r\"\ntitle = \"R\"\n[biodiversity_index]\nedition = 2021\n  [[ biodiversity_index.history ]] # first\nyear = 2012\nbands = []\nillustrative = true\n")
	for _, want := range []string{
		"12:1 unknown-field: unknown field `bands` in `biodiversity_index.history[0]` / `bands` belongs to the index: put it above the first [[ biodiversity_index.history ]]\n",
		"13:1 unknown-field: unknown field `illustrative` in `biodiversity_index.history[0]` / `illustrative` belongs to [report]\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}
