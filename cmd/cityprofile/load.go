package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// stdin is the name that stands for standard input and output.
const stdin = "-"

// load reads a profile from a file, or from standard input, in the format that
// --input gives or the file's extension tells. Pictures are looked for beside the
// file, or in the current folder; links that lead out of that folder are not
// followed. The error is one of files and usage; what is wrong with the profile
// is in the diagnostics.
func (c *console) load(ctx context.Context, name, input string) (*profile.File, profile.Diagnostics, error) {
	s := profile.Source{Name: name, Format: profile.SourceFormat(input)}
	open, folder := c.input(name), folderOf(name)
	if name == stdin {
		s.Name = "<stdin>"
		if input == "" {
			return nil, nil, errors.New("reading from standard input needs --input toml or --input json")
		}
	} else {
		if input == "" {
			f, ok := profile.FormatOf(name)
			if !ok {
				return nil, nil, fmt.Errorf("%s: unknown extension; use --input toml or --input json", name)
			}
			s.Format = f
		}
	}
	if s.Format != profile.TOML && s.Format != profile.JSON {
		return nil, nil, fmt.Errorf("--input %s: expected toml or json", input)
	}
	var err error
	// One byte more than is allowed, so that Load can say that it is too much.
	if s.Text, err = readAll(ctx, open, profile.MaxFileBytes+1); err != nil {
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

// folderOf is the folder that the pictures of a profile are in.
func folderOf(name string) string {
	if name == stdin {
		return "."
	}
	return filepath.Dir(name)
}

// input opens a file, or standard input.
func (c *console) input(name string) func() (io.ReadCloser, error) {
	if name == stdin {
		return func() (io.ReadCloser, error) { return io.NopCloser(c.in), nil }
	}
	return func() (io.ReadCloser, error) { return os.Open(name) }
}

// readAll opens and reads until the end or a number of bytes, or until the context
// ends: standard input may never do so by itself, and a pipe without a writer does
// not even open.
func readAll(ctx context.Context, open func() (io.ReadCloser, error), most int64) ([]byte, error) {
	type result struct {
		text []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		r, err := open()
		if err != nil {
			done <- result{nil, err}
			return
		}
		defer r.Close()
		text, err := io.ReadAll(io.LimitReader(r, most))
		done <- result{text, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		return got.text, got.err
	}
}
