package cos

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// The errors of Read that a caller may want to tell apart.
var (
	ErrNoPDF     = errors.New("this is not a PDF file")
	ErrEncrypted = errors.New("the file is encrypted")
)

// maxObjects is the highest number that an object may have (ISO 32000-1,
// Table C.1).
const maxObjects = 8_388_607

// Read takes a file apart by its cross-references (ISO 32000-1, 7.5): tables
// and streams, the newest part of the file first. It reads every object, so
// that a file it returns is sound as far as its syntax goes; what is not quite
// right is in Flaws. It does not change data, and the file refers to it.
//
// A file without the mark of a PDF is ErrNoPDF. Of an encrypted file only the
// Trailer is returned, with ErrEncrypted.
func Read(data []byte) (*File, error) {
	const near = 1024 // where viewers look for the header
	head := bytes.Index(data[:min(near, len(data))], []byte("%PDF-"))
	if head < 0 {
		return nil, ErrNoPDF
	}
	f, err := read(data)
	if err != nil && head > 0 && !errors.Is(err, ErrEncrypted) {
		// What stands before the header was put there later, as mail programs
		// did: offsets count from the header.
		if g, err := read(data[head:]); err == nil || errors.Is(err, ErrEncrypted) {
			return g, err
		}
	}
	return f, err
}

func read(data []byte) (*File, error) {
	r := &parser{file: &File{Source: data}, entries: map[int]entry{}, streams: map[int]*packed{}, flawed: map[flawAt]bool{}}
	start := bytes.LastIndex(data, []byte("startxref"))
	if start < 0 {
		return nil, errors.New("the file has no startxref: it is cut off")
	}
	at, err := strconv.Atoi(NewScanner(data, start+len("startxref")).Word())
	if err != nil {
		return nil, errors.New("startxref gives no offset")
	}
	if err := r.parts(at); err != nil {
		return nil, fmt.Errorf("cross-references: %w", err)
	}
	f := r.file
	f.Root, _ = f.Trailer.Get("Root").(Ref)
	f.Info, _ = f.Trailer.Get("Info").(Ref)
	if f.Trailer.Get("Encrypt") != nil {
		return f, ErrEncrypted
	}
	if err := r.objects(); err != nil {
		return nil, err
	}
	return f, nil
}

// entry is where an object is (7.5.4 and 7.5.8.3).
type entry struct {
	at     int // an offset in the file or,
	stream int // when not 0, an index in this object stream
}

type parser struct {
	file    *File
	entries map[int]entry
	last    int             // the highest number
	streams map[int]*packed // object streams, as far as they have been opened
	items   int             // of all arrays and dictionaries
	flawed  map[flawAt]bool // the flaws that are noted: some objects are read twice
}

type flawAt struct {
	kind FlawKind
	at   int
}

// flaw notes a flaw of an object, or of what else is at an offset.
func (r *parser) flaw(kind FlawKind, number, at int, message string) {
	if where := (flawAt{kind, at}); !r.flawed[where] {
		r.flawed[where] = true
		r.file.Flaws = append(r.file.Flaws, Flaw{kind, Ref(number), message})
	}
}

// parts reads the cross-references of the file from the newest part back to
// the first.
func (r *parser) parts(at int) error {
	seen := map[int]bool{}
	for queue := []int{at}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if seen[at] {
			continue
		}
		seen[at] = true
		if at < 0 || at >= len(r.file.Source) {
			return fmt.Errorf("offset %d is outside of the file", at)
		}
		s := NewScanner(r.file.Source, at)
		read := r.stream
		if s.Word() == "xref" {
			read = r.table
			if rest, ok := afterLine(s.b[s.at:]); !ok || len(rest) == 0 || isSpace(rest[0]) {
				r.flaw(FlawTable, 0, at, "xref is not followed by a single end of line")
			}
		} else {
			s = NewScanner(r.file.Source, at)
		}
		trailer, err := read(s)
		if err != nil {
			return err
		}
		if r.file.Trailer == nil {
			r.file.Trailer = trailer
		}
		for _, key := range []Name{"XRefStm", "Prev"} {
			if prev, ok := AsInt(trailer.Get(key)); ok {
				queue = append(queue, prev)
			}
		}
	}
	return nil
}

// note keeps an entry, unless a newer part of the file has one.
func (r *parser) note(number int, e entry, used bool) {
	if _, newer := r.entries[number]; newer || number <= 0 || number > maxObjects {
		return
	}
	if !used {
		e = entry{}
	}
	r.entries[number] = e
	r.last = max(r.last, number)
}

// table reads a cross-reference table and its trailer.
func (r *parser) table(s *Scanner) (*Dict, error) {
	for {
		word := s.Word()
		if word == "trailer" {
			break
		}
		first, err1 := strconv.Atoi(word)
		n, err2 := strconv.Atoi(s.Word())
		const row = 20 // bytes of an entry
		if err1 != nil || err2 != nil || n < 0 || n > (len(s.b)-s.at)/row+1 {
			return nil, errors.New("a section of the table does not say what it holds")
		}
		for i := range n {
			at, err := strconv.Atoi(s.Word())
			s.Word()
			kind := s.Word()
			if err != nil || kind != "n" && kind != "f" {
				return nil, fmt.Errorf("the entry of object %d is damaged", first+i)
			}
			r.note(first+i, entry{at: at}, kind == "n")
		}
	}
	o, err := s.Object()
	if err != nil {
		return nil, err
	}
	d, ok := o.(*Dict)
	if !ok {
		return nil, errors.New("the trailer is no dictionary")
	}
	return d, nil
}

// stream reads a cross-reference stream, whose dictionary is the trailer.
func (r *parser) stream(s *Scanner) (*Dict, error) {
	_, o, err := r.indirect(s.at)
	if err != nil {
		return nil, err
	}
	x, ok := o.(*Stream)
	if !ok || x.Dict.Get("Type") != Object(Name("XRef")) {
		return nil, errors.New("startxref or Prev does not lead to cross-references")
	}
	data, err := r.file.Decode(x)
	if err != nil {
		return nil, err
	}
	var width [3]int
	w, _ := x.Dict.Get("W").(Array)
	if len(w) < len(width) {
		return nil, errors.New("the stream does not say how wide its fields are")
	}
	size := 0
	for i := range width {
		n, ok := AsInt(w[i])
		if !ok || n < 0 || n > 8 {
			return nil, errors.New("the stream does not say how wide its fields are")
		}
		width[i] = n
		size += n
	}
	if size == 0 {
		return nil, errors.New("the entries of the stream are empty")
	}
	total, _ := AsInt(x.Dict.Get("Size"))
	index, ok := x.Dict.Get("Index").(Array)
	if !ok {
		index = Array{Integer(0), Integer(total)}
	}
	for ; len(index) >= 2; index = index[2:] {
		first, _ := AsInt(index[0])
		n, _ := AsInt(index[1])
		for i := 0; i < n && len(data) >= size; i++ {
			var field [3]int
			row := data
			for j, w := range width {
				for _, c := range row[:w] {
					field[j] = field[j]<<8 | int(c)
				}
				row = row[w:]
			}
			data = data[size:]
			if width[0] == 0 {
				field[0] = 1
			}
			switch field[0] {
			case 0:
				r.note(first+i, entry{}, false)
			case 1:
				r.note(first+i, entry{at: field[1]}, true)
			case 2:
				r.note(first+i, entry{at: field[2], stream: field[1]}, true)
			}
		}
	}
	return x.Dict, nil
}

// objects reads every object.
func (r *parser) objects() error {
	r.file.Objects = make([]Object, r.last+1)
	for n := 1; n <= r.last; n++ {
		e, ok := r.entries[n]
		if !ok || e == (entry{}) {
			continue
		}
		o, err := r.object(n, e)
		if err == nil && r.items > maxItems {
			err = errLarge
		}
		if err != nil {
			return fmt.Errorf("object %d: %w", n, err)
		}
		r.file.Objects[n] = o
	}
	return nil
}

func (r *parser) object(n int, e entry) (Object, error) {
	if e.stream != 0 {
		p, err := r.packed(e.stream)
		if err != nil {
			return nil, err
		}
		return r.unpack(p, n, e.at)
	}
	number, o, err := r.indirect(e.at)
	if err == nil && number != n {
		err = fmt.Errorf("at its place is object %d", number)
	}
	return o, err
}

// indirect reads "n g obj …" at an offset (7.3.10).
func (r *parser) indirect(at int) (int, Object, error) {
	if at < 0 || at >= len(r.file.Source) {
		return 0, nil, fmt.Errorf("offset %d is outside of the file", at)
	}
	s := NewScanner(r.file.Source, at)
	n := s.Word()
	number, err := strconv.Atoi(n)
	g := s.Word()
	if err != nil || !numeric(g) || s.Word() != "obj" {
		return 0, nil, errNoObject
	}
	begin := s.at
	o, err := s.Object()
	if err != nil {
		return 0, nil, err
	}
	r.items += s.items
	if d, ok := o.(*Dict); ok {
		after := s.at
		if s.Word() == "stream" {
			if o, err = r.data(s, number, d); err != nil {
				return 0, nil, err
			}
		} else {
			s.at = after
		}
	}
	if begin-at != len(n)+len(g)+len("  obj") || !r.lines(s, at, begin) {
		r.flaw(FlawSpacing, number, at, "the object's number, obj and endobj are not set off by single spaces and ends of lines")
	}
	return number, o, nil
}

// lines reports whether an object's number, obj and endobj have the ends of
// lines that they should have: s stands behind the object.
func (r *parser) lines(s *Scanner, at, begin int) bool {
	b := r.file.Source
	if at > 0 && !isEnd(b[at-1]) || begin >= len(b) || !isEnd(b[begin]) {
		return false
	}
	if s.Word() != "endobj" {
		return false
	}
	end := s.at - len("endobj")
	return isEnd(b[end-1]) && s.at < len(b) && isEnd(b[s.at])
}

// afterLine is what follows the end of line that b begins with.
func afterLine(b []byte) ([]byte, bool) {
	for _, end := range []string{"\r\n", "\n", "\r"} {
		if rest, ok := bytes.CutPrefix(b, []byte(end)); ok {
			return rest, true
		}
	}
	return b, false
}

func isEnd(c byte) bool { return c == '\n' || c == '\r' }

// data reads the data of a stream, behind its keyword, and the keyword behind
// it (7.3.8).
func (r *parser) data(s *Scanner, number int, d *Dict) (*Stream, error) {
	b, keyword := s.b, s.at
	if s.at < len(b) && b[s.at] == '\r' {
		s.at++
	}
	if s.at < len(b) && b[s.at] == '\n' {
		s.at++
	}
	if s.at == keyword || b[s.at-1] != '\n' {
		r.flaw(FlawStream, number, keyword, "stream is not followed by the end of a line")
	}
	encoded := d.Get("Filter") != nil
	size, ok := r.length(d.Get("Length"))
	if ok && size >= 0 && size <= len(b)-s.at {
		end := NewScanner(b, s.at+size)
		if end.Word() == "endstream" {
			switch between := b[s.at+size : end.at-len("endstream")]; {
			case len(between) == 0:
				r.flaw(FlawStream, number, keyword, "endstream does not stand on a line of its own")
				fallthrough
			case string(between) == "\n", string(between) == "\r", string(between) == "\r\n":
				data := b[s.at : s.at+size : s.at+size]
				s.at = end.at
				return &Stream{Dict: d, Data: data, Encoded: encoded}, nil
			}
		}
	}
	end := bytes.Index(b[s.at:], []byte("endstream"))
	if end < 0 {
		return nil, errEnd
	}
	r.flaw(FlawLength, number, keyword, "the Length of the stream is not that of its data")
	data := b[s.at : s.at+end : s.at+end]
	s.at += end + len("endstream")
	data = bytes.TrimSuffix(bytes.TrimSuffix(data, []byte("\n")), []byte("\r"))
	return &Stream{Dict: d, Data: data, Encoded: encoded}, nil
}

// length is a length that may be an object of its own.
func (r *parser) length(o Object) (int, bool) {
	ref, ok := o.(Ref)
	if !ok {
		return AsInt(o)
	}
	e := r.entries[int(ref)]
	if e.stream != 0 || e.at == 0 {
		return 0, false
	}
	s := NewScanner(r.file.Source, e.at)
	if number, generation := s.Word(), s.Word(); !numeric(number) || !numeric(generation) || s.Word() != "obj" {
		return 0, false
	}
	n, err := strconv.Atoi(s.Word())
	return n, err == nil
}

// packed is an object stream (7.5.7).
type packed struct {
	data    []byte
	numbers []int
	offsets []int
}

func (r *parser) packed(n int) (*packed, error) {
	if p, ok := r.streams[n]; ok {
		return p, nil
	}
	e := r.entries[n]
	if e.stream != 0 {
		return nil, errors.New("an object stream inside of an object stream")
	}
	_, o, err := r.indirect(e.at)
	if err != nil {
		return nil, fmt.Errorf("its object stream %d: %w", n, err)
	}
	x, ok := o.(*Stream)
	if !ok {
		return nil, fmt.Errorf("its object stream %d is not a stream", n)
	}
	data, err := r.file.Decode(x)
	if err != nil {
		return nil, fmt.Errorf("its object stream %d: %w", n, err)
	}
	count, _ := AsInt(x.Dict.Get("N"))
	first, ok := AsInt(x.Dict.Get("First"))
	if !ok || first < 0 || first > len(data) || count < 0 || count > first {
		return nil, fmt.Errorf("its object stream %d does not say what it holds", n)
	}
	p := &packed{data: data}
	s := NewScanner(data[:first], 0)
	for range count {
		number, err1 := strconv.Atoi(s.Word())
		offset, err2 := strconv.Atoi(s.Word())
		if err1 != nil || err2 != nil || offset < 0 || offset > len(data)-first {
			return nil, fmt.Errorf("its object stream %d does not say what it holds", n)
		}
		p.numbers = append(p.numbers, number)
		p.offsets = append(p.offsets, first+offset)
	}
	r.streams[n] = p
	return p, nil
}

func (r *parser) unpack(p *packed, n, index int) (Object, error) {
	if index < 0 || index >= len(p.numbers) || p.numbers[index] != n {
		return nil, errors.New("its object stream does not have it at its place")
	}
	s := NewScanner(p.data, p.offsets[index])
	o, err := s.Object()
	r.items += s.items
	return o, err
}
