package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"cityprofile/report/golden"
)

// reviewAllowed refuses a name for the page of differences that is not one of a page,
// or is that of a file that is read.
func reviewAllowed(output string, inputs ...string) error {
	if output == "" {
		return nil
	}
	switch strings.ToLower(filepath.Ext(output)) {
	case ".html", ".htm":
		return apart("--html", output, inputs...)
	}
	return fmt.Errorf("--html %s: expected a file name that ends in .html", output)
}

// writeReview writes the page of what differs in two reports.
func writeReview(ctx context.Context, output string, found *golden.Comparison, names [2]string, both [2]*golden.Report, o golden.Options) error {
	name := func(i int) string { return cmp.Or(both[i].Title(), filepath.Base(names[i])) }
	r := golden.NewReview("Differences: " + name(1))
	err := r.Add(ctx, golden.Subject{
		Name: name(1), Old: names[0], New: names[1], Language: both[1].Language(), Comparison: found,
		DrawOld: both[0].Draw(golden.ReviewDPI), DrawNew: both[1].Draw(golden.ReviewDPI), Options: o,
	})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		return err
	}
	return writeFile(ctx, output, b.Bytes())
}
