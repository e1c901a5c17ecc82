package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
)

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestWhatCannotBePrintedIsAFailure(t *testing.T) {
	for _, args := range []string{"", "--help", "help render", "render --help", "help nosuch", "--version", "version", "version --licences", "schema", "fonts", "completion bash", "init -o -"} {
		var errs bytes.Buffer
		c := &console{in: strings.NewReader(""), out: full{}, err: &errs, getenv: func(string) string { return "" }}
		if code := c.run(context.Background(), strings.Fields(args)); code != exitUsage || errs.Len() == 0 {
			t.Errorf("%q: exit code %d: %s", args, code, errs.String())
		}
	}
}
