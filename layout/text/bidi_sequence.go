package text

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// resolveSequence resolves the isolating run sequence at hand, of a level and
// between two types: weak types, brackets, neutrals and, from them, levels (UAX
// #9, W1 to I2).
func (b *resolver) resolveSequence(level int8, before, after bidi.Class) {
	b.marks = b.marks[:0]
	for _, i := range b.seq {
		b.marks = append(b.marks, b.types[i] == bidi.NSM)
	}
	b.weak(before)
	direction := directionOf(level)
	b.brackets(before, direction)
	b.neutral(before, after, direction)
	for _, i := range b.seq { // I1 and I2
		switch t := b.types[i]; {
		case level%2 == 0 && t == bidi.R, level%2 == 1 && t != bidi.R:
			b.levels[i]++
		case level%2 == 0 && (t == bidi.AN || t == bidi.EN):
			b.levels[i] += 2
		}
	}
}

func directionOf(level int8) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak applies rules W1 to W7.
func (b *resolver) weak(before bidi.Class) {
	t := b.types
	last, strong, number := before, before, before // the last type; the last strong one; the last strong one, of W7
	for k, i := range b.seq {
		if t[i] == bidi.NSM { // W1
			t[i] = last
			if isolates(last) || last == bidi.PDI {
				t[i] = bidi.ON
			}
		}
		last = t[i]
		switch t[i] {
		case bidi.L, bidi.R:
			strong = t[i]
		case bidi.AL:
			strong, t[i] = bidi.AL, bidi.R // W3; W2 looks for AL
			last = bidi.AL                 // W1 comes before W3
		case bidi.EN:
			if strong == bidi.AL { // W2
				t[i] = bidi.AN
			}
		}
		if k >= 2 { // W4
			a, c := t[b.seq[k-2]], &t[b.seq[k-1]]
			if a == t[i] && (a == bidi.EN && (*c == bidi.ES || *c == bidi.CS) || a == bidi.AN && *c == bidi.CS) {
				*c = a
			}
		}
	}
	for k := 0; k < len(b.seq); k++ { // W5
		if t[b.seq[k]] != bidi.ET {
			continue
		}
		end := k
		for end < len(b.seq) && t[b.seq[end]] == bidi.ET {
			end++
		}
		if k > 0 && t[b.seq[k-1]] == bidi.EN || end < len(b.seq) && t[b.seq[end]] == bidi.EN {
			for _, i := range b.seq[k:end] {
				t[i] = bidi.EN
			}
		}
		k = end - 1
	}
	for _, i := range b.seq {
		switch t[i] {
		case bidi.ES, bidi.ET, bidi.CS: // W6
			t[i] = bidi.ON
		case bidi.L, bidi.R:
			number = t[i]
		case bidi.EN: // W7
			if number == bidi.L {
				t[i] = bidi.L
			}
		}
	}
}

// pair is a pair of brackets, by their places in the sequence.
type pair struct{ open, close int }

// findPairs finds the pairs of brackets of the sequence, in the order of their
// first ones (BD16).
func (b *resolver) findPairs() {
	b.pairs = b.pairs[:0]
	const most = 63
	var stack [most]struct {
		closed rune // what closes it
		at     int
	}
	n := 0
	for k, i := range b.seq {
		if b.types[i] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(b.runes[i])
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if n == most {
				return
			}
			stack[n].closed, stack[n].at = canonical(mirrored(b.runes[i])), k
			n++
		default:
			r := canonical(b.runes[i])
			for j := n - 1; j >= 0; j-- {
				if stack[j].closed == r {
					b.pairs = append(b.pairs, pair{stack[j].at, k})
					n = j
					break
				}
			}
		}
	}
	slices.SortFunc(b.pairs, func(a, b pair) int { return cmp.Compare(a.open, b.open) })
}

// canonical maps canonically equivalent brackets to one of them.
func canonical(r rune) rune {
	if r == '\u232a' {
		return '\u3009'
	}
	return r
}

// brackets applies rule N0: a pair of brackets has the direction of what it
// holds.
func (b *resolver) brackets(before, direction bidi.Class) {
	b.findPairs()
	for _, p := range b.pairs {
		found := bidi.Class(bidi.ON)
		for k := p.open + 1; k < p.close && found != direction; k++ {
			if s := b.strong(k); s != bidi.ON {
				found = s
			}
		}
		if found == bidi.ON {
			continue
		}
		if found != direction { // it is set that way only if the context is too
			context := before
			for k := p.open - 1; k >= 0; k-- {
				if s := b.strong(k); s != bidi.ON {
					context = s
					break
				}
			}
			if context != found {
				found = direction
			}
		}
		b.setBracket(p.open, found)
		b.setBracket(p.close, found)
	}
}

// setBracket gives a bracket, and the marks on it, a direction.
func (b *resolver) setBracket(k int, c bidi.Class) {
	b.types[b.seq[k]] = c
	for k++; k < len(b.seq) && b.marks[k]; k++ {
		b.types[b.seq[k]] = c
	}
}

// strong is the direction of a rune of the sequence, numbers being from right to
// left (N0 to N2); ON if it has none.
func (b *resolver) strong(k int) bidi.Class {
	switch t := b.types[b.seq[k]]; t {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// neutral applies rules N1 and N2.
func (b *resolver) neutral(before, after, direction bidi.Class) {
	for k := 0; k < len(b.seq); {
		s := b.strong(k)
		if s != bidi.ON {
			before = s
			k++
			continue
		}
		end := k
		for end < len(b.seq) && b.strong(end) == bidi.ON {
			end++
		}
		then := after
		if end < len(b.seq) {
			then = b.strong(end)
		}
		if then != before {
			then = direction
		}
		for _, i := range b.seq[k:end] {
			b.types[i] = then
		}
		before = then
		k = end
	}
}
