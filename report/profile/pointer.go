package profile

import "strings"

// escape makes a name a part of a JSON pointer (RFC 6901).
func escape(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}

// at is the node that a pointer leads to, or the last one on the way to it.
func (n *node) at(pointer string) *node {
	for _, part := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		part = strings.ReplaceAll(strings.ReplaceAll(part, "~1", "/"), "~0", "~")
		var next *node
		switch n.kind {
		case kindTable:
			next = n.field(part)
		case kindList:
			i := 0
			for _, c := range part {
				if c < '0' || c > '9' || i > len(n.items) {
					i = -1
					break
				}
				i = 10*i + int(c-'0')
			}
			if part != "" && i >= 0 && i < len(n.items) {
				next = n.items[i]
			}
		}
		if next == nil {
			return n
		}
		n = next
	}
	return n
}
