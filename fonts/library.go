package fonts

import (
	"embed"
	"fmt"
	"sync"
)

//go:embed Literata-Regular.ttf Literata-Medium.ttf NotoSans-Regular.ttf NotoSans-SemiBold.ttf
var files embed.FS

// ID names an embedded face by its PostScript name.
type ID string

// The embedded faces: Latin with Vietnamese, Greek and Cyrillic.
const (
	LiterataRegular  ID = "Literata-Regular"
	LiterataMedium   ID = "Literata-Medium"
	NotoSansRegular  ID = "NotoSans-Regular"
	NotoSansSemiBold ID = "NotoSans-SemiBold"
)

// Embedded lists the embedded faces.
func Embedded() []ID {
	return []ID{LiterataRegular, LiterataMedium, NotoSansRegular, NotoSansSemiBold}
}

// Library is a set of faces. A face is parsed when it is first asked for, and
// shared from then on. It may be used by many goroutines at once.
type Library struct {
	faces map[ID]func() (*Face, error) // not changed once made
}

// NewLibrary returns a library of the embedded faces. It parses nothing. One
// library is enough for a program: another one parses its faces again.
func NewLibrary() *Library {
	l := &Library{faces: map[ID]func() (*Face, error){}}
	for _, id := range Embedded() {
		l.faces[id] = sync.OnceValues(func() (*Face, error) {
			data, err := files.ReadFile(string(id) + ".ttf")
			if err != nil {
				return nil, fmt.Errorf("fonts: %w", err)
			}
			f, err := Parse(string(id), data)
			if err == nil && (id == LiterataRegular || id == LiterataMedium) {
				f.metrics.Flags |= Serif // Literata's tables do not say so
			}
			return f, err
		})
	}
	return l
}

// Face returns a face. It fails for a name that the library does not have and
// for a font that cannot be read.
func (l *Library) Face(id ID) (*Face, error) {
	open, ok := l.faces[id]
	if !ok {
		return nil, fmt.Errorf("fonts: no face %q; there are %q", id, Embedded())
	}
	return open()
}
