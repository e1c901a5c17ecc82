package export

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestEachProfileIsTakenInOrderAndOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/many.jsonl", cities(20)+city("city-003")+"\n{\"broken\n")
	for _, workers := range []int{1, 7} {
		var all []string
		o := EachOptions{Sources: []string{"in"}, Scratch: t.TempDir(), Workers: workers}
		err := Each(context.Background(), o, func(_ context.Context, l Loaded) (string, error) {
			if l.ID.ID == "city-005" && l.File != nil {
				panic("too many trees")
			}
			s := l.ID.ID
			for _, d := range l.Found {
				s += " " + d.Code + " " + d.Message
			}
			return s, nil
		}, func(s string) error {
			all = append(all, s)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(all, "\n")
		for _, want := range []string{
			"city-002\ncity-003 duplicate-name duplicate `id`: in/many.jsonl:21 is another profile of \"city-003\"\ncity-004\n",
			"\ncity-005 defect internal error: too many trees\ncity-006\n",
			"\n syntax ",
		} {
			if len(all) != 22 || !strings.Contains(got, want) {
				t.Errorf("%d workers: no %q in\n%s", workers, want, got)
			}
		}
	}
}

func TestEachIsEndedByAnErrorAndByItsContext(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(50))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	enough := errors.New("enough")
	run := func(at int, stop func() error) (n int, err error) {
		o := EachOptions{Sources: []string{"in.jsonl"}, Scratch: t.TempDir(), Workers: 2}
		err = Each(ctx, o, func(context.Context, Loaded) (int, error) { return 1, nil }, func(int) error {
			if n++; n == at {
				return stop()
			}
			return nil
		})
		return n, err
	}
	if n, err := run(5, func() error { return enough }); n != 5 || !errors.Is(err, enough) {
		t.Errorf("%d %v", n, err)
	}
	if n, err := run(7, func() error { cancel(); return nil }); n == 50 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d %v", n, err)
	}
}

func TestWhatTakesTooLongIsToldAndDoesNotEndTheOthers(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(3))
	slow := errors.New("too slow")
	o := EachOptions{Sources: []string{"in.jsonl"}, Scratch: t.TempDir(), Workers: 1, Limit: func(ctx context.Context) (context.Context, context.CancelFunc) {
		ctx, cancel := context.WithCancelCause(ctx)
		return context.WithValue(ctx, &slowKey, cancel), func() { cancel(nil) }
	}}
	var all []string
	err := Each(context.Background(), o, func(ctx context.Context, l Loaded) (string, error) {
		if l.File == nil {
			return l.ID.ID + " " + l.Found[0].Code + " " + l.Found[0].Message, nil
		}
		if l.ID.ID == "city-001" {
			ctx.Value(&slowKey).(context.CancelCauseFunc)(slow)
			return "", ctx.Err()
		}
		return l.ID.ID, nil
	}, func(s string) error {
		all = append(all, s)
		return nil
	})
	if got := strings.Join(all, ", "); err != nil || got != "city-000, city-001 timeout too slow, city-002" {
		t.Errorf("%q %v", got, err)
	}
}

var slowKey int
