package cos

// File is a PDF file taken apart.
type File struct {
	Objects []Object // by Ref; 0 is unused
	Root    Ref      // the catalogue
	Info    Ref      // the information dictionary; 0 for none

	// What Read found, and writing does not need.
	Trailer *Dict // of the newest part of the file
	Source  []byte
	Flaws   []Flaw

	decoded int // bytes, by all calls of Decode
}

// Flaw is a defect of the file's syntax that did not keep it from being read.
type Flaw struct {
	Kind    FlawKind
	Object  Ref // 0 for none
	Message string
}

// FlawKind is what a flaw is about.
type FlawKind int

const (
	FlawLength  FlawKind = iota // a stream's Length is not that of its data (7.3.8.2)
	FlawStream                  // a stream's keywords do not stand on lines of their own (7.3.8.1)
	FlawSpacing                 // the parts of "n g obj … endobj" are not set off as readers expect (7.3.10)
	FlawTable                   // the keyword of a cross-reference table does not stand on a line of its own (7.5.4)
)

// Add gives an object a number.
func (f *File) Add(o Object) Ref {
	f.Objects = append(f.Objects, o)
	return Ref(len(f.Objects) - 1)
}

// Resolve is what o refers to, or o itself when it is no reference.
func (f *File) Resolve(o Object) Object {
	const most = 32 // references to references
	for range most {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		if r <= 0 || int(r) >= len(f.Objects) {
			return nil
		}
		o = f.Objects[r]
	}
	return nil
}

// Dict is the dictionary, or that of the stream, that o is or refers to; nil
// if it is none.
func (f *File) Dict(o Object) *Dict {
	switch v := f.Resolve(o).(type) {
	case *Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Stream is the stream that o is or refers to; nil if it is none.
func (f *File) Stream(o Object) *Stream {
	s, _ := f.Resolve(o).(*Stream)
	return s
}

// Array is the array that o is or refers to; nil if it is none.
func (f *File) Array(o Object) Array {
	a, _ := f.Resolve(o).(Array)
	return a
}

// Name is the name that o is or refers to; empty if it is none.
func (f *File) Name(o Object) Name {
	n, _ := f.Resolve(o).(Name)
	return n
}

// Int is the whole number that o is or refers to.
func (f *File) Int(o Object) (int, bool) { return AsInt(f.Resolve(o)) }

// Number is the number that o is or refers to.
func (f *File) Number(o Object) (float64, bool) { return AsNumber(f.Resolve(o)) }

// True reports whether o is or refers to true.
func (f *File) True(o Object) bool { return f.Resolve(o) == Object(Raw("true")) }

// Text is the text string that o is or refers to.
func (f *File) Text(o Object) (string, bool) { return AsText(f.Resolve(o)) }
