package sheet

import (
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/words"
)

func newSetter(t *testing.T) *Setter {
	t.Helper()
	c, err := NewCase(fonts.NewLibrary(), Rings())
	if err != nil {
		t.Fatal(err)
	}
	return c.Setter(text.NewShaper(), words.English())
}

func TestTheColumnsFillTheBodyAndTheBodyThePage(t *testing.T) {
	if MainX+MainW != BodyW {
		t.Errorf("the main column ends at %v, the body at %v", MainX+MainW, BodyW)
	}
	if Margin+BodyW+Margin != PageW {
		t.Errorf("body and margins are %v wide, the page %v", Margin+BodyW+Margin, PageW)
	}
	if SideW >= MainX {
		t.Errorf("the side column reaches into the main one")
	}
	if p := Page(); p.Y+p.Room.H > p.Size.H {
		t.Errorf("the body ends below the page")
	}
}

func TestANameIsCutToTheRoomThatItHas(t *testing.T) {
	st := newSetter(t)
	style := st.Styles.MicroBold
	for _, name := range []string{
		"Santa Fe County and everything around it", strings.Repeat("Llanfairpwllgwyngyll", 3), "เทศบาลนครเชียงใหม่และพื้นที่โดยรอบทั้งหมด", "昆明市及其周边所有的县区和乡镇", "محافظة عمّان الكبرى وكل ما حولها من قرى",
	} {
		whole := style.Size.Em(st.City(style.Font, name).Width())
		if got := st.Shortened(style, name, whole).Text(); got != name {
			t.Errorf("a name with just enough room became %q", got)
		}
		for part := layout.Len(1); part < 12; part++ {
			room := whole * part / 12
			got := st.Shortened(style, name, room)
			if w := style.Size.Em(got.Width()); w > room && got.Text() != "…" {
				t.Errorf("%q is %v wide, in a room of %v", got.Text(), w, room)
			}
			begin, cut := strings.CutSuffix(got.Text(), "…")
			if !cut || !strings.HasPrefix(name, begin) {
				t.Fatalf("the name became %q", got.Text())
			}
			if strings.HasPrefix(name, "Santa") && part > 5 && name[len(begin)] != ' ' {
				t.Errorf("%q does not end after a word", got.Text())
			}
			ends := st.City(style.Font, name).Graphemes()
			next := name[len(begin):ends[slices.IndexFunc(ends, func(end int) bool { return end > len(begin) })]]
			if next != " " {
				longer := st.City(style.Font, begin+next+"…")
				if style.Size.Em(longer.Width()) <= room {
					t.Errorf("%q has room too", longer.Text())
				}
			}
		}
	}
}

// tagsOf are the tags of a node, in the order in which they are painted.
func tagsOf(n layout.Node) []*layout.Tag {
	f, _ := n.Fit(layout.Room{Size: layout.Size{W: MainW, H: BodyH}, Top: true})
	var list []*layout.Tag
	known := map[*layout.Tag]bool{}
	layout.Walk(f, func(tags []*layout.Tag, _ layout.Placed) {
		for _, tag := range tags {
			if !known[tag] {
				known[tag] = true
				list = append(list, tag)
			}
		}
	})
	return list
}

func TestWordsInTheLanguageOfTheReportDoNotNameIt(t *testing.T) {
	st := newSetter(t)
	for lang, want := range map[string]string{"en": "", "": "", "fr": "fr"} {
		tags := tagsOf(st.InLanguage(layout.RoleP, st.Styles.Body, "Nature", lang))
		if len(tags) != 1 || tags[0].Lang != want {
			t.Errorf("words in %q: %d tags; want one in %q", lang, len(tags), want)
		}
	}
}

func TestAnEmptyLineBeginsAParagraph(t *testing.T) {
	st := newSetter(t)
	if n := len(tagsOf(st.Paragraphs(st.Styles.Body, "One.\nStill one.\n\n\n\nTwo.\n\n", ""))); n != 2 {
		t.Errorf("%d paragraphs", n)
	}
}

func TestAnAddressIsReadWithWhatIsThere(t *testing.T) {
	st := newSetter(t)
	for _, c := range []struct{ name, url, want string }{
		{"", "https://example.org/", st.Lang.Fill(st.Labels.Alt.Link, "url", "https://example.org/")},
		{"Atlas", "https://example.org/", st.Lang.Fill(st.Labels.Alt.LinkTo, "name", "Atlas", "url", "https://example.org/")},
		{"", "mailto:a@example.org", st.Lang.Fill(st.Labels.Alt.Email, "address", "a@example.org")},
	} {
		tags := tagsOf(st.Address(st.Styles.Small, c.name, "example.org", c.url))
		if len(tags) != 2 || tags[1].Role != layout.RoleLink || tags[1].Alt != c.want {
			t.Errorf("%q at %s: %d tags; want a link read as %q", c.name, c.url, len(tags), c.want)
		}
	}
}

func TestWhatAPageCannotHoldIsNotKeptTogether(t *testing.T) {
	room := layout.Room{Size: layout.Size{W: BodyW, H: 90 * mm}} // less than a Hole
	lines := func(n int) layout.Node {
		var list []layout.Node
		for range n {
			list = append(list, Gap(10*mm))
		}
		return layout.Stack(list...)
	}
	if f, rest := Together(lines(20)).Fit(room); f.H != 0 || rest == nil {
		t.Errorf("%v of what fits on a page was set where it does not", f.H)
	}
	if f, rest := Together(lines(30)).Fit(room); f.H == 0 || rest == nil {
		t.Errorf("nothing of what no page can hold was set")
	}
}

func TestWordsOfTheReportAreShapedOnceAndThoseOfACityAreKeptWhenMetAgain(t *testing.T) {
	st := newSetter(t)
	font := st.Styles.Body.Font
	if label := st.Label(font, "Actions"); label != st.Label(font, "Actions") {
		t.Error("a label was shaped twice")
	}
	once, again, kept := st.City(font, "Asia"), st.City(font, "Asia"), st.City(font, "Asia")
	if once == again || again != kept {
		t.Errorf("words of a city: kept at once %v, kept when met again %v", once == again, again == kept)
	}
	long := strings.Repeat("a", longestKept+1)
	for range 3 {
		once = st.City(font, long)
	}
	if once == st.City(font, long) {
		t.Error("a long text of a city was kept")
	}
}
