//go:build nocjk

package fonts

import "embed"

// Built without faces for Han characters: they take a third of the binary.
var (
	cjk      []string
	cjkFiles embed.FS
)
