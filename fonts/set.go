package fonts

import "slices"

// Set is an ordered list of faces for text of one weight. A face is opened only
// when it is first chosen: its characters are known without opening it. A set does
// not change and may be used by many goroutines at once.
type Set struct {
	faces []*entry
	first int              // how many of them were asked for
	in    [korean + 1]*Set // by language of Han characters
}

// NewSet returns a set of the given faces only. The tests of other packages set
// text with it.
func NewSet(faces ...*Face) *Set {
	s := &Set{first: len(faces)}
	for _, f := range faces {
		c := f.coverage()
		s.faces = append(s.faces, &entry{
			Info:   Info{ID: ID(f.name)},
			covers: func() *coverage { return c },
			open:   func() (*Face, error) { return f, nil },
		})
	}
	for i := range s.in {
		s.in[i] = s
	}
	return s
}

// Set lists faces for text of one weight: first the given ones, then all that
// can stand in for them: the regular or the bold faces of further scripts,
// symbols, Han characters, emoji, and what the folders of the library have. It
// fails for a name that the library does not have.
func (l *Library) Set(bold bool, first ...ID) (*Set, error) {
	var list []*entry
	for _, id := range first {
		e, err := l.find(id)
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	both := map[string]bool{} // families that have the weight
	for _, e := range l.faces {
		if e.Source == Embedded && e.heavy() == bold {
			both[e.Family] = true
		}
	}
	var folders []*entry
	for _, e := range l.faces {
		switch {
		case e.folder > 0:
			folders = append(folders, e)
		case slices.Contains(list, e), both[e.Family] && e.heavy() != bold:
		default:
			list = append(list, e)
		}
	}
	slices.SortStableFunc(folders, func(a, b *entry) int { return a.farFrom(bold) - b.farFrom(bold) })
	list = append(list, folders...)

	var in [korean + 1]*Set
	for h := range in {
		in[h] = &Set{faces: ordered(list, han(h)), first: len(first)}
	}
	for h := range in {
		in[h].in = in
	}
	return in[noHan], nil
}

// heavy reports whether a face is for bold text.
func (e *entry) heavy() bool { return e.Weight > 500 }

// farFrom is how little a face from a folder suits a weight. The folders keep
// their order. Han characters are regular in bold text too, as the embedded
// ones beside them are.
func (e *entry) farFrom(bold bool) int {
	want, far := 400, 10_000*e.folder
	if bold && (e.han == noHan || len(cjk) == 0) {
		want = 700
	}
	if e.Italic {
		far += 1000
	}
	return far + max(e.Weight-want, want-e.Weight)
}

// In is the same set in the order for text in a language (BCP 47): Han
// characters look different in Japanese, Korean, and the simplified and
// traditional writing of Chinese.
func (s *Set) In(language string) *Set {
	if s == nil {
		return nil
	}
	return s.in[hanIn(language)]
}

// Len is the number of faces.
func (s *Set) Len() int {
	if s == nil {
		return 0
	}
	return len(s.faces)
}

// First is the number of faces that were asked for. Those after them stand in.
func (s *Set) First() int {
	if s == nil {
		return 0
	}
	return s.first
}

// Has reports whether a face has a character. It opens nothing.
func (s *Set) Has(i int, r rune) bool { return s.faces[i].covers().has(r) }

// Emoji reports whether a face draws emoji.
func (s *Set) Emoji(i int) bool { return s.faces[i].emoji }

// Face is a face that was found, or the first one. It is nil for a font that
// is broken.
func (s *Set) Face(i int) *Face {
	f, _ := s.faces[i].open()
	return f
}

// Find is the first face that has all of the characters, and -1 if none has.
// It opens the face: one that turns out to be broken has no characters.
func (s *Set) Find(text ...rune) int {
	return s.find(text, func(*entry) bool { return true })
}

// FindEmoji is like Find, but looks among the faces that draw emoji only.
func (s *Set) FindEmoji(text ...rune) int {
	return s.find(text, func(e *entry) bool { return e.emoji })
}

// FindHan is like Find, but looks among the faces with Han characters only.
func (s *Set) FindHan(text ...rune) int {
	return s.find(text, func(e *entry) bool { return e.han != noHan })
}

func (s *Set) find(text []rune, of func(*entry) bool) int {
	if s == nil {
		return -1
	}
	for i, e := range s.faces {
		if of(e) && e.covers().hasAll(text) {
			if _, err := e.open(); err == nil {
				return i
			}
		}
	}
	return -1
}
