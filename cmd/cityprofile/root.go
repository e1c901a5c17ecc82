package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"
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
	said := &faithful{to: c.out}
	root.SetOut(said)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = said.err // of help, which cobra prints and forgets
	}
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
	c.sayError(voiced(root, err))
	return exitUsage
}

// faithful keeps the first error of writing.
type faithful struct {
	to  io.Writer
	err error
}

func (f *faithful) Write(b []byte) (int, error) {
	n, err := f.to.Write(b)
	if f.err == nil {
		f.err = err
	}
	return n, err
}

// internal tells a defect of this program in one line, and what to report. The
// stack is for those who ask for it.
func (c *console) internal(r any, stack []byte) {
	c.sayError(fmt.Errorf("internal error in version %s: %v", version, r))
	if c.tracing() {
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
		c.compareCommand(),
		c.goldenCommand(),
		c.previewCommand(),
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
