//go:build !linux

package disk

// flush makes sure that drafts are on the disk.
func (f *Folder) flush(drafts []*Draft) error { return f.flushEach(drafts) }
