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

// The compressors are kept for the next stream: each has a megabyte of tables.
var (
	textCompressors    = compressors(textLevel)
	huffmanCompressors = compressors(zlib.HuffmanOnly)
)

func compressors(level int) *sync.Pool {
	return &sync.Pool{New: func() any {
		w, err := zlib.NewWriterLevel(nil, level)
		if err != nil {
			return nil // the level is valid
		}
		return w
	}}
}

// deflate adds compressed data to out, as FlateDecode reads it (ISO 32000-1,
// 7.4.4).
func deflate(out *bytes.Buffer, data []byte, huffmanOnly bool) {
	pool := textCompressors
	if huffmanOnly {
		pool = huffmanCompressors
	}
	w := pool.Get().(*zlib.Writer)
	defer pool.Put(w)
	w.Reset(out)
	w.Write(data) // a bytes.Buffer does not fail
	w.Close()
}
