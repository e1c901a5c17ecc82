package profile

import (
	"strings"
	"testing"
)

// What an officer types in place of what a field asks for is answered with what
// to write.
func TestWhatOfficersTypeIsAnsweredWithWhatToWrite(t *testing.T) {
	const action = "[[action_platform.actions]]\ntitle = \"A\"\ncommitments = [\"climate\"]\n"
	const made = "[[action_platform.commitments]]\nid=\"climate\"\n"
	for lines, want := range map[string]string{
		`contact = "ambiente@quito.gob.ec"`:                                                                                  `expected a table: { office = "…", email = "ambiente@quito.gob.ec" }`,
		`contact = "https://quito.gob.ec"`:                                                                                   `expected a table: { office = "…", url = "https://quito.gob.ec" }`,
		`contact = "Secretaría de Ambiente"`:                                                                                 `expected a table: { office = "Secretaría de Ambiente" }`,
		"[achievements]\npathway = 75":                                                                                       `expected a table: { starter = 75, frontrunner = 0, star = 0 }, with each of the three as it is`,
		"[biodiversity_index]\nedition = 2021\ncomponents = [20, 10, 31]":                                                    `expected a table: { native = 20, services = 10, governance = 31 }`,
		"[biodiversity_index]\nedition = 2021\ntotal = \"61/112\"":                                                           `write 61, without quotes`,
		"[biodiversity_index]\nedition = 2021\ntotal = \"57 de 112\"":                                                        `write 57, without quotes`,
		"[biodiversity_index]\nedition = 2021\nindicators = [{ number = \"I13\" }]":                                          `write 13, without quotes`,
		action + "start = \"enero 2022\"\n" + made:                                                                           `write "2022-01"`,
		action + "start = \"4 de mayo de 2022\"\n" + made:                                                                    `write 2022-05-04`,
		action + "start = \"May 4th, 2022\"\n" + made:                                                                        `write 2022-05-04`,
		action + "start = \"mai 2022\"\n" + made:                                                                             `write "2022-05"`,
		action + "start = \"30 février 2022\"\n" + made:                                                                      `expected a year, a month or a date, such as 2022, "2022-06" or 2022-06-01; a season or a school year goes in ` + "`period`, in your own words",
		action + "start = \"2021-2024\"\n" + made:                                                                            "write 2021, and 2024 in `end`",
		action + "end = \"2021–2024\"\n" + made:                                                                              "write 2024, and 2021 in `start`",
		"[report]\ndate = \"22 de abril de 2026\"":                                                                           "write 2026-04-22",
		"[[resources]]\nid = \"a\"\ntitle = \"A\"\nyear = \"2021-2024\"":                                                     "write one year, 2021 or 2024",
		action + "budget = \"€ 250 M\"\n" + made:                                                                             `expected a table: { amount = 250000000, currency = "EUR" } or { amount = 250, currency = "EUR" }`,
		action + "targets = [{ indicator = \"I\", target = { value = 500 }, latest = \"~350\" }]\n" + made:                   "write { value = 350, estimate = true }",
		action + "targets = [{ indicator = \"I\", target = { value = 500 }, latest = \"unas 350\" }]\n" + made:               "write { value = 350, estimate = true }",
		action + "targets = [{ indicator = \"I\", target = { value = 500 }, latest = { value = \"350 aprox.\" } }]\n" + made: "write 350, without quotes, and `estimate = true`",
		action + "targets = [{ indicator = \"I\", target = { value = 500 }, latest = \"350 árboles\" }]\n" + made:            "write the number alone, 350, without quotes",
	} {
		got := strings.Split(strings.TrimSuffix(said(t, lines), "\n"), "\n")
		if _, help, _ := strings.Cut(got[0], " / "); help != want || len(got) != 1 {
			t.Errorf("%s: got\n%s\nwant\n%s", lines, strings.Join(got, "\n"), want)
		}
	}
}
