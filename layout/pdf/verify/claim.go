package verify

import (
	"strconv"
	"strings"
)

// Claims is the conformance that a file claims in its metadata.
type Claims struct {
	UA int   // the part of PDF/UA, 0 for none
	A  Claim // of PDF/A
}

// Claim is a claim to conform to PDF/A.
type Claim struct {
	Part  int    // 0 for none
	Level string // B, U or A, where the part has levels
}

// checked reports whether there are rules for the claim.
func (c Claim) checked() bool {
	return (c.Part == 2 || c.Part == 3) && (c.Level == "A" || c.Level == "B" || c.Level == "U")
}

// readClaims reads the claims from the metadata.
func readClaims(p *packet) Claims {
	number := func(ns string) int {
		if p := p.find(ns, "part"); p != nil {
			n, _ := strconv.Atoi(strings.TrimSpace(p.text))
			return n
		}
		return 0
	}
	c := Claims{UA: number(nsPDFUAID), A: Claim{Part: number(nsPDFAID)}}
	if p := p.find(nsPDFAID, "conformance"); p != nil {
		c.A.Level = p.text
	}
	return c
}
