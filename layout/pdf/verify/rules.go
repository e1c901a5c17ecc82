package verify

import "slices"

// Rules lists every rule, by subject.
func Rules() []*Rule {
	return slices.Concat(claimRules, syntaxRules, limitRules, metadataRules, catalogRules, structureRules, tableRules,
		parentRules, contentRules, colorRules, graphicsRules, fontRules, glyphRules, annotationRules, actionRules,
		fileRules, layerRules)
}
