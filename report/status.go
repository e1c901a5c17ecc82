package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// statusWord is where the word begins beside the sign of a state.
const statusWord = 6 * mm

// statusSigns are the signs of the states of an action.
var statusSigns = map[profile.Status]wood.Sign{
	profile.Planned:    wood.Planned,
	profile.InProgress: wood.InProgress,
	profile.Completed:  wood.Completed,
	profile.OnHold:     wood.OnHold,
	profile.Cancelled:  wood.Cancelled,
}

// statusSign is the sign of a state of an action, drawn once for all of them.
// The word always stands beside it.
func (b *builder) statusSign(s profile.Status, c layout.Color) layout.Frame {
	f, ok := b.states[s]
	if !ok {
		f = b.wood.Sign(statusSigns[s], c)
		b.states[s] = f
	}
	return f
}

// status is the sign and the word of the state of an action; nil when it is
// not known.
func (b *builder) status(a *profile.Action, c layout.Color) layout.Node {
	word, known := b.Lang.Catalogue.Statuses[string(a.Status)]
	if !known {
		return nil
	}
	return layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: wood.SignSide, Node: layout.Fixed(b.statusSign(a.Status, c))},
		layout.Column{X: statusWord, W: sheet.SideW - statusWord, Node: b.Says(layout.RoleP, b.Styles.SmallBold, word)})
}

// statusAndYears are what stands beside an action, at a distance from each
// other; nil when neither is known.
func (b *builder) statusAndYears(a *profile.Action, c layout.Color, apart layout.Len) layout.Node {
	status, years := b.status(a, c), b.Lang.Years(a.Start, a.End)
	if years == "" {
		return status
	}
	n := b.Filled(layout.RoleP, b.Styles.Small, years)
	if status == nil {
		return n
	}
	return sheet.Nodes(status, sheet.Gap(apart), layout.Pad(layout.Insets{Left: statusWord}, n))
}
