package seen

import (
	"context"
	"math"
	"strings"

	"cityprofile/layout/pdf/cos"
)

// maxOperators bounds the operators of a file, those of its forms included.
const maxOperators = 20_000_000

// content is the text of a page.
type content struct {
	marks  map[int]*strings.Builder // by marked-content identifier
	others []*strings.Builder       // what has no identifier, in the order of the page
	order  []*strings.Builder       // all of them
}

func (c *content) mark(n int) string {
	if b := c.marks[n]; b != nil {
		return b.String()
	}
	return ""
}

// loose is the text without an identifier, each piece on a line.
func (c *content) loose() string { return lines(c.others) }

// all is all text, each piece on a line.
func (c *content) all() string { return lines(c.order) }

func lines(list []*strings.Builder) string {
	var all strings.Builder
	for _, b := range list {
		if s := strings.TrimSpace(b.String()); s != "" {
			all.WriteString(s)
			all.WriteByte('\n')
		}
	}
	return all.String()
}

// reader reads the text of pages.
type reader struct {
	ctx   context.Context
	file  *cos.File
	fonts map[*cos.Dict]*font
	guess bool // spaces and lines, from where text stands
	left  int  // operators

	content *content
	to      *strings.Builder   // where text goes
	marks   []*strings.Builder // around it
	depth   int                // of forms

	font  *font
	size  float64
	saved []shown

	// Where text stands, as far as lines are guessed.
	line    [6]float64 // the matrix of the line
	leading float64
	y       float64
	any     bool // text was shown at y
}

// shown is what q keeps of the state of text.
type shown struct {
	font *font
	size float64
}

// page reads a page.
func (r *reader) page(l leaf) *content {
	r.content = &content{marks: map[int]*strings.Builder{}}
	r.to, r.marks, r.saved, r.font, r.any = nil, nil, nil, nil, false
	var all []byte
	add := func(o cos.Object) {
		if s := r.file.Stream(o); s != nil {
			if data, err := r.file.Decode(s); err == nil {
				all = append(append(all, data...), '\n')
			}
		}
	}
	if list := r.file.Array(l.dict.Get("Contents")); list != nil {
		for _, o := range list {
			add(o)
		}
	} else {
		add(l.dict.Get("Contents"))
	}
	r.run(all, l.resources)
	return r.content
}

// run reads a content stream with its resources.
func (r *reader) run(data []byte, resources *cos.Dict) {
	const most = 64 // operands
	operators(data, most, func(s *cos.Scanner, op string, args []cos.Object) bool {
		if op == "ID" && s.InlineImage() != nil {
			return false
		}
		const often = 4096
		if r.left--; r.left < 0 || r.left%often == 0 && r.ctx.Err() != nil {
			return false
		}
		r.operator(op, args, resources)
		return true
	})
}

// operators gives the operators of a stream with their operands, of which it keeps so
// many, until do says that it is enough. Damage ends it.
func operators(data []byte, most int, do func(s *cos.Scanner, op string, args []cos.Object) bool) {
	s := cos.NewScanner(data, 0)
	var args []cos.Object
	for {
		o, op, err := s.Next()
		switch {
		case err != nil, o == nil && op == "":
			return
		case op != "":
			if !do(s, op, args) {
				return
			}
			args = args[:0]
		case len(args) < most:
			args = append(args, o)
		}
	}
}

// operator carries out an operator, as far as text needs it (ISO 32000-1,
// annex A).
func (r *reader) operator(op string, args []cos.Object, resources *cos.Dict) {
	last := func(n int) cos.Object { // n is 1 for the last
		if len(args) < n {
			return nil
		}
		return args[len(args)-n]
	}
	number := func(n int) float64 {
		v, _ := cos.AsNumber(last(n))
		return v
	}
	switch op {
	case "q":
		if len(r.saved) < 10_000 {
			r.saved = append(r.saved, shown{r.font, r.size})
		}
	case "Q":
		if n := len(r.saved); n > 0 {
			r.font, r.size, r.saved = r.saved[n-1].font, r.saved[n-1].size, r.saved[:n-1]
		}
	case "BMC", "BDC":
		r.begin(last(1), op == "BDC", resources)
	case "EMC":
		if n := len(r.marks); n > 0 {
			r.to, r.marks = r.marks[n-1], r.marks[:n-1]
		}
	case "BT":
		r.line = [6]float64{1, 0, 0, 1, 0, 0}
		// In an artifact nothing else parts one text from the next.
		if n := len(r.content.others); !r.guess && n > 0 && r.content.others[n-1] == r.to && r.to.Len() > 0 {
			r.to = r.piece()
		}
	case "Tf":
		r.font = r.fontOf(r.file.Dict(r.file.Dict(resources.Get("Font")).Get(r.file.Name(last(2)))))
		r.size = number(1)
	case "Tm":
		for i := range r.line {
			r.line[i] = number(6 - i)
		}
	case "TL":
		r.leading = number(1)
	case "Td", "TD":
		if op == "TD" {
			r.leading = -number(1)
		}
		r.move(number(2), number(1))
	case "T*":
		r.move(0, -r.leading)
	case "'", "\"":
		r.move(0, -r.leading)
		r.show(last(1))
	case "Tj":
		r.show(last(1))
	case "TJ":
		r.show(r.file.Array(last(1))...)
	case "Do":
		r.form(r.file.Stream(r.file.Dict(resources.Get("XObject")).Get(r.file.Name(last(1)))), resources)
	}
}

func (r *reader) move(x, y float64) {
	m := &r.line
	m[4], m[5] = x*m[0]+y*m[2]+m[4], x*m[1]+y*m[3]+m[5]
}

// begin opens marked content. What stands in an artifact or in the marked content
// of an element goes with it, unless it has an identifier of its own.
func (r *reader) begin(properties cos.Object, has bool, resources *cos.Dict) {
	if len(r.marks) < 10_000 {
		r.marks = append(r.marks, r.to)
	}
	if !has {
		if r.to == nil {
			r.to = r.piece()
		}
		return
	}
	if name, ok := properties.(cos.Name); ok {
		properties = r.file.Dict(resources.Get("Properties")).Get(name)
	}
	n, ok := r.file.Int(r.file.Dict(properties).Get("MCID"))
	switch {
	case !ok && r.to == nil:
		r.to = r.piece()
	case ok && r.content.marks[n] != nil:
		r.to = r.content.marks[n]
	case ok:
		r.to = &strings.Builder{}
		r.content.marks[n] = r.to
		r.content.order = append(r.content.order, r.to)
	}
}

// piece begins a piece of text that belongs to no element.
func (r *reader) piece() *strings.Builder {
	b := &strings.Builder{}
	r.content.others = append(r.content.others, b)
	r.content.order = append(r.content.order, b)
	return b
}

// show shows strings, and numbers that move what follows to the left by
// thousandths of the size.
func (r *reader) show(list ...cos.Object) {
	if r.to == nil {
		r.to = r.piece()
	}
	if r.guess {
		if y := r.line[5]; r.any && math.Abs(y-r.y) > 0.2*math.Abs(r.size*r.line[3]) {
			r.to.WriteByte('\n')
		}
		r.y, r.any = r.line[5], true
	}
	for _, o := range list {
		if codes, ok := cos.AsString(o); ok {
			if r.font != nil {
				r.font.text(r.to, codes)
			}
			continue
		}
		const wide = -180 // thousandths of an em: three quarters of a usual space
		if n, ok := cos.AsNumber(o); ok && r.guess && n < wide {
			r.space()
		}
	}
}

// space writes a space where there is none.
func (r *reader) space() {
	if s := r.to.String(); s != "" && !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, "\n") {
		r.to.WriteByte(' ')
	}
}

// form reads a form XObject.
func (r *reader) form(s *cos.Stream, around *cos.Dict) {
	const deepest = 20
	if s == nil || r.file.Name(s.Dict.Get("Subtype")) != "Form" || r.depth >= deepest {
		return
	}
	own := r.file.Dict(s.Dict.Get("Resources"))
	if own == nil {
		own = around
	}
	if own.Get("Font") == nil && own.Get("XObject") == nil && s.Dict.Get("StructParents") == nil {
		return // a drawing, which most forms are: it can show no text, and marks nothing
	}
	data, err := r.file.Decode(s)
	if err != nil {
		return
	}
	saved, marks, to, font, size := r.saved, r.marks, r.to, r.font, r.size
	r.saved, r.marks = nil, nil
	r.depth++
	r.run(data, own)
	r.depth--
	r.saved, r.marks, r.to, r.font, r.size = saved, marks, to, font, size
}
