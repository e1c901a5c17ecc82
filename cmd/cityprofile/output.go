package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

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
	for _, name := range others {
		if name == "" || name == stdin {
			continue
		}
		same := filepath.Clean(name) == filepath.Clean(output)
		if info, e := os.Stat(name); err == nil && e == nil {
			same = os.SameFile(out, info) && info.Mode().IsRegular()
		}
		if same {
			return fmt.Errorf("%s %s would overwrite %s; choose another file", flag, output, name)
		}
	}
	return nil
}
