package export

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"cityprofile/report/profile"
)

// Template makes the names of files, such as {country}-{id}.pdf.
type Template struct {
	parts []part
}

// String is what ParseTemplate read.
func (t Template) String() string {
	var b strings.Builder
	for _, p := range t.parts {
		if p.field != nil {
			b.WriteString("{" + p.field.name + "}")
		} else {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// part is a text, or a field whose value is put in.
type part struct {
	text  string
	field *field
}

// field is what a template can name.
type field struct {
	name    string
	pointer string // to the value in a profile
	value   func(profile.Identity) string
}

var fields = []field{
	{"id", "/city/id", func(i profile.Identity) string { return i.ID }},
	{"name", "/city/name", func(i profile.Identity) string { return i.Name }},
	{"country", "/city/country", func(i profile.Identity) string { return i.Country }},
	{"region", "/city/region", func(i profile.Identity) string { return i.Region }},
}

// ParseTemplate reads a template: a file name in which {id}, {name}, {country}
// and {region} stand for what the profile says.
func ParseTemplate(s string) (Template, error) {
	var t Template
	for rest := s; rest != ""; {
		text, more, open := strings.Cut(rest, "{")
		if strings.Contains(text, "}") {
			return t, fmt.Errorf("the name %q has a } without a {", s)
		}
		if text != "" {
			t.parts = append(t.parts, part{text: norm.NFC.String(text)})
		}
		if !open {
			break
		}
		name, after, closed := strings.Cut(more, "}")
		if !closed {
			return t, fmt.Errorf("the name %q has a { without a }", s)
		}
		i := slices.IndexFunc(fields, func(f field) bool { return f.name == name })
		if i < 0 {
			return t, fmt.Errorf("the name %q has the unknown field %q; expected {id}, {name}, {country} or {region}", s, "{"+name+"}")
		}
		t.parts = append(t.parts, part{field: &fields[i]})
		rest = after
	}
	name, wrong := t.Name(profile.Identity{ID: "id", Name: "name", Country: "country", Region: "region"})
	if wrong != nil {
		return t, fmt.Errorf("the name %q is not a valid file name: %s; %s", name, wrong.message, wrong.help)
	}
	return t, nil
}

// fault is what is wrong with a profile beside what Load says.
type fault struct {
	code, pointer, message, help string

	others []string // profiles with the same name
}

// Name is the name of a city's file. It is one that every file system takes,
// or else the second result says what is wrong with it.
func (t Template) Name(id profile.Identity) (string, *fault) {
	var b strings.Builder
	wrong := &fault{code: "file-name", pointer: "/city/id"}
	for _, p := range t.parts {
		if p.field == nil {
			b.WriteString(p.text)
			continue
		}
		v := p.field.value(id)
		if v == "" {
			wrong.pointer = p.field.pointer
			wrong.message = fmt.Sprintf("the file name needs `city.%s`, which is missing", p.field.name)
			wrong.help = "add it, or choose another --name"
			return "", wrong
		}
		if strings.ContainsFunc(v, unfit) {
			wrong.pointer = p.field.pointer
		}
		b.WriteString(v)
	}
	name := b.String()
	wrong.message, wrong.help = unfitName(name)
	if wrong.message != "" {
		return name, wrong
	}
	return name, nil
}

// extension is what the names of reports end with, so that none is that of
// another file in the folder.
const extension = ".pdf"

// maxName is the longest name that common file systems take, in bytes.
const maxName = 255

// NameError is an error if some file system would not take the name of a report, and
// says why.
func NameError(name string) error {
	if wrong, _ := unfitName(name); wrong != "" {
		return errors.New(wrong)
	}
	return nil
}

// unfitName says why some file system would not take a name, and what to do;
// empty if all do.
func unfitName(name string) (message, help string) {
	const choose = "choose another --name"
	switch i := strings.IndexFunc(name, unfit); {
	case !strings.EqualFold(name[max(len(name)-len(extension), 0):], extension):
		return "the file name " + shown(name) + " does not end in .pdf", "end --name with .pdf"
	case len(name) > maxName:
		return fmt.Sprintf("the file name is %d bytes long; the limit is %d", len(name), maxName), choose
	case i >= 0:
		r, _ := utf8.DecodeRuneInString(name[i:])
		return fmt.Sprintf("the file name %s contains %q, which some systems do not allow", shown(name), r), choose
	case strings.HasPrefix(name, "."):
		return "the file name " + shown(name) + " starts with a dot, which hides the file", choose
	case strings.HasPrefix(name, " "):
		return "the file name " + shown(name) + " starts with a space", choose
	case reserved(name):
		return "the file name " + shown(name) + " is reserved for a device on Windows", choose
	}
	return "", ""
}

// shown is a name for a message, with escapes in the place of what is not seen.
func shown(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || hidden(r) }) {
		return "\u201c" + name + "\u201d"
	}
	return strconv.Quote(name)
}

// unfit reports whether a character cannot stand in a file name everywhere
// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
func unfit(r rune) bool {
	return strings.ContainsRune(`<>:"/\|?*`, r) || unicode.IsControl(r) || r == utf8.RuneError || hidden(r)
}

// hidden reports whether a character is not seen in a name, or turns the order of
// others around: the name would be read as another one. Joiners, which some scripts
// are written with, are seen in their letters.
func hidden(r rune) bool {
	return unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' && r != '\u00ad' || r == '\u2028' || r == '\u2029'
}

// reserved reports whether Windows takes a name for that of a device: what
// stands before the first dot counts, in any case.
func reserved(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, isCOM := strings.CutPrefix(stem, "COM")
	if !isCOM {
		var isLPT bool
		if port, isLPT = strings.CutPrefix(stem, "LPT"); !isLPT {
			return false
		}
	}
	return utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
}

// sameName is equal for names that some file system takes for the same:
// without regard to case (Windows, macOS) and to how accents are composed
// (macOS). It is Unicode's canonical caseless match (chapter 3.13, D145).
func sameName(name string) string {
	return norm.NFD.String(cases.Fold().String(norm.NFD.String(name)))
}
