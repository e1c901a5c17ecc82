package export

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// drawn is an index with pictures that only say what they are of.
func drawn(t *testing.T) (page string, pictures int, failed []string) {
	t.Helper()
	err := WriteIndex(t.Context(), IndexOptions{
		Folder: "out",
		Draw: func(_ context.Context, pdf []byte) ([]byte, error) {
			pictures++
			if strings.HasPrefix(string(pdf), "report of City of c ") {
				return nil, errors.New("out of paint")
			}
			return []byte("picture of " + string(pdf[:20])), nil
		},
		Failed: func(output string, err error) { failed = append(failed, fmt.Sprint(output, ": ", err)) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return read(t, "out/"+IndexName), pictures, failed
}

func TestTheIndexListsEveryCity(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", city("a")+"\n"+strings.Replace(city("b"), "City of b", `<b>#1 & \"50%\"</b>`, 1)+"\n"+city("c")+"\n"+
		strings.Replace(city("d"), "format", "frmat", 1)+"\n{\n"+city("e", `, "climate": "warning"`)+"\n")
	o := options(&press{}, "in.jsonl")
	o.Template, _ = ParseTemplate("100% #{id}.pdf")
	export(t, o)
	page, pictures, failed := drawn(t)
	if pictures != 4 || fmt.Sprint(failed) != "[100% #c.pdf: out of paint]" {
		t.Errorf("%d pictures, failed: %v", pictures, failed)
	}
	for _, want := range []string{
		"6 cities: 4 reports, 2 failed. Made by cityprofile 0.",
		`<th scope="row"><a href="100%25%20%23a.pdf">City of a</a></th><td>Utopia</td><td>written</td><td class="number" data-value="2">2</td><td class="number" data-value="`,
		`<a href="100%25%20%23b.pdf">&lt;b&gt;#1 &amp; &#34;50%&#34;&lt;/b&gt;</a>`,
		`<th scope="row">in.jsonl:5</th><td></td><td class="failed">failed</td>`,
		`<li>in.jsonl:4:1: error: missing field `,
		`<li>in.jsonl:6:88: warning: it is too warm (see page 1)</li>`,
		`<option>Utopia</option></select>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if n := strings.Count(page, `<img src="data:image/jpeg;base64,`); n != 3 {
		t.Errorf("%d pictures are on the page", n)
	}
	if other := regexp.MustCompile(`(src|href)="[^"]*:|https?:|@import|url\(`).FindAllString(strings.ReplaceAll(page, `src="data:`, ""), -1); len(other) > 0 {
		t.Errorf("the page needs something else: %v", other)
	}
}

func TestPicturesOfTheIndexAreKeptAsLongAsTheirReports(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(5))
	export(t, options(&press{}, "in.jsonl"))
	first, n, _ := drawn(t)
	if n != 5 {
		t.Errorf("%d pictures", n)
	}
	if again, n, _ := drawn(t); n != 0 || again != first {
		t.Errorf("again: %d pictures", n)
	}
	put(t, "in.jsonl", strings.Replace(cities(4), "City of city-002", "Town", 1))
	export(t, options(&press{}, "in.jsonl"))
	if _, n, _ := drawn(t); n != 1 {
		t.Errorf("after a change: %d pictures", n)
	}
	if kept, _ := filepath.Glob("out/" + filepath.FromSlash(pictures) + "/*"); len(kept) != 4 {
		t.Errorf("%d pictures are kept", len(kept))
	}
}

func TestAnIndexThatIsInterruptedLeavesTheOldOne(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(5))
	export(t, options(&press{}, "in.jsonl"))
	put(t, "out/"+IndexName, "old")
	ctx, cancel := context.WithCancel(t.Context())
	err := WriteIndex(ctx, IndexOptions{Folder: "out", Draw: func(context.Context, []byte) ([]byte, error) {
		cancel()
		return []byte("picture"), nil
	}})
	if !errors.Is(err, context.Canceled) || read(t, "out/"+IndexName) != "old" {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir("out"); err != nil || len(left) != 8 {
		t.Errorf("the folder has %d files, %v", len(left), err)
	}
}
