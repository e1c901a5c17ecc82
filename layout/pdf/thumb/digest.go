package thumb

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"cityprofile/layout/pdf/cos"
)

// Digest stands for all that a page, from 1, is drawn from: pages of the same digest,
// of this file or of another, have the same pixels, also those that cannot be drawn.
// Pages of different digests may have the same pixels too, as one file can say in two
// ways what another says in one. ok is false if there is no such page, or the objects
// of the page stand in each other without an end.
func (d *Document) Digest(page int) (sum [sha256.Size]byte, ok bool) {
	if page < 1 || page > len(d.pages) {
		return sum, false
	}
	h := sha256.New()
	ok = true
	for _, key := range []cos.Name{"MediaBox", "Rotate", "Resources", "Contents"} { // what Page asks a page for
		ok = ok && d.digest(h, inherited(d.file, d.pages[page-1], key), 0)
	}
	h.Sum(sum[:0])
	return sum, ok
}

// digest adds an object to h, and all that it refers to. Dictionaries and streams,
// which several pages share, are added up once.
func (d *Document) digest(h hash.Hash, o cos.Object, depth int) bool {
	const most = 5 * maxDepth // a form in a form stands four objects deeper
	if depth > most {
		return false
	}
	o = d.file.Resolve(o)
	switch o := o.(type) {
	case nil:
		h.Write([]byte{'-'})
	case cos.Name:
		counted(h, 'n', string(o))
	case cos.Raw:
		counted(h, 'r', string(o))
	case cos.Array:
		sized(h, 'a', len(o))
		for _, item := range o {
			if !d.digest(h, item, depth+1) {
				return false
			}
		}
	case *cos.Dict:
		return d.once(h, o, func(h hash.Hash) bool { return d.entries(h, o, depth) })
	case *cos.Stream:
		return d.once(h, o, func(h hash.Hash) bool {
			counted(h, 's', string(o.Data))
			return d.entries(h, o.Dict, depth)
		})
	}
	return true
}

func (d *Document) once(h hash.Hash, o cos.Object, add func(hash.Hash) bool) bool {
	sum, known := d.digests[o]
	if !known {
		own := sha256.New()
		if !add(own) {
			return false
		}
		own.Sum(sum[:0])
		d.digests[o] = sum
	}
	h.Write(sum[:])
	return true
}

func (d *Document) entries(h hash.Hash, dict *cos.Dict, depth int) bool {
	sized(h, 'd', dict.Len())
	for k, v := range dict.All() {
		counted(h, 'k', string(k))
		if !d.digest(h, v, depth+1) {
			return false
		}
	}
	return true
}

// counted adds a kind, a length and bytes, so that no two parts run into each other.
func counted(h hash.Hash, kind byte, s string) {
	sized(h, kind, len(s))
	h.Write([]byte(s))
}

func sized(h hash.Hash, kind byte, n int) {
	var b [9]byte
	b[0] = kind
	binary.BigEndian.PutUint64(b[1:], uint64(n))
	h.Write(b[:])
}
