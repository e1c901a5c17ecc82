package thumb

import (
	"context"
	"image"
	"image/color"

	"cityprofile/layout/pdf/cos"
)

// maxOps bounds the operators of a page, those of its forms included.
const maxOps = 2_000_000

// painter paints a page.
type painter struct {
	*Document
	ctx     context.Context
	img     *image.RGBA
	left    int // operators
	missing []string

	numbers [6]float64 // operands
	*room

	state state
	saved []state
	clips bool // the path becomes a clip once it is painted
	odd   bool // by the even-odd rule
	depth int  // of forms
}

// room is what painting needs room for, used again for each page.
type room struct {
	raster rasterizer
	path   path
	lines  path // around path
	glyphs path // those of the text that is being shown
}

// miss notes something that is not drawn.
func (p *painter) miss(what string) {
	for _, m := range p.missing {
		if m == what {
			return
		}
	}
	p.missing = append(p.missing, what)
}

// state is the graphics state (ISO 32000-1, 8.4.1).
type state struct {
	matrix       matrix
	fill, stroke color.RGBA
	pen          pen // its lengths are not in pixels but in units
	clip         *mask

	font *outlines
	size float64
	rise float64
	text matrix
	line matrix
}

// run carries out a content stream with its resources.
func (p *painter) run(content []byte, resources *cos.Dict) {
	s := cos.NewScanner(content, 0)
	var args []cos.Object
	for {
		o, op, err := s.Next()
		switch {
		case err != nil:
			p.miss("damaged content")
			return
		case o == nil && op == "":
			return
		case op == "":
			if args = append(args, o); len(args) > 64 {
				p.miss("damaged content")
				return
			}
			continue
		case op == "ID":
			p.miss("a picture within the content")
			if s.InlineImage() != nil {
				return
			}
		}
		const often = 4096
		if p.left--; p.left < 0 || p.left%often == 0 && p.ctx.Err() != nil {
			p.miss("more than is drawn")
			return
		}
		p.op(op, args, resources)
		args = args[:0]
	}
}

// last are the last n operands as numbers, up to six; zeros if there are not so
// many. They are good until the next call.
func (p *painter) last(args []cos.Object, n int) []float64 {
	v := p.numbers[:n]
	for i := range v {
		v[i] = 0
		if at := len(args) - n + i; at >= 0 {
			v[i] = number(args[at])
		}
	}
	return v
}

// number is a number; most are short and whole, and quickly read.
func number(o cos.Object) float64 {
	raw, ok := o.(cos.Raw)
	if !ok || len(raw) == 0 || len(raw) > 9 {
		v, _ := cos.AsNumber(o)
		return v
	}
	n, digits := 0, raw
	if raw[0] == '-' {
		digits = raw[1:]
	}
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			v, _ := cos.AsNumber(o)
			return v
		}
		n = 10*n + int(c-'0')
	}
	if len(digits) < len(raw) {
		n = -n
	}
	return float64(n)
}

// byteOf is a part of a colour.
func byteOf(x float64) uint8 { return uint8(float64(min(max(x, 0), 1)*255) + 0.5) }

func (p *painter) rgb(args []cos.Object) color.RGBA {
	v := p.last(args, 3)
	return color.RGBA{byteOf(v[0]), byteOf(v[1]), byteOf(v[2]), 255}
}

func (p *painter) gray(args []cos.Object) color.RGBA {
	v := byteOf(p.last(args, 1)[0])
	return color.RGBA{v, v, v, 255}
}

// op carries out an operator (ISO 32000-1, annex A). Those that reports do not
// use have no effect, and what they would draw is missing.
func (p *painter) op(op string, args []cos.Object, resources *cos.Dict) {
	g := &p.state
	switch op {
	case "q":
		if len(p.saved) < 64 {
			p.saved = append(p.saved, *g)
		} else {
			p.miss("states that are nested too deeply")
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			*g, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		g.matrix = matrix(p.last(args, 6)).times(g.matrix)
	case "w":
		g.pen.width = p.last(args, 1)[0]
	case "J":
		g.pen.cap = int(p.last(args, 1)[0])
	case "j":
		g.pen.join = int(p.last(args, 1)[0])
	case "M":
		g.pen.miter = p.last(args, 1)[0]
	case "d":
		g.pen.dash, g.pen.phase = nil, p.last(args, 1)[0]
		if len(args) > 1 {
			for _, o := range p.file.Array(args[len(args)-2]) {
				n, _ := cos.AsNumber(o)
				g.pen.dash = append(g.pen.dash, max(n, 0))
			}
		}
	case "rg":
		g.fill = p.rgb(args)
	case "RG":
		g.stroke = p.rgb(args)
	case "g":
		g.fill = p.gray(args)
	case "G":
		g.stroke = p.gray(args)
	case "Do":
		p.object(args, resources)
	case "m", "l", "c", "v", "y", "h", "re":
		p.pathOp(op, p.last(args, 6))
	case "W", "W*":
		p.clips, p.odd = true, op == "W*"
	case "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n":
		p.paint(op)
	default:
		p.textOp(op, args, resources)
	}
}

// pathOp carries out an operator that adds to the path; v are the last six
// operands.
func (p *painter) pathOp(op string, v []float64) {
	m := &p.state.matrix
	a, b, c := m.at(v[0], v[1]), m.at(v[2], v[3]), m.at(v[4], v[5])
	switch op {
	case "m":
		p.path.move(c)
	case "l":
		p.path.line(c)
	case "c":
		p.path.cubic(a, b, c)
	case "v":
		p.path.cubic(p.path.here(), b, c)
	case "y":
		p.path.cubic(b, c, c)
	case "h":
		p.path.close()
	case "re":
		x, y, w, h := v[2], v[3], v[4], v[5]
		p.path.polygon(m.at(x, y), m.at(x+w, y), m.at(x+w, y+h), m.at(x, y+h))
	}
}

// paint carries out an operator that paints the path.
func (p *painter) paint(op string) {
	g := &p.state
	kind := op[0]
	if kind == 's' || kind == 'b' {
		p.path.close()
		kind -= 'a' - 'A'
	}
	if kind == 'f' || kind == 'F' || kind == 'B' {
		p.fill(&p.path, g.fill, op[len(op)-1] == '*')
	}
	if kind == 'S' || kind == 'B' {
		by, unit := g.pen, g.matrix.size()
		by.width *= unit
		by.phase *= unit
		by.dash = make([]float64, len(g.pen.dash))
		for i, n := range g.pen.dash {
			by.dash[i] = n * unit
		}
		p.lines.reset()
		p.path.stroked(&p.lines, by)
		p.fill(&p.lines, g.stroke, false)
	}
	if p.clips {
		p.clip(p.odd)
	}
	p.path.reset()
	p.clips = false
}

// object paints a form or a picture.
func (p *painter) object(args []cos.Object, resources *cos.Dict) {
	if len(args) == 0 {
		return
	}
	s := p.file.Stream(p.file.Dict(resources.Get("XObject")).Get(p.file.Name(args[len(args)-1])))
	if s == nil {
		return
	}
	switch p.file.Name(s.Dict.Get("Subtype")) {
	case "Image":
		p.picture(s)
	case "Form":
		data, ok := p.forms[s]
		if !ok {
			data, _ = p.file.Decode(s)
			p.forms[s] = data
		}
		if data == nil || p.depth >= maxDepth {
			return
		}
		if s.Dict.Get("Matrix") != nil || s.Dict.Get("Group") != nil {
			p.miss("a form with a matrix or a group")
		}
		p.depth++
		before, saved := p.state, p.saved
		p.saved = nil
		p.run(data, p.file.Dict(s.Dict.Get("Resources")))
		p.state, p.saved = before, saved
		p.depth--
	}
}

// mask is how much of each pixel of a part of the picture may be painted.
type mask struct {
	rect image.Rectangle
	pix  []uint8
}

// row is a part of a row.
func (m *mask) row(x, y, n int) []uint8 {
	at := (y-m.rect.Min.Y)*m.rect.Dx() + x - m.rect.Min.X
	return m.pix[at : at+n]
}

// area gives an area, within the picture and the clip, to the rasteriser: the box
// that it is in.
func (p *painter) area(shape *path) image.Rectangle {
	box := shape.bounds().Intersect(p.img.Rect)
	if p.state.clip != nil {
		box = box.Intersect(p.state.clip.rect)
	}
	if !box.Empty() {
		p.raster.reset(box)
		shape.draw(&p.raster)
	}
	return box
}

// share is a part of 255 of a part of 255.
func share(a, b uint8) uint8 { return uint8((uint32(a)*uint32(b) + 127) / 255) }

func (p *painter) fill(shape *path, c color.RGBA, odd bool) {
	if p.area(shape).Empty() {
		return
	}
	p.raster.each(func(x, y int, sums []int32) {
		at := p.img.PixOffset(x, y)
		pix := p.img.Pix[at : at+4*len(sums)]
		var clip []uint8
		if p.state.clip != nil {
			clip = p.state.clip.row(x, y, len(sums))
		}
		sum := int32(0)
		for from := 0; from < len(sums); { // pixels that are covered alike
			sum += sums[from]
			sums[from] = 0
			to := from + 1
			for to < len(sums) && sums[to] == 0 {
				to++
			}
			switch alpha := covered(sum, odd); {
			case alpha == 0:
			case clip == nil && alpha == 255:
				paintOver(pix[4*from:4*to], c)
			default:
				for i := from; i < to; i++ {
					a := alpha
					if clip != nil {
						a = share(a, clip[i])
					}
					over(pix[4*i:4*i+4:4*i+4], a, c)
				}
			}
			from = to
		}
	})
}

func (p *painter) blend(x, y int, alpha uint8, c color.RGBA) {
	if clip := p.state.clip; clip != nil {
		alpha = share(alpha, clip.row(x, y, 1)[0])
	}
	at := p.img.PixOffset(x, y)
	over(p.img.Pix[at:at+4:at+4], alpha, c)
}

// paintOver paints a colour over opaque pixels, whatever they are.
func paintOver(pix []uint8, c color.RGBA) {
	n := copy(pix, []uint8{c.R, c.G, c.B, 255})
	for n < len(pix) {
		n += copy(pix[n:], pix[:n])
	}
}

// over paints a colour over an opaque pixel.
func over(pix []uint8, alpha uint8, c color.RGBA) {
	if alpha == 255 {
		pix[0], pix[1], pix[2] = c.R, c.G, c.B
		return
	}
	a := uint32(alpha)
	mix := func(under, over uint8) uint8 { return uint8((uint32(under)*(255-a) + uint32(over)*a + 127) / 255) }
	pix[0], pix[1], pix[2] = mix(pix[0], c.R), mix(pix[1], c.G), mix(pix[2], c.B)
}

// clip leaves what is painted from now on within the path.
func (p *painter) clip(odd bool) {
	before := p.state.clip
	box := p.area(&p.path)
	m := &mask{box, make([]uint8, box.Dx()*box.Dy())}
	p.state.clip = m
	if box.Empty() {
		return
	}
	p.raster.each(func(x, y int, sums []int32) {
		sum := int32(0)
		to := m.row(x, y, len(sums))
		for i, v := range sums {
			sum += v
			sums[i] = 0
			to[i] = covered(sum, odd)
			if before != nil {
				to[i] = share(to[i], before.row(x+i, y, 1)[0])
			}
		}
	})
}
