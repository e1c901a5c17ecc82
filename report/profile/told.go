package profile

import (
	"bytes"
	"cmp"
	"encoding/json"
	"strings"
)

// Text is words of the city in one language or in several: what a file gives
// as a string, as a table of a text and its language, or as a list of these. In
// a language that nobody names it is the string of its words, so that it can be
// compared and written as one; see Versions for all others.
type Text string

// Version is what a Text says in one language.
type Version struct {
	Text     string `json:"text" toml:"text" jsonschema:"required,minLength=1" jsonschema_description:"The text."`
	Language string `json:"language,omitempty" toml:"language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of the text. Defaults to the language of the report."`
}

// A Text with a language is written as its versions one after the other, each
// with its language between two control characters. No file can have these:
// Load lets no control character into a text.
const (
	beginLanguage = "\x02"
	endLanguage   = "\x03"
)

// TextOf is the text with some versions.
func TextOf(versions ...Version) Text {
	if len(versions) == 1 && versions[0].Language == "" {
		return Text(versions[0].Text)
	}
	var b strings.Builder
	for _, v := range versions {
		b.WriteString(beginLanguage + v.Language + endLanguage + v.Text)
	}
	return Text(b.String())
}

// Versions are what the text says in its languages, in the order of the file;
// none if it is empty.
func (t Text) Versions() []Version {
	if t == "" {
		return nil
	}
	rest, several := strings.CutPrefix(string(t), beginLanguage)
	if !several {
		return []Version{{Text: string(t)}}
	}
	var list []Version
	for part := range strings.SplitSeq(rest, beginLanguage) {
		language, words, _ := strings.Cut(part, endLanguage)
		list = append(list, Version{words, language})
	}
	return list
}

// Or is the text with a language for the version that names none.
func (t Text) Or(language string) Text {
	if language == "" || t == "" {
		return t
	}
	list := t.Versions()
	for i := range list {
		list[i].Language = cmp.Or(list[i].Language, language)
	}
	return TextOf(list...)
}

// In is what the text says to a reader of a language (BCP 47): its version in
// that very language, or else in one with the same base, or without a language
// of its own, or else its first.
func (t Text) In(language string) Version {
	list := t.Versions()
	if len(list) == 0 {
		return Version{}
	}
	for _, fits := range []func(string) bool{
		func(l string) bool { return strings.EqualFold(l, language) },
		func(l string) bool { return l != "" && strings.EqualFold(base(l), base(language)) },
		func(l string) bool { return l == "" },
	} {
		for _, v := range list {
			if fits(v.Language) {
				return v
			}
		}
	}
	return list[0]
}

// base is a language without its script, region and variants.
func base(tag string) string {
	b, _, _ := strings.Cut(tag, "-")
	return b
}

// String is the first version, for messages and for what has no language.
func (t Text) String() string {
	if list := t.Versions(); list != nil {
		return list[0].Text
	}
	return ""
}

// MarshalJSON writes a string if no language is named, else a table, or a list
// of tables.
func (t Text) MarshalJSON() ([]byte, error) {
	var v any = t.Versions()
	switch list := t.Versions(); {
	case len(list) == 0:
		v = ""
	case len(list) == 1 && list[0].Language == "":
		v = list[0].Text
	case len(list) == 1:
		v = list[0]
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// UnmarshalJSON reads what MarshalJSON writes, and leaves out what is neither.
func (t *Text) UnmarshalJSON(b []byte) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	return t.UnmarshalTOML(v)
}

// UnmarshalTOML reads a value of a TOML file, as UnmarshalJSON does.
func (t *Text) UnmarshalTOML(v any) error {
	*t = TextOf(versions(v)...)
	return nil
}

// versions are those that a value of a file has. What is no text is left out,
// as Load reports it.
func versions(v any) (list []Version) {
	switch v := v.(type) {
	case string:
		if words := clean(v); words != "" {
			list = append(list, Version{Text: words})
		}
	case map[string]any:
		words, _ := v["text"].(string)
		language, _ := v["language"].(string)
		if words = clean(words); words != "" {
			list = append(list, Version{words, clean(language)})
		}
	case []map[string]any:
		for _, item := range v {
			list = append(list, versions(item)...)
		}
	case []any:
		for _, item := range v {
			list = append(list, versions(item)...)
		}
	}
	return list
}
