package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"cityprofile/layout"
)

// mostBleed is the most that --bleed takes, in millimetres.
const mostBleed = 20

// bleed is how far pages go on beyond where a printer trims them: the value of
// --bleed.
type bleed layout.Len

func (b *bleed) flag(f *pflag.FlagSet) {
	f.Var(b, "bleed", "add `WIDTH`, such as 3mm, to each side for a printer to trim, with TrimBox and\nBleedBox")
}

// Set reads a width in millimetres, with its unit or without.
func (b *bleed) Set(s string) error {
	number := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "mm"))
	mm, err := strconv.ParseFloat(number, 64)
	if err != nil || !(mm >= 0 && mm <= mostBleed) {
		return fmt.Errorf("expected 0 to %d millimetres, such as 3mm", mostBleed)
	}
	const parts = 100
	l := bleed(math.Round(mm*parts)) * layout.MM / parts
	if mm > 0 && l == 0 {
		return errors.New("too narrow to be trimmed")
	}
	*b = l
	return nil
}

// String is the width as Set reads it.
func (b *bleed) String() string {
	return strconv.FormatFloat(float64(*b)/layout.MM, 'f', -1, 64) + "mm"
}

// Type is for the help.
func (b *bleed) Type() string { return "WIDTH" }

// on are pages with the bleed.
func (b bleed) on(pages []layout.Page) []layout.Page {
	if b == 0 {
		return pages
	}
	list := make([]layout.Page, len(pages))
	for i, p := range pages {
		list[i] = p.WithBleed(layout.Len(b))
	}
	return list
}
