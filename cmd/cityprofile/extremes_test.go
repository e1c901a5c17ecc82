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
	needsPDFium(t)
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
		"an about of one word":             `about = "` + strings.Repeat("word", 500) + `"`,
		"names in thirty languages":        `names = [` + thirtyNames() + `]`,
		"line breaks and spaces of a kind": "about = \"\"\"a\u00a0b\u2009c\u202fd\n\n\n\ne\tf\r\ng\"\"\"",
		"a message of 4,000 words": "[head_of_government]\nname = \"A\"\nmessage = \"\"\"" +
			strings.Repeat(strings.Repeat("word ", 200)+"\n\n", 20) + `"""`,
		"a long statement": "[action_platform]\ncommitments = [{ id = \"participation\", statement = \"" + strings.Repeat("word ", 500) + `" }]`,
		"all commitments": "[action_platform]\ncommitments = [" +
			`{ id = "ecosystems" }, { id = "fauna-and-flora" }, { id = "invasive-species" }, { id = "pollution" }, { id = "climate" },` +
			`{ id = "wild-species" }, { id = "urban-agriculture" }, { id = "green-and-blue-spaces" }, { id = "mainstreaming" },` +
			`{ id = "production-and-consumption" }, { id = "knowledge" }, { id = "participation" }, { id = "finance" }]`,
		"a long title":                 action(`title = "` + strings.Repeat("A very long title ", 60) + `"`),
		"a title of one word":          action(`title = "` + strings.Repeat("Unbroken", 100) + `"`),
		"no years and no state":        action(`description = "x"`),
		"every tag":                    action("gbf = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]\nsdg = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]"),
		"a lead beyond all measure":    action(`lead = "` + strings.Repeat("Department ", 40) + `"` + "\ngbf = [1]"),
		"a lead without tags":          action(`lead = "Parks"`),
		"forty partners":               action(`partners = [` + strings.Repeat(`"Partner", `, 40) + `]`),
		"a unit beyond all measure":    action(`targets = [{ indicator = "` + strings.Repeat("I", 200) + `", unit = "` + strings.Repeat("u", 200) + `", baseline = { value = 0 }, latest = { value = 1 }, target = { value = 2 } }]`),
		"huge numbers":                 action(`targets = [{ indicator = "I", baseline = { value = -9223372036854775808 }, latest = { value = 9223372036854775807, year = 2024 }, target = { value = 123456789012345678.5, year = 2030 } }]`),
		"a target past its goal":       action(`targets = [{ indicator = "I", baseline = { value = 0 }, latest = { value = 3 }, target = { value = 2 } }]`),
		"a target below its start":     action(`targets = [{ indicator = "I", baseline = { value = 1 }, latest = { value = 0 }, target = { value = 2 } }]`),
		"a target without a value":     action(`targets = [{ indicator = "I", target = { value = 2 } }]`),
		"a hundred updates":            action(`updates = [` + strings.Repeat(`{ date = 2025-01-01, text = "Something was done." }, `, 100) + `]`),
		"a description of 2,000 words": action(`description = """` + strings.Repeat(strings.Repeat("word ", 200)+"\n\n", 10) + `"""`),
		"a row of it all": action(`targets = [{ indicator = "I", unit = "`+strings.Repeat("u", 200)+`", baseline = { value = 0 }, latest = { value = 9223372036854775807 }, target = { value = -9223372036854775808 } }]`,
			`action_style = "rows"`),
		"a row of one word": action(`title = "`+strings.Repeat("Unbroken", 100)+`"`, `action_style = "rows"`),
		"a long resource":   "[[resources]]\nid = \"r\"\ntitle = \"" + strings.Repeat("Unbroken", 60) + "\"\nsummary = \"" + strings.Repeat("word ", 3000) + "\"\nurl = \"https://odd.test/" + strings.Repeat("path", 200) + "\"",
		"a full index":      "[biodiversity_index]\nedition = 2014\ncomponents = { native = 40, services = 16, governance = 36 }",
		"half openers":      "[report]\nopeners = \"half\"",
		"full openers":      "[report]\nopeners = \"full\"",
		"every tier":        "[achievements]\nprofile = { starter = 1, frontrunner = 99, star = 100 }\ntools = { starter = 13, frontrunner = 50, star = 87 }",
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
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
			if len(heard(t, []byte(out))) == 0 {
				t.Error("no text")
			}
		})
	}
}

// action is an action with some fields, and the title A if it has no other,
// under a commitment that is made; with more fields of the Action Platform.
func action(fields string, platform ...string) string {
	if !strings.HasPrefix(fields, "title =") {
		fields = "title = \"A\"\n" + fields
	}
	return "[action_platform]\ncommitments = [{ id = \"climate\" }]\n" + strings.Join(platform, "\n") +
		"\n[[action_platform.actions]]\ncommitments = [\"climate\"]\n" + fields + "\n"
}

func thirtyNames() string {
	var list []string
	for i := range 30 {
		list = append(list, `{ name = "Name", language = "a`+string(rune('a'+i%26))+string(rune('a'+i/26))+`" }`)
	}
	return strings.Join(list, ", ")
}
