package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// result is what became of an item, before its draft is put in its place.
type result struct {
	Result
	draft *disk.Draft
	err   error // that ends the export
}

// city makes one city's report as a draft, or finds that there is nothing to
// do. A panic is the city's failure.
func (r *run) city(ctx context.Context, it *item, buf *bytes.Buffer) (res result) {
	src := it.src()
	defer func() {
		if p := recover(); p != nil {
			res = r.fail(it, profile.Diagnostics{defect(&src, p)})
			res.Stack = debug.Stack()
		}
	}()
	failure := func(code, message string) result {
		return r.fail(it, profile.Diagnostics{src.Diagnose(profile.Error, code, profile.Span{}, message, "")})
	}
	if it.err != nil {
		return failure("file", "cannot read the profile: "+it.err.Error())
	}
	var err error
	if src.Text, err = it.text(); err != nil {
		return failure("file", "cannot read the profile: "+err.Error())
	}
	if it.between != "" {
		return failure("syntax", it.between)
	}
	if it.output != "" {
		if _, err := r.folder.Lookup(it.output); err != nil {
			return failure("output", err.Error())
		}
	}
	if c, ok := r.unchanged(it); ok {
		found := diagnostics(&src, c.Problems)
		c.Problems = problemsOf(found)
		return result{Result: Result{Outcome: Unchanged, City: c, Found: found}}
	}
	done, err := r.memory.take(ctx, memoryFor(src.Text))
	if err != nil {
		return result{err: err}
	}
	defer done()
	whole, ctx, cancel := ctx, ctx, context.CancelFunc(func() {})
	if r.Limit != nil {
		ctx, cancel = r.Limit(ctx)
	}
	defer cancel()
	late := func() result {
		if err := whole.Err(); err != nil {
			return result{err: err}
		}
		return failure("timeout", context.Cause(ctx).Error())
	}
	pictures := &album{folder: it.source.folder, decode: r.decode}
	defer pictures.close()
	file, found := profile.Load(ctx, src, pictures)
	if ctx.Err() != nil {
		return late()
	}
	if file == nil {
		return r.fail(it, found)
	}
	if it.fault != nil {
		return r.fail(it, append(found, file.Diagnose(profile.Error, it.fault.code, it.fault.pointer, it.fault.message, it.fault.help)))
	}
	if id := file.Profile.Identity(); id != it.id {
		panic(fmt.Sprintf("a profile of %+v was taken for one of %+v", id, it.id))
	}
	buf.Reset()
	made, err := r.Make(ctx, buf, file)
	if ctx.Err() != nil {
		return late()
	}
	if errors.Is(err, context.Canceled) { // what made it saw the interrupt first
		return result{err: err}
	}
	if err != nil {
		return failure("report", "cannot generate the report: "+err.Error())
	}
	found = append(found, made.Problems...)
	if found.Fail(r.Strict) {
		return r.fail(it, found)
	}
	c := r.entry(it, Written, found)
	c.Pages, c.Bytes, c.SHA256, c.Figures = made.Pages, int64(buf.Len()), sha256.Sum256(buf.Bytes()), figuresOf(file.Profile)
	for _, p := range pictures.read {
		c.Inputs = append(c.Inputs, Input{Path: filepath.ToSlash(filepath.Join(it.source.folder, p.name)), SHA256: p.sum})
	}
	if file.Profile.Report.Date == nil {
		c.Date = r.Date.String()
	}
	c.Fingerprint = fingerprint(r.Setup, c.Date, c.Inputs)
	draft, err := r.folder.Draft(it.output, func(w io.Writer) error {
		_, err := w.Write(buf.Bytes())
		return err
	})
	if err != nil {
		if _, inTheWay := r.folder.Lookup(it.output); inTheWay != nil {
			return failure("output", inTheWay.Error())
		}
	}
	return result{Result: Result{Outcome: Written, City: c, Found: found}, draft: draft, err: err}
}

// entry is what the manifest says of any city.
func (r *run) entry(it *item, status Status, found profile.Diagnostics) City {
	language := it.id.Language
	if language == profile.DefaultLanguage {
		language = ""
	}
	return City{ID: it.id.ID, Language: language, Name: it.id.Name, Country: it.id.Country, Status: status, Output: it.output,
		Inputs: []Input{it.input()}, Problems: problemsOf(found)}
}

// fail is a failure of a city. The manifest goes on to list an older file.
func (r *run) fail(it *item, found profile.Diagnostics) result {
	c := r.entry(it, Failed, found)
	if old, ok := r.known[it.output]; ok {
		if info, err := r.folder.Lookup(it.output); err == nil && info != nil {
			c.Pages, c.Bytes, c.SHA256 = old.Pages, old.Bytes, old.SHA256
		}
	}
	return result{Result: Result{Outcome: Failed, City: c, Found: found}}
}

// unchanged finds out whether a city's file is there, whole, and made from what
// there is now. The manifest's entry then is what a rebuild would give.
func (r *run) unchanged(it *item) (City, bool) {
	old, ok := r.known[it.output]
	if !ok || r.Force || it.fault != nil || old.Fingerprint == (Sum{}) || len(old.Inputs) == 0 ||
		r.Strict && len(old.Problems) > 0 || old.Date != "" && old.Date != r.Date.String() {
		return City{}, false
	}
	c := r.entry(it, Written, nil)
	c.Pages, c.Bytes, c.SHA256 = old.Pages, old.Bytes, old.SHA256
	c.Date, c.Problems, c.Figures = old.Date, old.Problems, old.Figures
	pictures := &album{folder: it.source.folder}
	defer pictures.close()
	for _, in := range old.Inputs[1:] { // the profile's text is the same, so it names the same pictures
		name, err := filepath.Rel(filepath.FromSlash(it.source.folder), filepath.FromSlash(in.Path))
		if err != nil {
			return City{}, false
		}
		if in.SHA256, _, err = sumOf(pictures, filepath.ToSlash(name)); err != nil {
			return City{}, false
		}
		c.Inputs = append(c.Inputs, in)
	}
	c.Fingerprint = fingerprint(r.Setup, c.Date, c.Inputs)
	if c.Fingerprint != old.Fingerprint {
		return City{}, false
	}
	sum, size, err := sumOf(r.folder.Root().FS(), it.output)
	return c, err == nil && sum == old.SHA256 && size == old.Bytes
}

// fingerprint is a sum of all that a report is made from. Where the profile and
// its pictures stand does not matter.
func fingerprint(setup []string, date string, inputs []Input) Sum {
	h := sha256.New()
	text := func(s string) {
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(s)))
		h.Write(size[:])
		io.WriteString(h, s)
	}
	for _, s := range setup {
		text(s)
	}
	text(date)
	for _, in := range inputs {
		h.Write(in.SHA256[:])
	}
	return Sum(h.Sum(nil))
}

// panicked is the place of a panic in this program: a function, and its line.
// It is the same in every run.
func panicked() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	below := false
	for {
		f, more := frames.Next()
		if f.Function == "runtime.gopanic" {
			below = true
		} else if below && !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s (%s:%d)", f.Function, filepath.Base(f.File), f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
