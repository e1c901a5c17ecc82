package wood

import (
	"sync"

	"cityprofile/layout"
)

// lasting are the drawings that all reports have in common: those that no name
// and no figure changes. Each is drawn once. Many goroutines may use it at once.
type lasting struct {
	mu   sync.Mutex
	arts map[lastingKey]*layout.Art
}

// lastingKey is what a drawing depends on: there are a few dozen in all.
type lastingKey struct {
	what     string
	measures [4]int64
}

// lastingUnit is the unit of these drawings: a three-hundredth of a millimetre.
const lastingUnit layout.Len = 120

// lastingScale takes their units to lengths.
var lastingScale = layout.Scale{X: 1000 * int64(lastingUnit), Y: 1000 * int64(lastingUnit)}

// art is a drawing; path draws it in lengths when it is asked for first.
func (l *lasting) art(k lastingKey, paint layout.Paint, path func() layout.Path) *layout.Art {
	l.mu.Lock()
	defer l.mu.Unlock()
	if a := l.arts[k]; a != nil {
		return a
	}
	p := path()
	for i, q := range p.Points {
		p.Points[i] = layout.Point{X: nearest(q.X, int32(lastingUnit)), Y: nearest(q.Y, int32(lastingUnit))}
	}
	a := &layout.Art{Path: p, Paint: paint, Lasting: true}
	l.arts[k] = a
	return a
}

// nearest is a quotient rounded to the nearest whole number, halves away from
// zero.
func nearest(a, b int32) int32 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}
