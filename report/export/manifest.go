package export

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"

	"cityprofile/report/profile"
)

// ManifestName is the file that says what is in a folder.
const ManifestName = "manifest.json"

// Format is the version of the manifest that this package reads and writes.
const Format = 1

// Manifest says what is in a folder of reports. It is a function of the
// profiles, the options and the files: it has no clock, and does not tell how
// many runs or workers there were.
type Manifest struct {
	Format   int    `json:"format"`
	Program  string `json:"program"`
	Settings Sum    `json:"settings,omitzero"` // of all that its reports and their names depend on beside their profiles
	Shard    Shard  `json:"shard,omitzero"`    // what part of an export this is
	Missing  int    `json:"missing,omitzero"`  // cities that an export was stopped before
	Cities   []City `json:"cities"`            // in the order of their ids, and of a city in that of its languages
}

// City is a city in the manifest.
type City struct {
	ID          string    `json:"id,omitempty"`       // empty if the profile does not tell
	Language    string    `json:"language,omitempty"` // of the report (BCP 47); empty for English, or if the profile does not tell
	Name        string    `json:"name,omitempty"`
	Country     string    `json:"country,omitempty"`
	Status      Status    `json:"status"`
	Output      string    `json:"output,omitempty"` // name of the file in the folder
	Pages       int       `json:"pages,omitempty"`
	Bytes       int64     `json:"bytes,omitempty"`
	Figures     *Figures  `json:"figures,omitempty"`    // what the report counts
	SHA256      Sum       `json:"sha256,omitzero"`      // of the file, if there is one
	Fingerprint Sum       `json:"fingerprint,omitzero"` // of all that the file is made from
	Date        string    `json:"date,omitempty"`       // of the report, if not from the profile
	Inputs      []Input   `json:"inputs,omitempty"`     // the profile, and its pictures
	Problems    []Problem `json:"problems,omitempty"`
}

// Place is where the profile is, for people: its file, and its line in a file of
// many.
func (c *City) Place() string { return c.Inputs[0].place() }

// called is what a report of a city is known by: its id, and its language if that is not
// English.
func (c *City) called() string {
	if c.Language == "" {
		return c.ID
	}
	return c.ID + " in " + c.Language
}

// Status is what became of a city's file.
type Status string

// The statuses in a manifest.
const (
	Written    Status = "written"    // the file is made from the inputs
	Failed     Status = "failed"     // there are errors; an older file, if there is one, stays
	Leftover   Status = "leftover"   // the file is of an earlier export, and no profile asks for it now
	Unfinished Status = "unfinished" // an export was killed: the file may be an old one or a new one
)

// Two more of a result: a run tells what it found done, and what it did not
// come to. The manifest does not depend on the runs that led to it.
const (
	Unchanged Status = "unchanged"
	Unreached Status = "not reached"
)

// Input is a file, or a part of one, that a report is made from.
type Input struct {
	Path   string `json:"path"`
	Line   int    `json:"line,omitempty"` // of a profile in a file of many, from 1
	SHA256 Sum    `json:"sha256,omitzero"`
}

func (in Input) place() string {
	if in.Line == 0 {
		return in.Path
	}
	return in.Path + ":" + strconv.Itoa(in.Line)
}

// Problem is a diagnostic of a profile.
type Problem struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	From     int    `json:"from"` // in the text of the profile, in bytes
	To       int    `json:"to"`
	Message  string `json:"message"`
	Help     string `json:"help,omitempty"`
}

// problemsOf are diagnostics as the manifest has them.
func problemsOf(found profile.Diagnostics) []Problem {
	var list []Problem
	for _, d := range found {
		list = append(list, Problem{d.Severity.String(), d.Code, d.Line, d.Column, d.Span.From, d.Span.To, d.Message, d.Help})
	}
	return list
}

// diagnostics are the problems of a source that has not changed since, at the
// place where it now is.
func diagnostics(s *profile.Source, list []Problem) profile.Diagnostics {
	var found profile.Diagnostics
	for _, p := range list {
		severity := profile.Error
		for _, s := range []profile.Severity{profile.Warning, profile.Note} {
			if p.Severity == s.String() {
				severity = s
			}
		}
		found = append(found, s.Diagnose(severity, p.Code, profile.Span{From: p.From, To: p.To}, p.Message, p.Help))
	}
	return found
}

// sortCities puts cities in the order of the manifest.
func sortCities(list []City) {
	first := func(c City) Input {
		if len(c.Inputs) == 0 {
			return Input{}
		}
		return c.Inputs[0]
	}
	slices.SortFunc(list, func(a, b City) int {
		x, y := first(a), first(b)
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Language, b.Language), cmp.Compare(a.Output, b.Output), cmp.Compare(x.Path, y.Path), cmp.Compare(x.Line, y.Line))
	})
}

// write writes the manifest, a city on each line.
func (m *Manifest) write(w io.Writer) error {
	b := bufio.NewWriter(w)
	head := *m
	head.Cities = nil
	text, err := encode(head)
	if err != nil {
		return err
	}
	b.Write(bytes.TrimSuffix(text, []byte("null}")))
	if err := lines(b, len(m.Cities), func(i int) any { return &m.Cities[i] }); err != nil {
		return err
	}
	b.WriteString("}\n")
	return b.Flush()
}

// readManifest reads the manifest of a folder; it is empty if there is none.
func readManifest(folder fs.FS) (*Manifest, error) {
	err := regular(folder, ManifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return &Manifest{Format: Format}, nil
	}
	if err != nil {
		return nil, err
	}
	f, err := folder.Open(ManifestName)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m := &Manifest{}
	d := json.NewDecoder(bufio.NewReader(f))
	if err := d.Decode(m); err != nil || m.Format < 1 {
		return nil, errors.New("not the manifest of an export; move it away, or choose another folder")
	}
	if m.Format != Format {
		return nil, fmt.Errorf("unsupported manifest format %d; this version supports %d: use a newer cityprofile, or choose another folder", m.Format, Format)
	}
	if m.Missing < 0 {
		return nil, fmt.Errorf("%d cities are missing; move the file away, or choose another folder", m.Missing)
	}
	for i := range m.Cities {
		if c := &m.Cities[i]; !c.sound() {
			return nil, fmt.Errorf("invalid entry “%s%s”; move the file away, or choose another folder", c.ID, c.Output)
		}
	}
	return m, nil
}

// sound reports whether an entry can be one that this package wrote.
func (c *City) sound() bool {
	if c.Output != "" {
		if wrong, _ := unfitName(c.Output); wrong != "" {
			return false
		}
	}
	switch c.Status {
	case Written:
		return c.Output != "" && len(c.Inputs) > 0
	case Failed:
		return len(c.Inputs) > 0 && len(c.Problems) > 0
	case Leftover, Unfinished:
		return c.Output != ""
	}
	return false
}
