package text

// Graphemes lists where the graphemes of the text end, as offsets in bytes, but
// for those inside a number. Elsewhere nothing may be cut.
func (p *Paragraph) Graphemes() []int {
	var ends []int
	for i := 1; i < len(p.cuts); i++ {
		if p.cuts[i] != noCut && p.inNumber(i) == notInNumber || i == len(p.runes) {
			ends = append(ends, p.at[i])
		}
	}
	return ends
}
