package golden

import (
	"bytes"
	"fmt"
	"strings"

	"cityprofile/layout/pdf/seen"
)

// compareMetadata compares what two files say of themselves, and apart from that
// the source that they carry.
func compareMetadata(old, new seen.Metadata) (metadata, source []Difference) {
	tell := func(what, was, is string) {
		if was != is {
			metadata = append(metadata, Difference{Layer: Metadata, Kind: kindOf(was, is), What: what, Was: was, Is: is})
		}
	}
	tell("title", old.Title, new.Title)
	tell("author", old.Author, new.Author)
	tell("subject", old.Subject, new.Subject)
	tell("keywords", old.Keywords, new.Keywords)
	tell("language", old.Language, new.Language)
	tell("creator", old.Creator, new.Creator)
	tell("producer", old.Producer, new.Producer)
	tell("created", old.Created, new.Created)
	tell("modified", old.Modified, new.Modified)
	tell("standards", strings.Join(old.Standards, ", "), strings.Join(new.Standards, ", "))
	tell("tagged", fmt.Sprint(old.Tagged), fmt.Sprint(new.Tagged))
	for i := range max(len(old.Attached), len(new.Attached)) {
		var a, b seen.Attachment
		if i < len(old.Attached) {
			a = old.Attached[i]
		}
		if i < len(new.Attached) {
			b = new.Attached[i]
		}
		tell("attachment", a.Name, b.Name)
		if a.Name != b.Name {
			continue
		}
		tell("description of "+a.Name, a.Description, b.Description)
		tell("type of "+a.Name, a.Type, b.Type)
		tell("relation of "+a.Name, a.Relation, b.Relation)
		if !bytes.Equal(a.Data, b.Data) {
			was, is := firstDifference(a.Data, b.Data)
			source = append(source, Difference{Layer: Metadata, Kind: Changed, What: "content of " + a.Name, Was: was, Is: is})
		}
	}
	return metadata, source
}

func kindOf(was, is string) Kind {
	switch {
	case was == "":
		return Added
	case is == "":
		return Removed
	}
	return Changed
}

// firstDifference is the first place where two files differ, with what is around
// it.
func firstDifference(a, b []byte) (was, is string) {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	const around = 24
	cut := func(s []byte) string {
		return strings.ToValidUTF8(string(s[max(at-around, 0):min(at+around, len(s))]), "")
	}
	return cut(a), cut(b)
}
