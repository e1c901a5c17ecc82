package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
)

// overBreaks is a profile whose report has every construct over a page break.
func overBreaks() string {
	var b strings.Builder
	b.WriteString("format = 1\n[city]\nid = \"breaks\"\nname = \"Breaks\"\n")
	fmt.Fprintf(&b, "[head_of_government]\nname = \"A\"\nmessage = %q\n", strings.Repeat("A paragraph that goes on. ", 600))
	var ids []string
	for i := range 60 {
		ids = append(ids, fmt.Sprintf("%q", fmt.Sprint("R", i)))
	}
	fmt.Fprintf(&b, "[nature_pathway]\nsteps = [{ step = 2, resources = [%s] }]\n", strings.Join(ids, ", "))
	for i := range 60 {
		fmt.Fprintf(&b, "[[resources]]\nid = \"R%d\"\ntitle = \"Resource %d\"\n", i, i)
		if i%5 == 0 { // higher than a page, so that it is parted anywhere
			fmt.Fprintf(&b, "summary = %q\n", strings.Repeat("A sentence that goes on. ", 150+7*i))
			fmt.Fprintf(&b, "url = \"https://breaks.test/%s\"\n", strings.Repeat("a-long-way/", 170))
		}
	}
	b.WriteString("[biodiversity_index]\nedition = 2021\nindicators = [")
	for n := range 28 {
		fmt.Fprintf(&b, "{ number = %d, score = %d }, ", n+1, n%5)
	}
	b.WriteString("]\n")
	return b.String()
}

// spans are the numbers of pages on which an element of a role has content,
// itself or, when deep, in what it holds: the most that any of them has.
func spans(f *cos.File, role cos.Name, deep bool) (most int) {
	var pagesOf func(o cos.Object, page cos.Object, deep bool, on map[cos.Object]bool)
	pagesOf = func(o, page cos.Object, deep bool, on map[cos.Object]bool) {
		switch k := f.Resolve(o).(type) {
		case cos.Array:
			for _, x := range k {
				pagesOf(x, page, deep, on)
			}
		case cos.Raw:
			on[page] = true
		case *cos.Dict:
			if p := k.Get("Pg"); p != nil {
				page = p
			}
			switch {
			case k.Get("S") == nil: // a reference to content or to an annotation
				on[page] = true
			case deep:
				pagesOf(k.Get("K"), page, deep, on)
			}
		}
	}
	for _, o := range f.Objects {
		d, ok := o.(*cos.Dict)
		if !ok || d.Get("S") != cos.Object(role) || d.Get("P") == nil {
			continue
		}
		on := map[cos.Object]bool{}
		pagesOf(d.Get("K"), d.Get("Pg"), deep, on)
		most = max(most, len(on))
	}
	return most
}

// renderedOverBreaks is its report as a file.
func renderedOverBreaks(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "breaks.toml")
	if err := os.WriteFile(file, []byte(overBreaks()), 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "breaks.pdf")
	if code, _, errs := run(t, "render", file, "-o", out, "--strict"); code != exitClean {
		t.Fatalf("exit code %d\n%s", code, errs)
	}
	return out
}

// One element stays one element over any number of pages.
func TestEveryConstructGoesOverAPageBreak(t *testing.T) {
	pdf, err := os.ReadFile(renderedOverBreaks(t))
	if err != nil {
		t.Fatal(err)
	}
	judge(t, "breaks", pdf)
	f, err := cos.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		role cos.Name
		deep bool
	}{{"P", false}, {"L", true}, {"LBody", true}, {"Table", true}, {"Figure", false}, {"Link", false}} {
		if n := spans(f, c.role, c.deep); n < 2 {
			t.Errorf("no %s goes over a page break", c.role)
		}
	}
}
