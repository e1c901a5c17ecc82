package golden

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
)

// Ignore is what is not compared: a layer, or an item of the metadata, or the
// elements of a role, or a rectangle of pages.
type Ignore struct {
	Layer Layer
	Item  string // of the layer Metadata; empty for all of the layer
	Role  string
	Page  int // of the new report, 0 for each
	Box   [4]float64
}

// ParseIgnore reads what is ignored: "pixels", "metadata:modified", "role:Figure", or
// "rect:3,50,700,200,40", a rectangle of page 3, or of each page with *, by left, top,
// width and height in points.
func ParseIgnore(s string) (Ignore, error) {
	name, rest, _ := strings.Cut(s, ":")
	switch {
	case name == "role" && rest != "":
		return Ignore{Role: rest}, nil
	case name == "rect":
		return parseBox(s, rest)
	case name == string(Metadata), rest == "" && slices.Contains(Layers, Layer(s)):
		return Ignore{Layer: Layer(name), Item: rest}, nil
	}
	return Ignore{}, fmt.Errorf("%q: expected metadata, text, structure or pixels, metadata:ITEM, role:ROLE or rect:PAGE,LEFT,TOP,WIDTH,HEIGHT", s)
}

func parseBox(s, rest string) (Ignore, error) {
	parts := strings.Split(rest, ",")
	i := Ignore{}
	var err error
	if len(parts) == 5 && parts[0] != "*" {
		if i.Page, err = strconv.Atoi(parts[0]); err == nil && i.Page < 1 {
			err = strconv.ErrRange
		}
	}
	for k := range i.Box {
		if len(parts) == 5 && err == nil {
			i.Box[k], err = strconv.ParseFloat(parts[k+1], 64)
		}
	}
	if len(parts) != 5 || err != nil || !(i.Box[2] > 0) || !(i.Box[3] > 0) {
		return Ignore{}, fmt.Errorf("%q: expected rect:PAGE,LEFT,TOP,WIDTH,HEIGHT in points, such as rect:*,50,700,200,40", s)
	}
	return i, nil
}

func layerIgnored(list []Ignore, l Layer) bool {
	return slices.ContainsFunc(list, func(i Ignore) bool { return i.Layer == l && i.Item == "" })
}

// ignored reports whether a difference is none.
func ignored(list []Ignore, d Difference) bool {
	return slices.ContainsFunc(list, func(i Ignore) bool {
		switch {
		case i.Role != "":
			return d.Path != "" && slices.ContainsFunc(strings.Split(d.Path, "/"), func(part string) bool {
				role, _, _ := strings.Cut(part, "[")
				return role == i.Role
			})
		case i.Layer != "":
			return i.Layer == d.Layer && (i.Item == "" || i.Item == d.What)
		}
		return false
	})
}

// rectangles are the pixels of a page that are ignored.
func rectangles(list []Ignore, p Pair, dpi int) []image.Rectangle {
	var all []image.Rectangle
	for _, i := range list {
		if i.Role != "" || i.Layer != "" || i.Page != 0 && i.Page != p.New {
			continue
		}
		pixels := func(points float64) int { return int(points * float64(dpi) / 72) }
		b := i.Box
		all = append(all, image.Rect(pixels(b[0]), pixels(b[1]), pixels(b[0]+b[2])+1, pixels(b[1]+b[3])+1))
	}
	return all
}
