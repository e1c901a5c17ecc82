package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/go-pdf/fpdf"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// sheet is a painted page: a part of the content of all pages, and the pictures
// that stand in it.
type sheet struct {
	size     layout.Size
	from, to int // its content
	pictures []placement
}

// placement is where a picture stands on a page.
type placement struct {
	at         int // before this byte of the content
	image      int // by first use
	x, y, w, h int64
}

// carry has fpdf write a document of pages and pictures. fpdf panics on what it
// does not expect: that is an error of the one document. Nothing else runs under
// this recover, so that a defect of ours keeps its stack.
func carry(out io.Writer, m Meta, sheets []sheet, content []byte, images []carried) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pdf: fpdf: %v", r)
		}
	}()
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: pageSize(sheets[0])})
	doc.SetCompression(false) // finish deflates everything once
	doc.SetCatalogSort(true)
	doc.SetAutoPageBreak(false, 0)
	describe(doc, m)
	for _, s := range sheets {
		size := pageSize(s)
		doc.AddPageFormat("P", size)
		at := s.from
		for _, p := range s.pictures {
			doc.RawWriteStr(string(content[at:p.at]))
			at = p.at
			image := images[p.image]
			options := fpdf.ImageOptions{ImageType: image.kind, AllowNegativePosition: true}
			doc.RegisterImageOptionsReader(image.name, options, bytes.NewReader(image.data))
			// fpdf counts from the bottom of the page, and the content from the top.
			doc.ImageOptions(image.name, float64(p.x), size.Ht+float64(p.y), float64(p.w), float64(p.h), false, options, 0, "")
		}
		doc.RawWriteStr(string(content[at:s.to]))
	}
	if err := doc.Output(out); err != nil {
		return fmt.Errorf("pdf: fpdf: %w", err)
	}
	return nil
}

// pageSize is the size of a page in points, which fpdf writes to a hundredth.
func pageSize(s sheet) fpdf.SizeType {
	return fpdf.SizeType{Wd: float64(unit(s.size.W)) / 100, Ht: float64(unit(s.size.H)) / 100}
}

// describe gives the document its information and its language. fpdf would read
// the clock for a date that it was not given.
func describe(doc *fpdf.Fpdf, m Meta) {
	doc.SetTitle(textString(m.Title), false)
	doc.SetAuthor(textString(m.Author), false)
	doc.SetSubject(textString(m.Subject), false)
	doc.SetCreator(textString(m.Creator), false)
	doc.SetProducer(textString(m.Producer), false)
	doc.SetCreationDate(m.Date.UTC())
	doc.SetModificationDate(m.Date.UTC())
	lang := string(cos.Literal(textString(m.Language))) // fpdf sets the brackets, but does not escape
	doc.SetLang(lang[1 : len(lang)-1])
}

// textString is a text string (ISO 32000-1, 7.9.2.2) ready to be escaped: ASCII,
// or UTF-16 behind its mark. fpdf's own conversion fails above U+FFFF.
func textString(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return s
	}
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return string(b)
}

// carried is a picture as fpdf takes it. Its name comes from its content, so
// that equal pictures are one object, under one key.
type carried struct {
	name, kind string
	data       []byte
}

func carriedImage(m *layout.Image) (carried, error) {
	c := carried{kind: "jpg", data: m.Data}
	if !m.JPEG {
		var err error
		if c.data, err = asPNG(m); err != nil {
			return c, err
		}
		c.kind = "png"
	}
	sum := sha256.Sum256(c.data)
	c.name = string(sum[:])
	return c, nil
}

// asPNG is a picture as a PNG file (W3C PNG, 5), since fpdf takes no bare pixels.
// What is deflated in it passes through fpdf as it is.
func asPNG(m *layout.Image) ([]byte, error) {
	const perPixel = 3
	row := perPixel * m.Width
	if m.Width < 1 || m.Height < 1 || len(m.Data) != row*m.Height {
		return nil, fmt.Errorf("%d by %d pixels cannot have %d bytes", m.Width, m.Height, len(m.Data))
	}
	rows := make([]byte, 0, (1+row)*m.Height)
	for y := range m.Height {
		rows = append(append(rows, 0), m.Data[y*row:(y+1)*row]...) // 0: without a filter
	}
	pixels := (&cos.Stream{Dict: &cos.Dict{}, Data: rows}).Deflated().Data
	be := binary.BigEndian
	b := append(make([]byte, 0, len(pixels)+64), "\x89PNG\r\n\x1a\n"...)
	chunk := func(kind string, data []byte) {
		b = be.AppendUint32(b, uint32(len(data)))
		from := len(b)
		b = append(append(b, kind...), data...)
		b = be.AppendUint32(b, crc32.ChecksumIEEE(b[from:]))
	}
	head := be.AppendUint32(be.AppendUint32(nil, uint32(m.Width)), uint32(m.Height))
	chunk("IHDR", append(head, 8, 2, 0, 0, 0)) // bits, RGB, deflate, filters, not interlaced
	chunk("IDAT", pixels)
	chunk("IEND", nil)
	return b, nil
}

// errShape is the error for a file of fpdf's that is not built as expected.
var errShape = errors.New("pdf: fpdf wrote a file of an unknown shape")
