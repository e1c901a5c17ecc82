package layout

import "cityprofile/layout/text"

// Style is how text is set.
type Style struct {
	Font    *text.Font
	Size    Len // type size
	Leading Len // from baseline to baseline; a paragraph has more where its script needs it
	Color   Color
	Wrap    text.Wrap
	Flush   Flush
	Hang    int   // how far lines flush left begin left of the edge, in thousandths of an em: large letters have air of their own
	Scale   []Len // falling sizes, of which it goes down to the first at which no word and no number is cut
}

// Flush is the side on which lines are even.
type Flush uint8

// The sides.
const (
	FlushStart Flush = iota // where lines begin: the right if the paragraph runs from right to left
	FlushLeft
	FlushRight
)
