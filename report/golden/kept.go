package golden

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"regexp"
	"strings"

	"cityprofile/layout/pdf/seen"
	"cityprofile/layout/pdf/thumb"
)

// The files of a golden. TextFile is for people: it is made from TagsFile, which holds
// all of the text and the structure.
const (
	TextFile = "text.txt"
	TagsFile = "tags.txt"
	MetaFile = "metadata.json"
)

// PageFile is the picture of a page, from 1.
func PageFile(page int) string { return fmt.Sprintf("page-%03d.png", page) }

var pageFile = regexp.MustCompile(`^page-[0-9]{3,}\.png$`)

// IsFile reports whether a golden has files of that name.
func IsFile(name string) bool {
	return name == TextFile || name == TagsFile || name == MetaFile || pageFile.MatchString(name)
}

// Kept is a report as a folder of goldens keeps it: what is read, its structure, what
// the file says of itself, and pictures of its pages, in files that a person can read.
type Kept struct {
	*Report
	Kind string // of report; for the caller
	Date string // that was printed since the profile has none; empty if it has one
	DPI  int    // of the pictures

	tags     string
	pictures *pictures
}

// Pages is the number of pages.
func (k *Kept) Pages() int { return len(k.seen.Pages) }

// Keep draws the pages of a report and keeps what is compared of it. The date and the
// kind are kept as they are.
func Keep(ctx context.Context, r *Report, kind, date string, dpi int) (*Kept, error) {
	d := *r.seen
	d.Meta = keptMetadata(d.Meta)
	k := &Kept{Kind: kind, Date: date, DPI: dpi, tags: outline(&d), pictures: &pictures{dpi: dpi}}
	for page := range d.Pages {
		p, err := r.drawn.page(ctx, page+1, dpi)
		if err != nil {
			return nil, err
		}
		if len(p.Missing) > 0 {
			return nil, fmt.Errorf("page %d: not drawn: %s", page+1, strings.Join(p.Missing, ", "))
		}
		l := levelledOf(p.RGBA)
		k.pictures.list = append(k.pictures.list, &keptPicture{pageSums: pageSums{sumOf(p.RGBA.Pix), l.sum()}, drawn: &l})
	}
	k.Report = &Report{&d, k.pictures}
	return k, nil
}

// keptMetadata is what is kept of what a file says of itself: not which version of the
// program made it, and of a file in it only its sum.
func keptMetadata(m seen.Metadata) seen.Metadata {
	m.Creator, m.Producer = "", ""
	list := m.Attached
	m.Attached = nil
	for _, a := range list {
		a.Data = []byte("SHA-256 " + sumOf(a.Data))
		m.Attached = append(m.Attached, a)
	}
	return m
}

// sumOf is half of a SHA-256, which is enough to tell two pictures apart.
func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// File is a file of a golden.
type File struct {
	Name string
	Data []byte
}

// keptFormat is the format of the files. A program that keeps them in another way has
// another one.
const keptFormat = 1

// metaFile is what MetaFile holds.
type metaFile struct {
	Format    int              `json:"format"`
	Kind      string           `json:"kind"`
	Date      string           `json:"date,omitempty"`
	Title     string           `json:"title"`
	Author    string           `json:"author,omitempty"`
	Subject   string           `json:"subject,omitempty"`
	Keywords  string           `json:"keywords,omitempty"`
	Language  string           `json:"language"`
	Created   string           `json:"created,omitempty"`
	Modified  string           `json:"modified,omitempty"`
	Standards []string         `json:"standards"`
	Tagged    bool             `json:"tagged"`
	Attached  []attachmentFile `json:"attached,omitempty"`
	DPI       int              `json:"dpi"`
	Pages     []pageSums       `json:"pages"`
}

// pageSums tell pictures apart: that of the page as it was drawn, whose least change is
// a difference, and that of the picture that is kept, to find one that was damaged.
type pageSums struct {
	Drawn string `json:"drawn"`
	Kept  string `json:"kept"`
}

type attachmentFile struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	Relation    string `json:"relation"`
	Description string `json:"description"`
	Content     string `json:"content"`
}

// Files are the files of a golden. The same report gives the same bytes, as long as
// pictures are packed in the same way.
func (k *Kept) Files() ([]File, error) {
	m := k.seen.Meta
	meta := metaFile{
		Format: keptFormat, Kind: k.Kind, Date: k.Date, Title: m.Title, Author: m.Author, Subject: m.Subject, Keywords: m.Keywords, Language: m.Language,
		Created: m.Created, Modified: m.Modified, Standards: m.Standards, Tagged: m.Tagged, DPI: k.DPI,
	}
	for _, a := range m.Attached {
		meta.Attached = append(meta.Attached, attachmentFile{a.Name, a.Type, a.Relation, a.Description, string(a.Data)})
	}
	all := []File{{TextFile, []byte(readText(k.seen))}, {TagsFile, []byte(k.tags)}}
	for i, p := range k.pictures.list {
		meta.Pages = append(meta.Pages, p.pageSums)
		l, err := p.picture()
		if err != nil {
			return nil, err
		}
		data, err := l.png()
		if err != nil {
			return nil, err
		}
		all = append(all, File{PageFile(i + 1), data})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(meta); err != nil {
		return nil, err
	}
	return append(all, File{MetaFile, b.Bytes()}), nil
}

// SameFile reports whether two files of a golden say the same: texts but for how lines
// end, and pictures whose pixels are the same, however they are packed.
func SameFile(name string, a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	if !pageFile.MatchString(name) {
		return bytes.Equal(bytes.ReplaceAll(a, []byte("\r\n"), []byte("\n")), b)
	}
	x, err := readPNG(a)
	if err != nil {
		return false
	}
	y, err := readPNG(b)
	return err == nil && x.sum() == y.sum()
}

// Damage is what is wrong with a file of a golden.
type Damage struct {
	File string
	Err  error
}

func (d *Damage) Error() string { return d.File + ": " + d.Err.Error() }

func (d *Damage) Unwrap() error { return d.Err }

// ReadKept reads a golden. An error is a *Damage that names the file; that of a golden
// that is not there wraps fs.ErrNotExist and names MetaFile.
func ReadKept(folder fs.FS) (*Kept, error) {
	var meta metaFile
	data, err := readFile(folder, MetaFile)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&meta); err != nil {
		return nil, &Damage{MetaFile, plainJSON(err)}
	}
	const mostPages, leastDPI, mostDPI = 100_000, 18, 150
	switch {
	case meta.Format != keptFormat:
		return nil, &Damage{MetaFile, fmt.Errorf("format %d is not one that this version of the program reads", meta.Format)}
	case len(meta.Pages) == 0 || len(meta.Pages) > mostPages:
		return nil, &Damage{MetaFile, errors.New("it has no pages")}
	case meta.DPI < leastDPI || meta.DPI > mostDPI:
		return nil, &Damage{MetaFile, fmt.Errorf("dpi is %d: expected %d to %d", meta.DPI, leastDPI, mostDPI)}
	}
	tags, err := readFile(folder, TagsFile)
	if err != nil {
		return nil, err
	}
	doc, err := readOutline(string(tags), len(meta.Pages))
	if err != nil {
		return nil, &Damage{TagsFile, err}
	}
	text, err := readFile(folder, TextFile)
	if err != nil {
		return nil, err
	}
	if at := firstLine(string(text), readText(doc)); at > 0 {
		return nil, &Damage{TextFile, fmt.Errorf("line %d: not the text of %s", at, TagsFile)}
	}
	doc.Meta = seen.Metadata{
		Title: meta.Title, Author: meta.Author, Subject: meta.Subject, Keywords: meta.Keywords, Language: meta.Language,
		Created: meta.Created, Modified: meta.Modified, Standards: meta.Standards, Tagged: meta.Tagged,
	}
	for _, a := range meta.Attached {
		doc.Meta.Attached = append(doc.Meta.Attached, seen.Attachment{Name: a.Name, Type: a.Type, Relation: a.Relation, Description: a.Description, Data: []byte(a.Content)})
	}
	k := &Kept{Kind: meta.Kind, Date: meta.Date, DPI: meta.DPI, tags: string(tags), pictures: &pictures{dpi: meta.DPI}}
	for i, sums := range meta.Pages {
		name := PageFile(i + 1)
		if _, err := fs.Stat(folder, name); err != nil {
			return nil, &Damage{name, errMissing}
		}
		k.pictures.list = append(k.pictures.list, &keptPicture{pageSums: sums, name: name, folder: folder})
	}
	k.Report = &Report{doc, k.pictures}
	return k, nil
}

// errMissing is the error of a file that is not there.
var errMissing = fmt.Errorf("the file is missing%w", quiet{fs.ErrNotExist})

// quiet is an error that adds nothing to a message.
type quiet struct{ error }

func (quiet) Error() string   { return "" }
func (q quiet) Unwrap() error { return q.error }

// readFile reads a file of text. Git may have changed how its lines end.
func readFile(folder fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(folder, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Damage{name, errMissing}
	case err != nil:
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, &Damage{name, err}
	}
	return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), nil
}

func plainJSON(err error) error {
	text := strings.TrimPrefix(err.Error(), "json: ")
	if text == "EOF" {
		text = "it is empty"
	}
	return errors.New(text)
}

// firstLine is the first line, from 1, in which two texts differ; 0 for none.
func firstLine(a, b string) int {
	if a == b {
		return 0
	}
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	i := 0
	for i < min(len(x), len(y)) && x[i] == y[i] {
		i++
	}
	return i + 1
}

// readText is what is read, an element a line, with marks of the pages. Descriptions of
// figures are in brackets.
func readText(d *seen.Document) string {
	var b strings.Builder
	page := 0
	for _, t := range flatten(d) {
		text := t.text
		if alt := strings.Join(strings.Fields(t.element.Alt), " "); alt != "" {
			text = strings.TrimSpace(text + " [" + alt + "]")
		}
		if text == "" {
			continue
		}
		if t.page != page {
			if page > 0 {
				b.WriteByte('\n')
			}
			page = t.page
			fmt.Fprintf(&b, "%s%d\n", pageMark, page)
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

// pictures are those of a kept report.
type pictures struct {
	dpi  int
	list []*keptPicture
}

// keptPicture is a picture of a page: drawn, or in a file.
type keptPicture struct {
	pageSums
	name   string
	folder fs.FS
	drawn  *levelled
}

func (p *keptPicture) picture() (levelled, error) {
	if p.drawn != nil {
		return *p.drawn, nil
	}
	data, err := fs.ReadFile(p.folder, p.name)
	if err != nil {
		return levelled{}, &Damage{p.name, err}
	}
	l, err := readPNG(data)
	if err == nil && l.sum() != p.Kept {
		err = fmt.Errorf("not the picture that %s has the sum of", MetaFile)
	}
	if err != nil {
		return levelled{}, &Damage{p.name, err}
	}
	return l, nil
}

// Hold keeps the pictures of a golden in memory, so that its files may change. An error
// is a *Damage.
func (k *Kept) Hold() error {
	for _, p := range k.pictures.list {
		l, err := p.picture()
		if err != nil {
			return err
		}
		p.drawn = &l
	}
	return nil
}

// Verify reads the pictures of a golden. An error is a *Damage.
func (k *Kept) Verify(ctx context.Context) error {
	for _, p := range k.pictures.list {
		if _, err := p.picture(); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// page is the picture of a page, always at the resolution that is kept.
func (p *pictures) page(_ context.Context, page, _ int) (*thumb.Picture, error) {
	if page < 1 || page > len(p.list) {
		return nil, fmt.Errorf("there is no page %d", page)
	}
	l, err := p.list[page-1].picture()
	if err != nil {
		return nil, err
	}
	return &thumb.Picture{RGBA: l.rgba()}, nil
}

// CompareKept compares two kept reports, whose pictures must have the same resolution;
// that of o does not matter. An error is that of ctx, or a *Damage of old.
func CompareKept(ctx context.Context, old, new *Kept, o Options) (*Comparison, error) {
	if old.DPI != new.DPI {
		return nil, fmt.Errorf("the pictures have %d and %d dots per inch", old.DPI, new.DPI)
	}
	o.DPI = old.DPI
	return Compare(ctx, old.Report, new.Report, o)
}

// sums are those of two kept reports; none where one of them is a file.
type sums struct{ old, new []*keptPicture }

func sumsOf(old, new *Report) sums {
	a, okA := old.drawn.(*pictures)
	b, okB := new.drawn.(*pictures)
	if !okA || !okB {
		return sums{}
	}
	return sums{a.list, b.list}
}

// same reports that two pages were drawn alike.
func (s sums) same(p Pair) bool {
	return s.old != nil && s.old[p.Old-1].Drawn == s.new[p.New-1].Drawn
}

// differ reports that two pages were drawn differently, by however little.
func (s sums) differ(p Pair) bool { return s.old != nil && !s.same(p) }

// subtle is what differs where two pages were drawn differently, but their pictures
// have the same rounded colours.
const subtle = "colors"

// Picture is the picture of a page, from 1, in the colours that are kept.
func (k *Kept) Picture(ctx context.Context, page int) (*image.RGBA, error) {
	p, err := k.pictures.page(ctx, page, k.DPI)
	if err != nil {
		return nil, err
	}
	return p.RGBA, nil
}
