package thumb

import "cityprofile/layout/pdf/cos"

// textOp carries out an operator of text (ISO 32000-1, 9.4).
func (p *painter) textOp(op string, args []cos.Object, resources *cos.Dict) {
	g := &p.state
	switch op {
	case "BT":
		g.text, g.line = matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
	case "Tf":
		if len(args) == 2 {
			g.font = p.fontOf(p.file.Dict(p.file.Dict(resources.Get("Font")).Get(p.file.Name(args[0]))))
			g.size, _ = cos.AsNumber(args[1])
		}
	case "Tm":
		g.text = matrix(p.last(args, 6))
		g.line = g.text
	case "Td":
		v := p.last(args, 2)
		g.line = matrix{1, 0, 0, 1, v[0], v[1]}.times(g.line)
		g.text = g.line
	case "Ts":
		g.rise = p.last(args, 1)[0]
	case "Tj":
		p.show(args)
	case "TJ":
		if len(args) > 0 {
			p.show(p.file.Array(args[0]))
		}
	case "Tc", "Tw", "Tr":
		if p.last(args, 1)[0] != 0 {
			p.miss("text that is spread, outlined or hidden")
		}
	case "Tz":
		if p.last(args, 1)[0] != 100 {
			p.miss("text that is stretched")
		}
	default:
		if !paintless[op] {
			p.miss("the operator " + op)
		}
	}
}

// paintless are the operators that leave no mark, or none that reports have a use
// for.
var paintless = map[string]bool{
	"BMC": true, "BDC": true, "EMC": true, "MP": true, "DP": true, "BX": true, "EX": true, "ET": true, "TL": true, "i": true, "ri": true, "d0": true, "d1": true,
}

// show shows glyphs, of which each has a code of two bytes, and moves by numbers
// in thousandths of the size.
func (p *painter) show(list []cos.Object) {
	g := &p.state
	if g.font == nil {
		p.miss("text in a font of a kind that is not drawn")
		return
	}
	em := g.size / g.font.unitsPerEm
	all := &p.glyphs
	all.reset()
	for _, o := range list {
		if n, ok := cos.AsNumber(o); ok {
			g.text = matrix{1, 0, 0, 1, -n / 1000 * g.size, 0}.times(g.text)
			continue
		}
		codes, _ := cos.AsString(o)
		for ; len(codes) >= 2; codes = codes[2:] {
			code := int(codes[0])<<8 | int(codes[1])
			if s := g.font.shape(code); len(s.ends) > 0 {
				s.draw(all, matrix{em, 0, 0, em, 0, g.rise}.times(g.text).times(g.matrix))
			}
			g.text = matrix{1, 0, 0, 1, g.font.width(code) / 1000 * g.size, 0}.times(g.text)
		}
	}
	p.fill(all, g.fill, false)
}

// fontOf is a Type 0 font whose codes are the glyphs of a TrueType program (9.7);
// nil for another.
func (p *painter) fontOf(d *cos.Dict) *outlines {
	if d == nil {
		return nil
	}
	if known, ok := p.fonts[d]; ok {
		return known
	}
	var found *outlines
	list := p.file.Array(d.Get("DescendantFonts"))
	if encoding := p.file.Name(d.Get("Encoding")); len(list) == 1 && (encoding == "Identity-H" || encoding == "") {
		inner := p.file.Dict(list[0])
		_, mapped := p.file.Resolve(inner.Get("CIDToGIDMap")).(*cos.Stream)
		if s := p.file.Stream(p.file.Dict(inner.Get("FontDescriptor")).Get("FontFile2")); s != nil && !mapped {
			if data, err := p.file.Decode(s); err == nil {
				found = readOutlines(data)
			}
		}
		if found != nil {
			found.missing = 1000
			if n, ok := p.file.Number(inner.Get("DW")); ok {
				found.missing = n
			}
			found.widths = p.widths(p.file.Array(inner.Get("W")))
		}
	}
	p.fonts[d] = found
	return found
}

// widths are those of a CIDFont (9.7.4.3): a code and a list of widths from there
// on, or two codes and the width of all from the one to the other.
func (p *painter) widths(w cos.Array) map[int]float64 {
	all := map[int]float64{}
	for len(w) >= 2 {
		first, ok := p.file.Int(w[0])
		if !ok {
			break
		}
		if list := p.file.Array(w[1]); list != nil {
			for i, o := range list {
				all[first+i], _ = p.file.Number(o)
			}
			w = w[2:]
			continue
		}
		last, ok := p.file.Int(w[1])
		if !ok || len(w) < 3 {
			break
		}
		for code := max(first, 0); code <= min(last, 0xFFFF); code++ {
			all[code], _ = p.file.Number(w[2])
		}
		w = w[3:]
	}
	return all
}
