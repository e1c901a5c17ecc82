package text

import "golang.org/x/text/unicode/bidi"

// resolver finds the embedding levels of a paragraph (UAX #9): even where text
// runs from left to right, odd where it runs from right to left. Comments refer
// to rules by the names used there.
//
// The libraries do not give these levels. golang.org/x/text has no levels at
// all. In go-text 0.3.5, buildRuns (bidi/bidi.go) ends a run only where the
// direction changes and reports the level of its first rune, so "Hebrew,
// number, Latin" in a left-to-right paragraph, levels 1 2 0, becomes the runs
// 1 | 2: the Latin joins the number, and rule L2 puts both on the wrong side.
// It does not report the level of the paragraph either. Once go-text compares
// levels instead of directions, this file and bidi_sequence.go can go.
type resolver struct {
	runes   []rune
	classes []bidi.Class // by rune, as Unicode has them
	types   []bidi.Class // by rune, as resolved so far
	levels  []int8       // by rune
	match   []int        // by rune: of an isolate's start its end, and the other way round; else unmatched
	runs    []levelRun
	runAt   []int  // by rune: the run that begins there
	seq     []int  // the isolating run sequence at hand: its runes
	marks   []bool // of the sequence: nonspacing marks of the text
	pairs   []pair
}

// levelRun is a run of runes of one level (BD7), without those that rule X9
// removes.
type levelRun struct {
	first, last int
	level       int8
}

// unmatched marks an isolate without another end.
const unmatched = -1

// byText asks for the direction of the first strong character.
const byText = -1

const maxDepth = 125 // BD2

// resolve returns the level of each rune of a paragraph and the level of the
// paragraph itself: 0, 1, or that of its first strong character if base is
// byText. Lines are not known here, so the caller resets the spaces at the
// end of each to the level of the paragraph (L1). The levels are valid until the
// next call.
func (b *resolver) resolve(runes []rune, base int8) (levels []int8, paragraph int8) {
	n := len(runes)
	b.classify(runes)
	b.types = append(b.types[:0], b.classes...)
	b.levels = append(b.levels[:0], make([]int8, n)...)
	b.matchIsolates()
	if base == byText {
		base = max(0, b.firstStrong(0, n))
	}
	b.explicit(base)
	b.findRuns()
	for i, r := range b.runs {
		if b.classes[r.first] == bidi.PDI && b.match[r.first] != unmatched {
			continue // it continues a sequence
		}
		last := b.sequence(i)
		before, after := b.borders(i, last, base)
		b.resolveSequence(r.level, before, after)
	}
	b.fill(base)
	return b.levels, base
}

// direction is the level that the first strong character of a text asks for (P2
// and P3): 0 if there is none. Where that is from right to left, but most letters
// outside of isolates are not, it is 0 too: the text begins with a name. A text
// of isolates alone, a list of names, runs as most of their letters do.
func (b *resolver) direction(runes []rune) int8 {
	b.classify(runes)
	b.matchIsolates()
	first := b.firstStrong(0, len(runes))
	if first == 0 {
		return 0
	}
	left, right := 0, 0
	for i := 0; i < len(b.classes); i++ {
		switch c := b.classes[i]; {
		case c == bidi.L:
			left++
		case c == bidi.R || c == bidi.AL:
			right++
		case first > 0 && isolates(c) && b.match[i] != unmatched:
			i = b.match[i]
		}
	}
	if left > right || right == 0 {
		return 0
	}
	return 1
}

// classify looks up the bidirectional classes of the characters.
func (b *resolver) classify(runes []rune) {
	b.runes, b.classes = runes, b.classes[:0]
	for _, r := range runes {
		p, _ := bidi.LookupRune(r)
		b.classes = append(b.classes, p.Class())
	}
}

// matchIsolates finds the ends of isolates (BD9).
func (b *resolver) matchIsolates() {
	b.match = b.match[:0]
	open := b.seq[:0]
	for i, c := range b.classes {
		b.match = append(b.match, unmatched)
		switch {
		case isolates(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			b.match[i], b.match[from] = from, i
		}
	}
	b.seq = open[:0]
}

// firstStrong is the level that the first strong character of some of the text
// asks for, outside of isolates (P2, P3); -1 if there is none.
func (b *resolver) firstStrong(from, to int) int8 {
	for i := from; i < to; i++ {
		switch c := b.classes[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case isolates(c):
			if b.match[i] == unmatched {
				return -1
			}
			i = b.match[i]
		}
	}
	return -1
}

// embedding is an entry of the stack of rules X1 to X8.
type embedding struct {
	level    int8
	override bidi.Class // L, R, or ON for none
	isolate  bool
}

// explicit applies rules X1 to X8.
func (b *resolver) explicit(base int8) {
	var stack [maxDepth + 2]embedding
	stack[0] = embedding{base, bidi.ON, false}
	top, valid := 0, 0                // the last entry; how many isolates are on the stack
	isolated, embedded := 0, 0        // how many are beyond its depth
	push := func(to embedding) bool { // the next level of a direction
		if to.level > maxDepth || isolated > 0 || embedded > 0 {
			return false
		}
		top++
		stack[top] = to
		return true
	}
	for i, c := range b.classes {
		here := stack[top]
		switch c {
		case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
			to := embedding{next(here.level, c == bidi.RLE || c == bidi.RLO), bidi.ON, false}
			switch c {
			case bidi.RLO:
				to.override = bidi.R
			case bidi.LRO:
				to.override = bidi.L
			}
			if !push(to) && isolated == 0 {
				embedded++
			}
		case bidi.RLI, bidi.LRI, bidi.FSI:
			right := c == bidi.RLI
			if c == bidi.FSI {
				to := b.match[i]
				if to == unmatched {
					to = len(b.classes)
				}
				right = b.firstStrong(i+1, to) == 1
			}
			if push(embedding{next(here.level, right), bidi.ON, true}) {
				valid++
			} else {
				isolated++
			}
		case bidi.PDI:
			switch {
			case isolated > 0:
				isolated--
			case valid > 0:
				for !stack[top].isolate {
					top--
				}
				top--
				valid, embedded = valid-1, 0
			}
			here = stack[top]
		case bidi.PDF:
			switch {
			case isolated > 0:
			case embedded > 0:
				embedded--
			case !stack[top].isolate && top > 0:
				top--
			}
		case bidi.B:
			here = embedding{base, bidi.ON, false}
		}
		b.levels[i] = here.level
		if here.override != bidi.ON && !removed(c) {
			b.types[i] = here.override
		}
	}
}

// next returns the lowest level above a given one that has a given direction.
func next(level int8, right bool) int8 {
	if (level%2 == 1) == right {
		return level + 2
	}
	return level + 1
}

// findRuns finds the level runs (X10).
func (b *resolver) findRuns() {
	b.runs = b.runs[:0]
	b.runAt = append(b.runAt[:0], make([]int, len(b.runes))...)
	for i, c := range b.classes {
		if removed(c) {
			continue
		}
		n := len(b.runs)
		if n > 0 && b.runs[n-1].level == b.levels[i] {
			b.runs[n-1].last = i
			continue
		}
		b.runAt[i] = n
		b.runs = append(b.runs, levelRun{i, i, b.levels[i]})
	}
}

// sequence gathers the isolating run sequence that begins with a run (BD13), and
// returns the last run of it.
func (b *resolver) sequence(run int) (last int) {
	b.seq = b.seq[:0]
	for {
		r := b.runs[run]
		for i := r.first; i <= r.last; i++ {
			if !removed(b.classes[i]) {
				b.seq = append(b.seq, i)
			}
		}
		if !isolates(b.classes[r.last]) || b.match[r.last] == unmatched {
			return run
		}
		run = b.runAt[b.match[r.last]]
	}
}

// borders are the types at the start and at the end of the sequence of runs from
// first to last (X10).
func (b *resolver) borders(first, last int, base int8) (before, after bidi.Class) {
	left, right := base, base
	if first > 0 {
		left = b.runs[first-1].level
	}
	if last+1 < len(b.runs) && !isolates(b.classes[b.runs[last].last]) {
		right = b.runs[last+1].level
	}
	level := b.runs[first].level
	return directionOf(max(level, left)), directionOf(max(level, right))
}

// fill gives the characters that rule X9 removed the level of the one before.
func (b *resolver) fill(base int8) {
	last := base
	for i, c := range b.classes {
		if removed(c) {
			b.levels[i] = last
		}
		last = b.levels[i]
	}
}

// isolates reports whether a character begins an isolate.
func isolates(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// removed reports whether rule X9 removes a character.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// turns reports whether a character can make text run from right to left, or can
// occur only in text that does: only these blocks have letters or numbers of
// such scripts (Unicode, DerivedBidiClass.txt).
func turns(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r < 0x900, r == '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069',
		r >= 0xfb1d && r <= 0xfdff, r >= 0xfe70 && r <= 0xfefe, r >= 0x10800 && r <= 0x10fff, r >= 0x1e800 && r <= 0x1efff:
		return true
	}
	return false
}
