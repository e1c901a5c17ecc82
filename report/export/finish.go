package export

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"cityprofile/report/export/disk"
)

// finish removes what is to be removed and writes the manifest, however the
// run ended: how is in the error.
func (r *run) finish(stop error) (*Summary, error) {
	s := &Summary{Program: r.Program, Shard: r.Shard, Results: r.results}
	m := &Manifest{Format: Format, Program: r.Program, Settings: r.settings, Shard: r.Shard}
	for i := range r.results {
		m.Cities = append(m.Cities, r.results[i].City)
	}
	listed := map[string]bool{}
	for _, c := range r.unreached {
		m.Missing++
		if old, ok := r.known[c.Output]; ok && !listed[c.Output] {
			listed[c.Output] = true
			m.Cities = append(m.Cities, old)
		}
		s.Results = append(s.Results, Result{Outcome: Unreached, City: c})
	}
	for _, c := range r.leftover(s.Results) {
		if r.maybeAsked(c) {
			s.Held = append(s.Held, c.Output)
			m.Cities = append(m.Cities, c)
			continue
		}
		if r.Prune && stop == nil {
			if err := r.folder.Root().Remove(c.Output); err != nil {
				stop = fmt.Errorf("cannot remove %s: %w", r.folder.Path(c.Output), disk.Cause(err))
			} else {
				s.Removed = append(s.Removed, c.Output)
				continue
			}
		}
		s.Leftover = append(s.Leftover, c.Output)
		m.Cities = append(m.Cities, c)
	}
	sortCities(m.Cities)
	err := r.folder.Put(ManifestName, m.write)
	if r.journal != nil {
		if err == nil {
			err = r.journal.remove()
		} else {
			r.journal.close()
		}
	}
	switch {
	case stop == nil:
		stop = err
	case errors.Is(stop, errFailFast):
		stop = err
	}
	return s, stop
}

// leftover are the files of earlier exports that no profile asks for, in the
// order of their names.
func (r *run) leftover(results []Result) []City {
	asked := map[string]string{}
	for i := range results {
		asked[sameName(results[i].City.Output)] = results[i].City.Output
	}
	var list []City
	for _, name := range slices.Sorted(maps.Keys(r.known)) {
		c := r.known[name]
		other, is := asked[sameName(name)]
		if is && other == name {
			continue
		}
		info, err := r.folder.Lookup(name)
		if err != nil || info == nil {
			continue // it is gone, or is not what was written there
		}
		if is { // two names, and perhaps one file
			if file, _ := r.folder.Lookup(other); file != nil && os.SameFile(info, file) {
				continue
			}
		}
		if c.Status != Unfinished {
			c.Status = Leftover
		}
		c.Problems = nil
		list = append(list, c)
	}
	return list
}

// maybeAsked reports whether a leftover may be of a profile that does not say
// whom it is about: then it is not known that nobody asks for it.
func (r *run) maybeAsked(c City) bool {
	return len(r.unsure) > 0 && (len(c.Inputs) == 0 || r.unsure[c.Inputs[0].Path])
}
