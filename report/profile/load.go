package profile

import (
	"context"
	"io/fs"
	"reflect"
	"strings"
)

// File is a profile with its source: what was read, and where each value
// stands.
type File struct {
	Profile *Profile
	source  *Source
	root    *node
}

// Load reads a profile and judges it. It returns every defect of the source,
// in the order of the source; the file is nil when one of them is an error.
// Pictures are read from the given folder, which is that of the profile; when
// it is nil they are not looked at. When the context ends before they are
// read, that is an error too.
func Load(ctx context.Context, s Source, pictures fs.FS) (*File, Diagnostics) {
	s = s.unmarked()
	d := &decoder{source: &s}
	file := d.load(ctx, pictures)
	d.tellTheRest()
	d.defects.sort()
	d.defects.locate(&s)
	if d.defects.HasErrors() {
		return nil, d.defects
	}
	return file, d.defects
}

// load returns nil when the source could not be parsed.
func (d *decoder) load(ctx context.Context, pictures fs.FS) *File {
	if !d.checkText() {
		return nil
	}
	read := (*decoder).readTOML
	if d.source.Format == JSON {
		read = (*decoder).readJSON
	}
	root := read(d)
	if root == nil {
		return nil
	}
	p := &Profile{}
	d.table(root, reflect.ValueOf(p).Elem(), "")
	if root.kind == kindTable {
		r := &rules{decoder: d, root: root, profile: p}
		r.check()
		if pictures != nil {
			r.pictures(ctx, pictures)
		}
	}
	return &File{Profile: p, source: d.source, root: root}
}

// Diagnose makes a diagnostic at the value that a JSON pointer leads to.
func (f *File) Diagnose(severity Severity, code, pointer, message, help string) Diagnostic {
	return f.source.Diagnose(severity, code, f.root.at(pointer).place(), message, help)
}

// PointerTo is the JSON pointer to the first text of the source that holds
// some words; empty, which leads to the whole, when none does.
func (f *File) PointerTo(words string) string {
	pointer, _ := f.root.find(strings.TrimSpace(words), "")
	return pointer
}

func (n *node) find(words, pointer string) (string, bool) {
	if n.kind == kindString && strings.Contains(clean(n.text), words) {
		return pointer, true
	}
	for _, f := range n.fields {
		if p, ok := f.node.find(words, pointer+"/"+escape(f.name)); ok {
			return p, true
		}
	}
	for i, item := range n.items {
		if p, ok := item.find(words, pointer+"/"+itoa(i)); ok {
			return p, true
		}
	}
	return "", false
}
