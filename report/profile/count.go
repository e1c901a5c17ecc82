package profile

// Count is how many there are in the profile of what a statistic counts, and
// whether the profile lists that at all.
func (p *Profile) Count(of Counted) (n int, listed bool) {
	switch of {
	case CountedActions:
		n = len(p.ActionPlatform.Actions)
	case CountedCommitments:
		n = len(p.ActionPlatform.Commitments)
	case CountedResources:
		n = len(p.Resources)
	case CountedSteps:
		for _, s := range p.NaturePathway.Steps {
			if len(s.Resources) > 0 {
				n++
			}
		}
	}
	return n, n > 0
}

// Languages are the languages (BCP 47) that a report can be made in.
func Languages() []string { return []string{DefaultLanguage} }

// DefaultLanguage is the language of a report whose profile names none.
const DefaultLanguage = "en"

// Themes are the themes that a report can have.
func Themes() []string { return []string{"rings"} }
