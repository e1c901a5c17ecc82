// Package layout turns a tree of nodes into pages of positioned items.
//
// A Node is asked repeatedly to fill the room left on a page. It returns a Frame
// with what it placed, and a Node with what remains. Nothing is drawn here:
// pages are values, and package pdf (or a test) walks them.
//
// Text arrives shaped (package text) and pictures arrive encoded. All decisions
// are made here; the painter makes none.
package layout
