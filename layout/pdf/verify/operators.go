package verify

import "cityprofile/layout/pdf/cos"

// read reads a stream.
func (r *interpreter) read(data []byte) {
	const most = 64 // operands: no operator takes more than DeviceN's colourants
	s := cos.NewScanner(data, 0)
	operands := make(cos.Array, 0, most)
	for n := 0; ; n++ {
		if n&0xFFFF == 0xFFFF && r.ctx.Err() != nil {
			return
		}
		o, op, err := s.Next()
		if err != nil {
			r.content.unread[r.owner] = true
			r.found(contentSyntax, r.here(), "the content cannot be read from byte %d: %v", s.Offset(), err)
			return
		}
		if op == "" {
			if o == nil {
				break
			}
			if raw, ok := o.(cos.Raw); !ok || len(raw) > 9 || raw[0] == '<' {
				checkObject(r.document, r.findings, o, r.here())
			}
			if len(operands) < most || r.image(operands) {
				operands = append(operands, o)
			}
			continue
		}
		if op == "ID" {
			if err := s.InlineImage(); err != nil {
				r.content.unread[r.owner] = true
				r.found(contentSyntax, r.here(), "an inline image has no end")
				return
			}
			r.inline(operands)
		} else {
			r.operator(op, operands)
		}
		if op != "BI" {
			operands = operands[:0]
		}
		if len(r.saved)+len(r.marks) > maxOpen {
			r.content.unread[r.owner] = true
			r.found(contentSyntax, r.here(), "q or BMC is nested too deeply to be checked")
			return
		}
	}
	if len(r.saved) > 0 || len(r.marks) > 0 || r.inText {
		r.found(balance, r.here(), "the content ends within q, BT or BMC")
	}
}

// image reports whether operands are those of an inline image.
func (r *interpreter) image(operands cos.Array) bool {
	_, ok := operands[0].(cos.Name)
	const most = 1024
	return ok && len(operands) < most
}

// operator executes an operator, as far as the rules need it.
func (r *interpreter) operator(op string, operands cos.Array) {
	last := func() cos.Object {
		if len(operands) == 0 {
			return nil
		}
		return operands[len(operands)-1]
	}
	name := func() cos.Name {
		n, _ := last().(cos.Name)
		return n
	}
	switch op {
	case "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "cm", "w", "J", "j", "M", "d", "i",
		"Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "d0", "d1", "MP", "DP", "BX", "EX", "BI":
	case "q":
		if r.saved = append(r.saved, r.state); len(r.saved) == maxNesting+1 {
			r.found(limitNesting, r.here(), "q is nested deeper than %d", maxNesting)
		}
	case "Q":
		if len(r.saved) == 0 {
			r.found(balance, r.here(), "Q has no matching q")
			break
		}
		r.state = r.saved[len(r.saved)-1]
		r.saved = r.saved[:len(r.saved)-1]
	case "f", "F", "f*":
		r.paint("a shape", r.state.fill)
	case "S", "s":
		r.paint("a line", r.state.stroke)
	case "B", "B*", "b", "b*":
		r.paint("a shape", r.state.fill, r.state.stroke)
	case "sh":
		r.paint("a shading", r.shading(r.resource("Shading", name())))
	case "g", "rg", "k":
		r.state.fill = r.useColor(r.device(op))
	case "G", "RG", "K":
		r.state.stroke = r.useColor(r.device(op))
	case "cs":
		r.state.fill = r.useColor(r.named(name()))
	case "CS":
		r.state.stroke = r.useColor(r.named(name()))
	case "scn", "SCN":
		if n := name(); n != "" {
			if op == "scn" {
				r.state.fill = r.pattern(n)
			} else {
				r.state.stroke = r.pattern(n)
			}
		}
	case "sc", "SC":
	case "ri":
		r.intent(name())
	case "gs":
		r.extState(r.file.Dict(r.resource("ExtGState", name())))
	case "Do":
		r.draw(name())
	case "BT", "ET":
		if r.inText == (op == "BT") {
			r.found(balance, r.here(), "BT and ET are not balanced")
		}
		r.inText = op == "BT"
	case "Tf":
		if len(operands) > 1 {
			n, _ := operands[len(operands)-2].(cos.Name)
			r.state.font = r.font(r.resource("Font", n))
		}
	case "Tr":
		r.state.mode, _ = cos.AsInt(last())
	case "Tj", "'", "\"":
		r.show(last())
	case "TJ":
		list, _ := last().(cos.Array)
		r.show(list...)
	case "BMC":
		r.begin(name(), nil)
	case "BDC":
		if len(operands) > 1 {
			tag, _ := operands[len(operands)-2].(cos.Name)
			d, _ := last().(*cos.Dict)
			if n := name(); n != "" {
				d = r.file.Dict(r.resource("Properties", n))
			}
			r.begin(tag, d)
		} else {
			r.begin("", nil)
		}
	case "EMC":
		if len(r.marks) == 0 {
			r.found(balance, r.here(), "EMC has no matching BMC")
			break
		}
		r.marking = r.marks[len(r.marks)-1]
		r.marks = r.marks[:len(r.marks)-1]
	default:
		if !cos.IsOperator(op) {
			r.found(operatorKnown, r.here(), "unknown operator %q", op)
		}
	}
}

// paint checks what is painted: that it is tagged or an artifact, and its
// colours.
func (r *interpreter) paint(what string, spaces ...devices) {
	if r.semantic && !r.tagged && !r.artifact {
		r.found(untagged, r.here(), "%s is neither tagged nor an artifact", what)
	}
	for _, s := range spaces {
		r.useColor(s)
	}
}

// show shows text (ISO 32000-1, 9.4.3).
func (r *interpreter) show(strings ...cos.Object) {
	switch r.state.mode {
	case 0, 4:
		r.paint("text", r.state.fill)
	case 1, 5:
		r.paint("text", r.state.stroke)
	case 2, 6:
		r.paint("text", r.state.fill, r.state.stroke)
	default:
		r.paint("text")
	}
	if r.semantic && !r.lang && !r.spoken {
		r.found(contentLang, r.here(), "the language of the text is not specified")
	}
	f := r.state.font
	if f == nil {
		return
	}
	f.rendered = f.rendered || r.state.mode != invisible
	for _, o := range strings {
		if s, ok := cos.AsString(o); ok {
			f.use(s, location{page: r.page.number, element: r.element}, r.state.mode != invisible, r.actual)
		}
	}
}
