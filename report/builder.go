package report

import (
	"fmt"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// builder makes one report.
type builder struct {
	*Press
	*sheet.Setter
	profile  *profile.Profile
	chapters []chapter // of the report
	wood     *wood.Wood
	library  *library
	served   *served
	sources  sources               // of the chapter that is being built
	signs    map[sign]layout.Frame // tags that are drawn
	states   map[profile.Status]layout.Frame
	closer   bool // distances are smaller: see Section.Closer
	date     string
	bottom   layout.Len    // of the trunk on the cover, which the back page continues
	photo    *layout.Image // of the cover
}

// listNotEmpty is those of some words that are not empty.
func listNotEmpty(all ...string) []string {
	var list []string
	for _, words := range all {
		if words != "" {
			list = append(list, words)
		}
	}
	return list
}

// served are the actions of a profile by the commitments that they serve.
type served struct {
	under     map[string][]*profile.Action // printed under the commitment
	elsewhere map[string][]*profile.Action // printed under another one, to which this one refers
	anchors   map[*profile.Action]string   // of those that are referred to
}

// sources are those of the figures of a chapter, in the order of their first
// use.
type sources struct {
	of   chapterID // the chapter that lists them; none on a postcard
	list []profile.Text
	at   map[profile.Text]int // from 1
}

// number is the number of a source, from 1.
func (s *sources) number(source profile.Text) int {
	if n, known := s.at[source]; known {
		return n
	}
	if s.at == nil {
		s.at = map[profile.Text]int{}
	}
	s.list = append(s.list, source)
	s.at[source] = len(s.list)
	return len(s.list)
}

// anchor is where a source stands, by its number.
func (s *sources) anchor(n int) string {
	return fmt.Sprintf("source-%s-%d", s.of, n)
}

// sign is a tag that names a goal of a framework: a word in an outline, with
// square or with round ends.
type sign struct {
	word, long string
	round      bool
}
