package pdf

import (
	"bytes"
	"sync"
)

// job turns a document into a file, with memory that is used again.
type job struct {
	ledger  *ledger
	canvas  *canvas
	carried bytes.Buffer // what fpdf wrote
	streams arena
	lasting *sync.Map // of the writer
}

func newJob(lasting *sync.Map) *job {
	l := newLedger()
	return &job{ledger: l, canvas: &canvas{ledger: l}, lasting: lasting}
}

// arena is memory for the streams of a document.
type arena struct{ b []byte }

// take is an empty slice with room for n bytes.
func (a *arena) take(n int) []byte {
	const chunk = 1 << 18
	if cap(a.b)-len(a.b) < n { // what is in use stays where it is
		a.b = make([]byte, 0, max(n, 2*cap(a.b), chunk))
	}
	from := len(a.b)
	a.b = a.b[:from+n]
	return a.b[from : from : from+n]
}
