//go:build !nocjk

package fonts

import "embed"

// cjk names the embedded faces for Han characters, in the order in which they
// are asked where the language does not say more.
var cjk = []string{"SC", "JP", "KR", "TC"}

//go:embed faces/cjk
var cjkFiles embed.FS
