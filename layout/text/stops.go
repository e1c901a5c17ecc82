package text

// stop is a place where a line may end.
type stop struct {
	at, seen int  // runes: the line's end, and that of what is seen of it
	end      int  // where it ends, from the start of the paragraph
	must     bool // the line must end
	soft     bool // a hyphen is shown
	gap      bool // it stands between words, after a space
}

// cut ranks the places where a word longer than a line may be cut.
type cut uint8

const (
	noCut       cut = iota
	digitCut        // in a number, if nothing else helps
	graphemeCut     // in a word
	groupCut        // between the groups of a number
	signCut         // after / . - _ and other signs of an address
	unitCut         // between a number and its unit
)

// Wrap is a way of breaking a paragraph into lines.
type Wrap uint8

// The ways of breaking.
const (
	// Ragged fills each line, but does not end the paragraph in a single word
	// if a break one word earlier avoids it.
	Ragged Wrap = iota
	// Balanced makes lines of similar length, as many as filling them makes.
	Balanced
	// Single makes one line, whatever the width.
	Single
)

// wrapped is how a paragraph was broken the last time, or the time before. A
// paragraph is mostly asked for the same width again: by a layout that tries, and
// by the next document that has the same words; one that goes down its scale, for
// two of them.
type wrapped struct {
	width int
	how   Wrap
	lines []Line
}
