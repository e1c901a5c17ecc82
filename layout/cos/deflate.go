package cos

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// level is the compression in use. Deflate is most of the time that a
// document takes; this level gives the size of the standard library's level 6
// in a fifth of its time on path data. Levels 1 and 2 are no faster here, and
// leave streams of a few kilobytes uncompressed.
const level = 3

var deflaters = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		return nil // level is a valid level
	}
	return w
}}

// deflate compresses data as FlateDecode reads it (ISO 32000-1, 7.4.4).
func deflate(data []byte) []byte {
	w := deflaters.Get().(*zlib.Writer)
	defer deflaters.Put(w)
	var b bytes.Buffer
	b.Grow(len(data)/2 + 128)
	w.Reset(&b)
	w.Write(data) // a bytes.Buffer does not fail
	w.Close()
	return b.Bytes()
}
