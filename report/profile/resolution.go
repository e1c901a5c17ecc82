package profile

import (
	"fmt"
	"strings"
)

// Pixels per inch of a photograph at its printed size: fewer than the first are
// seen by who looks closely, fewer than the second by everybody.
const (
	sharpPPI = 150
	leastPPI = 72
)

// printed is a size in millimetres, across and down, to which a photograph is cut.
type printed struct{ w, h int }

// The printed sizes of photographs. That of the cover depends on the form of the
// city's trunk, from 238 to 284 mm; a test of the report holds them against its
// pages.
var (
	coverPrint    = printed{260, 260}
	portraitPrint = printed{39, 39}
	imagePrint    = printed{39, 26}
	twoPrint      = printed{61, 41} // of two or four in the gallery
	onePrint      = printed{129, 86}
)

// resolution reports a photograph that has too few pixels for its printed size.
func (r *rules) resolution(img *Image, pointer string) {
	size := imagePrint
	switch {
	case r.profile.City.Cover == img:
		size = coverPrint
	case r.profile.Head != nil && r.profile.Head.Photo == img:
		size = portraitPrint
	case r.profile.City.Logo == img: // a drawing
		return
	}
	if strings.HasPrefix(pointer, "/city/images/") {
		switch len(r.profile.City.Images) {
		case 1:
			size = onePrint
		case 2, 4:
			size = twoPrint
		}
	}
	p := img.Picture
	across := min(p.Width, p.Height*size.w/size.h) // what is left when it is cut
	ppi := across * 254 / (10 * size.w)
	if ppi >= sharpPPI {
		return
	}
	needed := func(ppi int) string {
		per := func(mm int) int { return (mm*ppi*10 + 253) / 254 }
		return fmt.Sprintf("at least %d by %d pixels", per(size.w), per(size.h))
	}
	message := fmt.Sprintf("%d by %d pixels are %d per inch at the printed size of %d by %d mm", p.Width, p.Height, ppi, size.w, size.h)
	at := r.place("%s/path", pointer)
	if ppi < leastPPI {
		r.report("low-resolution", at, message+", too few to be printed", "supply the original picture, "+needed(sharpPPI))
		return
	}
	r.warn("low-resolution", at, message+", too few to be sharp", "supply the original picture, "+needed(sharpPPI))
}
