//go:build unix

package export

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"syscall"
	"testing"
)

// TestAForeignShardNeitherHangsNorLosesACity changes what a shard holds in ways
// that no export does.
func TestAForeignShardNeitherHangsNorLosesACity(t *testing.T) {
	pipe := func(name string) func(*testing.T) {
		return func(t *testing.T) {
			if err := os.Remove(name); err != nil {
				t.Fatal(err)
			}
			if err := syscall.Mkfifo(name, 0o666); err != nil {
				t.Skip(err)
			}
		}
	}
	manifest := func(old, new string) func(*testing.T) {
		return func(t *testing.T) {
			text := read(t, "shard-0/"+ManifestName)
			if !strings.Contains(text, old) {
				t.Fatalf("no %s in %s", old, text)
			}
			put(t, "shard-0/"+ManifestName, strings.Replace(text, old, new, 1))
		}
	}
	for _, c := range []struct {
		name, says string
		change     func(*testing.T)
	}{
		{"a report is a pipe", "not a regular file", func(t *testing.T) { pipe("shard-0/" + name(t, "shard-0"))(t) }},
		{"the manifest is a pipe", "not a regular file", pipe("shard-0/" + ManifestName)},
		{"an unknown status", "invalid entry", manifest(`"status":"written"`, `"status":"weird"`)},
		{"no status", "invalid entry", manifest(`"status":"written"`, `"status":""`)},
		{"less than nothing is missing", "-3 cities are missing", manifest(`"cities":`, `"missing":-3,"cities":`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			put(t, "in.jsonl", cities(6))
			folders := shards(t, 2, "in.jsonl")
			c.change(t)
			if _, err := merge(t, folders...); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestMergedFilesHavePlainModes(t *testing.T) {
	t.Chdir(t.TempDir())
	defer syscall.Umask(syscall.Umask(0o022))
	put(t, "in.jsonl", cities(6))
	folders := shards(t, 2, "in.jsonl")
	for _, f := range folders {
		if err := os.Chmod(f+"/"+name(t, f), 0o777|os.ModeSetuid); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := merge(t, folders...); err != nil {
		t.Fatal(err)
	}
	for file := range files(t, "merged") {
		if info, err := os.Stat("merged/" + file); err != nil || info.Mode() != 0o644 {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
}

// TestAPictureThatBecameAPipeIsAnError exports again after a picture of an unchanged
// profile was replaced.
func TestAPictureThatBecameAPipeIsAnError(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/x.json", city("x", `, "logo": {"path": "a.png", "alt": "A"}`))
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	put(t, "in/a.png", photo.String())
	o := options(&press{}, "in")
	if _, s, err := try(o); err != nil || s.Count(Written) != 1 {
		t.Fatal(s, err)
	}
	if err := os.Remove("in/a.png"); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo("in/a.png", 0o666); err != nil {
		t.Skip(err)
	}
	_, s, err := try(o)
	if err != nil || s.Count(Failed) != 1 {
		t.Errorf("%v, %v", counts(s), err)
	}
}
