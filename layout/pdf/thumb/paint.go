package thumb

import (
	"context"
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"

	"cityprofile/layout/pdf/cos"
)

// maxOps bounds the operators of a page, those of its forms included.
const maxOps = 2_000_000

// painter paints a page.
type painter struct {
	ctx   context.Context
	file  *cos.File
	img   *image.RGBA
	fonts map[*cos.Dict]*outlines
	left  int // operators

	numbers [6]float64 // operands
	raster  vector.Rasterizer

	state state
	saved []state
	path  path
	clips bool // the path becomes a clip once it is painted
	depth int  // of forms
}

// state is the graphics state (ISO 32000-1, 8.4.1).
type state struct {
	matrix       matrix
	fill, stroke color.RGBA
	width        float64
	dash         []float64
	clip         *image.Alpha // nil for all of the page

	font *outlines
	size float64
	rise float64
	text matrix
}

// run carries out a content stream with its resources.
func (p *painter) run(content []byte, resources *cos.Dict) {
	s := cos.NewScanner(content, 0)
	var args []cos.Object
	for {
		o, op, err := s.Next()
		switch {
		case err != nil, o == nil && op == "":
			return
		case op == "":
			if args = append(args, o); len(args) > 64 {
				return
			}
			continue
		case op == "ID":
			if s.InlineImage() != nil {
				return
			}
		}
		const often = 4096
		if p.left--; p.left < 0 || p.left%often == 0 && p.ctx.Err() != nil {
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
			v[i], _ = cos.AsNumber(args[at])
		}
	}
	return v
}

func (p *painter) rgb(args []cos.Object) color.RGBA {
	v := p.last(args, 3)
	part := func(x float64) uint8 { return uint8(min(max(x, 0), 1)*255 + 0.5) }
	return color.RGBA{part(v[0]), part(v[1]), part(v[2]), 255}
}

// op carries out an operator (ISO 32000-1, annex A). Those that reports do not
// use have no effect.
func (p *painter) op(op string, args []cos.Object, resources *cos.Dict) {
	g := &p.state
	switch op {
	case "q":
		if len(p.saved) < 64 {
			p.saved = append(p.saved, *g)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			*g, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		g.matrix = matrix(p.last(args, 6)).times(g.matrix)
	case "w":
		g.width = p.last(args, 1)[0]
	case "d":
		g.dash = nil
		if len(args) > 0 {
			for _, o := range p.file.Array(args[0]) {
				n, _ := cos.AsNumber(o)
				g.dash = append(g.dash, n)
			}
		}
	case "rg":
		g.fill = p.rgb(args)
	case "RG":
		g.stroke = p.rgb(args)
	case "m":
		v := p.last(args, 2)
		p.path.move(g.matrix.at(v[0], v[1]))
	case "l":
		v := p.last(args, 2)
		p.path.line(g.matrix.at(v[0], v[1]))
	case "c":
		v := p.last(args, 6)
		p.path.cubic(g.matrix.at(v[0], v[1]), g.matrix.at(v[2], v[3]), g.matrix.at(v[4], v[5]))
	case "h":
		p.path.close()
	case "re":
		v := p.last(args, 4)
		p.path.move(g.matrix.at(v[0], v[1]))
		p.path.line(g.matrix.at(v[0]+v[2], v[1]))
		p.path.line(g.matrix.at(v[0]+v[2], v[1]+v[3]))
		p.path.line(g.matrix.at(v[0], v[1]+v[3]))
		p.path.close()
	case "W":
		p.clips = true
	case "f", "S", "B", "n":
		if op == "f" || op == "B" {
			p.fill(&p.path, g.fill)
		}
		if op == "S" || op == "B" {
			outline := p.path.stroked(g.width*g.matrix.size(), g.dash, g.matrix.size())
			p.fill(&outline, g.stroke)
		}
		if p.clips {
			p.clip()
		}
		p.path, p.clips = path{pieces: p.path.pieces[:0]}, false
	case "Do":
		p.object(args, resources)
	default:
		p.textOp(op, args, resources)
	}
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
		data, err := p.file.Decode(s)
		if err != nil || p.depth >= maxDepth {
			return
		}
		p.depth++
		before, saved := p.state, p.saved
		p.saved = nil
		p.run(data, p.file.Dict(s.Dict.Get("Resources")))
		p.state, p.saved = before, saved
		p.depth--
	}
}

// coverage is how much of each pixel a path covers, by the nonzero winding rule,
// in the part of the picture that it reaches.
func (p *painter) coverage(shape *path) *image.Alpha {
	box := shape.bounds().Intersect(p.img.Bounds())
	mask := image.NewAlpha(box)
	if box.Empty() {
		return mask
	}
	p.raster.Reset(box.Dx(), box.Dy())
	shape.draw(&p.raster, box.Min)
	p.raster.DrawOp = draw.Src
	p.raster.Draw(mask, box, image.Opaque, image.Point{})
	if clip := p.state.clip; clip != nil {
		for y := box.Min.Y; y < box.Max.Y; y++ {
			for x := box.Min.X; x < box.Max.X; x++ {
				at := mask.PixOffset(x, y)
				mask.Pix[at] = uint8(uint32(mask.Pix[at]) * uint32(clip.AlphaAt(x, y).A) / 255)
			}
		}
	}
	return mask
}

func (p *painter) fill(shape *path, c color.RGBA) {
	mask := p.coverage(shape)
	draw.DrawMask(p.img, mask.Rect, image.NewUniform(c), image.Point{}, mask, mask.Rect.Min, draw.Over)
}

// clip leaves what is painted from now on within the path.
func (p *painter) clip() { p.state.clip = p.coverage(&p.path) }
