package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"cityprofile/layout"
	"cityprofile/layout/pdf/raster"
	"cityprofile/layout/pdf/seen"
)

// run runs the command line as main does, with a fixed clock and an empty
// environment.
func run(t testing.TB, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	c := &console{
		in: strings.NewReader(""), out: &o, err: &e,
		getenv: func(string) string { return "" },
		now:    func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) },
	}
	code = c.run(context.Background(), args)
	return code, o.String(), e.String()
}

// render makes the report of a profile under testdata.
func render(t testing.TB, name string, flags ...string) []byte {
	t.Helper()
	code, out, errs := run(t, append([]string{"render", filepath.Join(profiles, name), "-o", "-"}, flags...)...)
	if code != exitClean {
		t.Fatalf("%s: exit code %d\n%s", name, code, errs)
	}
	for _, message := range []string{layout.Overprint, layout.OffMargin} {
		if strings.Contains(errs, message) {
			t.Errorf("%s: %s", name, errs)
		}
	}
	return []byte(out)
}

// once keeps what is made for a key; tests that run at the same time wait for
// the first. When that fails, which ends its test, the others get the zero value.
type once[T any] struct{ all sync.Map }

func (o *once[T]) get(key string, make func() T) T {
	type made struct {
		sync.Once
		value T
	}
	v, _ := o.all.LoadOrStore(key, new(made))
	m := v.(*made)
	m.Do(func() { m.value = make() })
	return m.value
}

var (
	sampled once[[]byte]
	looked  once[sight]
)

// sample is the report of a profile under testdata, made once for all tests. Do
// not change it.
func sample(t testing.TB, name string, flags ...string) []byte {
	t.Helper()
	pdf := sampled.get(fmt.Sprint(name, flags), func() []byte { return render(t, name, flags...) })
	if pdf == nil {
		t.Fatalf("%s: another test could not make it", name)
	}
	return pdf
}

// lookedAt is what a reader gets of a sample, found once for all tests.
func lookedAt(t *testing.T, name string) sight {
	t.Helper()
	s := looked.get(name, func() sight { return look(t, sample(t, name)) })
	if s.trees == nil {
		t.Fatalf("%s: another test could not read it", name)
	}
	return s
}

// renderers are the instances of PDFium that the tests of this package share, as
// many as can work at once.
var renderers = sync.OnceValues(func() (chan *raster.Renderer, error) {
	cache, err := os.UserCacheDir()
	if err == nil {
		cache = filepath.Join(cache, "cityprofile-pdfium")
	}
	first, err := raster.Start(context.Background(), cache)
	if err != nil {
		return nil, err
	}
	n := min(runtime.GOMAXPROCS(0), 4)
	free := make(chan *raster.Renderer, n)
	free <- first
	for range n - 1 {
		r, err := first.Beside(context.Background())
		if err != nil {
			return nil, err
		}
		free <- r
	}
	return free, nil
})

// needsPDFium skips a test when it is to be short: PDFium takes seconds to
// start the first time, and half a minute under the race detector.
func needsPDFium(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("PDFium is slow to start")
	}
}

// throughPDFium opens a PDF in an instance of PDFium that is free, for as long
// as read runs.
func throughPDFium(t *testing.T, pdf []byte, read func(*raster.Document)) {
	t.Helper()
	free, err := renderers()
	if err != nil {
		t.Fatal(err)
	}
	r := <-free
	defer func() { free <- r }()
	d, err := r.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	read(d)
}

// sight is what a reader gets of a PDF.
type sight struct {
	text, tags string
	trees      [][]*seen.Element // by page
}

// look judges a PDF and sees it as PDFium does, in which every page has tags.
func look(t *testing.T, pdf []byte) (s sight) {
	t.Helper()
	judge(t, "the report", pdf)
	throughPDFium(t, pdf, func(d *raster.Document) {
		for page := 1; page <= d.Pages(); page++ {
			tree := tagsOf(t, d, page)
			if len(tree) == 0 {
				t.Errorf("page %d has no tags", page)
			}
			s.trees = append(s.trees, tree)
			s.text += seen.Text(tree)
			s.tags += seen.Dump(tree)
		}
	})
	return s
}

// tagsOf is the structure of a page.
func tagsOf(t *testing.T, d *raster.Document, page int) []*seen.Element {
	t.Helper()
	tree, err := d.Tree(page)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// heard is the text of a PDF in the order of its structure, after it was judged.
// PDFium draws every page too, as small as may be, which must not fail.
func heard(t *testing.T, pdf []byte) (text string) {
	t.Helper()
	judge(t, "the report", pdf)
	throughPDFium(t, pdf, func(d *raster.Document) {
		for page := 1; page <= d.Pages(); page++ {
			text += seen.Text(tagsOf(t, d, page))
			if _, err := d.Image(page, 84); err != nil {
				t.Error(err)
			}
		}
	})
	return text
}
