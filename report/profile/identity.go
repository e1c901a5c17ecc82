package profile

import (
	"encoding/json"

	"github.com/BurntSushi/toml"
)

// Identity is who a profile is about, and the language of its report: one city may have
// reports in several. Name, country and region are in that language, where the profile
// has them in it.
type Identity struct{ ID, Name, Country, Region, Language string }

// Identity is who the profile is about.
func (p *Profile) Identity() Identity {
	return identityOf(p.City.ID, p.City.Name, p.City.Country, p.City.Region, p.Report.Language)
}

// Identify reads who a profile is about, for a list of many: it takes a
// fraction of the time that Load takes, and judges nothing. What it cannot read
// is empty. Of a profile that Load accepts it says what Load says.
func Identify(s Source) (id Identity) {
	defer func() {
		if recover() != nil { // what a parser cannot bear is Load's to report
			id = Identity{}
		}
	}()
	s = s.unmarked()
	if len(s.Text) > MaxFileBytes {
		return Identity{}
	}
	if _, what := s.exceeds(); what != 0 {
		return Identity{}
	}
	var p struct {
		City struct {
			ID      string `json:"id" toml:"id"`
			Name    Text   `json:"name" toml:"name"`
			Country Text   `json:"country" toml:"country"`
			Region  Text   `json:"region" toml:"region"`
		} `json:"city" toml:"city"`
		Report struct {
			Language string `json:"language" toml:"language"`
		} `json:"report" toml:"report"`
	}
	if s.Format == JSON {
		json.Unmarshal(s.Text, &p) // a field of the wrong type is left empty
	} else {
		toml.Unmarshal(s.Text, &p)
	}
	c := p.City
	return identityOf(clean(c.ID), c.Name, c.Country, c.Region, clean(p.Report.Language))
}

// identityOf says who a profile is about in the language of its report.
func identityOf(id string, name, country, region Text, language string) Identity {
	if language == "" {
		language = DefaultLanguage
	}
	return Identity{id, name.In(language).Text, country.In(language).Text, region.In(language).Text, language}
}
