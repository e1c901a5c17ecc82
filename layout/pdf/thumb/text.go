package thumb

import "cityprofile/layout/pdf/cos"

// textOp carries out an operator of text (ISO 32000-1, 9.4).
func (p *painter) textOp(op string, args []cos.Object, resources *cos.Dict) {
	g := &p.state
	switch op {
	case "BT":
		g.text = matrix{1, 0, 0, 1, 0, 0}
	case "Tf":
		if len(args) == 2 {
			g.font = p.fontOf(p.file.Dict(p.file.Dict(resources.Get("Font")).Get(p.file.Name(args[0]))))
			g.size, _ = cos.AsNumber(args[1])
		}
	case "Tm":
		g.text = matrix(p.last(args, 6))
	case "Ts":
		g.rise = p.last(args, 1)[0]
	case "TJ":
		if len(args) > 0 {
			for _, o := range p.file.Array(args[0]) {
				if n, ok := cos.AsNumber(o); ok {
					g.text = matrix{1, 0, 0, 1, -n / 1000 * g.size, 0}.times(g.text)
				} else if codes, ok := cos.AsString(o); ok {
					p.show(codes)
				}
			}
		}
	}
}

// show shows glyphs, of which each has a code of two bytes.
func (p *painter) show(codes []byte) {
	g := &p.state
	if g.font == nil {
		return
	}
	var all path
	for ; len(codes) >= 2; codes = codes[2:] {
		code := int(codes[0])<<8 | int(codes[1])
		em := g.size / g.font.unitsPerEm
		g.font.outline(&all, code, matrix{em, 0, 0, em, 0, g.rise}.times(g.text).times(g.matrix), 0)
		g.text = matrix{1, 0, 0, 1, g.font.width(code) / 1000 * g.size, 0}.times(g.text)
	}
	p.fill(&all, g.fill)
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
	if list := p.file.Array(d.Get("DescendantFonts")); len(list) == 1 {
		inner := p.file.Dict(list[0])
		if s := p.file.Stream(p.file.Dict(inner.Get("FontDescriptor")).Get("FontFile2")); s != nil {
			if data, err := p.file.Decode(s); err == nil {
				found = readOutlines(data)
			}
		}
		if found != nil {
			found.widths = p.widths(p.file.Array(inner.Get("W")))
		}
	}
	p.fonts[d] = found
	return found
}

// widths are those of a CIDFont, in the form that begins with a code and lists
// the widths from there on (9.7.4.3).
func (p *painter) widths(w cos.Array) map[int]float64 {
	all := map[int]float64{}
	for ; len(w) >= 2; w = w[2:] {
		first, ok := p.file.Int(w[0])
		if !ok {
			break
		}
		for i, o := range p.file.Array(w[1]) {
			all[first+i], _ = p.file.Number(o)
		}
	}
	return all
}
