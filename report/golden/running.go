package golden

import (
	"strconv"
	"strings"

	"cityprofile/layout/pdf/seen"
)

// compareRunning compares the text of pages that is in no element, such as that of a
// foot. What changed in the same way on several pages is told once. It also gives the
// pages on which no more than the page's own number changed, as it must where pages
// came or went.
func compareRunning(old, new *seen.Document, list []Pair) (found []Difference, renumbered map[Pair]bool) {
	renumbered = map[Pair]bool{}
	first := map[[2]string]int{} // in found, by what changed
	for _, p := range list {
		if p.Old == 0 || p.New == 0 {
			continue
		}
		was, is := old.Pages[p.Old-1].Loose, new.Pages[p.New-1].Loose
		if old.Meta.Tagged != new.Meta.Tagged { // where there are no tags, spaces are guessed
			was, is = strings.Join(strings.Fields(was), ""), strings.Join(strings.Fields(is), "")
		}
		if was == is {
			continue
		}
		if p.Old != p.New {
			if was, is = unnumbered(was, p.Old), unnumbered(is, p.New); was == is {
				renumbered[p] = true
				continue
			}
		}
		was, is = strings.TrimSpace(was), strings.TrimSpace(is)
		words := wordDiff(was, is)
		key := [2]string{only(words, Removed), only(words, Added)}
		if at, ok := first[key]; ok {
			found[at].Also = append(found[at].Also, p.New)
			continue
		}
		first[key] = len(found)
		found = append(found, Difference{Layer: Text, Kind: kindOf(was, is), Old: p.Old, New: p.New, What: "running text", Was: was, Is: is, Words: words})
	}
	return found, renumbered
}

// unnumbered is a text with a sign for the number of its page.
func unnumbered(text string, page int) string {
	list := words(text)
	for i, w := range list {
		if w == strconv.Itoa(page) {
			list[i] = "#"
		}
	}
	return strings.Join(list, "")
}

// only are the words of a kind.
func only(list []Word, kind Kind) string {
	var b strings.Builder
	for _, w := range list {
		if w.Kind == kind {
			b.WriteString(w.Text + "\x00")
		}
	}
	return b.String()
}
