package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// outputAllowed refuses to write a PDF over what it is made from, or over
// something that is a profile by its name: such a file is dear to someone.
func outputAllowed(output string, inputs ...string) error {
	if output == "" || output == stdin {
		return nil
	}
	if _, is := profile.FormatOf(output); is || strings.EqualFold(filepath.Ext(output), ".jsonl") {
		return fmt.Errorf("-o %s looks like a profile; reports are PDF files", output)
	}
	return apart("-o", output, inputs...)
}

// apart refuses to write over a file that is read, or that something else is
// written to. Flag is what named the output.
func apart(flag, output string, others ...string) error {
	if output == "" || output == stdin {
		return nil
	}
	out, err := os.Stat(output)
	at := place(output)
	for _, name := range others {
		if name == "" || name == stdin {
			continue
		}
		same := place(name) == at
		if info, e := os.Stat(name); err == nil && e == nil {
			same = os.SameFile(out, info) && info.Mode().IsRegular()
		}
		if same {
			return fmt.Errorf("%s %s would overwrite %s; choose another file", flag, output, name)
		}
	}
	return nil
}

// place is a path that is the same for two names of one file, whether it is there
// or not, as far as names can tell.
func place(name string) string {
	full, err := filepath.Abs(name)
	if err != nil {
		return filepath.Clean(name)
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(full)); err == nil {
		full = filepath.Join(folder, filepath.Base(full))
	}
	return full
}

// writeFile writes a file, also after the context has ended: an account of what was
// done is wanted then too. Into what is no ordinary file, such as a pipe that nobody
// reads, it writes until the context ends.
func writeFile(ctx context.Context, path string, data []byte) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return disk.WriteFile(path, data)
	case info.Mode().IsRegular():
		// The folder lets a read-only file be replaced, but somebody wants to keep it.
		if info.Mode().Perm()&0o222 == 0 {
			return fmt.Errorf("%s is read-only; remove it, or choose another file", path)
		}
		return disk.WriteFile(path, data)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	done := make(chan error, 1)
	go func() { done <- disk.WriteFile(path, data) }()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}
