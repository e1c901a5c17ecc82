package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// stdin is the name that stands for standard input and output.
const stdin = "-"

// load reads a profile from a file, or from standard input, in a format that a
// flag gives or the file's extension tells. Pictures are looked for beside the
// file, or in the current folder; links that lead out of that folder are not
// followed. The error is one of files and usage; what is wrong with the profile
// is in the diagnostics.
func (c *console) load(ctx context.Context, name, flag, format string) (*profile.File, profile.Diagnostics, error) {
	s := profile.Source{Name: name, Format: profile.SourceFormat(format)}
	in, folder := c.in, "."
	if name == stdin {
		s.Name = "<stdin>"
		if format == "" {
			return nil, nil, fmt.Errorf("%s toml or %s json is needed for a profile from standard input", flag, flag)
		}
	} else {
		if format == "" {
			f, ok := profile.FormatOf(name)
			if !ok {
				return nil, nil, fmt.Errorf("%s: neither .toml nor .json; give %s toml or %s json", name, flag, flag)
			}
			s.Format = f
		}
		f, err := os.Open(name)
		if err != nil {
			return nil, nil, fmt.Errorf("cannot read %s: %w", name, disk.Cause(err))
		}
		defer f.Close()
		in, folder = f, filepath.Dir(name)
	}
	if s.Format != profile.TOML && s.Format != profile.JSON {
		return nil, nil, fmt.Errorf("%s %s: a profile is toml or json", flag, format)
	}
	var err error
	// One byte more than is allowed, so that Load can say that it is too much.
	if s.Text, err = readAll(ctx, io.LimitReader(in, profile.MaxFileBytes+1)); err != nil {
		return nil, nil, fmt.Errorf("cannot read %s: %w", s.Name, disk.Cause(err))
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, nil, fmt.Errorf("cannot open the folder of %s: %w", s.Name, disk.Cause(err))
	}
	defer root.Close()
	file, found := profile.Load(ctx, s, root.FS())
	return file, found, ctx.Err()
}

// readAll reads until the end, or until the context ends: standard input may
// never do so by itself.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		text []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		text, err := io.ReadAll(r)
		done <- result{text, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		return got.text, got.err
	}
}

// style is how diagnostics are written: with colours on a terminal, and in
// plain sentences where NO_COLOR asks for no decoration (https://no-color.org).
func (c *console) style(stream any) profile.Style {
	if c.getenv("NO_COLOR") != "" {
		return profile.Style{Plain: true}
	}
	return profile.Style{Color: terminal(stream) && c.getenv("TERM") != "dumb"}
}
