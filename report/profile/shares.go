package profile

import (
	"fmt"
	"strconv"
)

// shares ask about figures in per cent that may be fractions: a spreadsheet shows
// 27.5 % and holds 0.275. They may as well be what they are, and nothing but the
// city can tell, so that it is a note.
func (r *rules) shares() {
	for i := range r.profile.KeyFigures {
		if k := &r.profile.KeyFigures[i]; perCent(k.Unit.String()) && belowOnePerCent(string(k.Value)) {
			r.share(r.place("/key_figures/%d/value", i), fmt.Sprintf("key_figures[%d].value", i), string(k.Value))
		}
	}
	for i := range r.profile.ActionPlatform.Actions {
		for j := range r.profile.ActionPlatform.Actions[i].Targets {
			t := &r.profile.ActionPlatform.Actions[i].Targets[j]
			if perCent(t.Unit.String()) && t.belowOnePerCent() {
				at := fmt.Sprintf("/action_platform/actions/%d/targets/%d/target", i, j)
				if r.root.at(at+"/value") != nil {
					at += "/value"
				}
				r.share(r.place("%s", at), fmt.Sprintf("action_platform.actions[%d].targets[%d].target", i, j), string(t.Target.Value))
			}
		}
	}
}

// share asks about a value.
func (r *rules) share(at Span, name, value string) {
	hundred := times(value, 100)
	r.remark("fraction", at, fmt.Sprintf("`%s` is %s %%, and would be %s %% as a fraction of 1", name, value, hundred), fmt.Sprintf("if %s %% is meant, write %s", hundred, hundred))
}

// belowOnePerCent reports whether no value of a target is more than 1: where one
// is, as the target 10 of a baseline 0.5, all are per cent.
func (t *Target) belowOnePerCent() bool {
	list := append([]Reading{t.Target}, t.Values...)
	for _, v := range []*Reading{t.Baseline, t.Latest} {
		if v != nil {
			list = append(list, *v)
		}
	}
	for _, v := range list {
		if n, err := strconv.ParseFloat(string(v.Value), 64); err != nil || n != 0 && !belowOnePerCent(string(v.Value)) {
			return false
		}
	}
	return belowOnePerCent(string(t.Target.Value))
}

// belowOnePerCent reports whether a value is a number from 0 to 1, but not 0.
func belowOnePerCent(value string) bool {
	v, err := strconv.ParseFloat(value, 64)
	return err == nil && v > 0 && v <= 1
}
