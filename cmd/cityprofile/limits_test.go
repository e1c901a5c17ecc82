package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// runLimits runs a command line in a console of its own.
func runLimits(t *testing.T, args ...string) (code int, said string) {
	t.Helper()
	var out, errs bytes.Buffer
	c := &console{in: strings.NewReader(""), out: &out, err: &errs, getenv: func(string) string { return "" }, now: time.Now}
	code = c.run(context.Background(), args)
	return code, errs.String()
}

func TestADocumentMayTakeALimitedTime(t *testing.T) {
	dir := t.TempDir()
	profile, err := filepath.Abs("../../testdata/profiles/minimal.toml")
	if err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(dir, "x.pdf")
	if code, said := runLimits(t, "render", profile, "-o", pdf, "--timeout", "1ns"); code != exitUsage || !strings.Contains(said, "minimal.toml: not finished after 1ns") {
		t.Errorf("render: %d, %q", code, said)
	}
	if _, err := os.Stat(pdf); err == nil {
		t.Error("a report was written")
	}
	if code, said := runLimits(t, "export", profile, "-d", filepath.Join(dir, "out"), "--timeout", "1ns"); code != exitFindings || !strings.Contains(said, "error[timeout]") {
		t.Errorf("export: %d, %q", code, said)
	}
	for _, args := range [][]string{{"check", profile}, {"compare", profile, profile}, {"preview", profile, "-o", filepath.Join(dir, "x.png")}} {
		if code, said := runLimits(t, append(args, "--timeout", "1ns")...); code != exitUsage || !strings.Contains(said, "minimal.toml: not finished after 1ns") {
			t.Errorf("%s: %d, %q", args[0], code, said)
		}
		if code, said := runLimits(t, append(args, "--timeout", "-1s")...); code != exitUsage || !strings.Contains(said, "expected a duration") {
			t.Errorf("%s, a negative time: %d, %q", args[0], code, said)
		}
	}
	for _, d := range []string{"0", "1m"} {
		if code, said := runLimits(t, "render", profile, "-o", pdf, "--timeout", d); code != exitClean {
			t.Errorf("--timeout %s: %d, %q", d, code, said)
		}
	}
	if code, said := runLimits(t, "render", profile, "-o", pdf, "--timeout", "-1s"); code != exitUsage || !strings.Contains(said, "expected a duration") {
		t.Errorf("a negative time: %d, %q", code, said)
	}
}

func TestJobsHaveACeiling(t *testing.T) {
	for _, n := range []string{"257", "10000000", "9223372036854775807"} {
		if code, said := runLimits(t, "export", "../../testdata/profiles/minimal.toml", "-d", filepath.Join(t.TempDir(), "out"), "-j", n); code != exitUsage || !strings.Contains(said, "expected 1 to 256") {
			t.Errorf("-j %s: %d, %q", n, code, said)
		}
	}
}
