package layout

// Role is what a part of a document is to people who cannot see it: a standard
// structure type (ISO 32000-1, 14.8.4).
type Role string

// The roles in use.
const (
	RoleDocument Role = "Document"
	RoleSect     Role = "Sect"
	RoleDiv      Role = "Div"
	RoleTitle    Role = "Title" // stands for P (ISO 32000-2, 14.8.4.5, has it of its own)
	RoleH1       Role = "H1"
	RoleH2       Role = "H2"
	RoleH3       Role = "H3"
	RoleH4       Role = "H4"
	RoleP        Role = "P"
	RoleL        Role = "L"
	RoleLI       Role = "LI"
	RoleLbl      Role = "Lbl"
	RoleLBody    Role = "LBody"
	RoleSpan     Role = "Span"
	RoleLink     Role = "Link"
	RoleFigure   Role = "Figure"
	RoleCaption  Role = "Caption"
	RoleTable    Role = "Table"
	RoleTHead    Role = "THead"
	RoleTBody    Role = "TBody"
	RoleTR       Role = "TR"
	RoleTH       Role = "TH"
	RoleTD       Role = "TD"
	RoleTOC      Role = "TOC"
	RoleTOCI     Role = "TOCI"
	RoleRef      Role = "Reference"

	// RoleArtifact is not part of the document: page furniture and decoration.
	RoleArtifact Role = "Artifact"

	// RoleOrder does not become an element. It keeps its content together in
	// reading order: all of it, on whatever page, follows its first part. A row
	// gives one to each of its columns, so that a screen reader announces all
	// of the first column before the second.
	RoleOrder Role = ""
)

// Tag is one element of the structure tree. Its identity is its address: the
// frames of a node that runs over several pages share one Tag.
type Tag struct {
	Role   Role
	Alt    string // text instead of a figure
	Actual string // text that the glyphs stand for, when they do not spell it
	Long   string // what an abbreviation stands for
	Lang   string // language tag (BCP 47), when it is not that of the document
	Title  string // a name for the element
	Scope  string // of a table header: Row, Column or Both
	Span   int    // columns that a cell of a table takes up, when it is more than one
}
