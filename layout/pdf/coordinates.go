package pdf

import (
	"fmt"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// rectangle is a box with y pointing up (ISO 32000-1, 7.9.5).
func rectangle(b layout.Box) cos.Raw {
	return cos.Raw(fmt.Sprintf("[%s %s %s %s]", decimal(b.X0), decimal(b.Y0), decimal(b.X1), decimal(b.Y1)))
}

// decimal is a length in points, to a hundredth.
func decimal(l layout.Len) string { return string(appendDecimal(nil, unit(l), 2)) }
