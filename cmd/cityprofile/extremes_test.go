package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a city may write, however odd, makes a report; it is never a panic and
// never a warning about the layout.
func TestOddProfilesMakeGoodReports(t *testing.T) {
	const name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	for what, fields := range map[string]string{
		"a name and nothing else":          ``,
		"a name of 300 letters":            `name = "` + strings.Repeat(name, 6)[:300] + `"`,
		"a name of one letter":             `name = "Å"`,
		"a lower-case name":                `name = "eThekwini"`,
		"a county":                         `name = "Santa Fe County, NM"`,
		"Vietnamese":                       `name = "Thành phố Hồ Chí Minh"`,
		"Greek":                            `name = "Αθήνα"`,
		"Cyrillic":                         `name = "Київ"`,
		"Icelandic":                        `name = "Reykjavíkurborg"`,
		"no inhabitants":                   `population = 0`,
		"many inhabitants":                 `population = 1000000000000000`,
		"a country without spaces":         `country = "` + strings.Repeat("Country", 20) + `"`,
		"an about of 4,000 words":          `about = "` + strings.Repeat("word ", 4000) + `"`,
		"an about of one word":             `about = "` + strings.Repeat("word", 1000) + `"`,
		"names in thirty languages":        `names = [` + thirtyNames() + `]`,
		"line breaks and spaces of a kind": "about = \"\"\"a\u00a0b\u2009c\u202fd\n\n\n\ne\tf\r\ng\"\"\"",
		"a message of 4,000 words": "[head_of_government]\nname = \"A\"\nmessage = \"\"\"" +
			strings.Repeat(strings.Repeat("word ", 200)+"\n\n", 20) + `"""`,
		"a long statement": "[action_platform]\ncommitments = [{ id = \"participation\", statement = \"" + strings.Repeat("word ", 500) + `" }]`,
		"all commitments": "[action_platform]\ncommitments = [" +
			`{ id = "ecosystems" }, { id = "fauna-and-flora" }, { id = "invasive-species" }, { id = "pollution" }, { id = "climate" },` +
			`{ id = "wild-species" }, { id = "urban-agriculture" }, { id = "green-and-blue-spaces" }, { id = "mainstreaming" },` +
			`{ id = "production-and-consumption" }, { id = "knowledge" }, { id = "participation" }, { id = "finance" }]`,
		"a full index": "[biodiversity_index]\nedition = 2014\ncomponents = { native = 40, services = 16, governance = 36 }",
		"half openers": "[report]\nopeners = \"half\"",
		"full openers": "[report]\nopeners = \"full\"",
		"every tier":   "[achievements]\nprofile = { starter = 1, frontrunner = 99, star = 100 }\ntools = { starter = 13, frontrunner = 50, star = 87 }",
	} {
		t.Run(what, func(t *testing.T) {
			city := "format = 1\n[city]\nid = \"x\"\n"
			if !strings.HasPrefix(fields, "name =") {
				city += "name = \"X\"\n"
			}
			file := filepath.Join(t.TempDir(), "x.toml")
			if err := os.WriteFile(file, []byte(city+fields+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
			code, out, errs := run(t, "render", file, "--strict", "-o", "-")
			if code != exitClean || !strings.HasPrefix(out, "%PDF-") {
				t.Fatalf("exit code %d\n%s", code, errs)
			}
			if s := look(t, []byte(out)); len(s.text) == 0 {
				t.Error("no text")
			}
		})
	}
}

func thirtyNames() string {
	var list []string
	for i := range 30 {
		list = append(list, `{ name = "Name", language = "a`+string(rune('a'+i%26))+string(rune('a'+i/26))+`" }`)
	}
	return strings.Join(list, ", ")
}
