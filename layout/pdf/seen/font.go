package seen

import (
	"strings"
	"unicode/utf8"

	"cityprofile/layout/pdf/cos"
)

// font tells the text of the codes of a font (ISO 32000-1, 9.10).
type font struct {
	composite bool
	texts     map[code]string // by ToUnicode
	sizes     []codeSpace     // of a composite font
}

// code is a code of a number of bytes.
type code struct{ value, size int }

// codeSpace is a range of codes.
type codeSpace struct{ low, high, size int }

func (r *reader) fontOf(d *cos.Dict) *font {
	if d == nil {
		return nil
	}
	if f, ok := r.fonts[d]; ok {
		return f
	}
	f := &font{composite: r.file.Name(d.Get("Subtype")) == "Type0", texts: map[code]string{}}
	if f.composite {
		f.encoding(r.file, d.Get("Encoding"))
	}
	if s := r.file.Stream(d.Get("ToUnicode")); s != nil {
		if data, err := r.file.Decode(s); err == nil {
			f.toUnicode(data)
		}
	}
	r.fonts[d] = f
	return f
}

// text writes the text of codes.
func (f *font) text(to *strings.Builder, codes []byte) {
	for len(codes) > 0 {
		c := f.next(codes)
		codes = codes[c.size:]
		switch text, ok := f.texts[c]; {
		case ok:
			to.WriteString(text)
		case f.composite:
			to.WriteRune(utf8.RuneError)
		default:
			to.WriteRune(winAnsi[c.value])
		}
	}
}

// next is the first of some codes.
func (f *font) next(codes []byte) code {
	if !f.composite {
		return code{int(codes[0]), 1}
	}
	value := 0
	for i, b := range codes[:min(len(codes), 4)] {
		value = value<<8 | int(b)
		for _, s := range f.sizes {
			if s.size == i+1 && value >= s.low && value <= s.high {
				return code{value, s.size}
			}
		}
	}
	if len(codes) < 2 {
		return code{int(codes[0]), 1}
	}
	return code{int(codes[0])<<8 | int(codes[1]), 2}
}

// encoding reads how many bytes the codes of a composite font have: two, if its
// CMap is not in the file.
func (f *font) encoding(file *cos.File, o cos.Object) {
	if s := file.Stream(o); s != nil {
		if data, err := file.Decode(s); err == nil {
			cmap(data, func(op string, args []cos.Object) {
				for ; op == "endcodespacerange" && len(args) >= 2; args = args[2:] {
					low, ok1 := codeOf(args[0])
					high, ok2 := codeOf(args[1])
					if ok1 && ok2 && low.size == high.size {
						f.sizes = append(f.sizes, codeSpace{low.value, high.value, low.size})
					}
				}
			})
		}
	}
	if len(f.sizes) == 0 {
		f.sizes = []codeSpace{{0, 0xFFFF, 2}}
	}
}

// toUnicode reads a CMap from codes to text (9.10.3).
func (f *font) toUnicode(data []byte) {
	cmap(data, func(op string, args []cos.Object) {
		switch op {
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				c, ok1 := codeOf(args[0])
				text, ok2 := cos.AsString(args[1])
				if ok1 && ok2 {
					f.texts[c] = cos.UTF16(text)
				}
			}
		case "endbfrange":
			for ; len(args) >= 3; args = args[3:] {
				f.bfrange(args[0], args[1], args[2])
			}
		}
	})
}

// bfrange reads a range of codes that stand for a text that counts on in its last
// byte, or for each of a list.
func (f *font) bfrange(first, last, texts cos.Object) {
	low, ok1 := codeOf(first)
	high, ok2 := codeOf(last)
	if !ok1 || !ok2 || low.size != high.size || high.value-low.value > 0xFFFF {
		return
	}
	if list, ok := texts.(cos.Array); ok {
		for i, o := range list {
			if text, ok := cos.AsString(o); ok && low.value+i <= high.value {
				f.texts[code{low.value + i, low.size}] = cos.UTF16(text)
			}
		}
		return
	}
	text, ok := cos.AsString(texts)
	if !ok || len(text) == 0 {
		return
	}
	for v := low.value; v <= high.value; v++ {
		f.texts[code{v, low.size}] = cos.UTF16(text)
		text = append([]byte(nil), text...)
		text[len(text)-1]++
	}
}

func codeOf(o cos.Object) (code, bool) {
	s, ok := cos.AsString(o)
	if !ok || len(s) == 0 || len(s) > 4 {
		return code{}, false
	}
	c := code{size: len(s)}
	for _, b := range s {
		c.value = c.value<<8 | int(b)
	}
	return c, true
}

// cmap gives the operators of a CMap with their operands. Damage ends it.
func cmap(data []byte, do func(op string, args []cos.Object)) {
	const most = 1 << 20 // operands: a block has a hundred lines
	operators(data, most, func(_ *cos.Scanner, op string, args []cos.Object) bool {
		do(op, args)
		return true
	})
}

// winAnsi are the characters of WinAnsiEncoding (ISO 32000-1, annex D).
var winAnsi = func() (table [256]rune) {
	for i := range table {
		table[i] = rune(i) // as in Latin-1, but for these:
	}
	copy(table[0x80:], []rune("€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ"))
	return table
}()
