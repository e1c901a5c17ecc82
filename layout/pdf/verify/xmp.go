package verify

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// The namespaces that the rules are about.
const (
	nsRDF       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsXML       = "http://www.w3.org/XML/1998/namespace"
	nsDC        = "http://purl.org/dc/elements/1.1/"
	nsPDFAID    = "http://www.aiim.org/pdfa/ns/id/"
	nsPDFUAID   = "http://www.aiim.org/pdfua/ns/id/"
	nsExtension = "http://www.aiim.org/pdfa/ns/extension/"
	nsSchema    = "http://www.aiim.org/pdfa/ns/schema#"
	nsProperty  = "http://www.aiim.org/pdfa/ns/property#"
	nsType      = "http://www.aiim.org/pdfa/ns/type#"
	nsField     = "http://www.aiim.org/pdfa/ns/field#"
)

// packet is a packet of metadata (ISO 16684-1) as a list of properties.
type packet struct {
	header string // what is in its first processing instruction
	props  []*property
}

// property is a property with its value: a text, an array or a structure.
type property struct {
	ns, prefix, name string
	text             string
	array            string // Bag, Seq or Alt; empty if it is none
	items            []*property
	fields           []*property
	lang             string // of an item of an Alt
}

func (p *packet) find(ns, name string) *property { return find(p.props, ns, name) }

func find(list []*property, ns, name string) *property {
	for _, p := range list {
		if p.ns == ns && p.name == name {
			return p
		}
	}
	return nil
}

// simple reports whether the value is a text.
func (p *property) simple() bool { return p.array == "" && p.fields == nil }

// langAlt reports whether the value is a text in several languages.
func (p *property) langAlt() bool {
	for _, i := range p.items {
		if i.lang == "" {
			return false
		}
	}
	return p.array == "Alt" && len(p.items) > 0
}

// node is an element of XML.
type node struct {
	ns, prefix, name string
	attrs            []attr
	kids             []*node
	text             strings.Builder
}

type attr struct{ ns, prefix, name, value string }

func (n *node) attr(ns, name string) string {
	for _, a := range n.attrs {
		if a.ns == ns && a.name == name {
			return a.value
		}
	}
	return ""
}

// rdf reports whether a node is one of RDF's own.
func (n *node) rdf(name string) bool { return n.ns == nsRDF && n.name == name }

// How much XML is read, and how deep: more than any metadata needs.
const (
	maxNodes = 200_000
	maxDepth = 100
)

// parseXMP reads a packet.
func parseXMP(data []byte) (*packet, error) {
	if !utf8.Valid(data) {
		return nil, errors.New("it is not encoded in UTF-8")
	}
	root, header, err := parseXML(data)
	if err != nil {
		return nil, err
	}
	rdf := root
	if !rdf.rdf("RDF") {
		rdf = nil
		for _, k := range root.kids {
			if k.rdf("RDF") {
				rdf = k
			}
		}
	}
	if rdf == nil {
		return nil, errors.New("it has no rdf:RDF")
	}
	p := &packet{header: header}
	for _, d := range rdf.kids {
		if !d.rdf("Description") {
			return nil, fmt.Errorf("rdf:RDF contains %s; only rdf:Description is allowed", d.name)
		}
		p.props = append(p.props, properties(d)...)
	}
	return p, unique(p.props)
}

// unique reports a property that occurs twice, at any depth (ISO 16684-1, 6.1).
func unique(list []*property) error {
	seen := map[[2]string]bool{}
	for _, p := range list {
		id := [2]string{p.ns, p.name}
		if seen[id] {
			return fmt.Errorf("the property %s:%s occurs twice", p.prefix, p.name)
		}
		seen[id] = true
		if err := unique(p.fields); err != nil {
			return err
		}
		for _, i := range p.items {
			if err := unique([]*property{i}); err != nil {
				return err
			}
		}
	}
	return nil
}

// properties are those that a description lists, in either notation (ISO
// 16684-1, 7.4).
func properties(d *node) []*property {
	var list []*property
	for _, a := range d.attrs {
		if a.ns != "" && a.ns != nsRDF && a.ns != nsXML {
			list = append(list, &property{ns: a.ns, prefix: a.prefix, name: a.name, text: a.value})
		}
	}
	for _, k := range d.kids {
		list = append(list, value(k))
	}
	return list
}

// value is a node as a property.
func value(n *node) *property {
	p := &property{ns: n.ns, prefix: n.prefix, name: n.name, text: n.text.String(), lang: n.attr(nsXML, "lang")}
	if n.attr(nsRDF, "parseType") == "Resource" {
		p.fields = append([]*property{}, properties(n)...)
		return p
	}
	if r := n.attr(nsRDF, "resource"); r != "" {
		p.text = r
	}
	for _, k := range n.kids {
		switch {
		case k.rdf("Bag"), k.rdf("Seq"), k.rdf("Alt"):
			p.array = k.name
			for _, i := range k.kids {
				if i.rdf("li") {
					p.items = append(p.items, value(i))
				}
			}
		case k.rdf("Description"):
			p.fields = append([]*property{}, properties(k)...)
		}
	}
	if len(n.kids) == 0 { // a structure as attributes
		if f := properties(n); len(f) > 0 {
			p.fields = f
		}
	}
	return p
}

// parseXML reads XML with namespaces and keeps the prefixes, which the rules need
// as well. It returns the outermost element and the header of the packet.
func parseXML(data []byte) (root *node, header string, err error) {
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	type open struct {
		*node
		tag xml.Name
		ns  map[string]string // declared here
	}
	var stack []open
	resolve := func(prefix string) (string, bool) {
		for i := len(stack) - 1; i >= 0; i-- {
			if ns, ok := stack[i].ns[prefix]; ok {
				return ns, true
			}
		}
		return map[string]string{"": "", "xml": nsXML}[prefix], prefix == "" || prefix == "xml"
	}
	for n := 0; ; n++ {
		if n > maxNodes {
			return nil, "", errors.New("it is too large for metadata")
		}
		t, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, "", err
		}
		switch t := t.(type) {
		case xml.ProcInst:
			if t.Target == "xpacket" && header == "" {
				header = string(t.Inst)
			}
		case xml.CharData:
			if len(stack) > 0 {
				stack[len(stack)-1].text.Write(t)
			} else if len(bytes.TrimSpace(t)) > 0 && root == nil {
				return nil, "", errors.New("it has text outside the outermost element")
			}
		case xml.StartElement:
			if root != nil && len(stack) == 0 {
				return nil, "", errors.New("there is more than one outermost element")
			}
			o := open{node: &node{}, tag: t.Name, ns: map[string]string{}}
			for _, a := range t.Attr {
				if a.Name.Space == "xmlns" {
					o.ns[a.Name.Local] = a.Value
				} else if a.Name.Space == "" && a.Name.Local == "xmlns" {
					o.ns[""] = a.Value
				}
			}
			if stack = append(stack, o); len(stack) > maxDepth {
				return nil, "", errors.New("its elements are nested too deeply")
			}
			var ok bool
			if o.node.ns, ok = resolve(t.Name.Space); !ok {
				return nil, "", fmt.Errorf("the prefix %s is not declared", t.Name.Space)
			}
			o.prefix, o.name = t.Name.Space, t.Name.Local
			for _, a := range t.Attr {
				if a.Name.Space == "xmlns" || a.Name.Space == "" {
					continue
				}
				ns, ok := resolve(a.Name.Space)
				if !ok {
					return nil, "", fmt.Errorf("the prefix %s is not declared", a.Name.Space)
				}
				o.attrs = append(o.attrs, attr{ns, a.Name.Space, a.Name.Local, a.Value})
			}
			if len(stack) == 1 {
				root = o.node
			} else {
				up := stack[len(stack)-2].node
				up.kids = append(up.kids, o.node)
			}
		case xml.EndElement:
			if len(stack) == 0 || stack[len(stack)-1].tag != t.Name {
				return nil, "", fmt.Errorf("</%s> has no start tag", t.Name.Local)
			}
			stack = stack[:len(stack)-1]
		}
	}
	switch {
	case root == nil:
		return nil, "", errors.New("it has no elements")
	case len(stack) > 0:
		return nil, "", fmt.Errorf("<%s> is not closed", stack[len(stack)-1].tag.Local)
	}
	return root, header, nil
}
