package pdf

import (
	"fmt"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// link is a link on a page, and the element that it belongs to.
type link struct {
	layout.Link
	page  int
	box   layout.Box // y pointing up
	owner *element
}

// spot is a place in the document.
type spot struct {
	page int
	y    layout.Len // from the bottom of the page
}

// writeLinks makes the link annotations of each page (ISO 32000-1, 12.5.6.5)
// and gives each to its element. A link to an anchor that no page has is left
// out: layout.Paginate has made a Problem of it.
func (l *ledger) writeLinks(f *cos.File, pages []cos.Ref) []cos.Array {
	annots := make([]cos.Array, len(pages))
	for _, k := range l.links {
		d := cos.NewDict(cos.KV("Type", cos.Name("Annot")), cos.KV("Subtype", cos.Name("Link")), cos.KV("Rect", rectangle(k.box)),
			cos.KV("Border", cos.Raw("[0 0 0]")), cos.KV("F", cos.Integer(4)), cos.KV("P", pages[k.page]),
			cos.KV("Contents", cos.Text(k.Text)),
			cos.KV("StructParent", cos.Integer(len(pages)+len(l.tree.links))))
		switch to, ok := l.anchors[k.ID]; {
		case k.URL != "":
			d.Set("A", cos.NewDict(cos.KV("S", cos.Name("URI")), cos.KV("URI", uri(k.URL))))
		case ok:
			d.Set("Dest", to.destination(pages))
		default:
			continue
		}
		r := f.Add(d)
		annots[k.page] = append(annots[k.page], r)
		l.tree.link(k.owner, k.page, r)
	}
	return annots
}

func (s spot) destination(pages []cos.Ref) cos.Array {
	return cos.Array{pages[s.page], cos.Name("XYZ"), cos.Raw("null"), cos.Raw(decimal(s.y)), cos.Raw("null")}
}

// uri is an address as a string of ASCII characters (ISO 32000-1, 12.6.4.7):
// what is not ASCII is escaped by its UTF-8 bytes (RFC 3986, 2.1).
func uri(s string) cos.Raw {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "%%%02X", c)
		}
	}
	return cos.Literal(string(b))
}
