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

// deflater is a compressor with the memory that it writes to.
type deflater struct {
	w   *zlib.Writer
	out bytes.Buffer
}

func pool(level int) *sync.Pool {
	return &sync.Pool{New: func() any {
		w, err := zlib.NewWriterLevel(nil, level)
		if err != nil {
			return nil // the levels are valid
		}
		return &deflater{w: w}
	}}
}

var texts, numbers = pool(textLevel), pool(numberLevel)

// deflate compresses data as FlateDecode reads it (ISO 32000-1, 7.4.4). The
// result is in the deflater, which goes back to the pool afterwards.
func deflate(from *sync.Pool, data []byte) *deflater {
	d := from.Get().(*deflater)
	d.out.Reset()
	d.w.Reset(&d.out)
	d.w.Write(data) // a bytes.Buffer does not fail
	d.w.Close()
	return d
}
