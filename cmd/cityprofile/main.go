// Command cityprofile makes a city's report from its profile.
package main

import (
	"context"
	"math"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

func main() {
	// A command lives for some milliseconds and needs little memory: with the
	// usual setting a third of its time would go into collecting garbage.
	debug.SetGCPercent(400)
	if debug.SetMemoryLimit(-1) == math.MaxInt64 { // GOMEMLIMIT overrides it
		debug.SetMemoryLimit(softLimit)
	}
	// SIGTERM is how an interrupt comes from a server that stops a job, SIGHUP
	// from a terminal that is closed.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	c := &console{
		in:     os.Stdin,
		out:    os.Stdout,
		err:    os.Stderr,
		getenv: os.Getenv,
		now:    time.Now,
	}
	code := c.run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
