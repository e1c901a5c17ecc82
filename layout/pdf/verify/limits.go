package verify

import (
	"math"
	"strconv"
	"strings"

	"cityprofile/layout/pdf/cos"
)

// The limits of PDF/A are those of viewers on 32-bit machines (ISO 32000-1,
// Annex C).
const (
	maxString    = 32767
	maxName      = 127
	maxNesting   = 28 // of q
	maxColorants = 32
	maxCID       = 65535
	maxReal      = 3.403e38
	minReal      = 1.175e-38
	maxPage      = 14400 // units
	minPage      = 3
)

var limitRules = []*Rule{limitInteger, limitReal, limitString, limitName, limitNesting, limitColorants, limitCID, limitPage, tooLarge}

var (
	limitInteger   = &Rule{ID: "limit-integer", A: "6.1.13", Demands: "integers fit in 32 bits"}
	limitReal      = &Rule{ID: "limit-real", A: "6.1.13", Demands: "real numbers are in the range of 32-bit floats"}
	limitString    = &Rule{ID: "limit-string", A: "6.1.13", Demands: "a string has at most 32,767 bytes"}
	limitName      = &Rule{ID: "limit-name", A: "6.1.13", Demands: "a name has at most 127 bytes"}
	limitNesting   = &Rule{ID: "limit-nesting", A: "6.1.13", Demands: "the operator q is nested at most 28 deep"}
	limitColorants = &Rule{ID: "limit-colorants", A: "6.1.13", Demands: "a DeviceN colour space has at most 32 colourants"}
	limitCID       = &Rule{ID: "limit-cid", A: "6.1.13", Demands: "a CID is at most 65,535"}
	limitPage      = &Rule{ID: "limit-page", A: "6.1.13", Demands: "a page measures from 3 to 14,400 units either way"}
)

func checkStringLength(out *findings, n int, at location) {
	if n > maxString {
		out.found(limitString, at, "a string is %d bytes long", n)
	}
}

func checkName(out *findings, n cos.Name, at location) {
	if len(n) > maxName {
		out.found(limitName, at, "the name %s… is %d bytes long", n[:16], len(n))
	}
}

func checkNumber(out *findings, v cos.Raw, at location) {
	const safe = 9 // characters that no number can break a limit with
	if len(v) <= safe || v == "false" {
		return
	}
	if !strings.Contains(string(v), ".") {
		n, err := strconv.ParseInt(string(v), 10, 64)
		if _, number := cos.AsNumber(v); number && (err != nil || n > math.MaxInt32 || n < math.MinInt32) {
			out.found(limitInteger, at, "the number %s is out of range", v)
		}
		return
	}
	x, ok := cos.AsNumber(v)
	if x = math.Abs(x); !ok && x == 0 {
		return
	}
	if x > maxReal || x != 0 && x < minReal {
		out.found(limitReal, at, "the number %s is out of range", v)
	}
}
