package report

import "cityprofile/layout"

// mm is a millimetre, the unit of the visual specification.
const mm = layout.MM
