package main

import (
	"bytes"
	"strings"
	"testing"
)

// screen is what a terminal shows of some output.
func screen(output string) string {
	var lines []string
	for line := range strings.SplitSeq(output, "\n") {
		var cells []rune
		for part := range strings.SplitSeq(line, "\r") {
			for i, r := range []rune(part) {
				if i < len(cells) {
					cells[i] = r
				} else {
					cells = append(cells, r)
				}
			}
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}

func TestProgressStandsBelowMessagesAndLeavesNothingBehind(t *testing.T) {
	var out bytes.Buffer
	p := &progress{err: &out, done: "Exported", one: "city", many: "cities", drawn: true}
	p.begin(8)
	p.step()
	p.Write([]byte("kunming.toml: error\n"))
	p.step()
	if got, want := screen(out.String()), "kunming.toml: error\nExported  25 % [#######                       ] of 8 cities"; got != want {
		t.Errorf("the terminal shows\n%s\nwant\n%s", got, want)
	}
	for range 6 {
		p.step()
	}
	p.end()
	p.Write([]byte("8 cities: 8 written\n"))
	if got, want := screen(out.String()), "kunming.toml: error\n8 cities: 8 written\n"; got != want {
		t.Errorf("the terminal shows\n%s\nwant\n%s", got, want)
	}
}

func TestProgressIsToldInTenLinesWhereNothingIsDrawn(t *testing.T) {
	var out bytes.Buffer
	p := &progress{err: &out, done: "Exported", one: "city", many: "cities"}
	p.begin(1000)
	for range 1000 {
		p.step()
	}
	p.end()
	if lines := strings.Count(out.String(), "\n"); lines != 10 || !strings.HasSuffix(out.String(), "Exported 1000 of 1000 cities\n") || strings.Contains(out.String(), "\r") {
		t.Errorf("%d lines:\n%s", lines, out.String())
	}
}
