package pdf

import (
	"crypto/md5" // what the Params of an embedded file ask for
	"errors"
	"fmt"
	"time"

	"cityprofile/layout/pdf/cos"
)

// The errors of ReadSource that a caller may want to tell apart.
var (
	// ErrNoSource is the error for a PDF that carries no source.
	ErrNoSource = errors.New("the PDF does not carry the data that it was made from")
	// ErrManySources is the error for a PDF that carries more than one.
	ErrManySources = errors.New("the PDF carries more than one source")
)

// writeSource embeds the source as a file that is associated with the document
// (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8 and annex E).
func writeSource(f *cos.File, catalog *cos.Dict, s *Source, date time.Time) {
	sum := md5.Sum(s.Data)
	data := f.Add(&cos.Stream{
		Dict: cos.NewDict(cos.KV("Type", cos.Name("EmbeddedFile")), cos.KV("Subtype", cos.Name(s.Type)), cos.KV("Params", cos.NewDict(
			cos.KV("Size", cos.Integer(len(s.Data))), cos.KV("ModDate", pdfDate(date)), cos.KV("CheckSum", cos.Raw(fmt.Sprintf("<%x>", sum)))))),
		Data: s.Data,
	})
	spec := f.Add(cos.NewDict(cos.KV("Type", cos.Name("Filespec")),
		cos.KV("F", cos.Text(s.Name)), cos.KV("UF", cos.Text(s.Name)), cos.KV("Desc", cos.Text(s.Description)),
		cos.KV("AFRelationship", cos.Name("Source")),
		cos.KV("EF", cos.NewDict(cos.KV("F", data), cos.KV("UF", data)))))
	catalog.Set("AF", cos.Array{spec})
	catalog.Set("Names", cos.NewDict(cos.KV("EmbeddedFiles", cos.NewDict(cos.KV("Names", cos.Array{cos.Text(s.Name), spec})))))
}

// ReadSource gives back the source that a PDF carries, whoever wrote the file.
// It is ErrNoSource when there is none, and an error of package cos when the
// file cannot be read.
func ReadSource(data []byte) (*Source, error) {
	f, err := cos.Read(data)
	if err != nil {
		return nil, err
	}
	var found *Source
	for _, o := range f.Array(f.Dict(f.Root).Get("AF")) {
		spec := f.Dict(o)
		if f.Name(spec.Get("AFRelationship")) != "Source" {
			continue
		}
		if found != nil {
			return nil, ErrManySources
		}
		if found, err = readSource(f, spec); err != nil {
			return nil, err
		}
	}
	if found == nil {
		return nil, ErrNoSource
	}
	return found, nil
}

func readSource(f *cos.File, spec *cos.Dict) (*Source, error) {
	s := &Source{}
	for _, key := range []cos.Name{"UF", "F"} {
		if name, ok := f.Text(spec.Get(key)); ok && s.Name == "" {
			s.Name = name
		}
	}
	s.Description, _ = f.Text(spec.Get("Desc"))
	files := f.Dict(spec.Get("EF"))
	stream := f.Stream(files.Get("UF"))
	if stream == nil {
		stream = f.Stream(files.Get("F"))
	}
	if stream == nil {
		return nil, fmt.Errorf("the file %q that the PDF names as its source is not in it", s.Name)
	}
	s.Type = string(f.Name(stream.Dict.Get("Subtype")))
	data, err := f.Decode(stream)
	if err != nil {
		return nil, fmt.Errorf("the source %q in the PDF cannot be read: %w", s.Name, err)
	}
	s.Data = data
	return s, nil
}
