package raster

import (
	"fmt"
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Element is an element of the structure tree (ISO 32000-1, 14.7.2) as far as
// it lies on one page. Text is an element of its own without a role, so that it
// keeps its place among its parent's kids.
type Element struct {
	Role   string // as it stands in the file, such as P or Figure
	Alt    string // the alternate description
	Actual string // the text that stands for the content
	Lang   string // a BCP 47 tag, where it differs from the parent's
	Text   string // the marked text; only where there is no role
	Kids   []*Element
}

// Tree is the structure tree of a page, from 1: its outermost elements, in
// reading order, with the text that is marked as theirs. A page without a
// structure tree has no elements. Text inside of form XObjects is not seen.
func (d *Document) Tree(page int) ([]*Element, error) {
	if err := d.check(page); err != nil {
		return nil, err
	}
	w := &walker{pdfium: d.renderer.pdfium}
	loaded, err := w.pdfium.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.ref, Index: page - 1})
	if err != nil {
		return nil, fmt.Errorf("raster: page %d: %w", page, err)
	}
	ref := loaded.Page
	defer w.pdfium.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: ref})
	if w.texts, err = w.marked(requests.Page{ByReference: &ref}); err != nil {
		return nil, fmt.Errorf("raster: page %d: %w", page, err)
	}
	tree, err := w.pdfium.FPDF_StructTree_GetForPage(&requests.FPDF_StructTree_GetForPage{Page: requests.Page{ByReference: &ref}})
	if err != nil {
		return nil, nil // a page without a structure tree
	}
	defer w.pdfium.FPDF_StructTree_Close(&requests.FPDF_StructTree_Close{StructTree: tree.StructTree})
	n, err := w.pdfium.FPDF_StructTree_CountChildren(&requests.FPDF_StructTree_CountChildren{StructTree: tree.StructTree})
	if err != nil {
		return nil, fmt.Errorf("raster: page %d: %w", page, err)
	}
	var all []*Element
	for i := range n.Count {
		kid, err := w.pdfium.FPDF_StructTree_GetChildAtIndex(&requests.FPDF_StructTree_GetChildAtIndex{StructTree: tree.StructTree, Index: i})
		if err != nil {
			continue
		}
		all = append(all, w.element(kid.StructElement))
	}
	return all, nil
}

type walker struct {
	pdfium pdfium.Pdfium
	texts  map[int]string // by marked-content identifier
}

// marked is the text of each marked content of a page.
func (w *walker) marked(page requests.Page) (map[int]string, error) {
	text, err := w.pdfium.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, err
	}
	defer w.pdfium.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	n, err := w.pdfium.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return nil, err
	}
	texts := map[int]string{}
	for i := range n.Count {
		o, err := w.pdfium.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			return nil, err
		}
		kind, err := w.pdfium.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil || kind.Type != enums.FPDF_PAGEOBJ_TEXT {
			continue
		}
		id, err := w.pdfium.FPDFPageObj_GetMarkedContentID(&requests.FPDFPageObj_GetMarkedContentID{PageObject: o.PageObject})
		if err != nil || id.MarkedContentID < 0 {
			continue // an artifact
		}
		t, err := w.pdfium.FPDFTextObj_GetText(&requests.FPDFTextObj_GetText{PageObject: o.PageObject, TextPage: text.TextPage})
		if err != nil {
			return nil, err
		}
		texts[id.MarkedContentID] += t.Text
	}
	return texts, nil
}

func (w *walker) element(ref references.FPDF_STRUCTELEMENT) *Element {
	e := &Element{}
	if r, err := w.pdfium.FPDF_StructElement_GetType(&requests.FPDF_StructElement_GetType{StructElement: ref}); err == nil {
		e.Role = r.Type
	}
	if r, err := w.pdfium.FPDF_StructElement_GetAltText(&requests.FPDF_StructElement_GetAltText{StructElement: ref}); err == nil {
		e.Alt = r.AltText
	}
	if r, err := w.pdfium.FPDF_StructElement_GetActualText(&requests.FPDF_StructElement_GetActualText{StructElement: ref}); err == nil {
		e.Actual = r.Actualtext
	}
	if r, err := w.pdfium.FPDF_StructElement_GetLang(&requests.FPDF_StructElement_GetLang{StructElement: ref}); err == nil {
		e.Lang = r.Lang
	}
	n, err := w.pdfium.FPDF_StructElement_CountChildren(&requests.FPDF_StructElement_CountChildren{StructElement: ref})
	if err != nil {
		return e
	}
	for i := range n.Count {
		if kid, err := w.pdfium.FPDF_StructElement_GetChildAtIndex(&requests.FPDF_StructElement_GetChildAtIndex{StructElement: ref, Index: i}); err == nil {
			e.Kids = append(e.Kids, w.element(kid.StructElement))
			continue
		}
		id, err := w.pdfium.FPDF_StructElement_GetChildMarkedContentID(&requests.FPDF_StructElement_GetChildMarkedContentID{StructElement: ref, Index: i})
		if err == nil {
			e.Kids = append(e.Kids, &Element{Text: w.texts[id.ChildMarkedContentID]})
		}
	}
	return e
}

// Dump writes elements as an outline: a line for each, with its role, its
// attributes and its text.
func Dump(elements []*Element) string {
	var b strings.Builder
	dump(&b, elements, 0)
	return b.String()
}

func dump(b *strings.Builder, elements []*Element, depth int) {
	for _, e := range elements {
		b.WriteString(strings.Repeat("  ", depth))
		if e.Role == "" {
			fmt.Fprintf(b, "%q\n", fold(e.Text))
			continue
		}
		b.WriteString(e.Role)
		for _, a := range []struct{ name, value string }{{"lang", e.Lang}, {"alt", e.Alt}, {"actual", e.Actual}} {
			if a.value != "" {
				fmt.Fprintf(b, " %s=%q", a.name, a.value)
			}
		}
		b.WriteByte('\n')
		dump(b, e.Kids, depth+1)
	}
}

// Text is the text of elements in reading order, each marked content, or what
// stands for it, on a line.
func Text(elements []*Element) string {
	var b strings.Builder
	var walk func([]*Element)
	walk = func(list []*Element) {
		for _, e := range list {
			t := e.Text
			if e.Actual != "" {
				t = e.Actual
			}
			if t = fold(t); t != "" {
				b.WriteString(t)
				b.WriteByte('\n')
			}
			if e.Actual == "" {
				walk(e.Kids)
			}
		}
	}
	walk(elements)
	return b.String()
}

// fold makes white space single.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
