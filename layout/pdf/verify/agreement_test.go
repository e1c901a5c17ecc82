package verify

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// verdict is a line of veraPDF's, as .ci/verapdf/check prints it.
var verdict = regexp.MustCompile(`^(pass|FAIL) (\w+) .*?(\d+)\.pdf`)

// veraPDF asks the reference validator, which comes from Maven Central, about
// files: for each whether it fails it for a flavour, such as ua1. Java is slow
// to start: ask once.
func veraPDF(t *testing.T, flavours string, files [][]byte) []map[string]bool {
	t.Helper()
	if os.Getenv("CITYPROFILE_REFEREES") != "required" {
		t.Skip("veraPDF comes from Maven Central; set CITYPROFILE_REFEREES=required to ask it")
	}
	dir := t.TempDir()
	args := []string{flavours}
	for i, f := range files {
		path := filepath.Join(dir, fmt.Sprintf("%d.pdf", i))
		if err := os.WriteFile(path, f, 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	cmd := exec.Command("../../../.ci/verapdf/check", args...)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) { // 1 is that a file fails
		t.Fatalf("veraPDF: %v\n%s", err, out)
	}
	verdicts := make([]map[string]bool, len(files))
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		m := verdict.FindStringSubmatch(s.Text())
		if m == nil {
			continue
		}
		var i int
		fmt.Sscan(m[3], &i)
		if verdicts[i] == nil {
			verdicts[i] = map[string]bool{}
		}
		verdicts[i][m[2]] = m[1] == "FAIL"
	}
	return verdicts
}

// The table of agreement is what veraPDF says: the columns ua and a of every
// defect, and a pass for the good files.
func TestVeraPDFAgrees(t *testing.T) {
	if testing.Short() {
		t.Skip("a Java program, not short")
	}
	all := []defect{{name: "the good file"}, {name: "the good file", part: 3}}
	all = append(append(all, agreed...), stricter...)
	files := make([][]byte, len(all))
	for i, d := range all {
		files[i] = d.file(t)
	}
	for i, v := range veraPDF(t, "ua1,2a,3a", files) {
		d := all[i]
		if len(v) != 3 {
			t.Errorf("%s: %d verdicts", d.name, len(v))
			continue
		}
		if flavour := fmt.Sprintf("%da", max(d.part, 2)); v["ua1"] != d.ua || v[flavour] != d.a {
			t.Errorf("%s: veraPDF fails it for PDF/UA: %v, the table says %v; for PDF/A: %v, the table says %v", d.name, v["ua1"], d.ua, v[flavour], d.a)
		}
	}
}
