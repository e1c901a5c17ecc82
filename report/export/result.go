package export

import "cityprofile/report/profile"

// Result is what a run did about a city.
type Result struct {
	Outcome Status // Written, Unchanged, Failed or Unreached
	City    City   // as the manifest has it

	// These are set for Done only.
	Found profile.Diagnostics
	Stack []byte // of the internal error that failed the city; nil for none
}

// Summary is what a run did.
type Summary struct {
	Program  string
	Shard    Shard
	Results  []Result // in the order of the plan
	Leftover []string // files of an earlier export that no profile asks for now
	Removed  []string // of these
	Held     []string // files of an earlier export that a profile with errors may ask for
}

// Count is how many cities have an outcome.
func (s *Summary) Count(outcome Status) int {
	n := 0
	for i := range s.Results {
		if s.Results[i].Outcome == outcome {
			n++
		}
	}
	return n
}
