// Package export makes the reports of many cities and puts them into a folder,
// beside a manifest that says what each file is made from.
//
// Run first reads all sources once, to learn who the profiles are about and to
// give each report a name: that is the plan. Workers then take the cities in
// the order of the plan, and one collector takes their results in the same
// order, so what is said and written does not depend on how many workers there
// are. A city whose inputs and file match the manifest is skipped;
// of the others the profile is loaded, the report is made, and the file is
// written as a draft. A group of drafts is then made durable, put in place and
// noted in a journal, all together, since a disk takes about as long for many
// files as for one. At the end the manifest takes over what the journal says.
//
// So the folder is in order whenever the program or the machine stops: a file
// is the old one or the new one, and the next run makes what is missing.
package export

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"cityprofile/report/export/disk"
)

// Run exports. What is wrong with cities is in the summary; the error is one of
// sources, of the folder or of the context, and the summary then says how far
// the run came; it is nil if it did not begin.
func Run(ctx context.Context, o Options) (*Summary, error) {
	sources, err := find(o.Sources)
	if err != nil {
		return nil, err
	}
	if len(sources) == 0 {
		return nil, errNoSources
	}
	if err := beside(o.Beside, sources); err != nil {
		return nil, err
	}
	o.Workers = max(o.Workers, 1)
	folder, err := disk.Open(o.Folder)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	known, err := readLedger(folder)
	if err != nil {
		return nil, err
	}
	if err := spool(ctx, folder, sources, o.Input); err != nil {
		return nil, err
	}
	p := planner{sources: sources, template: o.Template}
	items, err := p.plan(ctx, o.Workers)
	if err != nil {
		return nil, err
	}
	for i := range items {
		if name := filepath.Join(o.Folder, items[i].output); items[i].output != "" {
			for _, other := range o.Beside {
				if identity(other) == identity(name) || same(other, name) {
					return nil, fmt.Errorf("%s is the report of %s; choose another file", other, items[i].input().place())
				}
			}
		}
	}
	unsure := map[string]bool{}
	for i := range items {
		if items[i].output == "" {
			unsure[items[i].source.name] = true
		}
	}
	items = slices.DeleteFunc(items, func(it item) bool { return !o.Shard.Has(it.key()) })
	if o.Planned != nil {
		o.Planned(len(items))
	}
	r := &run{Options: o, folder: folder, known: known, items: items, unsure: unsure,
		settings: fingerprint(append(slices.Clone(o.Setup), o.Template.String()), "", nil)}
	err = r.make(ctx)
	for i := len(r.results); i < len(items); i++ {
		r.unreached = append(r.unreached, r.entry(&items[i], "", nil))
	}
	return r.finish(err)
}

// beside is an error if one of some files is a source.
func beside(files []string, sources []source) error {
	for _, name := range files {
		for i := range sources {
			if s := &sources[i]; identity(name) == identity(s.path) || same(name, s.path) {
				return fmt.Errorf("%s is a source; choose another file", name)
			}
		}
	}
	return nil
}
