package cos

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// The most that Decode gives: for one stream, and for all of a file together.
// A few bytes of deflate can stand for a great many.
const (
	maxDecoded     = 128 << 20
	maxDecodedFile = 1 << 30
)

var errLarge = errors.New("it is larger than a file can need")

// ErrFilter is the error of Decode for data that is left as it is: pictures,
// and what no standard filter decodes.
var ErrFilter = errors.New("a filter that is not decoded")

// Decode gives the data of a stream, decoded (ISO 32000-1, 7.4). Pictures'
// own filters are not decoded: that is ErrFilter.
func (f *File) Decode(s *Stream) ([]byte, error) {
	if !s.Encoded {
		return s.Data, nil
	}
	var filters, parms Array
	switch v := f.Resolve(s.Dict.Get("Filter")).(type) {
	case Name:
		filters, parms = Array{v}, Array{s.Dict.Get("DecodeParms")}
	case Array:
		filters, parms = v, f.Array(s.Dict.Get("DecodeParms"))
	}
	data := s.Data
	for i, filter := range filters {
		var parm *Dict
		if i < len(parms) {
			parm = f.Dict(parms[i])
		}
		var err error
		switch name := f.Name(filter); name {
		case "FlateDecode", "Fl":
			data, err = f.inflate(data, parm)
		case "LZWDecode", "LZW":
			early, ok := f.Int(parm.Get("EarlyChange"))
			if data, err = lzw(data, !ok || early > 0); err == nil {
				data, err = f.unpredict(data, parm)
			}
		case "ASCIIHexDecode", "AHx":
			data = unhex(string(cutAt(data, ">")))
		case "ASCII85Decode", "A85":
			data, err = ascii85(cutAt(data, "~>"))
		case "RunLengthDecode", "RL":
			data, err = runLength(data)
		case "Crypt":
		default:
			err = fmt.Errorf("%w: %s", ErrFilter, name)
		}
		if err != nil {
			return nil, err
		}
	}
	if f.decoded += len(data); f.decoded > maxDecodedFile {
		return nil, errLarge
	}
	return data, nil
}

func cutAt(b []byte, end string) []byte {
	before, _, _ := bytes.Cut(b, []byte(end))
	return before
}

// inflaters are readers that wait for more data: a file has hundreds of short
// streams.
var inflaters sync.Pool

func inflater(data []byte) (io.Reader, error) {
	if z, ok := inflaters.Get().(zlib.Resetter); ok {
		if err := z.Reset(bytes.NewReader(data), nil); err != nil {
			return nil, err
		}
		return z.(io.Reader), nil // every reader of zlib is both
	}
	return zlib.NewReader(bytes.NewReader(data))
}

func (f *File) inflate(data []byte, parm *Dict) ([]byte, error) {
	z, err := inflater(data)
	if err != nil {
		return nil, fmt.Errorf("FlateDecode: %w", err)
	}
	defer inflaters.Put(z)
	decoded, err := bounded(z)
	if err != nil {
		return nil, fmt.Errorf("FlateDecode: %w", err)
	}
	return f.unpredict(decoded, parm)
}

// unpredict undoes the predictor of PNG (7.4.4.4), which is the only one in
// use for what is no picture.
func (f *File) unpredict(data []byte, parm *Dict) ([]byte, error) {
	predictor, _ := f.Int(parm.Get("Predictor"))
	if predictor < 2 {
		return data, nil
	}
	setting := func(key Name, otherwise int) int {
		if n, ok := f.Int(parm.Get(key)); ok {
			return n
		}
		return otherwise
	}
	colors, bits, columns := setting("Colors", 1), setting("BitsPerComponent", 8), setting("Columns", 1)
	if predictor < 10 || colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return nil, fmt.Errorf("FlateDecode: predictor %d is not decoded", predictor)
	}
	pixel := (colors*bits + 7) / 8
	row := (colors*bits*columns + 7) / 8
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		line := make([]byte, row)
		copy(line, data[1:min(1+row, len(data))])
		data = data[min(1+row, len(data)):]
		for i := range line {
			left, corner := byte(0), byte(0)
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch kind {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, line...)
		above = line
	}
	return out, nil
}

// paeth is the predictor of that name (W3C PNG, 9.4).
func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	abs := func(n int) int { return max(n, -n) }
	switch pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c)); {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func ascii85(data []byte) ([]byte, error) {
	var out []byte
	var group [5]byte
	n := 0
	flush := func(n int) {
		for i := n; i < 5; i++ {
			group[i] = 84
		}
		v := uint32(0)
		for _, d := range group {
			v = v*85 + uint32(d)
		}
		word := [4]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}
		out = append(out, word[:n-1]...)
	}
	for _, c := range data {
		switch {
		case isSpace(c):
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case c < '!' || c > 'u':
			return nil, errors.New("ASCII85Decode: a character that is none of its own")
		default:
			group[n] = c - '!'
			if n++; n == 5 {
				flush(5)
				n = 0
			}
		}
	}
	if n > 1 {
		flush(n)
	}
	return out, nil
}

func runLength(data []byte) ([]byte, error) {
	var out []byte
	for len(data) > 0 {
		n := int(data[0])
		data = data[1:]
		switch {
		case n == 128:
			return out, nil
		case n < 128 && len(data) > n:
			out = append(out, data[:n+1]...)
			data = data[n+1:]
		case n > 128 && len(data) > 0:
			out = append(out, bytes.Repeat(data[:1], 257-n)...)
			data = data[1:]
		default:
			return nil, errors.New("RunLengthDecode: the data is cut off")
		}
	}
	return out, nil
}
