package fonts

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// directory is the list of a font program's tables in a file: TrueType or
// OpenType (ISO/IEC 14496-22, 4.5), one font of a collection (4.6), or WOFF 1.0
// (https://www.w3.org/TR/WOFF/).
type directory struct {
	file   io.ReaderAt
	tables []tableRecord
	woff   bool
}

// tableRecord is where a table lies in its file.
type tableRecord struct {
	tag    string
	at     int64
	stored int64 // its size in the file
	size   int64 // its size; more than stored if it is compressed
}

// Limits for fonts from elsewhere.
const (
	maxFonts = 256     // in a collection
	maxTable = 1 << 28 // bytes, unpacked
)

// readDirectories reads the directories of all fonts of a file.
func readDirectories(file io.ReaderAt, size int64) ([]directory, error) {
	head := make([]byte, 12)
	if _, err := file.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch string(head[:4]) {
	case "\x00\x01\x00\x00", "true", "OTTO":
		d, err := readDirectory(file, size, 0)
		return []directory{d}, err
	case "wOFF":
		d, err := readWOFF(file, size)
		return []directory{d}, err
	case "ttcf":
		return readCollection(file, size, binary.BigEndian.Uint32(head[8:]))
	case "wOF2":
		return nil, errors.New("WOFF 2.0 is not supported; use TrueType, OpenType or WOFF 1.0")
	}
	return nil, errors.New("not a TrueType or OpenType font or collection")
}

func readCollection(file io.ReaderAt, size int64, n uint32) ([]directory, error) {
	if n == 0 || n > maxFonts {
		return nil, fmt.Errorf("the collection has %d fonts; expected 1 to %d", n, maxFonts)
	}
	at := make([]byte, 4*n)
	if _, err := file.ReadAt(at, 12); err != nil {
		return nil, fmt.Errorf("the file ends in its list of %d fonts", n)
	}
	var list []directory
	for ; len(at) > 0; at = at[4:] {
		d, err := readDirectory(file, size, int64(binary.BigEndian.Uint32(at)))
		if err != nil {
			return nil, err
		}
		list = append(list, d)
	}
	return list, nil
}

func readDirectory(file io.ReaderAt, size, at int64) (directory, error) {
	d := directory{file: file}
	records, err := readRecords(file, at+4, at+12, 16)
	if err != nil {
		return d, err
	}
	for ; len(records) > 0; records = records[16:] {
		n := int64(binary.BigEndian.Uint32(records[12:]))
		d.tables = append(d.tables, tableRecord{string(records[:4]), int64(binary.BigEndian.Uint32(records[8:])), n, n})
	}
	return d, d.check(size)
}

func readWOFF(file io.ReaderAt, size int64) (directory, error) {
	d := directory{file: file, woff: true}
	records, err := readRecords(file, 12, 44, 20)
	if err != nil {
		return d, err
	}
	for ; len(records) > 0; records = records[20:] {
		at, stored := int64(binary.BigEndian.Uint32(records[4:])), int64(binary.BigEndian.Uint32(records[8:]))
		d.tables = append(d.tables, tableRecord{string(records[:4]), at, stored, int64(binary.BigEndian.Uint32(records[12:]))})
	}
	return d, d.check(size)
}

// readRecords reads the records of a directory, whose number stands at count.
func readRecords(file io.ReaderAt, count, at, size int64) ([]byte, error) {
	n := make([]byte, 2)
	if _, err := file.ReadAt(n, count); err != nil {
		return nil, errors.New("the file ends before its list of tables")
	}
	records := make([]byte, size*int64(binary.BigEndian.Uint16(n)))
	if read, err := file.ReadAt(records, at); read < len(records) {
		if !errors.Is(err, io.EOF) {
			return nil, err
		}
		return nil, fmt.Errorf("the file ends in its list of %d tables", binary.BigEndian.Uint16(n))
	}
	return records, nil
}

// check reports tables whose position or size is impossible.
func (d *directory) check(size int64) error {
	for _, t := range d.tables {
		if t.at+t.stored > size {
			return fmt.Errorf("table %q extends past the end of the file", t.tag)
		}
		if t.size > maxTable || t.stored > t.size {
			return fmt.Errorf("table %q has %d bytes, stored as %d", t.tag, t.size, t.stored)
		}
	}
	return nil
}

// has reports whether the font has a table.
func (d *directory) has(tag string) bool {
	for _, t := range d.tables {
		if t.tag == tag {
			return true
		}
	}
	return false
}

// table reads a table, nil if there is none.
func (d *directory) table(tag string) ([]byte, error) {
	for _, t := range d.tables {
		if t.tag == tag {
			return d.read(t)
		}
	}
	return nil, nil
}

func (d *directory) read(t tableRecord) ([]byte, error) {
	data := make([]byte, t.stored)
	if _, err := d.file.ReadAt(data, t.at); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if t.stored == t.size {
		return data, nil
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("table %q: %w", t.tag, err)
	}
	unpacked, err := io.ReadAll(io.LimitReader(r, t.size+1))
	if err != nil {
		return nil, fmt.Errorf("table %q: %w", t.tag, err)
	}
	if int64(len(unpacked)) != t.size {
		return nil, fmt.Errorf("table %q does not decompress to the %d bytes stated", t.tag, t.size)
	}
	return unpacked, nil
}

// program reads the tables that a face is made from.
func (d *directory) program() (program, error) {
	var p program
	for _, t := range d.tables {
		switch t.tag {
		case "CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "kern",
			"loca", "maxp", "post", "prep":
			data, err := d.read(t)
			if err != nil {
				return nil, err
			}
			p = append(p, table{t.tag, data})
		}
	}
	return p, nil
}
