package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// silence is an input that never ends and never says anything.
type silence struct{}

func (silence) Read([]byte) (int, error) { select {} }

func TestAnInterruptEndsTheProgramWith130(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var errs bytes.Buffer
	c := &console{in: silence{}, out: io.Discard, err: &errs, getenv: func(string) string { return "" }, now: time.Now}
	for _, args := range [][]string{
		{"render", "-", "--format", "toml", "-o", "-"},
		{"render", kunmingTOML, "-o", filepath.Join(t.TempDir(), "x.pdf")},
		{"check", kunmingTOML},
	} {
		if code := c.run(ctx, args); code != exitInterrupted {
			t.Errorf("%v: exit code %d\n%s", args, code, errs.String())
		}
	}
}

// broken is an output that panics: a defect of ours, as far as run can tell.
type broken struct{}

func (broken) Write([]byte) (int, error) { panic("broken") }

func TestADefectOfOursIsNamedAsOne(t *testing.T) {
	var errs bytes.Buffer
	c := &console{in: silence{}, out: broken{}, err: &errs, getenv: func(string) string { return "" }, now: time.Now}
	if code := c.run(context.Background(), []string{"version"}); code != exitBug {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(errs.String(), "defect of the program") {
		t.Errorf("it says %q", errs.String())
	}
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	for _, text := range []string{"first", "second"} {
		if err := writeFile(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("%q, %v", got, err)
		}
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(path, []byte("third")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions are %v, %v", info.Mode(), err)
	}
	if err := writeFile(filepath.Join(dir, "none", "a.pdf"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	long := filepath.Join(dir, strings.Repeat("n", 250)+".pdf")
	if err := writeFile(long, []byte("x")); err != nil {
		t.Errorf("a name of 254 characters: %v", err)
	}
	left, _ := filepath.Glob(filepath.Join(dir, ".*.tmp"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
