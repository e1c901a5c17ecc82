package picture

// Crop is the largest part of the picture with an aspect, around a focus in
// per cent of the width and height, 0 to 100, as near as the edges allow. The
// aspect is that of two positive numbers, such as 3 and 2.
func (p *Picture) Crop(aspectW, aspectH, focusX, focusY int) *Picture {
	aspectW, aspectH = max(aspectW, 1), max(aspectH, 1)
	focusX, focusY = min(max(focusX, 0), 100), min(max(focusY, 0), 100)
	w, h := p.Width, p.Height
	if w*aspectH > h*aspectW {
		w = max(h*aspectW/aspectH, 1)
	} else {
		h = max(w*aspectH/aspectW, 1)
	}
	if w == p.Width && h == p.Height {
		return p
	}
	x := min(max(p.Width*focusX/100-w/2, 0), p.Width-w)
	y := min(max(p.Height*focusY/100-h/2, 0), p.Height-h)
	out := &Picture{Width: w, Height: h, pix: make([]byte, 0, 3*w*h)}
	for row := y; row < y+h; row++ {
		at := 3 * (row*p.Width + x)
		out.pix = append(out.pix, p.pix[at:at+3*w]...)
	}
	return out
}

// Fit is the picture scaled down, keeping its aspect, to no more than a number
// of pixels on each side. Each new pixel is the mean of the area that it
// covers. A picture is never scaled up.
func (p *Picture) Fit(maxW, maxH int) *Picture {
	w, h := p.Width, p.Height
	if w <= maxW && h <= maxH {
		return p
	}
	if w*maxH > h*maxW {
		w, h = maxW, h*maxW/w
	} else {
		w, h = w*maxH/h, maxH
	}
	w, h = max(w, 1), max(h, 1)
	return scaled(p.Width, p.Height, w, h, func(y int, dst []byte) { copy(dst, p.pix[3*y*p.Width:]) })
}

// mean calls put with each of n new samples' share of len old ones: old sample
// i weighs weight of old in total.
func mean(old, n int, put func(sample, i int, weight uint64)) {
	// Old sample i covers i·n … (i+1)·n and new sample s covers s·old …
	// (s+1)·old of a length of old·n.
	for s := range n {
		from, to := s*old, (s+1)*old
		for i := from / n; i*n < to; i++ {
			put(s, i, uint64(min(to, (i+1)*n)-max(from, i*n)))
		}
	}
}

// scaled is a picture of a size, of the rows of a larger one: only one of them is
// held at a time.
func scaled(oldW, oldH, w, h int, row func(y int, dst []byte)) *Picture {
	out := &Picture{Width: w, Height: h, pix: make([]byte, 3*w*h)}
	wide, narrow := make([]byte, 3*oldW), make([]byte, 3*w)
	across, down := make([][3]uint64, w), make([]uint64, 3*w)
	have, last := -1, 0
	flush := func(s int) {
		for i, sum := range down {
			out.pix[3*s*w+i] = rounded(sum, oldH)
		}
		clear(down)
	}
	mean(oldH, h, func(s, y int, weight uint64) {
		if y != have {
			row(y, wide)
			squeeze(wide, narrow, across)
			have = y
		}
		if s != last {
			flush(last)
			last = s
		}
		for j, v := range narrow {
			down[j] += weight * uint64(v)
		}
	})
	flush(last)
	return out
}

// squeeze makes a row as narrow as another one.
func squeeze(wide, narrow []byte, sums [][3]uint64) {
	old, n := len(wide)/3, len(sums)
	clear(sums)
	for i, s, at := 0, 0, 0; i < old; i++ { // as mean does, without a call for each sample
		r, g, b := uint64(wide[3*i]), uint64(wide[3*i+1]), uint64(wide[3*i+2])
		for end := (i + 1) * n; at < end; {
			to := min((s+1)*old, end)
			weight := uint64(to - at)
			sum := &sums[s]
			sum[0], sum[1], sum[2] = sum[0]+weight*r, sum[1]+weight*g, sum[2]+weight*b
			if at = to; at == (s+1)*old {
				s++
			}
		}
	}
	for s, sum := range sums {
		for c := range 3 {
			narrow[3*s+c] = rounded(sum[c], old)
		}
	}
}

func rounded(sum uint64, weights int) uint8 {
	return uint8((sum + uint64(weights)/2) / uint64(weights))
}
