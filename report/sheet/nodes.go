package sheet

import "cityprofile/layout"

// WordSpace ends a line that another one of the same element follows: it is
// not seen, and keeps their words apart for a reader who hears them.
const WordSpace = " "

// Tag gives a node a role.
func Tag(role layout.Role, n layout.Node) layout.Node { return layout.As(&layout.Tag{Role: role}, n) }

// Nodes is a stack of what is not nil.
func Nodes(list ...layout.Node) layout.Node {
	var some []layout.Node
	for _, n := range list {
		if n != nil {
			some = append(some, n)
		}
	}
	return layout.Stack(some...)
}

// Bookmarked gives a node an entry in the outline, on a level from 1 on, and a
// place to lead to.
func Bookmarked(level int, title string, n layout.Node) layout.Node {
	return layout.Begin(n, layout.Bookmark{Level: level, Title: title})
}
