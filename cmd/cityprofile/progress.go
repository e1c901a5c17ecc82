package main

import (
	"fmt"
	"io"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"cityprofile/report/cells"
)

// progress shows how far a command is with many cities: with a bar on a
// terminal, and elsewhere, or with --format plain, in ten lines.
type progress struct {
	err       io.Writer
	done      string // what is done, as "Exported"
	one, many string // to what, as "city" and "cities"
	drawn     bool
	total, at int

	bars *mpb.Progress
	bar  *mpb.Bar
}

func (c *console) progress(done, one, many, format string) *progress {
	return &progress{err: c.err, done: done, one: one, many: many, drawn: format == "human" && terminal(c.err) && c.getenv("TERM") != "dumb"}
}

// begin takes the number of all that there is to do.
func (p *progress) begin(total int) {
	p.total = total
	if p.drawn && total > 0 {
		p.bars = mpb.New(mpb.WithOutput(p.err), mpb.WithWidth(60))
		p.bar = p.bars.AddBar(int64(total), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.CountersNoUnit(p.done+" %d of %d "+p.many+" ")),
			mpb.AppendDecorators(decor.Name(" "), decor.AverageETA(decor.ET_STYLE_MMSS), decor.Name(" left")))
	}
}

// step counts one more as done.
func (p *progress) step() {
	p.at++
	if p.bar != nil {
		p.bar.Increment()
	} else if tenth := 10 * p.at / p.total; tenth > 10*(p.at-1)/p.total {
		fmt.Fprintf(p.err, "%s %d of %s\n", p.done, p.at, cells.Count(p.total, p.one, p.many))
	}
}

// Write writes a message: above the bar, if there is one.
func (p *progress) Write(message []byte) (int, error) {
	if p.bar != nil {
		return p.bars.Write(message)
	}
	return p.err.Write(message)
}

// end removes the bar.
func (p *progress) end() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
}
