package pdf

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"cityprofile/layout/pdf/cos"
)

func written(t *testing.T, d Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestASourceIsReadBackAsItWas(t *testing.T) {
	d := kunming(t)
	d.Source = &Source{Name: "größe (1).json", Type: "application/json", Description: "What it was made from", Data: []byte(`{"a": 1}`)}
	got, err := ReadSource(written(t, d))
	if err != nil {
		t.Fatal(err)
	}
	if got.Name != d.Source.Name || got.Type != d.Source.Type || got.Description != d.Source.Description || !bytes.Equal(got.Data, d.Source.Data) {
		t.Errorf("got %+v, want %+v", got, d.Source)
	}
}

func TestAFileWithoutASourceSaysSo(t *testing.T) {
	d := kunming(t)
	d.Meta.Standard = Standard{UA: 1, A: 2, Level: 'a'}
	if _, err := ReadSource(written(t, d)); !errors.Is(err, ErrNoSource) {
		t.Errorf("a file that may not carry it: %v", err)
	}
	d = kunming(t)
	d.Source = nil
	if _, err := ReadSource(written(t, d)); !errors.Is(err, ErrNoSource) {
		t.Errorf("a file that was given none: %v", err)
	}
	if _, err := ReadSource([]byte("no PDF")); !errors.Is(err, cos.ErrNoPDF) {
		t.Errorf("no PDF: %v", err)
	}
}

func TestADamagedSourceIsAnError(t *testing.T) {
	for name, damage := range map[string]func(f *cos.File, spec *cos.Dict){
		"not in the file": func(_ *cos.File, spec *cos.Dict) { spec.Set("EF", nil) },
		"cannot be decoded": func(f *cos.File, spec *cos.Dict) {
			s := f.Stream(f.Dict(spec.Get("EF")).Get("F"))
			s.Data = s.Data[:len(s.Data)/2]
		},
		"there twice": func(f *cos.File, _ *cos.Dict) {
			root := f.Dict(f.Root)
			one := f.Array(root.Get("AF"))
			root.Set("AF", cos.Array{one[0], one[0]})
		},
	} {
		f, err := cos.Read(written(t, kunming(t)))
		if err != nil {
			t.Fatal(err)
		}
		damage(f, f.Dict(f.Array(f.Dict(f.Root).Get("AF"))[0]))
		if s, err := ReadSource(f.Bytes()); err == nil {
			t.Errorf("%s: %d bytes without an error", name, len(s.Data))
		}
	}
}
