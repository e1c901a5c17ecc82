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
	status, n := b.status(a, c), b.time(a)
	if n == nil {
		return status
	}
	if status == nil {
		return n
	}
	return sheet.Nodes(status, sheet.Gap(apart), layout.Pad(layout.Insets{Left: statusWord}, n))
}

// time is when an action happens: in the report's words, and in the city's own;
// nil when nothing is known.
func (b *builder) time(a *profile.Action) layout.Node {
	var lines []layout.Node
	if span := b.span(a); span != "" {
		lines = append(lines, b.Filled(layout.RoleP, b.Styles.Small, span))
	}
	if a.Period != "" {
		lines = append(lines, b.Told(layout.RoleP, b.Styles.Small, b.toldIn(a.Period, a.Language)))
	}
	if lines == nil {
		return nil
	}
	return layout.Stack(lines...)
}
