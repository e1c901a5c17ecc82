package sheet

import (
	"sync"

	"cityprofile/layout/text"
)

// phrase is a text in a font and a language.
type phrase struct {
	font *text.Font
	lang string
	text string
}

// phrases keeps what was shaped for the next report: all words of the report's
// own, and short ones of cities that were met before: a year, a region, a
// percentage. A city's name is met once, and is not worth its memory.
type phrases struct {
	mu   sync.RWMutex
	own  map[phrase]*text.Paragraph
	city map[phrase]*text.Paragraph
	met  map[phrase]bool // once
}

func newPhrases() phrases {
	return phrases{own: map[phrase]*text.Paragraph{}, city: map[phrase]*text.Paragraph{}, met: map[phrase]bool{}}
}

// The bounds of what is kept for cities: phrases of some words, and about two
// megabytes of them. What was kept longest is not worth finding out.
const (
	longestKept = 64 // bytes
	mostKept    = 500
	mostMet     = 4 * mostKept
)

// label shapes words of the report's own.
func (p *phrases) label(s *text.Shaper, k phrase) *text.Paragraph {
	return p.find(p.own, s, k, func() bool { return true })
}

// told shapes words of a city.
func (p *phrases) told(s *text.Shaper, k phrase) *text.Paragraph {
	if len(k.text) > longestKept {
		return s.Shape(*k.font, k.lang, k.text)
	}
	return p.find(p.city, s, k, func() bool {
		if !p.met[k] {
			if len(p.met) >= mostMet {
				clear(p.met)
			}
			p.met[k] = true
			return false
		}
		if len(p.city) >= mostKept {
			clear(p.city)
		}
		return true
	})
}

// find shapes a phrase that is not kept, and keeps it if it should be.
func (p *phrases) find(kept map[phrase]*text.Paragraph, s *text.Shaper, k phrase, keep func() bool) *text.Paragraph {
	p.mu.RLock()
	found := kept[k]
	p.mu.RUnlock()
	if found == nil {
		found = s.Shape(*k.font, k.lang, k.text)
		p.mu.Lock()
		if keep() {
			kept[k] = found
		}
		p.mu.Unlock()
	}
	return found
}
