package seen

import "cityprofile/layout/pdf/cos"

// leaf is a page with what it inherits.
type leaf struct {
	ref           cos.Ref // 0 if it has none
	dict          *cos.Dict
	resources     *cos.Dict
	width, height float64
}

// maxDepth is how deep pages, forms and elements may stand in each other.
const maxDepth = 100

// pagesOf are the pages of a file in order (ISO 32000-1, 7.7.3).
func pagesOf(f *cos.File) []leaf {
	var all []leaf
	seen := map[cos.Ref]bool{}
	var walk func(o, resources, box cos.Object, depth int)
	walk = func(o, resources, box cos.Object, depth int) {
		d := f.Dict(o)
		ref, _ := o.(cos.Ref)
		if d == nil || depth > maxDepth || ref != 0 && seen[ref] {
			return
		}
		seen[ref] = true
		if r := d.Get("Resources"); r != nil {
			resources = r
		}
		if b := d.Get("MediaBox"); b != nil {
			box = b
		}
		if kids := d.Get("Kids"); kids != nil {
			for _, k := range f.Array(kids) {
				walk(k, resources, box, depth+1)
			}
			return
		}
		l := leaf{ref: ref, dict: d, resources: f.Dict(resources)}
		if a := f.Array(box); len(a) == 4 {
			var v [4]float64
			for i := range v {
				v[i], _ = f.Number(a[i])
			}
			l.width, l.height = max(v[0], v[2])-min(v[0], v[2]), max(v[1], v[3])-min(v[1], v[3])
		}
		all = append(all, l)
	}
	walk(f.Dict(f.Root).Get("Pages"), nil, nil, 0)
	return all
}
