package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/layout/pdf/seen"
)

// What package seen finds in a file is what PDFium, a whole reader, finds: the
// same elements on the same pages, and the same text.
func TestPDFiumSeesTheSameElements(t *testing.T) {
	needsPDFium(t)
	for _, name := range profileNames(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, trees := seenIn(t, sample(t, name)), lookedAt(t, name).trees
			if len(d.Pages) != len(trees) {
				t.Fatalf("%d pages, PDFium sees %d", len(d.Pages), len(trees))
			}
			for i, tree := range trees {
				on := d.OnPage(i + 1)
				got, want := comparable(asPDFium(on)), comparable(tree)
				same(t, i+1, "text", seen.Text(got), seen.Text(want))
				same(t, i+1, "tree", seen.Dump(got), seen.Dump(want))
				same(t, i+1, "what is said", seen.Text(on), seen.Text(asPDFium(on)))
			}
		})
	}
}

// same compares what is seen on a page, line by line.
func same(t *testing.T, page int, what, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Errorf("page %d, %s, line %d: got %q, PDFium sees %q", page, what, i+1, g[min(i, len(g)):min(i+1, len(g))], w[min(i, len(w)):min(i+1, len(w))])
			return
		}
	}
}

// asPDFium is a tree as package raster has it: roles are standard ones, and links,
// titles and the attributes of tables are not told.
func asPDFium(list []*seen.Element) []*seen.Element {
	var all []*seen.Element
	for _, e := range list {
		if e.Link != nil {
			continue
		}
		all = append(all, &seen.Element{Role: e.Standard, Alt: e.Alt, Actual: e.Actual, Lang: e.Lang, Text: e.Text, Kids: asPDFium(e.Kids)})
	}
	return all
}

// comparable is a tree without what PDFium guesses: it turns round text that runs
// from right to left, which an ActualText stands for; it parts the labels of a
// figure by where they stand; and a hyphen at the end of a line is its own sign.
func comparable(list []*seen.Element) []*seen.Element {
	var all []*seen.Element
	for _, e := range list {
		c := *e
		c.Text = strings.ReplaceAll(c.Text, "\x02", "-")
		if c.Kids = comparable(e.Kids); e.Actual != "" {
			c.Kids = nil
		}
		for _, k := range c.Kids {
			if e.Role == "Figure" {
				k.Text = strings.Join(strings.Fields(k.Text), "")
			}
		}
		all = append(all, &c)
	}
	return all
}

func seenIn(t *testing.T, pdf []byte) *seen.Document {
	t.Helper()
	d, err := seen.Read(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Poppler, which knows nothing of PDFium, reads the same structure of a whole
// file.
func TestPopplerReadsTheSameTexts(t *testing.T) {
	for _, name := range refereed(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pdf := sample(t, name)
			file := filepath.Join(t.TempDir(), "report.pdf")
			if err := os.WriteFile(file, pdf, 0o666); err != nil {
				t.Fatal(err)
			}
			want := strings.Split(strings.TrimSuffix(structText(t, file), "\n"), "\n")
			for i := range want {
				want[i] = strings.Join(strings.Fields(want[i]), " ")
			}
			got := marked(seenIn(t, pdf).Elements)
			for i := range max(len(got), len(want)) {
				if i >= len(got) || i >= len(want) || got[i] != want[i] {
					t.Fatalf("text %d: got %q, poppler reads %q", i+1, got[min(i, len(got)):min(i+1, len(got))], want[min(i, len(want)):min(i+1, len(want))])
				}
			}
		})
	}
}

// marked is each piece of marked content in reading order.
func marked(list []*seen.Element) []string {
	var all []string
	for _, e := range list {
		if e.Role == "" && e.Link == nil {
			all = append(all, strings.Join(strings.Fields(e.Text), " "))
		}
		all = append(all, marked(e.Kids)...)
	}
	return all
}
