package profile

import (
	"fmt"
	"math"
)

func (d *decoder) wrongType(n *node, name, want string) { d.mistyped(n, name, "expected "+want) }

// mistyped notes a value of another type than the field's.
func (d *decoder) mistyped(n *node, name, help string) {
	found := n.kind.String()
	if n.kind != kindTable && n.kind != kindList && n.kind != kindNull {
		found += " (" + shorten(n.text, 30) + ")"
	}
	what := "the profile"
	if name != "" {
		what = "`" + name + "`"
	}
	d.report("wrong-type", n.place(), what+" is "+found, help)
}

// inRange reports a number that is too small or too large.
func (d *decoder) inRange(n *node, c *constraint, name string) bool {
	if c.min != nil && n.number < *c.min || c.max != nil && n.number > *c.max {
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` is %s", name, n.text), rangeHelp(c))
		return false
	}
	return true
}

// isNumber reports whether the node is a number that has an end.
func (n *node) isNumber() bool {
	return (n.kind == kindInteger || n.kind == kindDecimal) && !math.IsInf(n.number, 0) && !math.IsNaN(n.number)
}
