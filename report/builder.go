package report

import (
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

// government is who the report is by.
func (b *builder) government() string {
	c := &b.profile.City
	if c.GovernmentName != "" {
		return b.toldIn(c.GovernmentName, c.GovernmentLanguage)
	}
	return b.told(c.Name)
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
