package main

import (
	"errors"
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

// demanded says whether a referee that is missing is a failure.
func demanded() bool { return os.Getenv("CITYPROFILE_REFEREES") == "required" }

// installed is where a tool of a Debian package is; without it the test ends.
func installed(t *testing.T, tool, pkg string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	switch {
	case err == nil:
		return path
	case demanded():
		t.Fatalf("%s is missing; Debian has it in %s", tool, pkg)
	default:
		t.Skipf("%s is not installed; Debian has it in %s", tool, pkg)
	}
	return ""
}

// ask runs a referee and returns all that it prints. The language and the
// time zone of the machine do not reach it.
func ask(t *testing.T, path string, args ...string) string {
	t.Helper()
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TZ=UTC")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(path), err, out)
	}
	return string(out)
}

// qpdfCheck: syntax, streams and cross-references are sound.
func qpdfCheck(t *testing.T, file string) {
	t.Helper()
	out := ask(t, installed(t, "qpdf", "qpdf"), "--check", file)
	if !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(out, "WARNING") {
		t.Errorf("%s: qpdf says\n%s", file, out)
	}
}

// embedded is the end of a line of pdffonts: embedded, a subset, with its text.
var embedded = regexp.MustCompile(` yes yes yes +\d+ +\d+$`)

// pdffontsEmbedded: every font is embedded, cut and with its text.
func pdffontsEmbedded(t *testing.T, file string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(ask(t, installed(t, "pdffonts", "poppler-utils"), file)), "\n")
	const head = 2
	if len(lines) <= head {
		t.Errorf("%s: pdffonts finds no font\n%s", file, strings.Join(lines, "\n"))
	}
	for i, line := range lines {
		if i >= head && !embedded.MatchString(line) {
			t.Errorf("%s: a font is not embedded, cut and with its text: %s", file, line)
		}
	}
}

// quoted is a line of text in pdfinfo's outline of the structure.
var quoted = regexp.MustCompile(`(?m)^\s*"(.*)"$`)

// structText is the text in the order of the structure tree as Poppler sees
// it, a marked content on a line.
func structText(t *testing.T, file string) string {
	t.Helper()
	var b strings.Builder
	for _, m := range quoted.FindAllStringSubmatch(ask(t, installed(t, "pdfinfo", "poppler-utils"), "-struct-text", file), -1) {
		b.WriteString(m[1] + "\n")
	}
	return b.String()
}

// popplerOpens: Poppler draws every page without a word. How large and into
// which kind of picture is the same to it, and small is fast.
func popplerOpens(t *testing.T, file string) {
	t.Helper()
	if out := ask(t, installed(t, "pdftoppm", "poppler-utils"), "-r", "10", file, filepath.Join(t.TempDir(), "page")); out != "" {
		t.Errorf("%s: pdftoppm says\n%s", file, out)
	}
}

// mutoolOpens: MuPDF draws every page without a word.
func mutoolOpens(t *testing.T, file string) {
	t.Helper()
	out := ask(t, installed(t, "mutool", "mupdf-tools"), "draw", "-q", "-r", "10", "-F", "pam", "-o", filepath.Join(t.TempDir(), "%d.pam"), file)
	// Debian builds it without colour management, of which it warns at the
	// sight of an output intent, which PDF/A asks for.
	out = strings.ReplaceAll(out, "warning: ICC support is not available\n", "")
	if out != "" {
		t.Errorf("%s: mutool says\n%s", file, out)
	}
}

// asked is a question to veraPDF: whether files conform to flavours, such as
// ua1,2a.
type asked struct {
	flavours string
	files    []string
}

// verdicts is what veraPDF, the reference validator, says of every file and
// flavour, whether it conforms: the key is the flavour, a space and the file.
// veraPDF is slow to start: ask it all at once. It comes from Maven Central, so
// that it is only asked where CI demands it.
func verdicts(t *testing.T, questions ...asked) map[string]bool {
	t.Helper()
	if testing.Short() {
		t.Skip("a Java program, not short")
	}
	installed(t, "javac", "default-jdk-headless")
	installed(t, "mvn", "maven")
	if !demanded() {
		t.Skip("veraPDF comes from Maven Central; set CITYPROFILE_REFEREES=required to ask it")
	}
	var args []string
	want := 0
	for i, q := range questions {
		if i > 0 {
			args = append(args, "--")
		}
		args = append(append(args, q.flavours), q.files...)
		want += len(q.files) * len(strings.Split(q.flavours, ","))
	}
	cmd := exec.Command(filepath.Join("..", "..", ".ci", "verapdf", "check"), args...)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) { // 1 is that a file does not conform
		t.Fatalf("veraPDF: %v\n%s", err, out)
	}
	t.Logf("veraPDF says\n%s", out)
	says := map[string]bool{}
	for _, m := range verdict.FindAllStringSubmatch(string(out), -1) {
		says[m[2]] = m[1] == "pass"
	}
	if len(says) != want { // silence is no consent
		t.Errorf("%d of %d verdicts", len(says), want)
	}
	return says
}

// verdict is a line of veraPDF's. Maven, on the first run, ends without a line
// feed.
var verdict = regexp.MustCompile(`(?m)(pass|FAIL) (\w+ .*?\.pdf)(: it cannot be read)?$`)

// rendered is the report of a profile as a file.
func rendered(t *testing.T, name string, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), strings.TrimSuffix(name, filepath.Ext(name))+".pdf")
	if err := os.WriteFile(path, sample(t, name, flags...), 0o666); err != nil {
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

// refereed are the profiles whose reports independent readers read: all of them
// where CI demands it, else some that differ in script, pictures and length, as a
// program for each report takes longer than all else that tests do.
func refereed(t *testing.T) []string {
	t.Helper()
	if demanded() {
		return profileNames(t)
	}
	return []string{"amman.toml", "curitiba.toml", "kunming.toml", "minimal.toml", "specimen.toml"}
}

// PDFium, the fifth reader, reads them for the goldens.
func TestEveryReaderReadsEveryReport(t *testing.T) {
	for _, name := range refereed(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := rendered(t, name)
			for _, c := range []struct {
				name  string
				reads func(*testing.T, string)
			}{
				{"qpdf", qpdfCheck}, {"Poppler", popplerOpens}, {"Poppler's fonts", pdffontsEmbedded}, {"MuPDF", mutoolOpens},
			} {
				t.Run(c.name, func(t *testing.T) {
					t.Parallel() // these are programs of their own
					c.reads(t, file)
				})
			}
		})
	}
}

// Poppler's view of the structure tree is another one than PDFium's.
func TestPopplerHearsTheOriginal(t *testing.T) {
	original, err := os.ReadFile("../../testdata/original/kunming.txt")
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(structText(t, rendered(t, "kunming.toml"))), " ")
	if want := strings.Join(strings.Fields(string(original)), " "); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What a file is asked to conform to, it does conform to, and says so: veraPDF
// compares the claim.
func TestVeraPDFFindsNothing(t *testing.T) {
	t.Parallel()
	var files []string
	for _, name := range profileNames(t) {
		files = append(files, rendered(t, name), rendered(t, name, "--postcard"))
	}
	claiming := func(standard string) []string {
		return []string{rendered(t, "specimen.toml", "--pdf-standard", standard)}
	}
	says := verdicts(t,
		asked{"ua1,3a", append(files, renderedOverBreaks(t))},
		asked{"ua1", claiming("ua-1")},
		asked{"ua1,2a", claiming("ua-1,a-2a")},
		asked{"3u", claiming("a-3u")})
	for what, conforms := range says {
		if !conforms {
			t.Errorf("veraPDF fails %s", what)
		}
	}
}
