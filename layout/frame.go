package layout

import "cityprofile/layout/text"

// Frame is a laid-out rectangle: what a node placed.
type Frame struct {
	Size
	// First and Last are the baselines of the first and the last line of text,
	// from the top; zero when there is no text. Rows align columns by them.
	First, Last Len
	Items       []Placed
}

// Empty reports whether nothing was placed.
func (f Frame) Empty() bool { return f.H == 0 && len(f.Items) == 0 }

// Put places an item. Items are painted in the order in which they are put.
func (f *Frame) Put(x, y Len, it Item) { f.Items = append(f.Items, Placed{x, y, it}) }

// PutFrame places a frame within f, at a distance from its top left corner,
// and takes over its baselines.
func (f *Frame) PutFrame(x, y Len, g Frame) {
	if g.First != 0 {
		if f.First == 0 {
			f.First = y + g.First
		}
		f.Last = y + g.Last
	}
	if len(g.Items) > 0 {
		f.Put(x, y, Group{Frame: g})
	}
}

// Placed is an item at a place in its frame; y points down.
type Placed struct {
	X, Y Len
	Item Item
}

// Item is what a page is made of: Glyphs, Shape, Drawing, Picture, Link,
// Anchor, Bookmark, PageRef, Problem, Void or Group.
type Item interface{ item() }

// Glyphs are glyphs of one face on a baseline, from left to right.
type Glyphs struct {
	Run   text.Run
	Size  Len // type size
	Color Color
}

// Shape is a path in Len, painted on the page itself.
type Shape struct {
	Path Path
	Pen  Pen
}

// Drawing is an Art placed on the page.
type Drawing struct {
	Art   *Art
	Scale Scale
	Pen   Pen
}

// Art is a path that is drawn more than once, in units of its own. It is
// stored once for each document: its identity is its address. It must not
// change.
type Art struct {
	Path    Path
	Paint   Paint
	Lasting bool // it is part of many documents: a writer may keep what it makes of it
}

// Paint is the way a path is painted.
type Paint uint8

// The ways of painting a path (ISO 32000-1, 8.5.3); areas follow the nonzero
// winding rule.
const (
	Stroke Paint = 1 << iota
	Fill
	Both = Stroke | Fill
)

// Scale takes units of an Art to lengths: thousandths of a Len for one unit.
// A negative X mirrors.
type Scale struct{ X, Y int64 }

// Pen is how a path is painted. Its lengths are those on the page, whatever
// the scale of a drawing.
type Pen struct {
	Fill   *Color
	Stroke *Color
	Width  Len
	Dash   [2]Len // on and off; zero for a solid line
	Round  bool   // round ends and joins, else butt and mitre
}

// Picture is a picture scaled to Size.
type Picture struct {
	Size
	Image *Image
}

// Image is an encoded picture: RGB, 8 bits. Its identity is its address.
type Image struct {
	Width, Height int // pixels
	Data          []byte
	JPEG          bool // Data is a JPEG file, else packed RGB rows
}

// Link is a rectangle that links to an address or an anchor. It belongs to the
// enclosing tag, whose role must be RoleLink.
type Link struct {
	Size
	URL  string // or
	ID   string // of an Anchor
	Text string // what a reader is told about the link
}

// Anchor names the place where it stands.
type Anchor struct{ ID string }

// Bookmark is an entry of the outline.
type Bookmark struct {
	Level int // 1 is outermost
	Title string
}

// PageRef is the number of the page that holds an anchor. Number shapes it;
// it is set flush right at its place, in a box laid out beforehand, so that
// no page number can move anything.
type PageRef struct {
	ID     string
	Number func(page int) Frame
}

// Problem is a defect that did not prevent the page from being laid out.
type Problem struct {
	Message string
	Text    string // the text that has the defect
	Beside  string // the other text, if two stand on one spot
	Missing rune   // the character that no face has, if that is the defect
}

// Void paints nothing, but the tags around it still become elements.
type Void struct{}

// Group is a frame within a frame.
type Group struct {
	Tag   *Tag  // what is painted in the group belongs to it, if any
	Clip  *Path // nothing is painted outside of it, if any; in Len
	Frame Frame
}

func (Glyphs) item()   {}
func (Shape) item()    {}
func (Drawing) item()  {}
func (Picture) item()  {}
func (Link) item()     {}
func (Anchor) item()   {}
func (Bookmark) item() {}
func (PageRef) item()  {}
func (Problem) item()  {}
func (Void) item()     {}
func (Group) item()    {}

// Walk calls fn for each item of f that is not a group, in order, with the
// tags that hold it, outermost first, and its place in f. The slice of tags
// is valid until fn returns.
func Walk(f Frame, fn func(tags []*Tag, p Placed)) {
	const deep = 16 // tags in each other, as a rule
	walk(f, 0, 0, make([]*Tag, 0, deep), fn)
}

func walk(f Frame, x, y Len, tags []*Tag, fn func([]*Tag, Placed)) {
	for _, p := range f.Items {
		if g, ok := p.Item.(Group); ok {
			inner := tags
			if g.Tag != nil {
				inner = append(tags, g.Tag)
			}
			walk(g.Frame, x+p.X, y+p.Y, inner, fn)
			continue
		}
		fn(tags, Placed{x + p.X, y + p.Y, p.Item})
	}
}
