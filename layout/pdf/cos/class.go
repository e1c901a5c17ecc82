package cos

// The classes of characters (ISO 32000-1, 7.2.2).
const (
	regular = iota
	space
	delimiter
)

var classes = func() (c [256]uint8) {
	for _, b := range []byte("\x00\t\n\f\r ") {
		c[b] = space
	}
	for _, b := range []byte("()<>[]{}/%") {
		c[b] = delimiter
	}
	return c
}()

// operators are those of content streams (ISO 32000-1, Annex A): each is one
// string, however often a scanner meets it.
var operators = func() map[string]string {
	m := map[string]string{}
	for _, op := range [...]string{
		"b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP", "EI",
		"EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "MP", "n",
		"q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj",
		"TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"",
	} {
		m[op] = op
	}
	return m
}()

// IsOperator reports whether op is an operator of content streams (ISO
// 32000-1, Annex A).
func IsOperator(op string) bool {
	_, ok := operators[op]
	return ok
}
