package main

import (
	"bytes"
	"context"
	"io"
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
