package verify

import (
	"fmt"
	"slices"
	"strings"

	"cityprofile/layout/pdf/cos"
)

// element is an element of the structure tree.
type element struct {
	ref    cos.Ref // 0 for one that is no object of its own
	dict   *cos.Dict
	role   cos.Name // as the file calls it
	std    cos.Name // the standard type that it stands for, empty if it stands for none
	parent *element // nil at the top
	outer  *element // the element around it, as tables and lists are made: none that only groups others
	kids   []kid
	lang   bool // whether it or one around it has a language
}

// kid is what an element holds: an element, marked content or an object.
type kid struct {
	element *element
	mark    int // the identifier of marked content, when element and object are nothing
	page    cos.Ref
	stream  cos.Ref // the stream that the marked content is in, when it is not the page's
	object  cos.Ref
	dict    cos.Ref // the reference's own object, if it is one
}

// path returns the position of an element in the tree, such as
// Document/Sect[2]/Figure. The number counts siblings of the same role, if there
// are several.
func (e *element) path() string {
	const deepest = 64
	var parts []string
	for x := e; x != nil; x = x.parent {
		if len(parts) == deepest {
			parts = append(parts, "…")
			break
		}
		role := string(x.role)
		if n, of := x.count(); of > 1 {
			role = fmt.Sprintf("%s[%d]", role, n)
		}
		parts = append(parts, role)
	}
	slices.Reverse(parts)
	return strings.Join(parts, "/")
}

// count returns the number of an element among the siblings of its role, and how
// many there are.
func (e *element) count() (n, of int) {
	if e.parent == nil {
		return 1, 1
	}
	for _, k := range e.parent.kids {
		if k.element != nil && k.element.role == e.role {
			of++
		}
		if k.element == e {
			n = of
		}
	}
	return n, of
}

// page returns the number of the page on which an element begins, 0 if none.
func (e *element) page(numbers map[cos.Ref]int) int {
	const most = 1000 // elements that are looked at
	list := []*element{e}
	for n := 0; n < len(list) && n < most; n++ {
		x := list[n]
		if p := numbers[ref(x.dict.Get("Pg"))]; p != 0 {
			return p
		}
		for _, k := range x.kids {
			if k.element != nil && len(list) < most {
				list = append(list, k.element)
			} else if p := numbers[k.page]; p != 0 {
				return p
			}
		}
	}
	return 0
}

// inner returns the child elements as the rules for tables and lists see them:
// an element that only groups others is replaced by its children.
func (e *element) inner() []*element {
	var list []*element
	stack := slices.Clone(e.kids)
	slices.Reverse(stack)
	for len(stack) > 0 {
		k := stack[len(stack)-1].element
		stack = stack[:len(stack)-1]
		switch {
		case k == nil:
		case k.groups():
			for _, x := range slices.Backward(k.kids) {
				stack = append(stack, x)
			}
		default:
			list = append(list, k)
		}
	}
	return list
}

// groups reports whether an element only groups others.
func (e *element) groups() bool { return e.std == "NonStruct" || e.std == "Div" || e.std == "Part" }
