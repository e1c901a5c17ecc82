package profile

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Canonical is the profile as JSON in its one spelling: all fields in the
// order of the format, texts as Load cleans them, two spaces of indent. A
// report carries it, so it tells nothing of the machine: a picture is named
// after its bytes. The date, if it is one, is that of a profile without one.
//
// What was written in TOML and in JSON is the same here, and Load makes of it
// the profile that it was made from.
func (p *Profile) Canonical(date Date) ([]byte, error) {
	c := *p
	if c.Report.Date == nil && date != (Date{}) {
		c.Report.Date = &date
	}
	c.namePictures()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(&c); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// namePictures gives each picture the name of its bytes. What the profile
// shares with another is copied first.
func (p *Profile) namePictures() {
	named := func(i *Image) *Image {
		if i == nil || i.Picture == nil {
			return i
		}
		n := *i
		n.Path = n.Picture.FileName()
		return &n
	}
	all := func(list []Image) []Image {
		list = slices.Clone(list)
		for i := range list {
			list[i] = *named(&list[i])
		}
		return list
	}
	p.City.Logo, p.City.Cover, p.City.Images = named(p.City.Logo), named(p.City.Cover), all(p.City.Images)
	if p.Head != nil {
		head := *p.Head
		head.Photo = named(head.Photo)
		p.Head = &head
	}
	p.ActionPlatform.Actions = slices.Clone(p.ActionPlatform.Actions)
	for i := range p.ActionPlatform.Actions {
		a := &p.ActionPlatform.Actions[i]
		a.Images = all(a.Images)
	}
}
