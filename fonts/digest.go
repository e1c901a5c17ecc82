package fonts

import (
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype/tables"
)

// listCoverage turns Coverage tables that are written as ranges into lists.
//
// A shaper asks a digest first whether a lookup may have a glyph. go-text 0.3.5
// loses glyphs of ranges when it makes one, so that kerning and Arabic letters
// go missing (https://github.com/go-text/typesetting/issues/278). Its fix is
// not released; with it, this file goes. Some of the tables cannot be reached
// from outside of go-text in any other way than this.
func listCoverage(f *font.Font) {
	for _, lookup := range f.GSUB.Lookups {
		for i, t := range lookup.Subtables {
			lookup.Subtables[i] = listed(t)
		}
	}
	for _, lookup := range f.GPOS.Lookups {
		for i, t := range lookup.Subtables {
			lookup.Subtables[i] = listed(t)
		}
	}
}

// listed is a subtable whose digest will be complete.
func listed[T interface{ Cov() ot.Coverage }](subtable T) T {
	if ranges, ok := subtable.Cov().(ot.Coverage2); ok {
		setCoverage(reflect.ValueOf(&subtable).Elem(), reflect.ValueOf(listOf(ranges)))
	}
	return subtable
}

// setCoverage sets the Coverage that the digest of a subtable is made from.
func setCoverage(holder, list reflect.Value) {
	// What an interface holds cannot be changed, but a copy of it can.
	table := reflect.New(holder.Elem().Type()).Elem()
	table.Set(holder.Elem())
	for _, name := range []string{
		"Data", "coverage", "Coverage", "markCoverage", "MarkCoverage", "Mark1Coverage", "Coverages", "InputCoverages",
	} {
		field := table.FieldByName(name)
		if !field.IsValid() {
			continue
		}
		field = reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
		switch {
		case name == "Data":
			setCoverage(field, list)
		case field.Kind() == reflect.Slice:
			field.Index(0).Set(list)
		default:
			field.Set(list)
		}
		break
	}
	holder.Set(table)
}

// listOf is a Coverage with the same glyphs in the same order.
func listOf(ranges ot.Coverage2) ot.Coverage1 {
	var list ot.Coverage1
	for _, r := range ranges.Ranges {
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			list.Glyphs = append(list.Glyphs, ot.GlyphID(g))
		}
	}
	return list
}
