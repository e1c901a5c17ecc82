package profile

// node is a value of a source with its place: what TOML and JSON have in
// common. Everything after parsing works on nodes, so both formats are read
// and judged in the same way.
type node struct {
	kind   kind
	key    Span // of its name, in a table
	span   Span // of the value
	text   string
	number float64 // of an integer or a decimal; text is how it is written
	fields []field
	items  []*node
}

// field is a named value of a table.
type field struct {
	name string
	node *node
}

// kind is the type of a node.
type kind uint8

const (
	kindNull kind = iota
	kindTable
	kindList
	kindString
	kindInteger
	kindDecimal
	kindBool
	kindDate // of TOML; text is as in 2026-04-22, or as it is written if it has a time
)

// String names the type for a reader.
func (k kind) String() string {
	return [...]string{"null", "a table", "a list", "a string", "an integer", "a number", "a boolean", "a date"}[k]
}

func (n *node) field(name string) *node {
	for _, f := range n.fields {
		if f.name == name {
			return f.node
		}
	}
	return nil
}

// place is where a reader looks for the node: its value, or its name where
// the value has no place of its own.
func (n *node) place() Span {
	if n.span.To > n.span.From {
		return n.span
	}
	return n.key
}

// name is the place of its name, or else of the value.
func (n *node) nameSpan() Span {
	if n.key.To > n.key.From {
		return n.key
	}
	return n.span
}
