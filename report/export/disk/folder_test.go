package disk

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func openFolder(t *testing.T, path string) *Folder {
	t.Helper()
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func saying(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}

func TestAFileIsInItsPlaceWhenItIsPublished(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	f := openFolder(t, dir)
	if err := f.Put("x", saying("old")); err != nil {
		t.Fatal(err)
	}
	var drafts []*Draft
	for i := range 20 {
		d, err := f.Draft(fmt.Sprint("x", i), saying("new"))
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, d)
	}
	d, err := f.Draft("x", saying("new"))
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(dir, "x")); got != "old" {
		t.Errorf("before: %q", got)
	}
	if _, err := f.Publish(append(drafts, d)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"x", "x0", "x19"} {
		if got := read(t, filepath.Join(dir, name)); got != "new" {
			t.Errorf("after: %s is %q", name, got)
		}
	}
}

func TestDraftsCanBeMadeSafeOneByOne(t *testing.T) { // as where there is no syncfs
	f := openFolder(t, t.TempDir())
	var drafts []*Draft
	for i := range 20 {
		d, err := f.Draft(fmt.Sprint("x", i), saying("new"))
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, d)
	}
	if err := f.flushEach(drafts); err != nil {
		t.Error(err)
	}
	f.Drop(drafts[7])
	if err := f.flushEach(drafts); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a draft that is gone: %v", err)
	}
}

func TestWhatAFailedWriteLeavesIsTheOldFile(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	if err := f.Put("x", saying("old")); err != nil {
		t.Fatal(err)
	}
	err := f.Put("x", func(w io.Writer) error {
		io.WriteString(w, "ne")
		return errors.New("out of ink")
	})
	if err == nil || !strings.Contains(err.Error(), "cannot write "+filepath.Join(dir, "x")+": out of ink") {
		t.Errorf("got %v", err)
	}
	if got := read(t, filepath.Join(dir, "x")); got != "old" {
		t.Errorf("got %q", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, Work, "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatIsNotAFileIsNotReplaced(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	target := filepath.Join(t.TempDir(), "target")
	if err := os.WriteFile(target, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, filepath.Join(dir, "link")); err != nil {
		t.Skip("no links here:", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"link": "is a link", "folder": "is a folder"} {
		if err := f.Put(name, saying("new")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := read(t, target); got != "old" {
		t.Errorf("what the link leads to is %q", got)
	}
}

func TestADraftThatFindsAFolderInItsPlaceIsTheOnlyOneThatFails(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	var drafts []*Draft
	for _, name := range []string{"a", "b"} {
		d, err := f.Draft(name, saying("new"))
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, d)
	}
	if err := os.MkdirAll(filepath.Join(dir, "a", "more"), 0o777); err != nil {
		t.Fatal(err)
	}
	errs, err := f.Publish(drafts)
	if err != nil || errs[0] == nil || errs[1] != nil {
		t.Errorf("got %v, %v", errs, err)
	}
	if got := read(t, filepath.Join(dir, "b")); got != "new" {
		t.Errorf("b is %q", got)
	}
}

func TestOneProgramAtATime(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
	f.Close()
	openFolder(t, dir)
}

func TestDraftsOfAKilledProgramAreSwept(t *testing.T) {
	dir := t.TempDir()
	f := openFolder(t, dir)
	if _, err := f.Draft("x", saying("half")); err != nil {
		t.Fatal(err)
	}
	f.Close()
	openFolder(t, dir)
	if left, _ := filepath.Glob(filepath.Join(dir, Work, "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAFolderThatIsGoneIsNamed(t *testing.T) {
	for what, vanish := range map[string]func(string) error{
		"removed": os.RemoveAll,
		"moved":   func(dir string) error { return os.Rename(dir, dir+"2") },
		"replaced": func(dir string) error {
			return errors.Join(os.Rename(dir, dir+"2"), os.Mkdir(dir, 0o777))
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			f := openFolder(t, dir)
			d, err := f.Draft("x", saying("new"))
			if err != nil {
				t.Fatal(err)
			}
			if err := vanish(dir); err != nil {
				t.Skip(err) // some systems hold on to an open folder
			}
			if _, err := f.Publish([]*Draft{d}); err == nil || !strings.Contains(err.Error(), "was removed, moved or replaced") {
				t.Errorf("publish: %v", err)
			}
			if what == "removed" {
				if _, err := f.Draft("y", saying("new")); err == nil || !strings.Contains(err.Error(), "was removed, moved or replaced") {
					t.Errorf("draft: %v", err)
				}
			}
		})
	}
}

func TestAFolderIsNotOpenedWhereSomethingElseIs(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(file); err == nil || !strings.Contains(err.Error(), "cannot write to "+file) {
		t.Errorf("got %v", err)
	}
	if err := os.Symlink(dir, filepath.Join(dir, Work)); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "is not a folder") {
		t.Errorf("got %v", err)
	}
}
