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
	return p.scaleX(w).scaleY(h)
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

func (p *Picture) scaleX(w int) *Picture {
	out := &Picture{Width: w, Height: p.Height, pix: make([]byte, 3*w*p.Height)}
	sums := make([][3]uint64, w)
	for y := range p.Height {
		clear(sums)
		row := p.pix[3*y*p.Width:]
		mean(p.Width, w, func(s, i int, weight uint64) {
			for c := range 3 {
				sums[s][c] += weight * uint64(row[3*i+c])
			}
		})
		for s, sum := range sums {
			for c := range 3 {
				out.pix[3*(y*w+s)+c] = rounded(sum[c], p.Width)
			}
		}
	}
	return out
}

func (p *Picture) scaleY(h int) *Picture {
	out := &Picture{Width: p.Width, Height: h, pix: make([]byte, 3*p.Width*h)}
	sums := make([]uint64, 3*p.Width)
	last := 0
	flush := func(s int) {
		for i, sum := range sums {
			out.pix[3*s*p.Width+i] = rounded(sum, p.Height)
		}
		clear(sums)
	}
	mean(p.Height, h, func(s, i int, weight uint64) {
		if s != last {
			flush(last)
			last = s
		}
		for j, v := range p.pix[3*i*p.Width:][:3*p.Width] {
			sums[j] += weight * uint64(v)
		}
	})
	flush(last)
	return out
}

func rounded(sum uint64, weights int) uint8 {
	return uint8((sum + uint64(weights)/2) / uint64(weights))
}
