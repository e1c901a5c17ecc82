package fonts

import (
	"slices"
	"testing"
)

func TestEveryEmbeddedFaceOpensAndHasTheCharactersOfItsList(t *testing.T) {
	l := NewLibrary()
	for _, e := range l.faces {
		f, err := e.open()
		if err != nil {
			t.Error(err)
			continue
		}
		if got, want := e.covers().ranges, f.coverage().ranges; !slices.Equal(got, want) {
			t.Errorf("%s: its list has %d characters, the face %d", e.ID, e.covers().len(), f.coverage().len())
		}
	}
}
