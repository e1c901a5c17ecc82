package cos

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
)

// inOrder lists what can be reached from the catalogue and the information
// dictionary, in the order in which it is met: the new numbers of objects
// depend on nothing but the document, and what nothing refers to is left out.
func (f *File) inOrder() (list []Ref, number []int) {
	number = make([]int, len(f.Objects))
	var visit func(Object)
	visit = func(o Object) {
		switch v := o.(type) {
		case Ref:
			if v <= 0 || int(v) >= len(f.Objects) || number[v] != 0 {
				return
			}
			list = append(list, v)
			number[v] = len(list)
			visit(f.Objects[v])
		case Array:
			for _, x := range v {
				visit(x)
			}
		case *Dict:
			for _, x := range v.values {
				visit(x)
			}
		case *Stream:
			visit(v.Dict)
		}
	}
	visit(f.Root)
	if f.Info != 0 {
		visit(f.Info)
	}
	return list, number
}

// perObjectStream is how many objects share an object stream: enough to
// compress well, few enough to find one quickly.
const perObjectStream = 200

// Bytes writes what can be reached from Root and Info as a file with object
// streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Its
// identifier is a hash of its content. Streams that are not encoded become so.
func (f *File) Bytes() []byte {
	list, number := f.inOrder()
	lookup := func(r Ref) int {
		if r < 0 || int(r) >= len(number) {
			return 0
		}
		return number[r]
	}
	f.deflateAll(list)
	size := 1 << 15
	for _, r := range list {
		if s, ok := f.Objects[r].(*Stream); ok {
			size += len(s.Data) + 256
		}
	}
	w := &fileWriter{b: make([]byte, 0, size), lookup: lookup, where: make([]place, len(list)+1, len(list)+8)}
	w.b = append(w.b, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	var packed []Ref
	for _, r := range list {
		if s, ok := f.Objects[r].(*Stream); ok {
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
	w.crossReferences(lookup(f.Root), lookup(f.Info))
	return w.b
}

// deflateAll compresses the streams side by side: it is most of the work, and
// the order does not matter.
func (f *File) deflateAll(list []Ref) {
	var waiting []*Stream
	for _, r := range list {
		if s, ok := f.Objects[r].(*Stream); ok && !s.Encoded {
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

func (s *Stream) deflate() {
	if !s.Encoded {
		s.Dict.Set("Filter", Name("FlateDecode"))
		s.Data, s.Encoded = deflate(s.Data), true
	}
}

// place is where an object is: at an offset in the file, or at an index in an
// object stream.
type place struct{ kind, at, index int }

type fileWriter struct {
	b      []byte
	lookup func(Ref) int
	where  []place // by object number; 0 is the free list's head
}

func (w *fileWriter) stream(n int, s *Stream) {
	s.deflate()
	s.Dict.Set("Length", Integer(len(s.Data)))
	w.where[n] = place{1, len(w.b), 0}
	w.b = strconv.AppendInt(w.b, int64(n), 10)
	w.b = append(w.b, " 0 obj\n"...)
	w.b = appendObject(w.b, s.Dict, w.lookup)
	w.b = append(w.b, "\nstream\n"...)
	w.b = append(w.b, s.Data...)
	w.b = append(w.b, "\nendstream\nendobj\n"...)
}

func (w *fileWriter) objectStream(f *File, refs []Ref) {
	w.where = append(w.where, place{})
	n := len(w.where) - 1
	var head, body []byte
	for i, r := range refs {
		head = strconv.AppendInt(head, int64(w.lookup(r)), 10)
		head = append(head, ' ')
		head = strconv.AppendInt(head, int64(len(body)), 10)
		head = append(head, ' ')
		body = append(appendObject(body, f.Objects[r], w.lookup), '\n')
		w.where[w.lookup(r)] = place{2, n, i}
	}
	w.stream(n, &Stream{
		Dict: NewDict("Type", Name("ObjStm"), "N", Integer(len(refs)), "First", Integer(len(head))),
		Data: append(head, body...),
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
	id := Raw(fmt.Sprintf("<%x>", sum[:16]))
	start, n := len(w.b), len(w.where)-1
	d := NewDict("Type", Name("XRef"), "Size", Integer(n+1), "W", Raw("[1 4 2]"),
		"Root", Raw(fmt.Sprintf("%d 0 R", root)))
	if info != 0 {
		d.Set("Info", Raw(fmt.Sprintf("%d 0 R", info)))
	}
	d.Set("ID", Array{id, id})
	d.Set("DecodeParms", Raw(fmt.Sprintf("<</Predictor 12/Columns %d>>", width)))
	w.stream(n, &Stream{Dict: d, Data: rows})
	w.b = fmt.Appendf(w.b, "startxref\n%d\n%%%%EOF\n", start)
}
