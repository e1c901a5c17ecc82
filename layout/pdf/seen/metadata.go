package seen

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"cityprofile/layout/pdf/cos"
)

// Metadata is what a file says of itself. Where its XMP packet and its information
// dictionary differ, it is what the packet says, as readers of PDF/A have it.
type Metadata struct {
	Title, Author, Subject, Keywords string
	Language                         string // a BCP 47 tag, of the catalogue
	Creator, Producer                string // programs
	Created, Modified                string // as written in the packet, or else in the dictionary
	Standards                        []string
	Tagged                           bool
	Attached                         []Attachment
}

// Attachment is an embedded file that is associated with the document.
type Attachment struct {
	Name, Type, Description string
	Relation                string // such as Source
	Data                    []byte // nil if it cannot be read
}

func metadata(f *cos.File) Metadata {
	root, info := f.Dict(f.Root), f.Dict(f.Info)
	m := Metadata{Tagged: f.True(f.Dict(root.Get("MarkInfo")).Get("Marked"))}
	m.Language, _ = f.Text(root.Get("Lang"))
	p := packet{}
	if s := f.Stream(root.Get("Metadata")); s != nil {
		if data, err := f.Decode(s); err == nil {
			p = readPacket(data)
		}
	}
	for _, v := range []struct {
		to   *string
		ns   string
		name string
		info cos.Name
	}{
		{&m.Title, nsDC, "title", "Title"},
		{&m.Author, nsDC, "creator", "Author"},
		{&m.Subject, nsDC, "description", "Subject"},
		{&m.Keywords, nsPDF, "Keywords", "Keywords"},
		{&m.Creator, nsXMP, "CreatorTool", "Creator"},
		{&m.Producer, nsPDF, "Producer", "Producer"},
		{&m.Created, nsXMP, "CreateDate", "CreationDate"},
		{&m.Modified, nsXMP, "ModifyDate", "ModDate"},
	} {
		if *v.to = p[xml.Name{Space: v.ns, Local: v.name}]; *v.to == "" {
			*v.to, _ = f.Text(info.Get(v.info))
		}
	}
	if part := p[xml.Name{Space: nsUA, Local: "part"}]; part != "" {
		m.Standards = append(m.Standards, "PDF/UA-"+part)
	}
	if part := p[xml.Name{Space: nsA, Local: "part"}]; part != "" {
		m.Standards = append(m.Standards, "PDF/A-"+part+strings.ToLower(p[xml.Name{Space: nsA, Local: "conformance"}]))
	}
	for _, o := range f.Array(root.Get("AF")) {
		m.Attached = append(m.Attached, attachment(f, f.Dict(o)))
	}
	return m
}

func attachment(f *cos.File, spec *cos.Dict) Attachment {
	a := Attachment{Relation: string(f.Name(spec.Get("AFRelationship")))}
	a.Description, _ = f.Text(spec.Get("Desc"))
	files := f.Dict(spec.Get("EF"))
	for _, key := range []cos.Name{"UF", "F"} {
		if name, ok := f.Text(spec.Get(key)); ok && a.Name == "" {
			a.Name = name
		}
		if s := f.Stream(files.Get(key)); s != nil && a.Data == nil {
			a.Type = string(f.Name(s.Dict.Get("Subtype")))
			a.Data, _ = f.Decode(s)
		}
	}
	return a
}

// The namespaces of the properties that are read.
const (
	nsDC  = "http://purl.org/dc/elements/1.1/"
	nsXMP = "http://ns.adobe.com/xap/1.0/"
	nsPDF = "http://ns.adobe.com/pdf/1.3/"
	nsA   = "http://www.aiim.org/pdfa/ns/id/"
	nsUA  = "http://www.aiim.org/pdfua/ns/id/"
	nsRDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
)

// packet is the first text of each property of a packet of metadata (ISO
// 16684-1).
type packet map[xml.Name]string

// readPacket reads a packet as far as it is sound.
func readPacket(data []byte) packet {
	p := packet{}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("charset %s", charset)
	}
	var property xml.Name
	depth, from := 0, 0 // from: the depth of the property that is open
	for {
		t, err := d.Token()
		if err != nil {
			return p
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			switch {
			case t.Name.Space == nsRDF && t.Name.Local == "Description" && from == 0:
				for _, a := range t.Attr {
					p.set(a.Name, a.Value)
				}
			case t.Name.Space != nsRDF && t.Name.Local != "xmpmeta" && from == 0:
				property, from = t.Name, depth
			}
		case xml.EndElement:
			if depth == from {
				from = 0
			}
			depth--
		case xml.CharData:
			if from > 0 {
				p.set(property, string(bytes.TrimSpace(t)))
			}
		}
	}
}

func (p packet) set(name xml.Name, value string) {
	if _, ok := p[name]; !ok && value != "" {
		p[name] = value
	}
}
