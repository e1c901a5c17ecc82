//go:build unix

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestAPipeWithoutAnotherEndCanBeInterrupted gives a pipe that nobody writes to, or
// reads, to each command, and the first interrupt ends it.
func TestAPipeWithoutAnotherEndCanBeInterrupted(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.toml")
	pdf := filepath.Join(dir, "pipe.pdf")
	out := filepath.Join(dir, "out.pdf") // that no command before has begun to read
	for _, name := range []string{pipe, pdf, out} {
		if err := syscall.Mkfifo(name, 0o666); err != nil {
			t.Skip(err)
		}
	}
	minimal := "../../testdata/profiles/minimal.toml"
	for _, args := range [][]string{
		{"render", pipe, "-o", filepath.Join(dir, "x.pdf")},
		{"check", pipe},
		{"score", pipe},
		{"verify", pdf},
		{"extract", pdf},
		{"render", minimal, "-o", out},
		{"export", pipe, "-d", filepath.Join(dir, "out")},
	} {
		t.Run(strings.Join(args[:1], " "), func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			time.AfterFunc(50*time.Millisecond, cancel)
			var said, errs bytes.Buffer
			c := &console{in: strings.NewReader(""), out: &said, err: &errs, getenv: func(string) string { return "" }, now: time.Now}
			if code := c.run(ctx, args); code != exitInterrupted && code != exitUsage {
				t.Errorf("%d, %q", code, errs.String())
			}
		})
	}
}

func TestWhatIsReplacedKeepsItsMode(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	path := filepath.Join(t.TempDir(), "x.pdf")
	for _, mode := range []os.FileMode{0o664, 0o644, 0o600} {
		if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if code, said := runLimits(t, "render", "../../testdata/profiles/minimal.toml", "-o", path); code != exitClean {
			t.Fatal(code, said)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%v became %v, %v", mode, info.Mode(), err)
		}
	}
}

func TestALinkToNothingLeadsToTheReport(t *testing.T) {
	dir := t.TempDir()
	link, target := filepath.Join(dir, "link.pdf"), filepath.Join(dir, "target.pdf")
	if err := os.Symlink("target.pdf", link); err != nil {
		t.Skip(err)
	}
	if code, said := runLimits(t, "render", "../../testdata/profiles/minimal.toml", "-o", link); code != exitClean {
		t.Fatal(code, said)
	}
	if info, err := os.Lstat(target); err != nil || !info.Mode().IsRegular() {
		t.Error("the target was not made:", err)
	}
	if _, err := os.Readlink(link); err != nil {
		t.Error("the link was replaced:", err)
	}
}
