package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"cityprofile/report/export/disk"
)

// ledger is what is known of the files in a folder, by their names: from the
// manifest, and from the journal of an export that was killed. Rewriting the
// manifest for every group of files would take longer than making them, so a
// running export adds to a journal, which it removes when the manifest is
// there.
type ledger map[string]City

// journalName is the journal of a folder: JSON Lines of entries.
const journalName = disk.Work + "/journal"

// entry is a line of the journal.
type entry struct {
	Begin []string `json:"begin,omitempty"` // names of files that may appear from now on
	City  *City    `json:"city,omitempty"`  // a city whose file is in its place
}

// readLedger reads what is known of a folder.
func readLedger(folder *disk.Folder) (ledger, error) {
	for _, name := range []string{ManifestName, journalName} {
		if _, err := folder.Lookup(name); err != nil {
			return nil, err
		}
	}
	m, err := readManifest(folder.Root().FS())
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", folder.Path(ManifestName), disk.Cause(err))
	}
	l := ledger{}
	for _, c := range m.Cities {
		if c.Output != "" && (c.SHA256 != Sum{} || c.Status == Unfinished) {
			l[c.Output] = c
		}
	}
	entries, _, err := readJournal(folder)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", folder.Path(journalName), disk.Cause(err))
	}
	for _, e := range entries {
		for _, name := range e.Begin {
			wrong, _ := unfitName(name)
			if _, known := l[name]; !known && wrong == "" {
				l[name] = City{Output: name, Status: Unfinished}
			}
		}
		if e.City != nil {
			l[e.City.Output] = *e.City
		}
	}
	return l, nil
}

// readJournal reads the journal as far as it is whole: the last line may have
// been cut off. It returns the size of that part.
func readJournal(folder *disk.Folder) (entries []entry, size int64, err error) {
	f, err := folder.Root().Open(journalName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	return entriesOf(f)
}

// entriesOf are the entries of a journal as far as it is whole, and the size of that
// part.
func entriesOf(f io.Reader) (entries []entry, size int64, err error) {
	in := bufio.NewReader(f)
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			return entries, size, nil
		}
		if err != nil {
			return nil, 0, err
		}
		var e entry
		if json.Unmarshal(line, &e) != nil || e.City != nil && !e.City.sound() {
			return entries, size, nil
		}
		entries = append(entries, e)
		size += int64(len(line))
	}
}

// journal is the journal of a running export.
type journal struct {
	folder *disk.Folder
	f      *os.File
}

// openJournal goes on with the journal of a killed export, or begins one.
func openJournal(folder *disk.Folder) (*journal, error) {
	_, size, err := readJournal(folder)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", folder.Path(journalName), disk.Cause(err))
	}
	f, err := folder.Root().OpenFile(journalName, os.O_CREATE|os.O_WRONLY, 0o666)
	if err == nil {
		err = f.Truncate(size)
	}
	if err == nil {
		_, err = f.Seek(size, io.SeekStart)
	}
	if err == nil {
		err = folder.Sync(disk.Work)
	}
	if err != nil {
		if f != nil {
			f.Close()
		}
		return nil, fmt.Errorf("cannot write %s: %w", folder.Path(journalName), disk.Cause(err))
	}
	return &journal{folder, f}, nil
}

// add adds entries, which are on the disk when it returns.
func (j *journal) add(entries ...entry) error {
	var b bytes.Buffer
	for _, e := range entries {
		text, err := encode(e)
		if err != nil {
			return err
		}
		b.Write(text)
		b.WriteByte('\n')
	}
	_, err := j.f.Write(b.Bytes())
	if err == nil {
		err = j.f.Sync()
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", j.folder.Path(journalName), disk.Cause(err))
	}
	return nil
}

// close ends writing; the journal stays until remove.
func (j *journal) close() error { return j.f.Close() }

// remove removes the journal once the manifest says what it says.
func (j *journal) remove() error {
	j.f.Close() // what is in it is on the disk already
	if err := j.folder.Root().Remove(journalName); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("cannot remove %s: %w", j.folder.Path(journalName), disk.Cause(err))
	}
	return nil
}
