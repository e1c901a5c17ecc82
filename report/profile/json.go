package profile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// jsonReader reads JSON with the places of all values. encoding/json has no
// places and takes the last of two equal names silently, so this walks its
// tokens.
type jsonReader struct {
	source  *Source
	tokens  *json.Decoder
	defects Diagnostics
}

func readJSON(s *Source) (*node, Diagnostics) {
	r := &jsonReader{source: s, tokens: json.NewDecoder(bytes.NewReader(s.Text))}
	r.tokens.UseNumber()
	n, err := r.value()
	if err == nil {
		at := r.next()
		if _, end := r.tokens.Token(); end != io.EOF {
			return nil, Diagnostics{*s.diagnostic("syntax", Span{at, at + 1}, "there is something after the profile", "a file holds one object")}
		}
		return n, r.defects
	}
	at, message := int(r.tokens.InputOffset()), err.Error()
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		at = max(int(syntax.Offset)-1, 0)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		at, message = len(s.Text), "the file ends too early"
	}
	return nil, Diagnostics{*s.diagnostic("syntax", Span{at, at + 1}, message, "the file is not valid JSON here or just before")}
}

// next is the offset of the next token's first character.
func (r *jsonReader) next() int {
	at := int(r.tokens.InputOffset())
	for at < len(r.source.Text) && bytes.IndexByte([]byte(" \t\r\n,:"), r.source.Text[at]) >= 0 {
		at++
	}
	return at
}

func (r *jsonReader) value() (*node, error) {
	from := r.next()
	t, err := r.tokens.Token()
	if err != nil {
		return nil, err
	}
	n := &node{}
	switch t := t.(type) {
	case json.Delim:
		if t == '{' {
			n.kind = kindTable
			err = r.table(n)
		} else {
			n.kind = kindList
			for err == nil && r.tokens.More() {
				var item *node
				if item, err = r.value(); err == nil {
					n.items = append(n.items, item)
				}
			}
		}
		if err != nil {
			return nil, err
		}
		if _, err := r.tokens.Token(); err != nil { // the closing one
			return nil, err
		}
		n.span = Span{from, from + 1} // its opening bracket; all of it would be many lines
		return n, nil
	case string:
		n.kind, n.text = kindString, t
	case json.Number:
		n.kind, n.text = kindDecimal, string(t)
		if _, err := strconv.ParseInt(string(t), 10, 64); err == nil {
			n.kind = kindInteger
		}
		n.number, _ = strconv.ParseFloat(string(t), 64)
	case bool:
		n.kind, n.text = kindBool, strconv.FormatBool(t)
	}
	n.span = Span{from, int(r.tokens.InputOffset())}
	return n, nil
}

func (r *jsonReader) table(n *node) error {
	for r.tokens.More() {
		from := r.next()
		t, err := r.tokens.Token()
		if err != nil {
			return err
		}
		name, _ := t.(string)
		key := Span{from, int(r.tokens.InputOffset())}
		v, err := r.value()
		if err != nil {
			return err
		}
		v.key = key
		if first := n.field(name); first != nil {
			line, _ := r.source.position(first.key.From)
			r.defects = append(r.defects, *r.source.diagnostic("duplicate-key", key,
				fmt.Sprintf("`%s` is there twice", name), fmt.Sprintf("the first is in line %d; keep one", line)))
			continue
		}
		n.fields = append(n.fields, field{name, v})
	}
	return nil
}
