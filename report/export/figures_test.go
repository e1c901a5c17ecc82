package export

import (
	"os"
	"testing"
)

func TestAnEntryHasTheFiguresOfItsCity(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", city("a", `, "climate": "mild"`)+"\n"+
		`{"format": 1, "city": {"id": "b", "name": "B"}, "biodiversity_index": {"edition": 2021, "total": 70}, "resources": [{"id": "r", "title": "R"}], "nature_pathway": {"steps": [{"step": 1, "resources": ["r"]}]}}`+"\n")
	for range 2 { // made, and found unchanged
		export(t, options(&press{}, "in.jsonl"))
		m, err := readManifest(os.DirFS("out"))
		if err != nil {
			t.Fatal(err)
		}
		if m.Cities[0].Figures != nil {
			t.Errorf("a city without figures has %v", m.Cities[0].Figures)
		}
		const want = "70 of 112 points · 1\u00a0pathway step · 1\u00a0resource"
		if f := m.Cities[1].Figures; f == nil || f.String() != want {
			t.Errorf("got %v, want %s", f, want)
		}
	}
}
