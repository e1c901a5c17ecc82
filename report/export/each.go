package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// EachOptions say which profiles are loaded.
type EachOptions struct {
	Sources []string  // as for Run
	Input   io.Reader // what Stdin stands for
	Scratch string    // a folder for copies of what can be read only once
	Workers int       // from 1
	Only    string    // the id of the one city that is asked for; empty for all
	Planned func(cities int)
}

// Loaded is a profile of a source.
type Loaded struct {
	Place string           // of its source, for people
	ID    profile.Identity // empty where the profile does not say whom it is about
	File  *profile.File    // nil if one of Found is an error
	Found profile.Diagnostics
	Stack []byte // of an internal error; nil for none
}

// Each loads the profiles of sources as Run does, has workers call do for each, and
// gives what it made to take, in the order of the plan. An error is one of sources or
// ctx, or that of do or take, which ends it. When do panics it is called again, without
// the file and with the panic among what was found.
func Each[T any](ctx context.Context, o EachOptions, do func(context.Context, Loaded) (T, error), take func(T) error) error {
	sources, err := find(o.Sources)
	if err != nil {
		return err
	}
	if len(sources) == 0 {
		return errNoSources
	}
	scratch, err := disk.Open(o.Scratch)
	if err != nil {
		return err
	}
	defer scratch.Close()
	if err := spool(ctx, scratch, sources, o.Input); err != nil {
		return err
	}
	p := planner{sources: sources, template: byID}
	items, err := p.plan(ctx, max(o.Workers, 1))
	if err != nil {
		return err
	}
	if o.Only != "" {
		if items = only(items, o.Only); len(items) == 0 {
			return fmt.Errorf("no profile has the id %q; see `id` in the profiles of %s", o.Only, strings.Join(o.Sources, ", "))
		}
	}
	if o.Planned != nil {
		o.Planned(len(items))
	}
	type made struct {
		value T
		err   error
	}
	decode := decoders()
	worker := func() func(int) made {
		return func(i int) (m made) {
			l := items[i].load(ctx, decode)
			if err := ctx.Err(); err != nil {
				return made{err: err}
			}
			defer func() {
				if p := recover(); p != nil {
					src := items[i].src()
					l.File, l.Stack = nil, debug.Stack()
					l.Found = append(l.Found, defect(&src, p))
					m.value, m.err = do(ctx, l)
				}
			}()
			m.value, m.err = do(ctx, l)
			return m
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	n := 0
	for m := range inOrder(ctx, len(items), max(o.Workers, 1), 2*max(o.Workers, 1), worker, func(err error) made { return made{err: err} }) {
		if err == nil {
			if err = m.err; err == nil {
				err = take(m.value)
			}
			if err != nil {
				cancel()
			}
		}
		n++
	}
	if err == nil && n < len(items) {
		err = ctx.Err()
	}
	return err
}

var errNoSources = errors.New("no sources; give folders or profiles")

// byID names a city by its id.
var byID = Template{[]part{{field: &fields[0]}, {text: extension}}}

func only(items []item, id string) []item {
	var some []item
	for _, it := range items {
		if it.id.ID == id {
			some = append(some, it)
		}
	}
	return some
}

func (it *item) src() profile.Source {
	return profile.Source{Name: it.source.name, Format: it.source.format, Start: it.start}
}

// load reads a profile and judges it; in decode its pictures are decoded.
func (it *item) load(ctx context.Context, decode *memory) (l Loaded) {
	l = Loaded{Place: it.input().place(), ID: it.id}
	src := it.src()
	fail := func(d ...profile.Diagnostic) Loaded {
		l.File, l.Found = nil, append(l.Found, d...)
		return l
	}
	defer func() {
		if p := recover(); p != nil {
			l.Stack = debug.Stack()
			l = fail(defect(&src, p))
		}
	}()
	if it.err != nil {
		return fail(src.Diagnose(profile.Error, "file", profile.Span{}, "cannot read the profile: "+it.err.Error(), ""))
	}
	var err error
	if src.Text, err = it.text(); err != nil {
		return fail(src.Diagnose(profile.Error, "file", profile.Span{}, "cannot read the profile: "+err.Error(), ""))
	}
	if it.between != "" {
		return fail(src.Diagnose(profile.Error, "syntax", profile.Span{}, it.between, ""))
	}
	pictures := &album{folder: it.source.folder, decode: decode}
	defer pictures.close()
	l.File, l.Found = profile.Load(ctx, src, pictures)
	if l.File != nil && it.fault != nil {
		message, help := it.fault.message, it.fault.help
		if it.fault.code == duplicateName { // of a file there is none here
			message = fmt.Sprintf("duplicate `id`: %s is another profile of %q", strings.Join(it.fault.others, " and "), it.id.ID)
			help = "give each city a unique id, or leave one of the profiles out"
		}
		return fail(l.File.Diagnose(profile.Error, it.fault.code, it.fault.pointer, message, help))
	}
	return l
}

// defect is an internal error as a diagnostic.
func defect(src *profile.Source, p any) profile.Diagnostic {
	return src.Diagnose(profile.Error, "defect", profile.Span{},
		fmt.Sprintf("internal error: %v", p), "please report it, with the profile: it occurred in "+panicked())
}
