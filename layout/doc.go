// Package layout turns a tree of nodes into pages of positioned items.
//
// A Node is asked, again and again, to fill the room that is left on a page.
// It answers with a Frame, which is what was placed, and with the Node that is
// left over. Nothing is drawn here: pages are values, and package pdf (or a
// test) walks them.
//
// Text comes in shaped (package text), pictures come in decoded. Whoever
// paints decides nothing: what needs a decision is decided here.
package layout
