package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/report/export/disk"
)

// tree makes empty files in a folder that becomes the current one; names that
// end with a slash are folders.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		folder := filepath.Dir(name)
		if strings.HasSuffix(name, "/") {
			folder = name
		}
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		if folder == name {
			continue
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSourcesStandForFiles(t *testing.T) {
	tree(t, "b.toml", "a/x.json", "a/x.toml", "a/b/y.JSONL", "a/b/z.ndjson", "a/pictures/p.jpg", "a/.hidden/h.toml", "a/.h.toml",
		"a/cityprofile.schema.json", "a/manifest.json", "out/manifest.json", "out/n.json", "out/"+disk.Work+"/", "empty/", "[odd].toml")
	if err := os.Symlink("../b.toml", "a/link.toml"); err != nil {
		t.Skip("no links here:", err)
	}
	if err := os.Symlink("..", "a/circle"); err != nil {
		t.Fatal(err)
	}
	const inA = "a/b/y.JSONL a/b/z.ndjson a/link.toml a/manifest.json a/x.json a/x.toml"
	for _, c := range []struct{ sources, want string }{
		{"b.toml", "b.toml"},
		{"./b.toml a/../b.toml", "b.toml"},
		{"a", inA},
		{"a/ b.toml a/x.json", inA + " b.toml"},
		{"b.toml a", inA + " b.toml"},
		{"- b.toml", "<stdin> b.toml"},
		{"a/*.toml", "a/link.toml a/x.toml"},
		{"**/x.*", "a/x.json a/x.toml"},
		{"a/*", inA},
		{"{a/x,b}.toml", "a/x.toml b.toml"},
		{"[odd].toml", "[odd].toml"},
		{"out", "out/n.json"},
		{".", "[odd].toml " + inA + " b.toml out/n.json"},
	} {
		found, err := find(strings.Fields(c.sources))
		if err != nil {
			t.Errorf("%s: %v", c.sources, err)
			continue
		}
		var names []string
		for _, s := range found {
			names = append(names, s.name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.sources, got, c.want)
		}
	}
	for source, want := range map[string]string{
		"nothing.toml":              "cannot read nothing.toml: no such file",
		"empty":                     "empty: no profiles found",
		"*.json":                    "*.json: no profiles found",
		"a/pictures":                "no profiles found",
		"a/pictures/p.jpg":          "not a profile: expected .toml",
		"a/cityprofile.schema.json": "not a profile: expected .toml",
		"a/[":                       "syntax error in pattern",
	} {
		if found, err := find([]string{"b.toml", source}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, %v", source, found, err)
		}
	}
}
