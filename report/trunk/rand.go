package trunk

// Rand is the generator of a trunk: xorshift32 (Marsaglia, "Xorshift RNGs",
// Journal of Statistical Software 8/14, 2003). Equal seeds give equal numbers.
type Rand struct{ s uint32 }

// NewRand begins at a seed.
func NewRand(seed uint32) *Rand {
	if seed == 0 {
		seed = 0x9E3779B9
	}
	return &Rand{seed}
}

// Next is the next number.
func (r *Rand) Next() uint32 {
	r.s ^= r.s << 13
	r.s ^= r.s >> 17
	r.s ^= r.s << 5
	return r.s
}

// span is a number from lo to hi, both included.
func (r *Rand) span(lo, hi int64) int64 { return lo + int64(r.Next())%(hi-lo+1) }

// seed is the 32-bit FNV-1a hash.
func seed(b []byte) uint32 {
	h := uint32(0x811C9DC5)
	for _, c := range b {
		h = (h ^ uint32(c)) * 0x01000193
	}
	return h
}
