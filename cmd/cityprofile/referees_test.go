package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The referees are independent readers and validators. A test whose referee
// is not installed is skipped and says which package has it; CI, which
// installs all of them, sets a variable that turns that into a failure.

func referee(t *testing.T, tool, pkg string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err != nil {
		if os.Getenv("CITYPROFILE_REFEREES") == "required" {
			t.Fatalf("%s is missing; Debian has it in %s", tool, pkg)
		}
		t.Skipf("%s is not installed; Debian has it in %s", tool, pkg)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, out)
	}
	return string(out)
}

// rendered is the report of a profile as a file.
func rendered(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), strings.TrimSuffix(name, filepath.Ext(name))+".pdf")
	if err := os.WriteFile(path, render(t, name), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func profileNames(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(profiles, "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatal("no profiles", err)
	}
	for i, f := range files {
		files[i] = filepath.Base(f)
	}
	return files
}

func TestQpdfFindsNothing(t *testing.T) {
	for _, name := range profileNames(t) {
		out := referee(t, "qpdf", "qpdf", "--check", rendered(t, name))
		if !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(out, "WARNING") {
			t.Errorf("%s:\n%s", name, out)
		}
	}
}

func TestPopplerReadsItWithoutAWarning(t *testing.T) {
	for _, name := range profileNames(t) {
		file := rendered(t, name)
		out := referee(t, "pdftoppm", "poppler-utils", "-r", "20", "-png", file, strings.TrimSuffix(file, ".pdf"))
		if out != "" {
			t.Errorf("%s: pdftoppm says\n%s", name, out)
		}
		fonts := strings.Split(strings.TrimSpace(referee(t, "pdffonts", "poppler-utils", file)), "\n")
		for _, line := range fonts[2:] { // below the head
			if !regexp.MustCompile(` yes yes yes +\d+ +\d+$`).MatchString(line) {
				t.Errorf("%s: a font is not embedded, cut and with its text: %s", name, line)
			}
		}
	}
}

func TestMuPDFReadsItWithoutAWarning(t *testing.T) {
	for _, name := range profileNames(t) {
		file := rendered(t, name)
		out := referee(t, "mutool", "mupdf-tools", "draw", "-q", "-r", "20", "-o", strings.TrimSuffix(file, ".pdf")+"-%d.png", file)
		// Debian builds it without colour management, of which it warns at the
		// sight of an output intent, which PDF/A asks for.
		out = strings.ReplaceAll(out, "warning: ICC support is not available\n", "")
		if out != "" {
			t.Errorf("%s: mutool says\n%s", name, out)
		}
	}
}

var quoted = regexp.MustCompile(`(?m)^\s*"(.*)"$`)

// Poppler's view of the structure tree is another one than PDFium's.
func TestPopplerHearsTheOriginal(t *testing.T) {
	out := referee(t, "pdfinfo", "poppler-utils", "-struct-text", rendered(t, "kunming.toml"))
	var words []string
	for _, m := range quoted.FindAllStringSubmatch(out, -1) {
		words = append(words, strings.Fields(m[1])...)
	}
	original, err := os.ReadFile("../../testdata/original/kunming.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(words, " "), strings.Join(strings.Fields(string(original)), " "); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// veraPDF is the reference validator for PDF/UA and PDF/A.
func TestVeraPDFFindsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("a Java program, not short")
	}
	for tool, pkg := range map[string]string{"javac": "default-jdk-headless", "mvn": "maven"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CITYPROFILE_REFEREES") == "required" {
				t.Fatalf("%s is missing; Debian has it in %s", tool, pkg)
			}
			t.Skipf("%s is not installed; Debian has it in %s", tool, pkg)
		}
	}
	if os.Getenv("CITYPROFILE_REFEREES") != "required" {
		t.Skip("veraPDF is fetched from Maven Central; set CITYPROFILE_REFEREES=required to ask it")
	}
	args := []string{"ua1,2a"}
	for _, name := range profileNames(t) {
		args = append(args, rendered(t, name))
	}
	cmd := exec.Command("../../.ci/verapdf/check", args...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
}
