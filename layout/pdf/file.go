package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
)

// file is a PDF file taken apart.
type file struct {
	objects []object // by reference; 0 is unused
	root    ref
	info    ref
}

func (f *file) add(o object) ref {
	f.objects = append(f.objects, o)
	return ref(len(f.objects) - 1)
}

// dict is the dictionary that o is or refers to, nil if it is none.
func (f *file) dict(o object) *dict {
	switch v := o.(type) {
	case ref:
		if v > 0 && int(v) < len(f.objects) {
			if _, again := f.objects[v].(ref); !again {
				return f.dict(f.objects[v])
			}
		}
	case *dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

// inOrder lists what can be reached from the catalogue and the information
// dictionary, in the order in which it is met: the new numbers of objects
// depend on nothing but the document, and what nothing refers to is left out.
func (f *file) inOrder() (list []ref, number []int) {
	number = make([]int, len(f.objects))
	var visit func(object)
	visit = func(o object) {
		switch v := o.(type) {
		case ref:
			if v <= 0 || int(v) >= len(f.objects) || number[v] != 0 {
				return
			}
			list = append(list, v)
			number[v] = len(list)
			visit(f.objects[v])
		case array:
			for _, x := range v {
				visit(x)
			}
		case *dict:
			for _, x := range v.values {
				visit(x)
			}
		case *stream:
			visit(v.dict)
		}
	}
	visit(f.root)
	if f.info != 0 {
		visit(f.info)
	}
	return list, number
}

// perObjectStream is how many objects share an object stream: enough to
// compress well, few enough to find one quickly.
const perObjectStream = 200

// bytes writes the file with object streams and a cross-reference stream
// (ISO 32000-1, 7.5.7 and 7.5.8). Its identifier is a hash of its content.
func (f *file) bytes() []byte {
	list, number := f.inOrder()
	lookup := func(r ref) int { return number[r] }
	f.deflateAll(list)
	size := 1 << 15
	for _, r := range list {
		if s, ok := f.objects[r].(*stream); ok {
			size += len(s.data) + 256
		}
	}
	w := &fileWriter{b: make([]byte, 0, size), lookup: lookup, where: make([]place, len(list)+1, len(list)+8)}
	w.b = append(w.b, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	var packed []ref
	for _, r := range list {
		if s, ok := f.objects[r].(*stream); ok {
			w.stream(number[r], s)
		} else {
			packed = append(packed, r)
		}
	}
	for len(packed) > 0 {
		n := min(perObjectStream, len(packed))
		w.objectStream(f, packed[:n])
		packed = packed[n:]
	}
	w.crossReferences(number[f.root], number[f.info])
	return w.b
}

// deflateAll compresses the streams side by side: it is most of the work, and
// the order does not matter.
func (f *file) deflateAll(list []ref) {
	var waiting []*stream
	for _, r := range list {
		if s, ok := f.objects[r].(*stream); ok && !s.done {
			waiting = append(waiting, s)
		}
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(waiting)) {
		all.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(waiting); i = next.Add(1) - 1 {
				waiting[i].deflate()
			}
		})
	}
	all.Wait()
}

func (s *stream) deflate() {
	if !s.done {
		s.dict.set("Filter", name("FlateDecode"))
		s.data, s.done = deflate(s.data), true
	}
}

// place is where an object is: at an offset in the file, or at an index in an
// object stream.
type place struct{ kind, at, index int }

type fileWriter struct {
	b      []byte
	lookup func(ref) int
	where  []place // by object number; 0 is the free list's head
}

func (w *fileWriter) stream(n int, s *stream) {
	s.deflate()
	s.dict.set("Length", integer(len(s.data)))
	w.where[n] = place{1, len(w.b), 0}
	w.b = strconv.AppendInt(w.b, int64(n), 10)
	w.b = append(w.b, " 0 obj\n"...)
	w.b = appendObject(w.b, s.dict, w.lookup)
	w.b = append(w.b, "\nstream\n"...)
	w.b = append(w.b, s.data...)
	w.b = append(w.b, "\nendstream\nendobj\n"...)
}

func (w *fileWriter) objectStream(f *file, refs []ref) {
	w.where = append(w.where, place{})
	n := len(w.where) - 1
	var head, body []byte
	for i, r := range refs {
		head = strconv.AppendInt(head, int64(w.lookup(r)), 10)
		head = append(head, ' ')
		head = strconv.AppendInt(head, int64(len(body)), 10)
		head = append(head, ' ')
		body = append(appendObject(body, f.objects[r], w.lookup), '\n')
		w.where[w.lookup(r)] = place{2, n, i}
	}
	w.stream(n, &stream{
		dict: newDict("Type", name("ObjStm"), "N", integer(len(refs)), "First", integer(len(head))),
		data: append(head, body...),
	})
}

func (w *fileWriter) crossReferences(root, info int) {
	w.where = append(w.where, place{1, len(w.b), 0})
	w.where[0] = place{0, 0, 65535}
	const width = 7
	rows := make([]byte, 0, (width+1)*len(w.where))
	var before [width]byte
	for _, p := range w.where {
		var row [width]byte
		row[0] = byte(p.kind)
		binary.BigEndian.PutUint32(row[1:], uint32(p.at))
		binary.BigEndian.PutUint16(row[5:], uint16(p.index))
		rows = append(rows, 2) // PNG predictor: the difference from the row above
		for i := range row {
			rows = append(rows, row[i]-before[i])
		}
		before = row
	}
	sum := sha256.Sum256(w.b)
	id := raw(fmt.Sprintf("<%x>", sum[:16]))
	start, n := len(w.b), len(w.where)-1
	d := newDict("Type", name("XRef"), "Size", integer(n+1), "W", raw("[1 4 2]"),
		"Root", raw(fmt.Sprintf("%d 0 R", root)))
	if info != 0 {
		d.set("Info", raw(fmt.Sprintf("%d 0 R", info)))
	}
	d.set("ID", array{id, id})
	d.set("DecodeParms", raw(fmt.Sprintf("<</Predictor 12/Columns %d>>", width)))
	w.stream(n, &stream{dict: d, data: rows})
	w.b = fmt.Appendf(w.b, "startxref\n%d\n%%%%EOF\n", start)
}
