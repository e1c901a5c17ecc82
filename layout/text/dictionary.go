package text

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
)

// dictionary holds the words of a script written without spaces.
type dictionary struct {
	first rune     // of the script's block
	words []string // sorted, each letter a byte that counts from first
}

var (
	//go:embed words/thai.words
	thaiWords []byte
	//go:embed words/lao.words
	laoWords []byte
	//go:embed words/khmer.words
	khmerWords []byte
	//go:embed words/burmese.words
	burmeseWords []byte
)

// Each dictionary is read when a text first needs it.
var dictionaries = map[rune]func() *dictionary{
	thai:    sync.OnceValue(func() *dictionary { return readDictionary(thai, thaiWords) }),
	lao:     sync.OnceValue(func() *dictionary { return readDictionary(lao, laoWords) }),
	khmer:   sync.OnceValue(func() *dictionary { return readDictionary(khmer, khmerWords) }),
	burmese: sync.OnceValue(func() *dictionary { return readDictionary(burmese, burmeseWords) }),
}

// The first characters of the blocks of scripts that a dictionary breaks.
const (
	thai    = '\u0e00'
	lao     = '\u0e80'
	burmese = '\u1000'
	khmer   = '\u1780'
)

// blockOf is the first character of the block of a letter or mark with a
// dictionary, 0 for any other character.
func blockOf(r rune) rune {
	var block rune
	switch {
	case r < thai:
		return 0
	case r < lao:
		block = thai
	case r < 0x0f00:
		block = lao
	case r >= burmese && r < 0x10a0:
		block = burmese
	case r >= khmer && r < 0x1800:
		block = khmer
	default:
		return 0
	}
	if !unicode.IsLetter(r) && !unicode.IsMark(r) {
		return 0
	}
	return block
}

// readDictionary reads the words of a script. For their format see
// words/README.md.
func readDictionary(first rune, packed []byte) *dictionary {
	const shared = 0x80 // begins a word
	var data bytes.Buffer
	data.Grow(3 * len(packed))
	if _, err := io.Copy(&data, flate.NewReader(bytes.NewReader(packed))); err != nil {
		return &dictionary{first: first} // cannot be: it is part of the program, and tested
	}
	n, size := 0, 0
	for _, c := range data.Bytes() {
		if c >= shared {
			n++
			size += int(c) - shared
		} else {
			size++
		}
	}
	d := &dictionary{first: first, words: make([]string, 0, n)}
	var all strings.Builder // never grows, so that what is read from it stays
	all.Grow(size)
	from := 0
	for rest := data.Bytes(); len(rest) > 0; {
		end := 1
		for end < len(rest) && rest[end] < shared {
			end++
		}
		begin := all.Len()
		all.WriteString(all.String()[from : from+int(rest[0])-shared])
		all.Write(rest[1:end])
		d.words = append(d.words, all.String()[begin:])
		from, rest = begin, rest[end:]
	}
	return d
}

// way is the best way to set the rest of a text from a syllable on.
type way struct {
	unknown, words int // syllables without a word, and pieces
	to             int // the syllable after the first piece
	known          bool
}

// better reports whether a way leaves fewer syllables without a word than another
// one or, with as many, has fewer pieces and so longer words.
func (w way) better(than way) bool {
	if w.unknown != than.unknown {
		return w.unknown < than.unknown
	}
	return w.words < than.words
}

// segmentation finds words in text of one script.
type segmentation struct {
	letters   []byte
	syllables []int // where they begin; and the end
	at        []int // by letter: the syllable that begins there, -1 for none
	ways      []way
	pieces    []piece
}

// breaks calls fn for each place between two words of some runes of the script, from its second syllable on. starts are the runes at which
// syllables begin. The first rune is the offset 0.
func (s *segmentation) breaks(d *dictionary, runes []rune, starts []int, fn func(at int)) {
	n := len(starts)
	s.letters = s.letters[:0]
	for _, r := range runes {
		s.letters = append(s.letters, byte(r-d.first))
	}
	s.syllables = append(append(s.syllables[:0], starts...), len(runes))
	s.at = append(s.at[:0], slices.Repeat([]int{-1}, len(runes)+1)...)
	for i, at := range s.syllables {
		s.at[at] = i
	}
	s.ways = append(s.ways[:0], make([]way, n+1)...)
	for i := n - 1; i >= 0; i-- {
		s.ways[i] = s.best(d, i)
	}
	s.tell(n, fn)
}

// best is the best way from a syllable on, when those after it are known.
func (s *segmentation) best(d *dictionary, from int) way {
	next := s.ways[from+1]
	w := way{unknown: next.unknown + 1, words: next.words, to: from + 1}
	if from+1 == len(s.ways)-1 || next.known {
		w.words++ // else it goes on a piece without a word
	}
	begin := s.syllables[from]
	lo, hi := 0, len(d.words)
	for k := 0; begin+k < len(s.letters) && lo < hi; k++ {
		letter := s.letters[begin+k]
		lo += sort.Search(hi-lo, func(i int) bool { return len(d.words[lo+i]) > k && d.words[lo+i][k] >= letter })
		hi = lo + sort.Search(hi-lo, func(i int) bool { return d.words[lo+i][k] > letter })
		to := s.at[begin+k+1]
		if lo == hi || to < 0 || len(d.words[lo]) != k+1 {
			continue
		}
		v := way{unknown: s.ways[to].unknown, words: s.ways[to].words + 1, to: to, known: true}
		if !w.better(v) { // of equal ways, that with the longer word first
			w = v
		}
	}
	return w
}

// piece is a word, or syllables without one.
type piece struct {
	from, to int // syllables
	known    bool
}

// tell calls fn for each place between words.
func (s *segmentation) tell(n int, fn func(at int)) {
	s.pieces = s.pieces[:0]
	for i := 0; i < n; i = s.ways[i].to {
		w, last := s.ways[i], len(s.pieces)-1
		if last >= 0 && !w.known && !s.pieces[last].known {
			s.pieces[last].to = w.to
			continue
		}
		s.pieces = append(s.pieces, piece{i, w.to, w.known})
	}
	for i, p := range s.pieces {
		if i > 0 && !s.together(s.pieces[i-1], p) {
			fn(s.syllables[p.from])
		}
		for k := p.from + 1; k < p.to && p.foreign(); k++ {
			fn(s.syllables[k])
		}
	}
}

// foreign reports whether a piece without a word is long enough to be of another
// language than the dictionary: it breaks between all syllables.
func (p piece) foreign() bool {
	const most = 8 // syllables of a name
	return !p.known && p.to-p.from > most
}

// together reports whether two pieces stay together: a piece without a word is
// usually a name, and a short word beside it usually a part of that name.
func (s *segmentation) together(a, b piece) bool {
	const short = 3 // letters
	if a.known == b.known || a.foreign() || b.foreign() {
		return false
	}
	word := a
	if b.known {
		word = b
	}
	return s.syllables[word.to]-s.syllables[word.from] <= short
}
