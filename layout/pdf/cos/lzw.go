package cos

import (
	"bytes"
	stdlzw "compress/lzw"
	"errors"
	"fmt"
	"io"

	tifflzw "golang.org/x/image/tiff/lzw"
)

// lzw decodes what LZWDecode reads (ISO 32000-1, 7.4.4.2). early tells whether a
// code becomes longer one code before it must, as in TIFF and unless EarlyChange
// says otherwise. Some programs leave the last code out: that is no error.
func lzw(data []byte, early bool) ([]byte, error) {
	const bits = 8 // of a literal
	var r io.ReadCloser
	if early {
		r = tifflzw.NewReader(bytes.NewReader(data), tifflzw.MSB, bits)
	} else {
		r = stdlzw.NewReader(bytes.NewReader(data), stdlzw.MSB, bits)
	}
	defer r.Close()
	decoded, err := bounded(r)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, fmt.Errorf("LZWDecode: %w", err)
	}
	return decoded, nil
}
