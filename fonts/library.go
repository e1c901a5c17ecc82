package fonts

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// Embedded is the source of a face that is part of the program.
const Embedded = "embedded"

// Info is what is known about a face before it is opened.
type Info struct {
	ID      ID
	Family  string
	Weight  int    // 100 to 900; 400 is regular
	Italic  bool   // or oblique
	Version string // of the font
	Licence string // SPDX identifier; empty if it is not known
	Source  string // Embedded, or the file that it is read from
	Note    string // what a reader should know of how it is used; mostly empty

	han   han  // whose forms of Han characters it has
	emoji bool // it draws emoji
}

// Library is a set of faces. A face is opened on first use and shared from then
// on. Once it has its folders, a library may be used by many
// goroutines at once.
type Library struct {
	faces     []*entry // in the order in which they stand in for others
	cjkShared func() (program, error)
}

// entry is a face of a library.
type entry struct {
	Info
	folder int // which one it is from, counted from 1; 0 if it is embedded
	covers func() *coverage
	open   func() (*Face, error)
	opened atomic.Bool
}

// NewLibrary returns a library of the embedded faces. It opens none. A program
// needs only one library: a second one opens its faces again.
func NewLibrary() *Library {
	l := &Library{cjkShared: sync.OnceValues(cjkShared)}
	covers := embeddedCoverage()
	for _, info := range embeddedFaces() {
		e := &entry{Info: info, covers: covers[info.ID]}
		e.open = sync.OnceValues(func() (*Face, error) {
			e.opened.Store(true)
			return l.openEmbedded(e.ID)
		})
		l.faces = append(l.faces, e)
	}
	return l
}

func (l *Library) openEmbedded(id ID) (*Face, error) {
	p, err := l.program(id)
	if err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", id, err)
	}
	f, err := newFace(string(id), p, false) // those with marks have GPOS
	if err == nil && (id == LiterataRegular || id == LiterataMedium) {
		f.metrics.Flags |= Serif // Literata's tables do not say so
	}
	return f, err
}

// Face returns a face. It is an error if the library has no such face or the
// font cannot be read.
func (l *Library) Face(id ID) (*Face, error) {
	e, err := l.find(id)
	if err != nil {
		return nil, err
	}
	return e.open()
}

func (l *Library) find(id ID) (*entry, error) {
	for _, e := range l.faces {
		if e.ID == id {
			return e, nil
		}
	}
	return nil, fmt.Errorf("fonts: no face is called %q", id)
}

// Opened lists the faces opened so far.
func (l *Library) Opened() []ID {
	var list []ID
	for _, e := range l.faces {
		if e.opened.Load() {
			list = append(list, e.ID)
		}
	}
	return list
}

// Broken returns an error for each face that was chosen for its characters but
// could not be opened. Other faces replace it.
func (l *Library) Broken() []error {
	var list []error
	for _, e := range l.faces {
		if e.opened.Load() {
			if _, err := e.open(); err != nil {
				list = append(list, err)
			}
		}
	}
	return list
}
