package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// split is what a splitter finds, one on each line.
func split(t *testing.T, text string, list bool) string {
	t.Helper()
	var b strings.Builder
	s := newSplitter(strings.NewReader(text), func(r record) {
		if got := text[r.start.Bytes:][:len(r.text)]; got != string(r.text) {
			t.Errorf("at %d of %q is %q, not %q", r.start.Bytes, text, got, r.text)
		}
		fmt.Fprintf(&b, "%d:%d |%s| %s\n", r.start.Lines+1, r.start.Columns+1, r.text, r.fault)
	})
	find := s.lines
	if list {
		find = s.list
	}
	if err := find(); err != nil {
		t.Error(err)
	}
	return strings.ReplaceAll(b.String(), " \n", "\n")
}

func TestEveryLineOfJSONLinesIsAProfile(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"\n \n\r\n":               "",
		"{}":                      "1:1 |{}|\n",
		"{}\n{\n\n  {}\r\nword\n": "1:1 |{}|\n2:1 |{|\n4:1 |  {}|\n5:1 |word|\n",
	} {
		if got := split(t, text, false); got != want {
			t.Errorf("%q: got\n%swant\n%s", text, got, want)
		}
	}
}

func TestEveryItemOfAListIsAProfile(t *testing.T) {
	const noEnd = "|| the list of profiles has no closing ]\n"
	for text, want := range map[string]string{
		"[]":                           "",
		" [ ]":                         "",
		`[{}]`:                         "1:2 |{}|\n",
		`["é", {"a": "]"}]`:            "1:2 |\"é\"|\n1:7 |{\"a\": \"]\"}|\n",
		"[{}\n,\n 1,[[]],[] ]":         "1:2 |{}|\n3:2 |1|\n3:4 |[[]]|\n3:9 |[]|\n",
		`["\\\"]",{}]`:                 "1:2 |\"\\\\\\\"]\"|\n1:10 |{}|\n",
		`[1 2]`:                        "1:2 |1|\n1:4 |2]| expected a comma or ] after a profile\n",
		`[{},]`:                        "1:2 |{}|\n1:5 |]| expected a profile\n",
		`[{}}`:                         "1:2 |{}|\n1:4 |}| expected a comma or ] after a profile\n",
		`[{}`:                          "1:2 |{}|\n1:4 " + noEnd,
		`[{"a": [1, {}`:                "1:2 |{\"a\": [1, {}|\n1:14 " + noEnd,
		`[{"a": "\`:                    "1:2 |{\"a\": \"\\|\n1:10 " + noEnd,
		"[{}]\n{}":                     "1:2 |{}|\n2:1 |{}| unexpected content after the list of profiles\n",
		"{}":                           "1:1 |{}| expected [ at the start of a list of profiles\n",
		"[,":                           "1:2 |,| expected a profile\n",
		"[}":                           "1:2 |}| expected a profile\n",
		"[{]},{}]":                     "1:2 |{]|\n1:4 |},{}]| expected a comma or ] after a profile\n",
		"[" + strings.Repeat("[", 999): "1:2 |" + strings.Repeat("[", 999) + "|\n1:1001 " + noEnd,
	} {
		if got := split(t, text, true); got != want {
			t.Errorf("%q: got\n%swant\n%s", text, got, want)
		}
	}
}

func TestOfATooLongProfileOnlyTheBeginningIsKept(t *testing.T) {
	long := "[\"" + strings.Repeat("x", 2*enough) + "\",{}]"
	n := 0
	s := newSplitter(strings.NewReader(long), func(r record) {
		n++
		if n == 1 && len(r.text) != enough || n == 2 && string(r.text) != "{}" {
			t.Errorf("item %d has %d bytes", n, len(r.text))
		}
	})
	if err := s.list(); err != nil || n != 2 {
		t.Errorf("%d items, %v", n, err)
	}
}

// Whatever the items are, a list of them is split into them.
func FuzzList(f *testing.F) {
	f.Add(`{"a": "b"}`, `[1, "]"]`, "\n\t")
	f.Fuzz(func(t *testing.T, a, b, space string) {
		if !json.Valid([]byte(a)) || !json.Valid([]byte(b)) || strings.Trim(space, " \t\r\n") != "" {
			t.Skip()
		}
		a, b = strings.Trim(a, " \t\r\n"), strings.Trim(b, " \t\r\n")
		var got []string
		s := newSplitter(strings.NewReader(space+"["+space+a+space+","+space+b+space+"]"+space), func(r record) {
			got = append(got, string(r.text)+r.fault)
		})
		if err := s.list(); err != nil || len(got) != 2 || got[0] != a || got[1] != b {
			t.Errorf("got %q, %v", got, err)
		}
	})
}

func TestAByteOrderMarkIsNoPartOfAFileOfMany(t *testing.T) {
	for _, list := range []bool{false, true} {
		text := "{\"a\": 1}\n"
		if list {
			text = "[{\"a\": 1}\n]"
		}
		var got []record
		s := newSplitter(strings.NewReader("\xef\xbb\xbf"+text), func(r record) { r.text = bytes.Clone(r.text); got = append(got, r) })
		read := s.lines
		at := int64(3)
		if list {
			read, at = s.list, 4
		}
		if err := read(); err != nil || len(got) != 1 || got[0].fault != "" || !strings.HasPrefix(string(got[0].text), `{"a": 1}`) || got[0].start.Bytes != at {
			t.Errorf("list %v: %v, %+v", list, err, got)
		}
	}
}
