package export

import (
	"context"
	"iter"
	"sync"
)

// inOrder has workers make n things and gives them in order, until the context ends:
// what is not begun then is given as stopped says, or not at all. No more than some are
// held that wait for their turn. Worker is called once by each worker.
func inOrder[T any](ctx context.Context, n, workers, waiting int, worker func() func(i int) T, stopped func(error) T) iter.Seq[T] {
	type job struct {
		i    int
		done chan T
	}
	return func(yield func(T) bool) {
		queue := make(chan chan T, waiting)
		jobs := make(chan job)
		go func() {
			defer close(queue)
			defer close(jobs)
			for i := range n {
				done := make(chan T, 1)
				select {
				case <-ctx.Done():
					return
				case queue <- done:
				}
				select {
				case <-ctx.Done():
					done <- stopped(ctx.Err())
					return
				case jobs <- job{i, done}:
				}
			}
		}()
		var all sync.WaitGroup
		for range workers {
			all.Go(func() {
				do := worker()
				for j := range jobs {
					j.done <- do(j.i)
				}
			})
		}
		defer all.Wait()
		for done := range queue {
			if !yield(<-done) {
				return
			}
		}
	}
}
