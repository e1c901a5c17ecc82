package verify

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"cityprofile/layout/pdf/cos"
)

// cmap is a CMap (ISO 32000-1, 9.7.5 and 9.10.3): it maps codes to CIDs or text.
type cmap struct {
	space   []codeSpace
	cids    []span
	texts   []span
	mode    int // WMode
	maximum int // the highest CID
	uses    cos.Name
	damage  string // what is wrong with it, if anything
}

// codeSpace is a range of codes of a number of bytes.
type codeSpace struct {
	size     int
	low, top []byte
}

// span maps a range of codes to consecutive CIDs or texts, or to one width.
type span struct {
	low, top int
	value    float64
	text     []byte // in UTF-16
}

// sorted sorts spans for lookup.
func sorted(list []span) []span {
	slices.SortStableFunc(list, func(a, b span) int { return cmp.Compare(a.low, b.low) })
	return list
}

// lookup finds the span that contains a code.
func lookup(list []span, code int) (span, bool) {
	i, _ := slices.BinarySearchFunc(list, code+1, func(s span, n int) int { return cmp.Compare(s.low, n) })
	if i == 0 || list[i-1].top < code {
		return span{}, false
	}
	return list[i-1], true
}

// identity is the CMap of Identity-H and Identity-V.
var identity = &cmap{space: []codeSpace{{2, []byte{0, 0}, []byte{255, 255}}}, cids: []span{{low: 0, top: 0xFFFF}}}

// parseCMap reads a CMap and ignores what it does not understand.
func parseCMap(data []byte) *cmap {
	m := &cmap{}
	s := cos.NewScanner(data, 0)
	var operands cos.Array
	block, lines := "", 0 // the block that has begun, and how many lines it says it has
	const most = 1 << 20  // operands: a block has a hundred lines
	for {
		o, op, err := s.Next()
		if err != nil || o == nil && op == "" {
			if err != nil || block != "" {
				m.damage = "it is incomplete"
			}
			break
		}
		if op == "" {
			if len(operands) < most {
				operands = append(operands, o)
			}
			continue
		}
		if kind, ok := strings.CutPrefix(op, "begin"); ok && perLine[kind] > 0 {
			if block != "" || len(operands) == 0 {
				m.damage = op + " is out of place"
			}
			block, lines = kind, 0
			if len(operands) > 0 {
				lines, _ = cos.AsInt(operands[len(operands)-1])
			}
		} else if kind, ok := strings.CutPrefix(op, "end"); ok && perLine[kind] > 0 {
			if n := len(operands) / perLine[kind]; n != lines {
				m.damage = fmt.Sprintf("%s closes a block of %d lines, but %d were announced", op, n, lines)
			}
			block, lines = "", 0
		}
		m.operator(op, operands)
		operands = operands[:0]
	}
	sorted(m.cids)
	sorted(m.texts)
	return m
}

// perLine is how many operands a line of a block has (Adobe Technical Note
// 5014, 6).
var perLine = map[string]int{"codespacerange": 2, "cidchar": 2, "cidrange": 3, "notdefchar": 2, "notdefrange": 3, "bfchar": 2, "bfrange": 3}

func (m *cmap) operator(op string, a cos.Array) {
	switch op {
	case "def":
		if len(a) >= 2 && a[len(a)-2] == cos.Object(cos.Name("WMode")) {
			m.mode, _ = cos.AsInt(a[len(a)-1])
		}
	case "usecmap":
		if len(a) > 0 {
			m.uses, _ = a[len(a)-1].(cos.Name)
		}
	case "endcodespacerange":
		for ; len(a) >= 2; a = a[2:] {
			low, _ := cos.AsString(a[0])
			top, _ := cos.AsString(a[1])
			if n := len(low); n > 0 && n <= 4 && n == len(top) {
				m.space = append(m.space, codeSpace{n, low, top})
			}
		}
	case "endcidchar", "endcidrange":
		n := 3
		if op == "endcidchar" {
			n = 2
		}
		for ; len(a) >= n; a = a[n:] {
			low, top := code(a[0]), code(a[n-2])
			cid, ok := cos.AsInt(a[n-1])
			if ok && low >= 0 && top >= low {
				m.cids = append(m.cids, span{low: low, top: top, value: float64(cid)})
				m.maximum = max(m.maximum, cid+top-low)
			}
		}
	case "endbfchar":
		for ; len(a) >= 2; a = a[2:] {
			if text, ok := cos.AsString(a[1]); ok && code(a[0]) >= 0 {
				m.texts = append(m.texts, span{low: code(a[0]), top: code(a[0]), text: text})
			}
		}
	case "endbfrange":
		for ; len(a) >= 3; a = a[3:] {
			low, top := code(a[0]), code(a[1])
			if low < 0 || top < low {
				continue
			}
			if list, ok := a[2].(cos.Array); ok {
				for i, o := range list[:min(len(list), top-low+1)] {
					if text, ok := cos.AsString(o); ok {
						m.texts = append(m.texts, span{low: low + i, top: low + i, text: text})
					}
				}
			} else if text, ok := cos.AsString(a[2]); ok {
				m.texts = append(m.texts, span{low: low, top: top, text: text})
			}
		}
	}
}

// code returns a string as a number, negative if it is not a code.
func code(o cos.Object) int {
	s, ok := cos.AsString(o)
	if !ok || len(s) == 0 || len(s) > 4 {
		return -1
	}
	n := 0
	for _, b := range s {
		n = n<<8 | int(b)
	}
	return n
}

// text is the text of a code.
func (m *cmap) text(code int) ([]uint16, bool) {
	s, ok := lookup(m.texts, code)
	if !ok {
		return nil, false
	}
	units := make([]uint16, len(s.text)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(s.text[2*i:])
	}
	if len(s.text) == 1 { // some programs write a byte
		units = []uint16{uint16(s.text[0])}
	}
	if n := len(s.text); n > 0 && int(s.text[n-1])+code-s.low > 255 {
		return nil, false // only the last byte counts on
	}
	if len(units) > 0 {
		units[len(units)-1] += uint16(code - s.low)
	}
	return units, true
}

// cid is the CID of a code, 0 if it has none.
func (m *cmap) cid(code int) int {
	s, ok := lookup(m.cids, code)
	if !ok {
		return 0
	}
	return int(s.value) + code - s.low
}

// next takes a code from the front of a string (9.7.6.2).
func (m *cmap) next(s []byte) (code, size int) {
	for _, r := range m.space {
		if len(s) < r.size {
			continue
		}
		in := true
		for i := range r.size {
			in = in && s[i] >= r.low[i] && s[i] <= r.top[i]
		}
		if in {
			size = r.size
			break
		}
	}
	if size == 0 { // in no range
		size = 1
		for _, r := range m.space {
			size = max(size, r.size)
		}
		size = min(size, len(s))
	}
	for _, b := range s[:size] {
		code = code<<8 | int(b)
	}
	return code, size
}

// private reports whether a text has a private-use character, whose meaning is
// not standardized.
func private(units []uint16) bool {
	for _, r := range utf16.Decode(units) {
		if r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 && r <= 0xFFFFD || r >= 0x100000 {
			return true
		}
	}
	return false
}
