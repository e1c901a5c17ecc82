package cos

import "errors"

var errLZW = errors.New("LZWDecode: the data is damaged")

// lzw decodes what LZWDecode reads (ISO 32000-1, 7.4.4.2): codes of 9 to 12
// bits, the highest bits first. early is how many codes before it must a code
// becomes longer; 1 unless EarlyChange says otherwise.
func lzw(data []byte, early int) ([]byte, error) {
	const (
		clear  = 256
		end    = 257
		first  = 258
		most   = 1 << 12
		narrow = 9
		wide   = 12
	)
	// An entry of the table is the one before it and another byte.
	var table [most]struct {
		before, size int
		last         byte
	}
	for i := range 256 {
		table[i].before, table[i].size, table[i].last = -1, 1, byte(i)
	}
	var out []byte
	next, width := first, narrow
	before := -1 // the code that was read last
	bits, n := 0, 0
	for {
		for n < width {
			if len(data) == 0 {
				return out, nil // some programs leave the last code out
			}
			bits, n = bits<<8|int(data[0]), n+8
			data = data[1:]
		}
		code := bits >> (n - width) & (1<<width - 1)
		n -= width
		bits &= 1<<n - 1
		switch {
		case code == clear:
			next, width, before = first, narrow, -1
			continue
		case code == end:
			return out, nil
		case before < 0 && code > 255, code > next, code == next && next == most:
			return nil, errLZW
		}
		at := code
		if code == next { // the entry that is made by this very code
			at = before
		}
		size := table[at].size
		if len(out)+size+1 > maxDecoded {
			return nil, errLarge
		}
		from := len(out)
		out = append(out, make([]byte, size)...)
		for i, e := from+size-1, at; e >= 0; i, e = i-1, table[e].before {
			out[i] = table[e].last
		}
		if code == next {
			out = append(out, out[from])
		}
		if before >= 0 && next < most {
			table[next].before, table[next].size, table[next].last = before, table[before].size+1, out[from]
			next++
		}
		before = code
		for width < wide && next+early >= 1<<width {
			width++
		}
	}
}
