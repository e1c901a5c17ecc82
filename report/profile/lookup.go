package profile

// Resource is the resource with an id, and whether there is one.
func (p *Profile) Resource(id string) (Resource, bool) {
	for _, r := range p.Resources {
		if r.ID == id {
			return r, true
		}
	}
	return Resource{}, false
}

// MadeCommitment is the commitment of the catalogue with an id, if the city
// has made it.
func (p *Profile) MadeCommitment(id string) (Commitment, bool) {
	for _, c := range p.ActionPlatform.Commitments {
		if c.ID == id {
			return c, true
		}
	}
	return Commitment{}, false
}
