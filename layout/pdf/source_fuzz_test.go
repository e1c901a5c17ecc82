package pdf

import (
	"bytes"
	"context"
	"testing"

	"cityprofile/layout"
)

// The source of any file is read whole, or an error says why not; what is read of a
// file that this package wrote is what was put in.
func FuzzReadSource(f *testing.F) {
	add := func(data, name string) {
		d := Document{Pages: []layout.Page{blank(1, layout.MM, layout.MM)}, Source: &Source{Name: name, Type: "application/json", Data: []byte(data)}}
		var b bytes.Buffer
		if err := Write(context.Background(), &b, d); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	add(`{"city": {"name": "Kunming"}}`, "profile.json")
	add("", "größe (1).json")
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</AF [2 0 R 2 0 R]>>\nendobj\n2 0 obj\n<</AFRelationship/Source/EF<</F 1 0 R>>>>\nendobj\ntrailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		s, err := ReadSource(data)
		if (s == nil) == (err == nil) {
			t.Fatalf("%v and %v", s, err)
		}
		if err != nil && err.Error() == "" {
			t.Error("an error that says nothing")
		}
		if !bytes.Equal(data, before) {
			t.Error("reading changes the file")
		}
	})
}
