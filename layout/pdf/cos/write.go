package cos

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/adler32"
	"io"
	"runtime"
	"slices"
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
			for _, x := range v.All() {
				visit(x)
			}
		case *Stream:
			for k, x := range v.Dict.All() {
				if k != "Length" { // it is written anew
					visit(x)
				}
			}
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

// Write writes what can be reached from Root and Info as a file with object
// streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Its
// identifier is a hash of its content. Streams that are not encoded are
// deflated. The file itself is not changed.
func (f *File) Write(to io.Writer) error {
	w := writers.Get().(*fileWriter)
	defer writers.Put(w)
	w.write(f)
	_, err := to.Write(w.b)
	return err
}

// Bytes is what Write writes.
func (f *File) Bytes() []byte {
	w := &fileWriter{}
	w.write(f)
	return w.b
}

// writers keep their memory for the next file.
var writers = sync.Pool{New: func() any { return &fileWriter{} }}

func (w *fileWriter) write(f *File) {
	list, number := f.inOrder()
	w.lookup = func(r Ref) int {
		if r < 0 || int(r) >= len(number) {
			return 0
		}
		return number[r]
	}
	w.sum = sha256.New()
	packed := w.deflateAll(f, list)
	size := 1 << 14
	for i, r := range list {
		if s, ok := f.Objects[r].(*Stream); ok {
			size += len(packed[i].data(s)) + 256
		}
	}
	w.b = slices.Grow(w.b[:0], size)
	w.where = append(w.where[:0], make([]position, len(list)+1)...)
	w.b = append(w.b, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	plain := make([]Ref, 0, len(list))
	for i, r := range list {
		if s, ok := f.Objects[r].(*Stream); ok {
			w.stream(number[r], s, packed[i])
		} else {
			plain = append(plain, r)
		}
	}
	for len(plain) > 0 {
		n := min(perObjectStream, len(plain))
		w.objectStream(f, plain[:n])
		plain = plain[n:]
	}
	w.crossReferences(w.lookup(f.Root), w.lookup(f.Info))
}

// piece is the deflated data of a stream: a part of the buffer of one of the
// goroutines, to be read once all are done. It is zero for an encoded stream.
type piece struct {
	of       *bytes.Buffer
	from, to int
}

// data is the data of a stream as it stands in the file.
func (p piece) data(s *Stream) []byte {
	if p.of == nil {
		return s.Data
	}
	return p.of.Bytes()[p.from:p.to]
}

// deflateAll compresses the streams side by side: it is most of the work, and
// the order does not matter.
func (w *fileWriter) deflateAll(f *File, list []Ref) []piece {
	all := make([]piece, len(list))
	var waiting []int
	for i, r := range list {
		if s, ok := f.Objects[r].(*Stream); ok && !s.Encoded {
			waiting = append(waiting, i)
		}
	}
	var next atomic.Int64
	work := func(out *bytes.Buffer) {
		for i := next.Add(1) - 1; int(i) < len(waiting); i = next.Add(1) - 1 {
			at := waiting[i]
			all[at] = f.Objects[list[at]].(*Stream).deflate(out)
		}
	}
	n := max(1, min(runtime.GOMAXPROCS(0), len(waiting)))
	for len(w.deflated) < n {
		w.deflated = append(w.deflated, new(bytes.Buffer))
	}
	var others sync.WaitGroup
	for i := range n {
		w.deflated[i].Reset()
		if i > 0 {
			others.Go(func() { work(w.deflated[i]) })
		}
	}
	work(w.deflated[0])
	others.Wait()
	return all
}

// deflate compresses the data of a stream that is not encoded.
func (s *Stream) deflate(out *bytes.Buffer) piece {
	from := out.Len()
	deflate(out, s.Data, s.HuffmanOnly)
	return piece{out, from, out.Len()}
}

// Deflated is the stream with its data compressed once and for all, for
// streams that go into many files.
func (s *Stream) Deflated() *Stream {
	if s.Encoded {
		return s
	}
	var out bytes.Buffer
	s.deflate(&out)
	dict := &Dict{slices.Clone(s.Dict.entries)}
	dict.Set("Filter", Name("FlateDecode"))
	return &Stream{Dict: dict, Data: slices.Clone(out.Bytes()), Encoded: true}
}

// position is where an object is: at an offset in the file, or at an index in an
// object stream.
type position struct{ kind, at, index int }

type fileWriter struct {
	b      []byte
	sum    hash.Hash // for the identifier
	lookup func(Ref) int
	where  []position // by object number; 0 is the free list's head

	deflated   []*bytes.Buffer // by goroutine, stream after stream
	head, body []byte          // of object streams
}

// stream writes a stream with its deflated data, if it was not encoded. The
// identifier of the file is a hash of all its streams; of one that was deflated
// here it takes the checksum that its data ends in, and its length.
func (w *fileWriter) stream(n int, s *Stream, deflated piece) {
	from := len(w.b)
	w.where[n] = position{1, from, 0}
	w.b = strconv.AppendInt(w.b, int64(n), 10)
	w.b = append(w.b, " 0 obj\n<<"...)
	w.b = appendEntries(w.b, s.Dict, "Length", w.lookup)
	content := deflated.data(s)
	if deflated.of != nil {
		w.b = append(w.b, "/Filter/FlateDecode"...)
	}
	w.b = append(w.b, "/Length "...)
	w.b = strconv.AppendInt(w.b, int64(len(content)), 10)
	w.b = append(w.b, ">>\nstream\n"...)
	w.sum.Write(w.b[from:])
	if deflated.of != nil {
		w.sum.Write(content[len(content)-adler32.Size:])
	} else {
		w.sum.Write(content)
	}
	w.b = append(w.b, content...)
	w.b = append(w.b, "\nendstream\nendobj\n"...)
}

// lone writes a stream that is not among the objects of the file.
func (w *fileWriter) lone(n int, s *Stream) {
	w.stream(n, s, s.deflate(w.deflated[0]))
}

func (w *fileWriter) objectStream(f *File, refs []Ref) {
	w.where = append(w.where, position{})
	n := len(w.where) - 1
	head, body := w.head[:0], w.body[:0]
	for i, r := range refs {
		head = strconv.AppendInt(head, int64(w.lookup(r)), 10)
		head = append(head, ' ')
		head = strconv.AppendInt(head, int64(len(body)), 10)
		head = append(head, ' ')
		body = append(appendObject(body, f.Objects[r], w.lookup), '\n')
		w.where[w.lookup(r)] = position{2, n, i}
	}
	dict := NewDict(KV("Type", Name("ObjStm")), KV("N", Integer(len(refs))), KV("First", Integer(len(head))))
	head = append(head, body...)
	w.head, w.body = head, body
	w.lone(n, &Stream{Dict: dict, Data: head})
}

func (w *fileWriter) crossReferences(root, info int) {
	w.where = append(w.where, position{1, len(w.b), 0})
	w.where[0] = position{0, 0, 65535}
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
	w.sum.Write(rows)
	id := Raw(fmt.Sprintf("<%x>", w.sum.Sum(nil)[:16]))
	start, n := len(w.b), len(w.where)-1
	d := NewDict(KV("Type", Name("XRef")), KV("Size", Integer(n+1)), KV("W", Raw("[1 4 2]")),
		KV("Root", Raw(fmt.Sprintf("%d 0 R", root))))
	if info != 0 {
		d.Set("Info", Raw(fmt.Sprintf("%d 0 R", info)))
	}
	d.Set("ID", Array{id, id})
	d.Set("DecodeParms", Raw(fmt.Sprintf("<</Predictor 12/Columns %d>>", width)))
	w.lone(n, &Stream{Dict: d, Data: rows})
	w.b = fmt.Appendf(w.b, "startxref\n%d\n%%%%EOF\n", start)
}
