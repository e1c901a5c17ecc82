package main

import (
	"fmt"
	"io"
	"strings"

	"cityprofile/report/cells"
)

// progress shows how far a command is with many cities: on a terminal in a line
// that is written over, and elsewhere, or with --format plain, in ten lines.
type progress struct {
	err       io.Writer
	done      string // what is done, as "Exported"
	one, many string // to what, as "city" and "cities"
	drawn     bool
	total, at int
	line      string // on the terminal
}

func (c *console) progress(done, one, many, format string) *progress {
	return &progress{err: c.err, done: done, one: one, many: many, drawn: format == "human" && terminal(c.err) && c.getenv("TERM") != "dumb"}
}

// begin takes the number of all that there is to do.
func (p *progress) begin(total int) {
	p.total = total
	p.draw()
}

// step counts one more as done.
func (p *progress) step() {
	p.at++
	switch tenth := 10 * p.at / p.total; {
	case p.drawn:
		p.draw()
	case tenth > 10*(p.at-1)/p.total:
		fmt.Fprintf(p.err, "%s %d of %s\n", p.done, p.at, cells.Count(p.total, p.one, p.many))
	}
}

// draw writes the line when a hundredth more is done.
func (p *progress) draw() {
	if !p.drawn || p.total == 0 {
		return
	}
	const width = 30 // of the bar, in characters
	full := width * p.at / p.total
	line := fmt.Sprintf("%s %3d %% [%s%s] of %s", p.done, 100*p.at/p.total, strings.Repeat("#", full), strings.Repeat(" ", width-full), cells.Count(p.total, p.one, p.many))
	if line != p.line {
		p.line = line // as long as the one before
		fmt.Fprint(p.err, "\r", line)
	}
}

// clear takes the line away.
func (p *progress) clear() {
	if p.line != "" {
		fmt.Fprint(p.err, "\r", strings.Repeat(" ", len(p.line)), "\r")
		p.line = ""
	}
}

// Write writes a message: above the line, if there is one.
func (p *progress) Write(message []byte) (int, error) {
	p.clear()
	n, err := p.err.Write(message)
	p.draw()
	return n, err
}

// end takes the line away for good.
func (p *progress) end() {
	p.clear()
	p.drawn = false
}
