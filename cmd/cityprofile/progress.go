package main

import (
	"fmt"
	"io"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress shows how far a command is with many cities: with a bar on a
// terminal, and else, or where no decoration is wanted, with ten lines.
type progress struct {
	err         io.Writer
	verb        string // what is done to a city
	drawn       bool
	total, done int

	bars *mpb.Progress
	bar  *mpb.Bar
}

func (c *console) progress(verb string) *progress {
	return &progress{err: c.err, verb: verb, drawn: terminal(c.err) && c.getenv("NO_COLOR") == "" && c.getenv("TERM") != "dumb"}
}

// begin is told how many cities there are.
func (p *progress) begin(total int) {
	p.total = total
	if p.drawn && total > 0 {
		p.bars = mpb.New(mpb.WithOutput(p.err), mpb.WithWidth(60))
		p.bar = p.bars.AddBar(int64(total), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.CountersNoUnit("%d of %d cities "+p.verb+" ")),
			mpb.AppendDecorators(decor.Name(" "), decor.AverageETA(decor.ET_STYLE_MMSS), decor.Name(" left")))
	}
}

// step is told that one more is done.
func (p *progress) step() {
	p.done++
	if p.bar != nil {
		p.bar.Increment()
	} else if tenth := 10 * p.done / p.total; tenth > 10*(p.done-1)/p.total {
		fmt.Fprintf(p.err, "%d of %d cities %s\n", p.done, p.total, p.verb)
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
