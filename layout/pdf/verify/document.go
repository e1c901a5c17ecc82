package verify

import "cityprofile/layout/pdf/cos"

// document is what a file holds, read once, before anything is checked. Checks
// do not change it; its tree remembers what it has looked up.
type document struct {
	data []byte // the file as it is
	file *cos.File

	metadata    *cos.Stream // of the document, nil for none
	xmp         *packet     // empty when the metadata cannot be read
	xmpError    error       // why it cannot be
	claims      Claims
	lang        bool // whether the catalogue has a language
	intents     []outputIntent
	outputSpace string // the colour space of the output intent: "RGB ", "CMYK", "GRAY" or empty
	tree        *tree
	*pageTree
}

// open reads a file.
func open(data []byte, f *cos.File) *document {
	catalog := f.Dict(f.Root)
	d := &document{data: data, file: f, lang: hasText(f, catalog.Get("Lang")), pageTree: readPages(f), tree: readTree(f)}
	if d.metadata = f.Stream(catalog.Get("Metadata")); d.metadata != nil {
		var data []byte
		if data, d.xmpError = f.Decode(d.metadata); d.xmpError == nil {
			d.xmp, d.xmpError = parseXMP(data)
		}
	}
	if d.xmp == nil {
		d.xmp = &packet{}
	}
	d.claims = readClaims(d.xmp)
	d.intents, d.outputSpace = readOutputIntents(f)
	return d
}
