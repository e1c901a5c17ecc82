package fonts

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// table is a table of a font program.
type table struct {
	tag  string
	data []byte
}

// program is a font program as a list of its tables.
type program []table

// readProgram finds the tables of a font program (ISO/IEC 14496-22, 4.5).
func readProgram(data []byte) (program, error) {
	if len(data) < 12 || string(data[:4]) != "\x00\x01\x00\x00" && string(data[:4]) != "true" {
		return nil, fmt.Errorf("this is not a TrueType font (collections, WOFF and PostScript outlines are not read)")
	}
	n := u16(data, 4)
	if len(data) < 12+16*n {
		return nil, fmt.Errorf("the file ends within its list of %d tables", n)
	}
	p := make(program, n)
	for i := range p {
		e := data[12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if from+size > uint64(len(data)) {
			return nil, fmt.Errorf("table %q reaches past the end of the file", e[:4])
		}
		p[i] = table{string(e[:4]), data[from : from+size : from+size]}
	}
	return p, nil
}

// find is the data of a table, nil if there is none.
func (p program) find(tag string) []byte {
	for _, t := range p {
		if t.tag == tag {
			return t.data
		}
	}
	return nil
}

// only is a program with just some of the tables.
func (p program) only(tags ...string) program {
	var list program
	for _, t := range p {
		if slices.Contains(tags, t.tag) {
			list = append(list, t)
		}
	}
	return list
}

// bytes is the program as a file; its tables must be sorted by tag (ISO/IEC
// 14496-22, 4.5).
func (p program) bytes() []byte {
	be := binary.BigEndian
	power, log := 1, 0
	for 2*power <= len(p) {
		power, log = 2*power, log+1
	}
	at := 12 + 16*len(p)
	size := at
	for _, t := range p {
		size += padded(len(t.data))
	}
	b := make([]byte, 0, size)
	b = append(b, 0, 1, 0, 0)
	for _, v := range []int{len(p), 16 * power, log, 16 * (len(p) - power)} {
		b = be.AppendUint16(b, uint16(v))
	}
	for _, t := range p {
		b = append(b, t.tag...)
		b = be.AppendUint32(b, checksum(t.data))
		b = be.AppendUint32(b, uint32(at))
		b = be.AppendUint32(b, uint32(len(t.data)))
		at += padded(len(t.data))
	}
	for _, t := range p {
		b = append(b, t.data...)
		b = append(b, make([]byte, padded(len(t.data))-len(t.data))...)
	}
	return b
}

// padded is a size rounded up to a multiple of four.
func padded(size int) int { return (size + 3) &^ 3 }

// checksum is the sum of a table's 32-bit words, the last one filled up with
// zeros.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func i16(b []byte, at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }
