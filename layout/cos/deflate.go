package cos

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
)

// The levels of compression in use. Deflate is most of the time that a
// document takes. The lowest level makes a report 1 % larger than level 3 does
// and is a tenth of a report faster: its tables stay in the cache. In numbers
// that never repeat there is nothing to find: codes alone make them as small,
// in a third of the time again.
const (
	textLevel   = 1
	numberLevel = flate.HuffmanOnly
)

// Compressors for text and for numbers, and buffers for what they make. They are
// apart since a file waits with all of its streams to be put together, and a
// compressor has a megabyte of tables.
var (
	texts, numbers = pool(textLevel), pool(numberLevel)
	outputs        = sync.Pool{New: func() any { return new(bytes.Buffer) }}
)

func pool(level int) *sync.Pool {
	return &sync.Pool{New: func() any {
		w, err := zlib.NewWriterLevel(nil, level)
		if err != nil {
			return nil // the levels are valid
		}
		return w
	}}
}

// deflate compresses data as FlateDecode reads it (ISO 32000-1, 7.4.4). The
// result goes back to outputs afterwards.
func deflate(from *sync.Pool, data []byte) *bytes.Buffer {
	w := from.Get().(*zlib.Writer)
	defer from.Put(w)
	out := outputs.Get().(*bytes.Buffer)
	out.Reset()
	w.Reset(out)
	w.Write(data) // a bytes.Buffer does not fail
	w.Close()
	return out
}
