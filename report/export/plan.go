package export

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// item is a profile that was found. Its text is not held: of ten thousand that
// would be much.
type item struct {
	source  *source
	whole   bool             // it is all of its file
	start   profile.Position // of its text in the file
	size    int              // of its text, in bytes
	sum     Sum              // of its text
	id      profile.Identity
	output  string // name of the file; empty if that is not known
	fault   *fault // what is wrong with its name
	between string // what is wrong between profiles, in place of a profile
	err     error  // of reading
}

// input is the profile as the manifest has it.
func (it *item) input() Input {
	in := Input{Path: it.source.name, SHA256: it.sum}
	if !it.whole {
		in.Line = it.start.Lines + 1
	}
	return in
}

// key is what the shard of a profile depends on: the id, which stays when the
// profile is moved, or else its place.
func (it *item) key() string {
	if it.id.ID != "" {
		return it.id.ID
	}
	return it.input().place()
}

// text reads the text again. It is an error if it is not what it was.
func (it *item) text() ([]byte, error) {
	f, err := openRegular(it.source.path)
	if err != nil {
		return nil, disk.Cause(err)
	}
	defer f.Close()
	var text []byte
	if it.whole {
		text, err = io.ReadAll(io.LimitReader(f, enough))
	} else {
		text = make([]byte, it.size)
		_, err = f.ReadAt(text, it.start.Bytes)
	}
	if err != nil && err != io.EOF {
		return nil, disk.Cause(err)
	}
	if Sum(sha256.Sum256(text)) != it.sum {
		return nil, errors.New("the profile changed during the export; run it again")
	}
	return text, nil
}

// openRegular opens a file that is an ordinary one.
func openRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	return os.Open(path)
}

// planner finds the profiles in sources.
type planner struct {
	sources  []source
	template Template
}

// plan reads all sources once, each by one of some goroutines. The items are in
// the order of the sources and of their places in them.
func (p *planner) plan(ctx context.Context, workers int) ([]item, error) {
	found := make([][]item, len(p.sources))
	next := make(chan int)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for i := range next {
				found[i] = p.read(&p.sources[i])
			}
		})
	}
	for i := range p.sources {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	all.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var items []item
	for _, some := range found {
		items = append(items, some...)
	}
	if len(items) == 0 {
		return nil, fmt.Errorf("no profiles found in %s", p.sources[0].name)
	}
	tellApart(items)
	return items, nil
}

// read finds the profiles of a source.
func (p *planner) read(s *source) (items []item) {
	add := func(r record) {
		it := item{source: s, start: r.start, size: len(r.text), sum: sha256.Sum256(r.text), between: r.fault}
		if r.fault == "" {
			p.identify(&it, r.text)
		}
		items = append(items, it)
	}
	f, err := (*os.File)(nil), s.err
	if err == nil {
		f, err = openRegular(s.path)
	}
	if err == nil {
		defer f.Close()
		switch {
		case beginsList(s, f):
			err = newSplitter(f, add).list()
		case s.lines, s.stream && manyLines(f):
			err = newSplitter(f, add).lines()
		default:
			var text []byte
			text, err = io.ReadAll(io.LimitReader(f, enough))
			if err == nil && !(s.stream && len(bytes.TrimSpace(text)) == 0) {
				add(record{text: text})
				items[0].whole = true
			}
		}
	}
	if err != nil {
		items = append(items, item{source: s, whole: len(items) == 0, err: disk.Cause(err)})
	}
	return items
}

func (p *planner) identify(it *item, text []byte) {
	it.id = profile.Identify(profile.Source{Format: it.source.format, Text: text})
	if it.id.ID != "" {
		if it.output, it.fault = p.template.Name(it.id); it.fault != nil {
			it.output = ""
		}
	}
}

// beginsList reports whether a file of JSON has one list of all profiles. It
// leaves the file at its beginning, as manyLines does.
func beginsList(s *source, f *os.File) bool {
	defer f.Seek(0, io.SeekStart)
	if s.format != profile.JSON || s.lines {
		return false
	}
	c, _ := newSplitter(f, nil).space()
	return c == '['
}

// manyLines reports whether what came from a pipe is JSON Lines and not one
// profile: its first line stands for itself, or the second begins another one.
func manyLines(f *os.File) bool {
	defer f.Seek(0, io.SeekStart)
	in := bufio.NewReader(f)
	var first []byte
	for {
		line, err := in.ReadBytes('\n')
		switch text := bytes.TrimSpace(line); {
		case len(text) == 0:
		case first != nil:
			return line[0] == '{'
		case json.Valid(text):
			return true
		default:
			first = text
		}
		if err != nil {
			return false
		}
	}
}

// tellApart faults every profile whose file another one would overwrite: which
// of them is right is not for a program to say.
func tellApart(items []item) {
	by := map[string][]int{}
	for i := range items {
		if items[i].output != "" {
			same := sameName(items[i].output)
			by[same] = append(by[same], i)
		}
	}
	for i := range items {
		it := &items[i]
		if it.output == "" {
			continue
		}
		var others []string
		for _, j := range by[sameName(it.output)] {
			if j == i {
				continue
			}
			other := items[j].input().place()
			if items[j].output != it.output {
				other += " (" + shown(items[j].output) + ", the same file on some systems)"
			}
			others = append(others, other)
		}
		const most = 3
		switch more := len(others) - most; {
		case len(others) == 0:
			continue
		case more > 0:
			others = append(others[:most], fmt.Sprintf("%d more", more))
		}
		it.fault = &fault{duplicateName, "/city/id",
			fmt.Sprintf("%s is also produced by %s", shown(it.output), strings.Join(others, " and ")),
			"give each city a unique id, or choose a --name that distinguishes them", others}
	}
}

// duplicateName is the code of a fault that two profiles have together.
const duplicateName = "duplicate-name"
