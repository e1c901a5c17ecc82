package export

import (
	"bufio"
	"cmp"
	"context"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"cityprofile/report/cells"
	"cityprofile/report/export/disk"
)

// IndexName is the page that lists all reports of a folder.
const IndexName = "index.html"

//go:embed index.html
var indexText string

// The faces of the report, cut with fontTools to Latin letters, figures and
// punctuation: U+0020-007E, 00A0-017F, 01A0-01B0, 0218-021B, 1EA0-1EF9,
// 2010-2014, 2018-201D, 2026. Both together are 40 kB. Other scripts are shown in
// what the reader's system has: their faces would be larger than the page.
var (
	//go:embed faces/Literata-Medium.woff2
	serif []byte
	//go:embed faces/NotoSans-Regular.woff2
	sans []byte
)

// Faces are the rules that hold them.
func (x *index) Faces() template.CSS {
	rule := func(family, weight string, woff2 []byte) string {
		return `@font-face { font-family: "` + family + `"; font-weight: ` + weight + `; src: url("data:font/woff2;base64,` + base64.StdEncoding.EncodeToString(woff2) + `") format("woff2"); }`
	}
	return template.CSS(rule("Literata", "500", serif) + "\n" + rule("Noto Sans", "400", sans))
}

var indexTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New(IndexName).Parse(indexText))
})

// IndexOptions say how to make the page of all reports.
type IndexOptions struct {
	Folder string
	// Draw makes a JPEG of the first page of a PDF: small, since the page holds
	// them all.
	Draw func(ctx context.Context, pdf []byte) ([]byte, error)

	// These follow the progress; each may be nil.
	Planned func(pictures int)             // before drawing, with the number to draw
	Step    func()                         // after each one drawn
	Failed  func(output string, err error) // for one that cannot be drawn; the page omits it
}

// WriteIndex writes index.html into a folder that an export made: a page with
// all its reports, which needs no other file but these. Pictures that were
// drawn before are kept in the folder, as long as their reports are.
func WriteIndex(ctx context.Context, o IndexOptions) error {
	folder, err := disk.Open(o.Folder)
	if err != nil {
		return err
	}
	defer folder.Close()
	m, err := readManifest(folder.Root().FS())
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", folder.Path(ManifestName), disk.Cause(err))
	}
	x := &index{folder: folder, Program: m.Program}
	for _, c := range m.Cities {
		if c.Status == Written || c.Status == Failed {
			x.Rows = append(x.Rows, row{City: c, index: x})
		}
	}
	slices.SortStableFunc(x.Rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(sortKey(a.Title()), sortKey(b.Title())), cmp.Compare(a.Language, b.Language))
	})
	if err := x.draw(ctx, o); err != nil {
		return err
	}
	return folder.Put(IndexName, func(w io.Writer) error {
		b := bufio.NewWriter(w)
		if err := indexTemplate().Execute(b, x); err != nil {
			return err
		}
		return b.Flush()
	})
}

// index is what the page shows.
type index struct {
	folder  *disk.Folder
	Program string
	Rows    []row
}

// row is a city on the page.
type row struct {
	City
	index *index
}

// pictures is the folder of pictures, each of which is named after the sum of
// its PDF.
const pictures = disk.Work + "/pictures"

func pictureName(pdf Sum) string { return path.Join(pictures, pdf.String()+"-cover.jpg") }

// draw draws the pictures that are not there, and removes those that no report
// has.
func (x *index) draw(ctx context.Context, o IndexOptions) error {
	root := x.folder.Root()
	if err := root.Mkdir(pictures, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("cannot write %s: %w", x.folder.Path(pictures), disk.Cause(err))
	}
	there, err := fs.ReadDir(root.FS(), pictures)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", x.folder.Path(pictures), disk.Cause(err))
	}
	old := map[string]bool{}
	for _, e := range there {
		old[path.Join(pictures, e.Name())] = true
	}
	var missing []row
	for _, r := range x.Rows {
		if r.SHA256 == (Sum{}) {
			continue
		}
		if name := pictureName(r.SHA256); old[name] {
			delete(old, name)
		} else {
			missing = append(missing, r)
		}
	}
	for name := range old {
		root.Remove(name) // the next run tries again
	}
	if o.Planned != nil {
		o.Planned(len(missing))
	}
	for _, r := range missing {
		if err := x.drawOne(ctx, o, r); err != nil {
			return err
		}
		if o.Step != nil {
			o.Step()
		}
	}
	return nil
}

func (x *index) drawOne(ctx context.Context, o IndexOptions, r row) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	pdf, err := x.folder.Root().ReadFile(r.Output)
	var picture []byte
	if err == nil {
		picture, err = o.Draw(ctx, pdf)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		if o.Failed != nil {
			o.Failed(r.Output, disk.Cause(err))
		}
		return nil
	}
	return x.folder.Put(pictureName(r.SHA256), func(w io.Writer) error {
		_, err := w.Write(picture)
		return err
	})
}

// Cities, Reports and Failures are how many there are.
func (x *index) Cities() string { return cells.Count(len(x.Rows), "city", "cities") }

// Reports is for the template.
func (x *index) Reports() string {
	return cells.Count(x.count(func(r row) bool { return r.SHA256 != Sum{} }), "report", "reports")
}

// Failures is for the template.
func (x *index) Failures() string {
	return fmt.Sprintf("%d failed", x.count(func(r row) bool { return r.Status == Failed }))
}

// Made and Failing are the cities with a report of now, and those that failed.
func (x *index) Made() []row    { return x.those(func(r row) bool { return r.Status == Written }) }
func (x *index) Failing() []row { return x.those(row.Failed) }

func (x *index) those(are func(row) bool) []row {
	var list []row
	for _, r := range x.Rows {
		if are(r) {
			list = append(list, r)
		}
	}
	return list
}

func (x *index) count(is func(row) bool) int {
	n := 0
	for _, r := range x.Rows {
		if is(r) {
			n++
		}
	}
	return n
}

// Countries are the countries to choose from.
func (x *index) Countries() []string {
	var list []string
	for _, r := range x.Rows {
		if r.Country != "" {
			list = append(list, r.Country)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Title is what the city is called, or where its profile is.
func (r row) Title() string {
	switch {
	case r.Name != "":
		return r.Name
	case r.ID != "":
		return r.ID
	}
	return r.Place()
}

// Under is what stands below the name of the city.
func (r row) Under() string {
	if r.Language == "" {
		return r.Country
	}
	return strings.TrimPrefix(r.Country+" · "+r.Language, " · ")
}

// Link is the address of the report; empty if there is none.
func (r row) Link() template.URL {
	if r.SHA256 == (Sum{}) {
		return ""
	}
	const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" // RFC 3986, 2.3
	var b strings.Builder
	for _, c := range []byte(r.Output) {
		if strings.IndexByte(plain, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return template.URL(b.String())
}

// Failed is for the template.
func (r row) Failed() bool { return r.Status == Failed }

// Size is the size of the report in words.
func (r row) Size() string {
	if r.SHA256 == (Sum{}) {
		return ""
	}
	return fmt.Sprintf("%d kB", (r.Bytes+500)/1000)
}

// Picture is the picture of the first page as an address that holds it. It is
// read only now: of all pictures one is in memory.
func (r row) Picture() template.URL {
	if r.SHA256 == (Sum{}) {
		return ""
	}
	jpeg, err := r.index.folder.Root().ReadFile(pictureName(r.SHA256))
	if err != nil {
		return ""
	}
	return template.URL("data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(jpeg))
}

// Problems are what is wrong, in words.
func (r row) Problems() []string {
	var list []string
	for _, p := range r.City.Problems {
		s := fmt.Sprintf("%s:%d:%d: %s: %s", r.Inputs[0].Path, p.Line, p.Column, p.Severity, p.Message)
		if p.Help != "" {
			s += " (" + p.Help + ")"
		}
		list = append(list, s)
	}
	return list
}
