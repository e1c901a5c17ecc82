package export

import (
	"bytes"
	"context"
	"sync"

	"cityprofile/report/profile"
)

// MostMemory is about how much memory the cities take that are made at once,
// whatever the number of workers.
const MostMemory = 1 << 30

// About how many bytes a city takes while it is made.
const (
	memoryOfAll      = 8 << 20   // whatever it says
	memoryOfByte     = 200       // of its text
	memoryOfPictures = 100 << 20 // that are read, all together
)

// memoryFor is about how many bytes a city takes whose text is this.
func memoryFor(text []byte) int64 {
	n := int64(memoryOfAll + memoryOfByte*len(text))
	if bytes.Contains(text, []byte("path")) {
		n += memoryOfPictures
	}
	return n
}

// memory is what many share, in bytes. Those who want some of it wait in line, so
// that one who wants much gets it in the end.
type memory struct {
	lock    sync.Mutex
	all     int64
	free    int64
	waiting []*wanted
}

type wanted struct {
	n     int64
	given chan struct{}
}

func newMemory(n int64) *memory { return &memory{all: n, free: n} }

// take waits for some bytes, or for all there are if more is wanted, until the
// context ends. What done gives back must have been taken.
func (m *memory) take(ctx context.Context, n int64) (done func(), err error) {
	w := &wanted{min(n, m.all), make(chan struct{})}
	m.lock.Lock()
	m.waiting = append(m.waiting, w)
	m.give()
	m.lock.Unlock()
	done = func() {
		m.lock.Lock()
		m.free += w.n
		m.give()
		m.lock.Unlock()
	}
	select {
	case <-w.given:
		return done, nil
	case <-ctx.Done():
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	for i := range m.waiting {
		if m.waiting[i] == w {
			m.waiting = append(m.waiting[:i], m.waiting[i+1:]...)
			m.give()
			return nil, ctx.Err()
		}
	}
	m.free += w.n // it was given just now
	m.give()
	return nil, ctx.Err()
}

// give gives to those at the head of the line.
func (m *memory) give() {
	for len(m.waiting) > 0 && m.waiting[0].n <= m.free {
		m.free -= m.waiting[0].n
		close(m.waiting[0].given)
		m.waiting = m.waiting[1:]
	}
}

// decoders is the memory in which pictures are decoded: one of the largest at a
// time, or several smaller ones.
func decoders() *memory { return newMemory(profile.MaxPictureMemory) }
