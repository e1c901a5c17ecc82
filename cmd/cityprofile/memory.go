package main

import "runtime/debug"

// softLimit is the memory up to which garbage is let be. Above it the collector
// works as hard as it must, so that a large profile takes little more than what
// it is made of.
const softLimit = 256 << 20

// limitMemory asks the garbage collector to keep this program small, and not,
// as main does for one report, to let garbage be. Each report that is being
// made takes some megabytes, and its pictures more. GOMEMLIMIT overrides it.
func limitMemory(megabytes int) (restore func()) {
	before := debug.SetMemoryLimit(-1)
	if before == softLimit {
		debug.SetMemoryLimit(int64(megabytes) << 20)
	}
	return func() { debug.SetMemoryLimit(before) }
}
