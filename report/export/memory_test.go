package export

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
)

func TestNoMoreMemoryIsInUseThanThereIs(t *testing.T) {
	m := newMemory(100)
	var used, most atomic.Int64
	var all sync.WaitGroup
	for i := range 60 {
		all.Go(func() {
			n := int64(1 + i*7%150) // some want more than there is, and get all
			done, err := m.take(context.Background(), n)
			if err != nil {
				t.Error(err)
				return
			}
			n = min(n, 100)
			if now := used.Add(n); now > most.Load() {
				most.Store(now)
			}
			used.Add(-n)
			done()
		})
	}
	all.Wait()
	if most.Load() > 100 {
		t.Errorf("%d of 100 were in use", most.Load())
	}
	if m.free != 100 || len(m.waiting) != 0 {
		t.Errorf("%d are free in the end, %d wait", m.free, len(m.waiting))
	}
}

func TestWhoGivesUpWaitingLetsOthersPass(t *testing.T) {
	m := newMemory(10)
	done, err := m.take(context.Background(), 6)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := m.take(ctx, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	other, err := m.take(context.Background(), 4)
	if err != nil {
		t.Fatal(err)
	}
	other()
	done()
	if m.free != 10 {
		t.Errorf("%d are free", m.free)
	}
}
