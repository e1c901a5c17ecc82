package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

// entries are the commitments with some ids, wherever they stand.
func entries(ids []string) []profile.Entry {
	var list []profile.Entry
	for _, id := range ids {
		for _, area := range profile.Catalogue() {
			for _, e := range area.Commitments {
				if e.ID == id {
					list = append(list, e)
				}
			}
		}
	}
	return list
}

// commitmentTitle is the platform's title of a commitment.
func (b *builder) commitmentTitle(id string) string { return b.Lang.Catalogue.Commitments[id] }

// commitmentOf is the commitment under which an action is printed: the first
// of its own that the city has made, or else the first.
func (b *builder) commitmentOf(a *profile.Action) string {
	for _, id := range a.Commitments {
		if _, made := b.profile.MadeCommitment(id); made {
			return id
		}
	}
	return a.Commitments[0]
}

// actionAnchor is the place of an action, from 0 on.
func actionAnchor(n int) string { return "action-" + strconv.Itoa(n+1) }

// original is the English name of something below our own name of it, by which
// officers find it on the platform; nothing where there is none to give.
func (b *builder) original(name string) []layout.Node {
	if name == "" {
		return nil
	}
	return []layout.Node{b.InLanguage(layout.RoleP, b.Styles.Micro, name, words.English().Tag)}
}
