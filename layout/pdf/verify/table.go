package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

var tableRules = []*Rule{tableParts, listParts, contentsParts, tableRegular, tableHeaders}

var (
	tableParts = &Rule{ID: "table-parts", UA: "7.2", Matterhorn: "09-004", PDF: "14.8.4.3.4",
		Demands: "a table consists of rows, a row of cells, and a caption comes first or last",
		Means:   "people with a screen reader cannot move around the table"}
	listParts = &Rule{ID: "list-parts", UA: "7.2", Matterhorn: "09-005", PDF: "14.8.4.3.3",
		Demands: "a list consists of items, and an item of a label and a body",
		Means:   "a screen reader cannot say how many items there are"}
	contentsParts = &Rule{ID: "toc-parts", UA: "7.2", Matterhorn: "09-006", PDF: "14.8.4.2",
		Demands: "a table of contents consists of items, which occur nowhere else"}
	tableRegular = &Rule{ID: "table-regular", UA: "7.2", PDF: "14.8.5.7",
		Demands: "all rows of a table have the same number of columns, counting spans, and no cells overlap",
		Means:   "a screen reader names the wrong header for a cell"}
	tableHeaders = &Rule{ID: "table-headers", UA: "7.5", Matterhorn: "15-003",
		Demands: "each cell has a header: a TH with a Scope in its row or column, or one that it names (Headers)",
		Means:   "a screen reader reads the cell without its context"}
)

// around lists what may contain each part of a table, a list or a table of
// contents, and the rule that requires it.
var around = map[cos.Name]struct {
	in   []cos.Name
	rule *Rule
}{
	"TR":    {[]cos.Name{"Table", "THead", "TBody", "TFoot"}, tableParts},
	"THead": {[]cos.Name{"Table"}, tableParts},
	"TBody": {[]cos.Name{"Table"}, tableParts},
	"TFoot": {[]cos.Name{"Table"}, tableParts},
	"TH":    {[]cos.Name{"TR"}, tableParts},
	"TD":    {[]cos.Name{"TR"}, tableParts},
	"LI":    {[]cos.Name{"L"}, listParts},
	"LBody": {[]cos.Name{"LI"}, listParts},
	"TOCI":  {[]cos.Name{"TOC"}, contentsParts},
}

// within lists what each of them may contain.
var within = map[cos.Name]struct {
	may  []cos.Name
	rule *Rule
}{
	"Table": {[]cos.Name{"TR", "THead", "TBody", "TFoot", "Caption"}, tableParts},
	"THead": {[]cos.Name{"TR"}, tableParts},
	"TBody": {[]cos.Name{"TR"}, tableParts},
	"TFoot": {[]cos.Name{"TR"}, tableParts},
	"TR":    {[]cos.Name{"TH", "TD"}, tableParts},
	"L":     {[]cos.Name{"L", "LI", "Caption"}, listParts},
	"LI":    {[]cos.Name{"Lbl", "LBody"}, listParts},
	"TOC":   {[]cos.Name{"TOC", "TOCI", "Caption"}, contentsParts},
}

// checkTables checks the structure of tables, lists and tables of contents
// (ISO 32000-1, Tables 333, 336 and 337).
func checkTables(doc *document, out *findings) {
	for _, e := range doc.tree.elements {
		at := location{element: e}
		if a, ok := around[e.std]; ok && (e.outer == nil || !slices.Contains(a.in, e.outer.std)) {
			out.found(a.rule, at, "%s is in %s, not in %s", e.std, nameOf(e.outer), a.in[0])
		}
		w, ok := within[e.std]
		if !ok {
			continue
		}
		kids := e.inner()
		for _, k := range kids {
			if k.std != "" && !slices.Contains(w.may, k.std) {
				out.found(w.rule, location{element: k}, "%s must not contain %s", e.std, k.std)
			}
		}
		checkCaptions(out, e, kids, w.rule)
		if e.std == "Table" {
			checkRowGroups(out, e, kids)
			checkGrid(doc, out, e)
		}
	}
}

func nameOf(e *element) string {
	if e == nil {
		return "nothing"
	}
	return string(e.role)
}

// checkCaptions checks the place of a caption.
func checkCaptions(out *findings, e *element, kids []*element, r *Rule) {
	captions := 0
	for i, k := range kids {
		if k.std != "Caption" {
			continue
		}
		captions++
		first, last := i == 0, i == len(kids)-1
		if e.std == "Table" && !first && !last || e.std != "Table" && !first {
			out.found(r, location{element: k}, "the caption is in the middle of %s", e.std)
		}
	}
	if captions > 1 && e.std == "Table" {
		out.found(r, location{element: e}, "the table has %d captions", captions)
	}
}

// checkRowGroups checks the groups of rows of a table.
func checkRowGroups(out *findings, e *element, kids []*element) {
	n := map[cos.Name]int{}
	for _, k := range kids {
		n[k.std]++
	}
	for _, g := range []cos.Name{"THead", "TFoot"} {
		if n[g] > 1 {
			out.found(tableParts, location{element: e}, "the table has %d %s elements", n[g], g)
		}
		if n[g] > 0 && n["TBody"] == 0 {
			out.found(tableParts, location{element: e}, "the table has %s but no TBody", g)
		}
	}
}

// cell is a cell of a table and where it begins.
type cell struct {
	*element
	row, column, rows, columns int
	scope                      cos.Name // of a header: Row, Column, Both or nothing
}

// maxSpan is the most rows or columns of a cell that are checked.
const maxSpan = 1 << 12

// checkGrid puts the cells of a table into a grid, and checks that it is full and
// that its cells have headers.
func checkGrid(doc *document, out *findings, table *element) {
	var rows []*element
	for _, k := range table.inner() {
		if k.std == "TR" {
			rows = append(rows, k)
			continue
		}
		for _, r := range k.inner() {
			if r.std == "TR" && k.std != "Caption" {
				rows = append(rows, r)
			}
		}
	}
	if len(rows) == 0 {
		return
	}
	width := 0
	cells := make([][]*cell, len(rows))
	for i, r := range rows {
		for _, k := range r.inner() {
			if k.std == "TH" || k.std == "TD" {
				x := &cell{element: k, row: i, rows: spanOf(doc, k, "RowSpan"), columns: spanOf(doc, k, "ColSpan"),
					scope: doc.file.Name(doc.tree.attribute(k, "Table", "Scope"))}
				cells[i] = append(cells[i], x)
				if i == 0 {
					width = min(width+x.columns, maxSpan)
				}
			}
		}
	}
	if width == 0 {
		out.found(tableRegular, location{element: rows[0]}, "the first row of the table has no cells")
		return
	}
	if !out.spend(width*len(rows)*(width+len(rows)), location{element: table}) {
		return
	}
	grid := make([]*cell, width*len(rows))
	for i, list := range cells {
		column := 0
		for _, x := range list {
			for column < width && grid[i*width+column] != nil {
				column++
			}
			x.column = column
			if column+x.columns > width {
				out.found(tableRegular, location{element: x.element}, "the row has more columns than the first row of the table (%d)", width)
				return
			}
			if i+x.rows > len(rows) {
				out.found(tableRegular, location{element: x.element}, "the cell spans %d rows, but only %d are left", x.rows, len(rows)-i)
				return
			}
			for y := i; y < i+x.rows; y++ {
				for at := y*width + column; at < y*width+column+x.columns; at++ {
					if grid[at] != nil {
						out.found(tableRegular, location{element: x.element}, "the cell overlaps another")
						return
					}
					grid[at] = x
				}
			}
			column += x.columns
		}
	}
	for i, x := range grid {
		if x == nil {
			out.found(tableRegular, location{element: rows[i/width]}, "row %d of the table has no cell in column %d of %d", i/width+1, i%width+1, width)
			return
		}
	}
	checkHeaders(doc, out, grid, width)
}

func spanOf(doc *document, e *element, key cos.Name) int {
	if n, ok := doc.file.Int(doc.tree.attribute(e, "Table", key)); ok && n > 0 {
		return min(n, maxSpan)
	}
	return 1
}

// checkHeaders checks that each cell of a table has a header.
func checkHeaders(doc *document, out *findings, grid []*cell, width int) {
	ids := map[string]bool{}
	scoped := true
	for _, x := range grid {
		if x.std == "TH" {
			if id, ok := cos.AsString(doc.file.Resolve(x.dict.Get("ID"))); ok && len(id) > 0 {
				ids[string(id)] = true
			}
			scoped = scoped && x.scope != ""
		}
	}
	if scoped { // or there are no headers: not all tables need some
		return
	}
	for i, x := range grid {
		if x.std != "TD" || i != x.row*width+x.column || i == 0 {
			continue
		}
		if !namesHeaders(doc, x, ids) && !x.scoped(grid, width) {
			out.found(tableHeaders, location{element: x.element}, "the cell has no TH with a Scope above or before it, and names no Headers")
		}
	}
}

// namesHeaders reports whether a cell names its headers.
func namesHeaders(doc *document, x *cell, ids map[string]bool) bool {
	list := doc.file.Array(doc.tree.attribute(x.element, "Table", "Headers"))
	for _, o := range list {
		if id, _ := cos.AsString(doc.file.Resolve(o)); !ids[string(id)] {
			return false
		}
	}
	return len(list) > 0
}

// scoped reports whether a header in the row or the column of a cell has a
// scope that reaches it.
func (x *cell) scoped(grid []*cell, width int) bool {
	reaches := func(h *cell, want cos.Name) bool {
		return h.std == "TH" && (h.scope == "Both" || h.scope == want)
	}
	for column := x.column; column < x.column+x.columns; column++ {
		header := false
		for row := x.row - 1; row >= 0; row-- {
			h := grid[row*width+column]
			if reaches(h, "Column") {
				return true
			}
			if h.std != "TH" && header {
				break
			}
			header = header || h.std == "TH"
		}
	}
	for row := x.row; row < x.row+x.rows; row++ {
		header := false
		for column := x.column - 1; column >= 0; column-- {
			h := grid[row*width+column]
			if reaches(h, "Row") {
				return true
			}
			if h.std != "TH" && header {
				break
			}
			header = header || h.std == "TH"
		}
	}
	return false
}
