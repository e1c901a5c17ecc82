package export

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"cityprofile/report/cells"
	"cityprofile/report/export/disk"
)

// MergeOptions say what is merged.
type MergeOptions struct {
	Shards []string // folders that shards were exported into, or their manifests
	Folder string   // that becomes the whole
	Prune  bool     // remove files that an earlier export or merge put there and no shard has

	// These follow the progress; each may be nil.
	Planned func(cities int)
	Step    func()
}

// Merge joins the folders of shards into one, which then is what one export of
// all cities makes. Files are linked if the file system can do that, and else
// copied; each is checked against its manifest. Nothing is changed unless all
// shards are there and no two of them have a city, or a file, of one name.
func Merge(ctx context.Context, o MergeOptions) (*Summary, error) {
	parts, err := readParts(o.Shards)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		if same(p.folder, o.Folder) {
			return nil, fmt.Errorf("%s is one of the shards; choose another output folder", o.Folder)
		}
	}
	folder, err := disk.Open(o.Folder)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	known, err := readLedger(folder)
	if err != nil {
		return nil, err
	}
	r := &run{Options: Options{Program: parts[0].manifest.Program, Prune: o.Prune}, folder: folder, known: known, unsure: map[string]bool{}, settings: parts[0].manifest.Settings}
	m := &merger{run: r, MergeOptions: o, parts: parts}
	if err := m.check(); err != nil {
		return nil, err
	}
	if r.journal, err = openJournal(folder); err != nil {
		return nil, err
	}
	err = m.join(ctx)
	for _, c := range m.cities[len(r.results):] {
		r.unreached = append(r.unreached, c.City)
	}
	return r.finish(err)
}

// same reports whether two names lead to one folder.
func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// shardFolder is a folder that a shard was exported into.
type shardFolder struct {
	folder   string
	manifest *Manifest
}

// readParts reads the manifests of shards.
func readParts(names []string) ([]shardFolder, error) {
	var parts []shardFolder
	for _, name := range names {
		p := shardFolder{folder: name}
		if info, err := os.Stat(name); err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", name, disk.Cause(err))
		} else if !info.IsDir() {
			p.folder = filepath.Dir(name)
		}
		file := filepath.Join(p.folder, ManifestName)
		if _, err := os.Stat(file); err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", file, disk.Cause(err))
		}
		if _, err := os.Stat(filepath.Join(p.folder, filepath.FromSlash(journalName))); err == nil {
			return nil, fmt.Errorf("the export into %s did not finish; run it again", p.folder)
		}
		var err error
		if p.manifest, err = readManifest(os.DirFS(p.folder)); err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", file, disk.Cause(err))
		}
		if n := p.manifest.Missing; n > 0 {
			return nil, fmt.Errorf("the export into %s stopped with %s left; run it again", p.folder, cells.Count(n, "city", "cities"))
		}
		parts = append(parts, p)
	}
	if len(parts) == 0 {
		return nil, errors.New("no shards; give the folders they were exported to")
	}
	return parts, nil
}

// merger joins parts into a run.
type merger struct {
	*run
	MergeOptions
	parts  []shardFolder
	cities []shardCity // of all parts
}

// shardCity is a city, and the folder that its file is in.
type shardCity struct {
	City
	folder string
}

// check finds out whether the parts make a whole.
func (m *merger) check() error {
	first := m.parts[0]
	at := make([]string, first.manifest.Shard.Of) // the folder of each shard
	names := map[string]string{}                  // the folder of each city and of each file
	for _, p := range m.parts {
		switch s := p.manifest.Shard; {
		case p.manifest.Program != first.manifest.Program:
			return fmt.Errorf("%s was exported by %s and %s by %s; export all shards with one version", first.folder, first.manifest.Program, p.folder, p.manifest.Program)
		case p.manifest.Settings != first.manifest.Settings:
			return fmt.Errorf("%s and %s were exported with different options; export all shards with the same options", first.folder, p.folder)
		case s.Of != first.manifest.Shard.Of:
			return fmt.Errorf("%s is %s and %s is %s; these shards do not belong to the same export", first.folder, first.manifest.kind(), p.folder, p.manifest.kind())
		case s.Of > 0 && at[s.Index] != "":
			return fmt.Errorf("%s and %s are both shard %v; give each shard once", at[s.Index], p.folder, s)
		case s.Of > 0:
			at[s.Index] = p.folder
		}
		for _, c := range p.manifest.Cities {
			if c.Status != Written && c.Status != Failed {
				continue
			}
			m.cities = append(m.cities, shardCity{c, p.folder})
			if c.Output == "" {
				m.unsure[c.Inputs[0].Path] = true
			}
			var own []string
			if c.ID != "" {
				own = append(own, "city "+c.called())
			}
			if c.Output != "" {
				own = append(own, "file "+sameName(c.Output))
			}
			for _, name := range own {
				if other, taken := names[name]; taken && other != p.folder {
					return fmt.Errorf("%s and %s both have the %s; export the shards again", other, p.folder, name)
				}
				names[name] = p.folder
			}
		}
	}
	var missing []string
	for i, folder := range at {
		if folder == "" {
			missing = append(missing, Shard{i, len(at)}.String())
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("missing shards: %s", strings.Join(missing, ", "))
	}
	if m.Planned != nil {
		m.Planned(len(m.cities))
	}
	return nil
}

func (m *Manifest) kind() string {
	if m.Shard.Of == 0 {
		return "a complete export"
	}
	return "shard " + m.Shard.String()
}

// join puts the files of all parts into the folder.
func (m *merger) join(ctx context.Context) error {
	names := make([]string, len(m.cities))
	for i, c := range m.cities {
		names[i] = c.Output
	}
	if err := m.begin(names); err != nil {
		return err
	}
	var group []result
	for i := range m.cities {
		if err := ctx.Err(); err != nil {
			return errors.Join(err, m.publish(group))
		}
		res, err := m.take(&m.cities[i])
		if err != nil {
			return errors.Join(err, m.publish(group))
		}
		group = append(group, res)
		if m.Step != nil {
			m.Step()
		}
		if len(group) == together {
			if err := m.publish(group); err != nil {
				return err
			}
			group = group[:0]
		}
	}
	return m.publish(group)
}

// take makes a draft of a city's file, unless it is there already.
func (m *merger) take(c *shardCity) (result, error) {
	res := result{Result: Result{Outcome: c.Status, City: c.City}}
	if c.SHA256 == (Sum{}) {
		return res, nil
	}
	if sum, size, err := sumOf(m.folder.Root().FS(), c.Output); err == nil && sum == c.SHA256 && size == c.Bytes {
		if info, err := m.folder.Lookup(c.Output); err == nil && info != nil {
			if c.Status == Written {
				res.Outcome = Unchanged
			}
			return res, nil
		}
	}
	from := filepath.Join(c.folder, c.Output)
	sum, size, err := sumOf(os.DirFS(c.folder), c.Output)
	switch {
	case err != nil:
		return res, fmt.Errorf("cannot read %s: %w", from, disk.Cause(err))
	case sum != c.SHA256 || size != c.Bytes:
		return res, fmt.Errorf("%s differs from the file in its manifest; export that shard again", from)
	}
	if res.draft, err = m.folder.DraftOf(c.Output, from); err != nil {
		return res, err
	}
	return res, nil
}
