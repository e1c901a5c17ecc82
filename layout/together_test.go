package layout

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/text"
)

// A block is parted only where it pays.
func TestABlockIsPartedRatherThanLeaveAHole(t *testing.T) {
	tie := Tie{Page: 100 * MM, Hole: 40 * MM, Least: 15 * MM}
	for _, c := range []struct {
		name string
		node Node
		want string
	}{
		{"a block moves on where little stays empty", Stack(solid{"a", 60 * MM}, Together(tie, flow{"b", 50 * MM})), `
page 1
0,0 a 60
page 2
0,0 b 50`},
		{"it is parted where much would stay empty", Stack(solid{"a", 50 * MM}, Together(tie, flow{"b", 80 * MM})), `
page 1
0,0 a 50
0,50 b 50
page 2
0,0 b 30`},
		{"what goes on is not too little either", Stack(solid{"a", 50 * MM}, Together(tie, flow{"b", 55 * MM})), `
page 1
0,0 a 50
0,50 b 40
page 2
0,0 b 15`},
		{"nor on the pages after that", Together(tie, flow{"b", 105 * MM}), `
page 1
0,0 b 90
page 2
0,0 b 15`},
		{"a block that no page holds begins where a part of it has room", Stack(solid{"a", 80 * MM}, Together(tie, flow{"b", 150 * MM})), `
page 1
0,0 a 80
0,80 b 20
page 2
0,0 b 100
page 3
0,0 b 30`},
		{"and moves on where none has", Stack(solid{"a", 90 * MM}, Together(tie, flow{"b", 150 * MM})), `
page 1
0,0 a 90
page 2
0,0 b 100
page 3
0,0 b 50`},
		{"it moves on where nothing of it can be parted", Stack(solid{"a", 50 * MM}, Together(tie, Stack(Keep(solid{"b", 30 * MM}), solid{"c", 40 * MM}))), `
page 1
0,0 a 50
page 2
0,0 b 30
0,30 c 40`},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := Paginate(context.Background(), []Section{square(c.node)})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.TrimSpace(dump(pages)), strings.TrimSpace(c.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// Whatever room there is, a paragraph has no line alone on a page.
func TestNoLineOfAParagraphStandsAlone(t *testing.T) {
	faces, err := fonts.NewLibrary().Set(false, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	s := Style{Font: &text.Font{Faces: faces}, Size: 10 * Pt, Leading: 10 * MM}
	for lines := 1; lines <= 8; lines++ {
		p := Para(s, text.NewShaper().Shape(*s.Font, "en", strings.TrimSuffix(strings.Repeat("word\n", lines), "\n")))
		for room := range 9 {
			var parts []Len
			f, rest := p.Fit(Room{Size: Size{100 * MM, Len(room) * 10 * MM}})
			for parts = append(parts, f.H/(10*MM)); rest != nil; parts = append(parts, f.H/(10*MM)) {
				f, rest = rest.Fit(Room{Size: Size{100 * MM, 100 * MM}, Top: true})
			}
			sum := Len(0)
			for _, n := range parts {
				sum += n
				if n == 1 && lines > 1 {
					t.Errorf("%d lines in the room of %d are parted %v", lines, room, parts)
				}
			}
			if want := fmt.Sprint(Len(lines)); fmt.Sprint(sum) != want {
				t.Errorf("%d lines in the room of %d are parted %v", lines, room, parts)
			}
		}
	}
}
