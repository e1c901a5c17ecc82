package raster

import (
	"fmt"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"cityprofile/layout/pdf/seen"
)

// Tree is the structure tree of a page, from 1: its outermost elements, in
// reading order, with the text that is marked as theirs. A page without a
// structure tree has no elements. Text inside of form XObjects is not seen, nor links,
// and of attributes only the language and the texts that stand for content.
func (d *Document) Tree(page int) ([]*seen.Element, error) {
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
	var all []*seen.Element
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

func (w *walker) element(ref references.FPDF_STRUCTELEMENT) *seen.Element {
	e := &seen.Element{}
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
			e.Kids = append(e.Kids, &seen.Element{Text: w.texts[id.ChildMarkedContentID]})
		}
	}
	return e
}
