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
	const minimal = "../../testdata/profiles/minimal.toml"
	other := filepath.Join(t.TempDir(), "other.toml") // differs from minimal
	if err := os.WriteFile(other, []byte("format = 1\n[city]\nid = \"o\"\nname = \"O\"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{
		"render PIPE.toml -o x.pdf", "render MINIMAL -o PIPE.pdf", "check PIPE.toml", "score PIPE.toml", "verify PIPE.pdf",
		"extract PIPE.pdf", "export PIPE.toml -d out", "export MINIMAL -d out --junit PIPE.xml", "export MINIMAL -d out --report PIPE.json",
		"compare PIPE.pdf MINIMAL", "compare MINIMAL PIPE.toml", "compare MINIMAL OTHER --html PIPE.html",
		"preview PIPE.pdf -o x", "preview MINIMAL --pages 1 -o PIPE.png", "preview MINIMAL --sheet -o PIPE.png",
		"golden PIPE.toml -d out --update", "golden MINIMAL -d out --update --junit PIPE.xml", "golden MINIMAL -d out --update --html PIPE.html",
	} {
		t.Run(command, func(t *testing.T) {
			t.Parallel()
			dir, err := os.MkdirTemp("", "pipe")
			if err != nil {
				t.Fatal(err)
			}
			defer os.RemoveAll(dir) // while what waits for a reader may still wait
			args := strings.Fields(command)
			for i, arg := range args {
				switch {
				case arg == "MINIMAL":
					args[i] = minimal
				case arg == "OTHER":
					args[i] = other
				case strings.HasPrefix(arg, "PIPE"):
					args[i] = filepath.Join(dir, strings.ToLower(arg))
					if err := syscall.Mkfifo(args[i], 0o666); err != nil {
						t.Skip(err)
					}
				case i > 0 && (args[i-1] == "-o" || args[i-1] == "-d"):
					args[i] = filepath.Join(dir, arg)
				}
			}
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			time.AfterFunc(500*time.Millisecond, cancel) // when most commands have come to what they write
			var said, errs bytes.Buffer
			c := &console{in: strings.NewReader(""), out: &said, err: &errs, getenv: func(string) string { return "" }, now: time.Now}
			done := make(chan int, 1)
			go func() { done <- c.run(ctx, args) }()
			select {
			case code := <-done:
				if code != exitInterrupted && code != exitUsage {
					t.Errorf("%d, %q", code, errs.String())
				}
			case <-time.After(20 * time.Second):
				t.Error("it goes on after an interrupt")
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
