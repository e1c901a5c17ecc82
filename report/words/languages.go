package words

// All returns the languages that a report can be made in, English first.
func All() []*Language { return []*Language{English()} }

// Of is the language of a tag (BCP 47), English for the empty one.
func Of(tag string) (*Language, bool) {
	for _, l := range All() {
		if tag == "" || l.Tag == tag {
			return l, true
		}
	}
	return nil, false
}
