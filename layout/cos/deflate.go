package cos

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// textLevel is the level of compression in use. Deflate is most of the time that
// a document takes. The lowest level makes a report 1 % larger than level 3 does
// and is a tenth of a report faster: its tables stay in the cache.
const textLevel = 1

// Compressors, and buffers for what they make. They are apart since a file waits
// with all of its streams to be put together, and a compressor has a megabyte of
// tables.
var (
	compressors = sync.Pool{New: func() any {
		w, err := zlib.NewWriterLevel(nil, textLevel)
		if err != nil {
			return nil // the level is valid
		}
		return w
	}}
	outputs = sync.Pool{New: func() any { return new(bytes.Buffer) }}
)

// deflate compresses data as FlateDecode reads it (ISO 32000-1, 7.4.4). The
// result goes back to outputs afterwards.
func deflate(data []byte, numbers bool) *bytes.Buffer {
	out := outputs.Get().(*bytes.Buffer)
	out.Reset()
	if numbers {
		deflateNumbers(out, data)
		return out
	}
	w := compressors.Get().(*zlib.Writer)
	defer compressors.Put(w)
	w.Reset(out)
	w.Write(data) // a bytes.Buffer does not fail
	w.Close()
	return out
}
