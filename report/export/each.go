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
	// Limit ends the context of one city after a time; nil for no limit. What is not
	// done by then is called again, as when it panics.
	Limit func(context.Context) (context.Context, context.CancelFunc)
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
	pool, decode := newMemory(MostMemory), decoders()
	one := func(ctx context.Context, it *item) (m made) {
		l := Loaded{Place: it.input().place(), ID: it.id}
		src := it.src()
		whole := ctx
		var late error
		defer func() {
			p := recover()
			switch {
			case whole.Err() != nil:
				m.err = whole.Err()
				return
			case p != nil:
				l.Found, l.Stack = append(l.Found, defect(&src, p)), debug.Stack()
			case late != nil:
				l.Found = append(l.Found, src.Diagnose(profile.Error, "timeout", profile.Span{}, late.Error(), ""))
			default:
				return
			}
			l.File = nil
			m.value, m.err = do(whole, l)
		}()
		done, err := pool.take(ctx, it.memory())
		if err != nil {
			return made{err: err}
		}
		defer done()
		if o.Limit != nil {
			var cancel context.CancelFunc
			ctx, cancel = o.Limit(ctx)
			defer cancel()
		}
		it.load(ctx, &src, decode, &l)
		if ctx.Err() == nil {
			m.value, m.err = do(ctx, l)
		}
		if ctx.Err() != nil {
			late = context.Cause(ctx)
		}
		return m
	}
	worker := func() func(int) made { return func(i int) made { return one(ctx, &items[i]) } }
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

// memory is about how many bytes a city takes.
func (it *item) memory() int64 {
	text, err := it.text()
	if err != nil {
		return memoryOfAll
	}
	return memoryFor(text)
}

// load reads a profile and judges it.
func (it *item) load(ctx context.Context, src *profile.Source, decode *memory, l *Loaded) {
	fail := func(code, message string) {
		l.Found = append(l.Found, src.Diagnose(profile.Error, code, profile.Span{}, message, ""))
	}
	if it.err != nil {
		fail("file", "cannot read the profile: "+it.err.Error())
		return
	}
	var err error
	if src.Text, err = it.text(); err != nil {
		fail("file", "cannot read the profile: "+err.Error())
		return
	}
	if it.between != "" {
		fail("syntax", it.between)
		return
	}
	pictures := &album{folder: it.source.folder, decode: decode}
	defer pictures.close()
	l.File, l.Found = profile.Load(ctx, *src, pictures)
	if l.File == nil || it.fault == nil {
		return
	}
	message, help := it.fault.message, it.fault.help
	if it.fault.code == duplicateName { // of a file there is none here
		message = fmt.Sprintf("duplicate `id`: %s is another profile of %q", strings.Join(it.fault.others, " and "), it.id.ID)
		help = "give each city a unique id, or leave one of the profiles out"
	}
	l.Found = append(l.Found, l.File.Diagnose(profile.Error, it.fault.code, it.fault.pointer, message, help))
	l.File = nil
}

// defect is an internal error as a diagnostic.
func defect(src *profile.Source, p any) profile.Diagnostic {
	return src.Diagnose(profile.Error, "defect", profile.Span{},
		fmt.Sprintf("internal error: %v", p), "please report it, with the profile: it occurred in "+panicked())
}
