package cos

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"math/bits"
	"sync"
)

// deflateNumbers compresses data as FlateDecode reads it (RFC 1950 and 1951),
// for data that is numbers: in one block, each byte by a code of its own. In the
// points of curves nothing repeats that would be worth looking for, and how
// often each digit comes is the same from one drawing to the next, so that the
// codes are made once and for all. Any data is compressed rightly, if not well.
func deflateNumbers(out *bytes.Buffer, data []byte) {
	t := numberCodes()
	sum := adler32.Checksum(data)
	const slack = 64 // for what is begun
	out.Grow(len(t.head) + (len(data)+1)*longestCode/8 + slack)
	b := out.AvailableBuffer()
	b = append(b[:cap(b)][:0], t.head...)
	at := len(b)
	b = b[:cap(b)]
	acc, n := t.headBits, t.headN
	for ; len(data) >= 3; data = data[3:] { // as many as surely fit
		c := t.codes[data[0]]
		acc |= uint64(c.bits) << n
		n += uint(c.n)
		c = t.codes[data[1]]
		acc |= uint64(c.bits) << n
		n += uint(c.n)
		c = t.codes[data[2]]
		acc |= uint64(c.bits) << n
		n += uint(c.n)
		binary.LittleEndian.PutUint64(b[at:], acc)
		at, acc, n = at+int(n/8), acc>>(n&^7), n&7
	}
	w := bitWriter{b: b[:at], bits: acc, n: n}
	for _, c := range data {
		w.put(t.codes[c])
	}
	w.put(t.codes[endOfBlock])
	out.Write(binary.BigEndian.AppendUint32(w.flush(), sum))
}

// longestCode is the most bits that a code has (RFC 1951, 3.2.7).
const longestCode = 15

const endOfBlock = 256

// code is a code and how many bits it has, ready to be written from its lowest
// bit on.
type code struct {
	bits uint32
	n    uint8
}

// codeTable are the codes of bytes, and the beginning of every stream that uses
// them: the head of zlib, and the head of the block, which tells the codes. The
// last bits of it that fill no byte are apart.
type codeTable struct {
	codes    [endOfBlock + 1]code
	head     []byte
	headBits uint64
	headN    uint
}

// numberCodes are codes for paths (ISO 32000-1, 8.5.2) in whole numbers of four
// or five digits.
var numberCodes = sync.OnceValue(func() *codeTable {
	weights := make([]int, endOfBlock+1)
	for i := range weights {
		weights[i] = 1 // what a path does not hold
	}
	weights[' '], weights['-'] = 4000, 1600
	for c := '0'; c <= '9'; c++ {
		weights[c] = 1500
	}
	weights['1'] = 2000
	weights['\n'], weights['c'] = 700, 600
	for _, c := range "mlhfSB." {
		weights[c] = 40
	}
	lengths := codeLengths(weights)
	t := &codeTable{}
	copy(t.codes[:], canonical(lengths))
	w := bitWriter{b: []byte{0x78, 0x01}}
	w.blockHead(lengths)
	t.head, t.headBits, t.headN = w.b, w.bits, w.n
	return t
})

// codeLengths are the lengths of the codes of Huffman for symbols with some
// weights: the two lightest trees are joined until one is left.
func codeLengths(weights []int) []uint8 {
	type tree struct {
		weight  int
		symbols []int
	}
	var trees []tree
	for i, w := range weights {
		if w > 0 {
			trees = append(trees, tree{w, []int{i}})
		}
	}
	lengths := make([]uint8, len(weights))
	lightest := func() tree {
		at := 0
		for i := range trees {
			if trees[i].weight < trees[at].weight {
				at = i
			}
		}
		found := trees[at]
		trees = append(trees[:at], trees[at+1:]...)
		return found
	}
	for len(trees) > 1 {
		a, b := lightest(), lightest()
		joined := tree{a.weight + b.weight, append(a.symbols, b.symbols...)}
		for _, s := range joined.symbols {
			lengths[s]++
		}
		trees = append(trees, joined)
	}
	return lengths
}

// canonical are the codes with some lengths (RFC 1951, 3.2.2). Codes are written
// from their highest bit on, so they are turned round.
func canonical(lengths []uint8) []code {
	codes := make([]code, len(lengths))
	next := uint16(0)
	for n := uint8(1); n <= longestCode; n++ {
		next <<= 1
		for i, l := range lengths {
			if l == n {
				codes[i] = code{uint32(bits.Reverse16(next) >> (16 - n)), n}
				next++
			}
		}
	}
	return codes
}

// bitWriter writes bits, the lowest first.
type bitWriter struct {
	b    []byte
	bits uint64
	n    uint // of bits
}

func (w *bitWriter) put(c code) {
	w.bits |= uint64(c.bits) << w.n
	w.n += uint(c.n)
	if w.n >= 32 {
		w.b = binary.LittleEndian.AppendUint32(w.b, uint32(w.bits))
		w.bits, w.n = w.bits>>32, w.n-32
	}
}

// flush writes what is left of the bits, and fills up the last byte.
func (w *bitWriter) flush() []byte {
	for ; w.n > 0; w.n -= min(w.n, 8) {
		w.b = append(w.b, byte(w.bits))
		w.bits >>= 8
	}
	return w.b
}

// blockHead begins the last block of a stream and tells the lengths of its codes
// (RFC 1951, 3.2.7), runs of equal ones in short. Two codes for distances are
// told too, which are not used: some readers want a whole set of them.
func (w *bitWriter) blockHead(lengths []uint8) {
	const again = 16 // the length before, three to six times
	type step struct{ symbol, more int }
	var steps []step
	all := append(append([]uint8{}, lengths...), 1, 1)
	for i := 0; i < len(all); {
		run := 1
		for i+run < len(all) && all[i+run] == all[i] {
			run++
		}
		steps = append(steps, step{symbol: int(all[i])})
		i, run = i+1, run-1
		for run >= 3 {
			n := min(run, 6)
			steps = append(steps, step{again, n - 3})
			i, run = i+n, run-n
		}
	}
	weights := make([]int, 19)
	for _, s := range steps {
		weights[s.symbol]++
	}
	codes := canonical(codeLengths(weights))
	w.put(code{1 | 2<<1, 3})                   // the last block, with codes of its own
	w.put(code{uint32(len(lengths) - 257), 5}) // codes for bytes
	w.put(code{1, 5})                          // two codes for distances
	w.put(code{19 - 4, 4})                     // codes for lengths, in an order of their own
	for _, i := range [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15} {
		w.put(code{uint32(codes[i].n), 3})
	}
	for _, s := range steps {
		w.put(codes[s.symbol])
		if s.symbol == again {
			w.put(code{uint32(s.more), 2})
		}
	}
}
