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
		{"render", "-", "--input", "toml", "-o", "-"},
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
	for trace, want := range map[string]bool{"": false, "0": false, "1": true} {
		var errs bytes.Buffer
		getenv := func(name string) string {
			if name == "CITYPROFILE_TRACE" {
				return trace
			}
			return ""
		}
		c := &console{in: silence{}, out: broken{}, err: &errs, getenv: getenv, now: time.Now}
		if code := c.run(context.Background(), []string{"version"}); code != exitBug {
			t.Errorf("exit code %d", code)
		}
		said := errs.String()
		if first, _, _ := strings.Cut(said, "\n"); first != "cityprofile: internal error in version "+version+": broken" {
			t.Errorf("it begins with %q", first)
		}
		if got := strings.Contains(said, "goroutine"); got != want {
			t.Errorf("CITYPROFILE_TRACE=%q: a stack is told: %v\n%s", trace, got, said)
		}
		if !want && (strings.Count(said, "\n") != 2 || !strings.Contains(said, "Please report this line")) {
			t.Errorf("it says %q", said)
		}
	}
}
