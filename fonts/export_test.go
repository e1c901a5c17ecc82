package fonts

import "fmt"

// Parse reads a TrueType font program (ISO/IEC 14496-22). The
// name is the PostScript name, for files made with the face. The face keeps
// data, which must not be changed any more. A font that cannot be read is an
// error; a table that only some texts need and that cannot be read is as if it
// were missing.
func Parse(name string, data []byte) (*Face, error) {
	p, err := readProgram(data)
	if err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	return newFace(name, p, p.find("GPOS") == nil)
}

// Faces tells of all faces, in the order in which they stand in for others.
func (l *Library) Faces() []Info {
	list := make([]Info, len(l.faces))
	for i, e := range l.faces {
		list[i] = e.Info
	}
	return list
}
