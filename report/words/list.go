package words

import "strings"

// List is some words as a list in a sentence.
func (l *Language) List(all []string) string {
	n := len(all)
	if n < 2 {
		return strings.Join(all, "")
	}
	return l.Fill(l.Lists.Two, "list", strings.Join(all[:n-1], l.Lists.Comma), "last", all[n-1])
}

// Plainly is some words one after the other, with commas alone.
func (l *Language) Plainly(all []string) string { return strings.Join(all, l.Lists.Comma) }

// Names is some names, each of which may have commas of its own.
func (l *Language) Names(all []string) string { return strings.Join(all, l.Lists.Names) }

// Facts is several facts on one line.
func (l *Language) Facts(all []string) string { return strings.Join(all, l.Lists.Facts) }

// Sentences is several whole sentences one after the other.
func (l *Language) Sentences(all ...string) string { return strings.Join(all, l.Lists.Phrase) }

// Ints is whole numbers as words, for a list.
func (l *Language) Ints(all []int) []string {
	list := make([]string, len(all))
	for i, n := range all {
		list[i] = l.Int(n)
	}
	return list
}
