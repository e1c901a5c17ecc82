package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/pflag"
)

// longest is how long a document may take by default: a thousand times as long as
// an ordinary one.
const longest = time.Minute

var errTimeout = errors.New("--timeout: expected a duration, such as 30s or 2m, or 0 for no limit")

func timeoutFlag(f *pflag.FlagSet, d *time.Duration) {
	f.DurationVar(d, "timeout", longest, "give up on a document after a `DURATION`, such as 30s; 0 for no limit")
}

// withTimeout ends a context after a time; 0 is no limit.
func withTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	if d == 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeoutCause(ctx, d, fmt.Errorf("not finished after %v; shorten the profile, or raise --timeout", d))
}

// inTime ends the work on a document after a time; 0 is no limit. The error of a
// document that took longer says so and names it.
func inTime(ctx context.Context, d time.Duration, name string, work func(context.Context) error) error {
	if d < 0 {
		return errTimeout
	}
	limited, cancel := withTimeout(ctx, d)
	defer cancel()
	err := work(limited)
	if err != nil && limited.Err() != nil && ctx.Err() == nil {
		return fmt.Errorf("%s: %w", name, context.Cause(limited))
	}
	return err
}
