package verify

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"cityprofile/layout/pdf/cos"
)

var syntaxRules = []*Rule{header, headerStart, binaryComment, fileID, encrypted, afterEnd, tableLines, hexString,
	streamLength, streamLines, streamExternal, streamFilter, nameUTF8, objectSpacing, partXML}

var (
	header = &Rule{ID: "header", UA: "6.1", A: "6.1.2", PDF: "7.5.2",
		Demands: "the file begins with %PDF-1.n on a line of its own, n from 0 to 7"}
	headerStart = &Rule{ID: "header-start", A: "6.1.2",
		Demands: "nothing precedes the header"}
	binaryComment = &Rule{ID: "binary-comment", A: "6.1.2",
		Demands: "the line after the header is a comment that begins with four bytes above 127",
		Means:   "programs may take the file for text and change it"}
	fileID = &Rule{ID: "file-id", A: "6.1.3", PDF: "14.4",
		Demands: "the trailer has a file identifier (ID)"}
	encrypted = &Rule{ID: "encrypted", UA: "7.16", Matterhorn: "26-001", A: "6.1.3",
		Demands: "the file is not encrypted",
		Means:   "in a few years nobody may be able to open it, and encryption can lock out screen readers"}
	afterEnd = &Rule{ID: "after-end", A: "6.1.3",
		Demands: "nothing follows the last %%EOF but an end of line"}
	tableLines = &Rule{ID: "xref-lines", A: "6.1.4",
		Demands: "xref is followed by exactly one end of line"}
	hexString = &Rule{ID: "hex-string", A: "6.1.6",
		Demands: "a hexadecimal string has an even number of hexadecimal digits and nothing else"}
	streamLength = &Rule{ID: "stream-length", A: "6.1.7.1",
		Demands: "the Length of a stream matches its data"}
	streamLines = &Rule{ID: "stream-lines", A: "6.1.7.1",
		Demands: "stream is followed, and endstream preceded, by an end of line"}
	streamExternal = &Rule{ID: "stream-external", A: "6.1.7.1",
		Demands: "the data of a stream is in the file: no F, FFilter, FDecodeParms",
		Means:   "the file depends on other files"}
	streamFilter = &Rule{ID: "filter", A: "6.1.7.2",
		Demands: "streams use only standard filters, and not LZWDecode"}
	nameUTF8 = &Rule{ID: "name-utf8", A: "6.1.8",
		Demands: "names of fonts, colours and structure types are UTF-8"}
	objectSpacing = &Rule{ID: "object-spacing", A: "6.1.9",
		Demands: "the number of an object, obj and endobj are set off by single spaces and ends of lines"}
)

var headerLine = newLazyRegexp(`^%PDF-1\.[0-7](\r\n|\n|\r)`)

// checkSyntax checks the file as a sequence of bytes.
func checkSyntax(doc *document, out *findings) {
	start := bytes.Index(doc.data, []byte("%PDF-"))
	if start > 0 {
		out.found(headerStart, location{}, "%d bytes precede the header", start)
	}
	line := start // of the header: what stands before it on its line is part of it
	for line > 0 && doc.data[line-1] != '\n' && doc.data[line-1] != '\r' {
		line--
	}
	if h := headerLine().Find(doc.data[line:]); h == nil {
		out.found(header, location{}, "the header is not %%PDF-1.0 to %%PDF-1.7 on a line of its own")
	} else if after := doc.data[line+len(h):]; len(after) < 5 || after[0] != '%' || slices.Min(after[1:5]) <= 127 {
		out.found(binaryComment, location{}, "the header is not followed by a comment with four bytes above 127")
	}
	id := doc.file.Array(doc.file.Trailer.Get("ID"))
	if len(id) == 0 || slices.ContainsFunc(id, func(o cos.Object) bool {
		s, ok := cos.AsString(doc.file.Resolve(o))
		return !ok || len(s) == 0
	}) {
		out.found(fileID, location{}, "the trailer has no ID")
	}
	const eof = "%%EOF"
	if i := bytes.LastIndex(doc.data, []byte(eof)); i >= 0 {
		switch rest := string(doc.data[i+len(eof):]); rest {
		case "", "\n", "\r", "\r\n":
		default:
			out.found(afterEnd, location{}, "%d bytes follow the last %%%%EOF", len(rest))
		}
	}
	for _, f := range doc.file.Flaws {
		rule := map[cos.FlawKind]*Rule{cos.FlawLength: streamLength, cos.FlawStream: streamLines,
			cos.FlawSpacing: objectSpacing, cos.FlawTable: tableLines}[f.Kind]
		out.found(rule, location{object: f.Object}, "%s", f.Message)
	}
}

// checkObjects checks every object of the file, whatever its purpose.
func checkObjects(doc *document, out *findings) {
	for n, o := range doc.file.Objects {
		at := location{object: cos.Ref(n)}
		if s, ok := o.(*cos.Stream); ok {
			checkStream(doc, out, s, at)
		}
		checkObject(doc, out, o, at)
	}
}

// checkObject checks an object and the objects in it.
func checkObject(doc *document, out *findings, o cos.Object, at location) {
	switch v := o.(type) {
	case cos.Raw:
		checkValue(out, v, at)
	case cos.Name:
		checkName(out, v, at)
	case cos.Array:
		for _, x := range v {
			checkObject(doc, out, x, at)
		}
	case *cos.Stream:
		checkObject(doc, out, v.Dict, at)
	case *cos.Dict:
		for k, x := range v.All() {
			checkName(out, k, at)
			checkObject(doc, out, x, at)
			switch k {
			case "Metadata":
				checkOtherMetadata(doc, out, x)
			case "BaseFont", "FontName":
				if n := doc.file.Name(x); !utf8.ValidString(string(n)) {
					out.found(nameUTF8, at, "the name of a font, %q, is not UTF-8", string(n))
				}
			}
		}
	}
}

// checkValue checks a number or a string, in an object or in content.
func checkValue(out *findings, v cos.Raw, at location) {
	switch {
	case v == "":
	case v[0] == '<':
		digits := 0
		for _, b := range []byte(v[1 : len(v)-1]) {
			switch {
			case b >= '0' && b <= '9', b >= 'a' && b <= 'f', b >= 'A' && b <= 'F':
				digits++
			case bytes.IndexByte([]byte("\x00\t\n\f\r "), b) < 0:
				out.found(hexString, at, "a hexadecimal string has the character %q", string(rune(b)))
				return
			}
		}
		if digits%2 != 0 {
			out.found(hexString, at, "a hexadecimal string has an odd number of digits, %d", digits)
		}
		checkStringLength(out, digits/2, at)
	case v[0] == '(':
		if len(v) > maxString {
			s, _ := cos.AsString(v)
			checkStringLength(out, len(s), at)
		}
	default:
		checkNumber(out, v, at)
	}
}

// checkStream checks the dictionary of a stream.
func checkStream(doc *document, out *findings, s *cos.Stream, at location) {
	for _, k := range []cos.Name{"F", "FFilter", "FDecodeParms"} {
		if s.Dict.Get(k) != nil {
			out.found(streamExternal, at, "the stream has %s", k)
		}
	}
	filters, parms := doc.file.Array(s.Dict.Get("Filter")), doc.file.Array(s.Dict.Get("DecodeParms"))
	if filters == nil && s.Dict.Get("Filter") != nil {
		filters, parms = cos.Array{s.Dict.Get("Filter")}, cos.Array{s.Dict.Get("DecodeParms")}
	}
	for i, o := range filters {
		switch name := doc.file.Name(o); name {
		case "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode":
		case "Crypt":
			if i >= len(parms) || doc.file.Name(doc.file.Dict(parms[i]).Get("Name")) != "Identity" {
				out.found(streamFilter, at, "the stream is encrypted")
			}
		default:
			out.found(streamFilter, at, "the stream has the filter %s", name)
		}
	}
}
