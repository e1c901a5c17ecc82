package cos

import (
	"bytes"
	"io"
)

// bounded reads what a decoder gives, up to maxDecoded; more is errLarge. An error of
// the decoder comes with what was read before it. What is large is kept in blocks and
// joined at the end: a buffer that doubles takes three times what it holds.
func bounded(r io.Reader) ([]byte, error) {
	const block = 4 << 20
	var b bytes.Buffer
	if n, err := io.Copy(&b, io.LimitReader(r, block)); n < block || err != nil {
		return b.Bytes(), err
	}
	blocks := [][]byte{b.Bytes()}
	for total := block; ; {
		next, n := make([]byte, block), 0
		var err error
		for n < block && err == nil {
			var more int
			more, err = r.Read(next[n:])
			n += more
		}
		if total += n; total > maxDecoded {
			return nil, errLarge
		}
		switch blocks = append(blocks, next[:n]); err {
		case nil:
		case io.EOF:
			return bytes.Join(blocks, nil), nil
		default:
			return bytes.Join(blocks, nil), err
		}
	}
}
