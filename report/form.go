package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// platformForm reports whether the report is in the platform's form: what the
// profile gives, in the words and the order of the platform's own download, and
// nothing else. Whatever the report adds to that or moves asks here first, and
// is left out or left where it was.
func (b *builder) platformForm() bool { return b.profile.Report.Form == profile.FormPlatform }

// drawing is the tag of a drawing of the report's own, which says in words what
// it shows. The platform's form has no such words: there it is decoration.
func (b *builder) drawing(alt func() string) *layout.Tag {
	if b.platformForm() {
		return &layout.Tag{Role: layout.RoleArtifact}
	}
	return &layout.Tag{Role: layout.RoleFigure, Alt: alt()}
}

// namesRelated reports whether the report names related targets of the Global
// Biodiversity Framework.
func (b *builder) namesRelated() bool { return b.profile.Report.Related && !b.platformForm() }
