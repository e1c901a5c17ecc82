package verify

import (
	"testing"

	"cityprofile/layout/cos"
)

// sound asserts what is true of every report.
func sound(t *testing.T, r *Report) {
	t.Helper()
	for _, f := range r.Findings {
		if f.Rule == nil || f.Message == "" || f.Clause == "" || !f.UA && !f.A || f.Page < 0 || f.Page > r.Pages {
			t.Errorf("a finding that says too little: %+v", f)
		}
	}
	if len(r.Findings) > maxFindings*len(Rules()) {
		t.Errorf("%d findings", len(r.Findings))
	}
}

// FuzzFile: whatever the bytes, there is a report or an error.
func FuzzFile(f *testing.F) {
	for part := 2; part <= 3; part++ {
		b := newGood(f, part).Bytes()
		f.Add(b)
		f.Add(b[:len(b)/2])
		f.Add(append([]byte("mail\n"), b...))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := File(t.Context(), b); err == nil {
			sound(t, r)
		}
	})
}

// FuzzObjects plants damage in the objects of the good file and in the data
// of its streams, where bytes of a deflated file never lead. Each four bytes of
// a script are one damage.
func FuzzObjects(f *testing.F) {
	f.Add([]byte{3, 0, 0, 0})
	f.Add([]byte{20, 1, 2, 30, 21, 2, 3, 200, 5, 7, 1, 9})
	f.Add([]byte("structure trees have roots"))
	f.Fuzz(func(t *testing.T, script []byte) {
		g := newGood(t, 2+len(script)%2)
		for ; len(script) >= 4; script = script[4:] {
			g.damage(script[0], script[1], script[2], script[3])
		}
		r, err := File(t.Context(), g.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		sound(t, r)
	})
}

// damage changes an object: a value of its dictionary, or its data.
func (g *good) damage(object, key, kind, value byte) {
	at := 1 + int(object)%(len(g.Objects)-1)
	d := g.File.Dict(cos.Ref(at))
	if s := g.File.Stream(cos.Ref(at)); s != nil && key%2 == 0 && len(s.Data) > 0 {
		data := append([]byte{}, s.Data...)
		i := (int(key)<<8 | int(kind)) * 31 % len(data)
		switch value % 4 {
		case 0:
			data[i] ^= 1 << (value >> 5)
		case 1:
			data = append(data[:i], data[min(len(data), i+int(value)):]...)
		case 2:
			data = append(data[:i:i], append(data[max(0, i-int(value)):i:i], data[i:]...)...)
		case 3:
			data[i] = value
		}
		s.Data = data
		return
	}
	keys := d.Keys()
	if len(keys) == 0 {
		return
	}
	k := keys[int(key)%len(keys)]
	ref := cos.Ref(1 + int(value)%(len(g.Objects)-1))
	list, _ := d.Get(k).(cos.Array)
	values := []cos.Object{nil, ref, cos.Integer(int(value) - 128), cos.Integer(1 << (value % 62)), cos.Name(k), cos.Raw("()"), cos.Raw("<4>"),
		cos.Array{}, cos.Array{ref, d.Get(k), cos.Integer(int(value))}, append(list, list...), append(cos.Array{ref}, list...), &cos.Dict{},
		cos.NewDict(string(k), ref, "Kids", cos.Array{ref}, "K", ref, "P", ref), cos.Raw("true"), cos.Raw("-1.5"), d}
	if int(kind)%len(values) == len(values)-1 { // a dictionary within itself would have no end
		d.Set(cos.Name("Next"), ref)
		return
	}
	d.Set(k, values[int(kind)%len(values)])
}
