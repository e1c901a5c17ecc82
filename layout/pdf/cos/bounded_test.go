package cos

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"testing"
)

func TestAStreamOfAnySizeIsDecodedUpToTheLimit(t *testing.T) {
	const block = 4 << 20
	for _, n := range []int{0, 1, block - 1, block, block + 1, 3*block - 1, 3 * block, maxDecoded + 1} {
		if testing.Short() && n > 3*block {
			continue
		}
		var packed bytes.Buffer
		z := zlib.NewWriter(&packed)
		for left := n; left > 0; left -= block {
			z.Write(bytes.Repeat([]byte{byte(left)}, min(left, block)))
		}
		z.Close()
		f := &File{}
		s := &Stream{Dict: NewDict(KV("Filter", Name("FlateDecode"))), Data: packed.Bytes(), Encoded: true}
		got, err := f.Decode(s)
		if n > maxDecoded {
			if !errors.Is(err, errLarge) {
				t.Errorf("%d bytes: %v", n, err)
			}
			continue
		}
		if err != nil || len(got) != n || n > 0 && got[n-1] != byte((n-1)%block+1) {
			t.Errorf("%d bytes: got %d, %v", n, len(got), err)
		}
		s.Data = s.Data[:len(s.Data)-3] // the sum at the end is cut off
		if _, err := f.Decode(s); n > 0 && !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%d bytes, cut off: %v", n, err)
		}
	}
}
