package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
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

// run runs the command line and returns the exit code. Errors are printed
// here and nowhere else.
func (c *console) run(ctx context.Context, args []string) (code int) {
	defer func() {
		if r := recover(); r != nil {
			c.internal(r, debug.Stack())
			code = exitBug
		}
	}()
	root := c.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitClean
	case ctx.Err() != nil:
		fmt.Fprintln(c.err, "cityprofile: interrupted")
		return exitInterrupted
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errUnread):
		return exitUsage
	}
	fmt.Fprintf(c.err, "cityprofile: %v\n", voiced(root, err))
	return exitUsage
}

// internal tells a defect of this program in one line, and what to report. The
// stack is for those who ask for it.
func (c *console) internal(r any, stack []byte) {
	fmt.Fprintf(c.err, "cityprofile: internal error in version %s: %v\n", version, r)
	if c.getenv("CITYPROFILE_TRACE") == "1" {
		c.err.Write(stack)
		return
	}
	fmt.Fprintln(c.err, "Please report this line with the command and the profile. For a stack trace, set CITYPROFILE_TRACE=1 and run the command again.")
}

func (c *console) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "cityprofile",
		Short: "Turn a city's profile into a PDF report",
		Long: "Turn a city's profile (TOML or JSON) into a five-chapter PDF report, ready to print,\n" +
			"tagged for screen readers and archival.",
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetVersionTemplate("cityprofile {{.Version}}\n")
	root.AddCommand(
		c.renderCommand(),
		c.exportCommand(),
		c.checkCommand(),
		c.verifyCommand(),
		c.scoreCommand(),
		c.extractCommand(),
		c.initCommand(),
		c.schemaCommand(),
		c.fontsCommand(),
		c.versionCommand(),
	)
	voice(root)
	return root
}

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
