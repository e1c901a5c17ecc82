package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// table is a table of a font program.
type table struct {
	tag  string
	data []byte
}

// program is a font program as a list of its tables.
type program []table

// readProgram finds the tables of a TrueType font program (ISO/IEC 14496-22,
// 4.5). They are parts of data.
func readProgram(data []byte) (program, error) {
	list, err := readDirectories(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	if len(list) != 1 || list[0].woff {
		return nil, errors.New("a collection or WOFF is not supported here; use a TrueType font")
	}
	p := make(program, len(list[0].tables))
	for i, t := range list[0].tables {
		p[i] = table{t.tag, data[t.at : t.at+t.size : t.at+t.size]}
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
