package golden

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"slices"
)

// bucket is a part of all colours, 32 steps each of red, green and blue, and what
// pictures have of it.
type bucket struct {
	n   int
	sum [3]int
	key [3]uint8
}

func bucketOf(p []uint8) int { return int(p[0]>>3)<<10 | int(p[1]>>3)<<5 | int(p[2]>>3) }

// paletted gives pictures one palette, so that what is the same in them stays the
// same. The colours are those that the pictures have where these are few, and else
// means of them (median cut, Heckbert 1982). It works in whole numbers. Alpha is not
// looked at.
func paletted(pictures ...*image.RGBA) []*image.Paletted {
	all := make([]bucket, 1<<15)
	exact := map[[3]uint8]bool{}
	const most = 256
	for _, img := range pictures {
		for y := range img.Rect.Dy() {
			row := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
			for i := 0; i < len(row); i += 4 {
				b := &all[bucketOf(row[i:])]
				b.n++
				for k := range 3 {
					b.sum[k] += int(row[i+k])
				}
				if len(exact) <= most && (i == 0 || [3]uint8(row[i:]) != [3]uint8(row[i-4:])) {
					exact[[3]uint8(row[i:])] = true
				}
			}
		}
	}
	var palette color.Palette
	var index func(p []uint8) uint8
	if len(exact) <= most {
		var list [][3]uint8
		for c := range exact {
			list = append(list, c)
		}
		slices.SortFunc(list, func(a, b [3]uint8) int { return slices.Compare(a[:], b[:]) })
		at := map[[3]uint8]uint8{}
		for i, c := range list {
			palette = append(palette, color.RGBA{c[0], c[1], c[2], 255})
			at[c] = uint8(i)
		}
		index = func(p []uint8) uint8 { return at[[3]uint8(p)] }
	} else {
		at := make([]uint8, len(all))
		for i, part := range cut(all, most) {
			n, sum := 0, [3]int{}
			for _, b := range part {
				n += b.n
				for k := range 3 {
					sum[k] += b.sum[k]
				}
				at[int(b.key[0])<<10|int(b.key[1])<<5|int(b.key[2])] = uint8(i)
			}
			mean := func(k int) uint8 { return uint8((sum[k] + n/2) / n) }
			palette = append(palette, color.RGBA{mean(0), mean(1), mean(2), 255})
		}
		index = func(p []uint8) uint8 { return at[bucketOf(p)] }
	}
	out := make([]*image.Paletted, len(pictures))
	for k, img := range pictures {
		w, h := img.Rect.Dx(), img.Rect.Dy()
		p := image.NewPaletted(image.Rect(0, 0, w, h), palette)
		for y := range h {
			from, to := img.Pix[y*img.Stride:][:4*w], p.Pix[y*p.Stride:][:w]
			for x := range to {
				if x > 0 && [3]uint8(from[4*x:]) == [3]uint8(from[4*x-4:]) {
					to[x] = to[x-1]
					continue
				}
				to[x] = index(from[4*x:])
			}
		}
		out[k] = p
	}
	return out
}

// cut divides the colours that there are into no more than most parts, of which
// those with the most pixels and the widest range are divided first.
func cut(all []bucket, most int) [][]bucket {
	var used []bucket
	for i, b := range all {
		if b.n > 0 {
			b.key = [3]uint8{uint8(i >> 10), uint8(i >> 5 & 31), uint8(i & 31)}
			used = append(used, b)
		}
	}
	type part struct {
		list   []bucket
		along  int // the colour with the widest range
		weight int // 0: not to be divided
	}
	measured := func(list []bucket) part {
		p := part{list: list}
		wide, n := 0, 0
		for k := range 3 {
			low, high := 31, 0
			for _, b := range list {
				low, high = min(low, int(b.key[k])), max(high, int(b.key[k]))
			}
			if high-low > wide {
				wide, p.along = high-low, k
			}
		}
		for _, b := range list {
			n += b.n
		}
		// The ground is one colour with most of the pixels; ranges count for more.
		root := 1
		for root*root < n {
			root++
		}
		p.weight = wide * root
		return p
	}
	parts := []part{measured(used)}
	for len(parts) < most {
		at := 0
		for i, p := range parts {
			if p.weight > parts[at].weight {
				at = i
			}
		}
		p := parts[at]
		if p.weight == 0 {
			break
		}
		slices.SortFunc(p.list, func(a, b bucket) int {
			return cmp.Or(cmp.Compare(a.key[p.along], b.key[p.along]), slices.Compare(a.key[:], b.key[:]))
		})
		low, high := int(p.list[0].key[p.along]), int(p.list[len(p.list)-1].key[p.along])
		i, _ := slices.BinarySearchFunc(p.list, (low+high)/2+1, func(b bucket, v int) int { return cmp.Compare(int(b.key[p.along]), v) })
		parts[at] = measured(p.list[:i])
		parts = append(parts, measured(p.list[i:]))
	}
	lists := make([][]bucket, len(parts))
	for i, p := range parts {
		lists[i] = p.list
	}
	return lists
}

// pngOf is a picture as a PNG file.
func pngOf(img *image.Paletted) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return b.Bytes(), err
}
