//go:build nocjk

package text

// leftOut are the faces that this build does not have.
var leftOut = []string{"NotoSansSC-Regular", "NotoSansTC-Regular", "NotoSansJP-Regular", "NotoSansKR-Regular"}
