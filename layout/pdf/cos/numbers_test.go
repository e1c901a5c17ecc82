package cos

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	fast "github.com/klauspost/compress/zlib"
)

// rings are numbers as they stand in the drawing of a trunk.
func rings(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var b []byte
	for len(b) < n {
		for range 6 {
			b = fmt.Appendf(b, "%d ", r.IntN(20000)-10000)
		}
		b = append(b, "c\n"...)
	}
	return b
}

func inflated(t *testing.T, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z) // its sum is checked too
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestNumbersAreInflatedToWhatTheyWere(t *testing.T) {
	every := make([]byte, 256)
	for i := range every {
		every[i] = byte(i)
	}
	for _, data := range [][]byte{nil, []byte("0 0 m\n"), rings(100_000), every, bytes.Repeat([]byte{0xFF}, 1000)} {
		var out bytes.Buffer
		deflateNumbers(&out, data)
		if got := inflated(t, out.Bytes()); !bytes.Equal(got, data) {
			t.Errorf("%d bytes became %d", len(data), len(got))
		}
	}
}

func TestNumbersAreAboutAsSmallAsTheyCanBe(t *testing.T) {
	data := rings(100_000)
	var out, best bytes.Buffer
	deflateNumbers(&out, data)
	w, err := fast.NewWriterLevel(&best, 5)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(data)
	w.Close()
	if out.Len() > best.Len()*103/100 {
		t.Errorf("%d bytes; a search for what repeats makes %d", out.Len(), best.Len())
	}
}

func TestCodesAreWholeSets(t *testing.T) {
	lengths := make([]uint8, endOfBlock+1)
	for i, c := range numberCodes().codes {
		lengths[i] = c.n
	}
	sum := 0
	for i, n := range lengths {
		if n < 1 || n > 15 { // RFC 1951, 3.2.7
			t.Errorf("the code of %d has %d bits", i, n)
		}
		sum += 1 << (15 - n)
	}
	if sum != 1<<15 {
		t.Errorf("the codes take up %d of %d", sum, 1<<15)
	}
}

func FuzzDeflateNumbers(f *testing.F) {
	f.Add([]byte("1 2 m 3 -4 5 6 7 8 c h S"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var out bytes.Buffer
		deflateNumbers(&out, data)
		if got := inflated(t, out.Bytes()); !bytes.Equal(got, data) {
			t.Fatalf("%q became %q", data, got)
		}
	})
}

func BenchmarkDeflateNumbers(b *testing.B) {
	data := rings(100_000)
	var out bytes.Buffer
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		out.Reset()
		out.Grow(len(data))
		deflateNumbers(&out, data)
	}
}
