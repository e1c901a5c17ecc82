package main

import (
	"errors"
	"io"
	"os"
	"time"
)

// The exit codes, the same for every command.
const (
	exitClean       = 0
	exitFindings    = 1   // a profile has errors
	exitUsage       = 2   // wrong arguments, or a file that cannot be read or written
	exitBug         = 101 // an internal error
	exitInterrupted = 130 // by the user
)

// console is what a command may touch of the world around it.
type console struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	now      func() time.Time
}

// These end a command that has already printed what is wrong.
var (
	errFindings = errors.New("findings")
	errUnread   = errors.New("a file could not be read")
)

// tracing reports whether the user asks for the stack of an internal error.
func (c *console) tracing() bool { return c.getenv("CITYPROFILE_TRACE") == "1" }

// terminal reports whether a stream is a terminal: a device of characters that is
// not the one for what nobody wants.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
