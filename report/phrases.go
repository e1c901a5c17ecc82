package report

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
// own, and short ones of cities, of which many say the same.
type phrases struct {
	mu   sync.RWMutex
	own  map[phrase]*text.Paragraph
	city map[phrase]*text.Paragraph
}

func newPhrases() phrases {
	return phrases{own: map[phrase]*text.Paragraph{}, city: map[phrase]*text.Paragraph{}}
}

// The bounds of what is kept for cities: phrases of some words, and a few
// megabytes of them. What was kept longest is not worth finding out.
const (
	longestKept = 64 // bytes
	mostKept    = 2000
)

// label shapes words of the report's own.
func (p *phrases) label(s *text.Shaper, k phrase) *text.Paragraph {
	return p.find(p.own, s, k, func() {})
}

// told shapes words of a city.
func (p *phrases) told(s *text.Shaper, k phrase) *text.Paragraph {
	if len(k.text) > longestKept {
		return s.Shape(*k.font, k.lang, k.text)
	}
	return p.find(p.city, s, k, func() {
		if len(p.city) >= mostKept {
			clear(p.city)
		}
	})
}

func (p *phrases) find(kept map[phrase]*text.Paragraph, s *text.Shaper, k phrase, makeRoom func()) *text.Paragraph {
	p.mu.RLock()
	found := kept[k]
	p.mu.RUnlock()
	if found == nil {
		found = s.Shape(*k.font, k.lang, k.text)
		p.mu.Lock()
		makeRoom()
		kept[k] = found
		p.mu.Unlock()
	}
	return found
}
