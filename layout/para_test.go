package layout

import (
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/text"
)

func TestAParagraphHasTheLeadingThatItsScriptNeeds(t *testing.T) {
	faces, err := fonts.NewLibrary().Set(false, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	s := Style{Font: &text.Font{Faces: faces}, Size: 10 * Pt, Leading: 20 * Pt}
	for _, c := range []struct {
		text string
		want Len
	}{
		{"Kunming\nKunming", 20 * Pt},
		{"Амман\nАмман", 20 * Pt},
		{"Amman عمّان\nAmman", 22 * Pt},
		{"Bangkok\nกรุงเทพฯ ，", 25 * Pt},
	} {
		room := Room{Size: Size{W: 100 * MM, H: 3 * c.want}, Top: true}
		f, rest := Para(s, text.NewShaper().Shape(*s.Font, "en", c.text)).Fit(room)
		if f.H != 2*c.want || f.Last-f.First != c.want || rest != nil {
			t.Errorf("%q: two lines are %d high and %d apart, want %d", c.text, f.H, f.Last-f.First, c.want)
		}
		if above, below := f.First, f.H-f.Last; above >= c.want || below <= 0 {
			t.Errorf("%q: baselines at %d and %d of %d", c.text, f.First, f.Last, f.H)
		}
	}
}
