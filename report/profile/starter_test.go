package profile

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// uncommented is a full starter profile with all its fields in use.
func uncommented() string {
	text := string(Template(Starter{Name: "Testville", Schema: "s"}))
	return regexp.MustCompile(`(?m)^#([^ :\n]|$)`).ReplaceAllString(text, "$1")
}

func TestAStarterProfileHoldsEveryFieldOfTheSchema(t *testing.T) {
	var file map[string]any
	if _, err := toml.Decode(uncommented(), &file); err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	fields, has := map[string]string{}, map[string]bool{} // by the table and the name: the first path; whether one has it
	var look func(s map[string]any, values []any, path string)
	look = func(s map[string]any, values []any, path string) {
		table := path
		if ref, ok := s["$ref"].(string); ok {
			table = ref
			s = schema["$defs"].(map[string]any)[ref[strings.LastIndexByte(ref, '/')+1:]].(map[string]any)
		}
		if items, ok := s["items"].(map[string]any); ok {
			look(items, values, path)
			return
		}
		properties, _ := s["properties"].(map[string]any)
		for name, p := range properties {
			key := table + " " + name
			if fields[key] == "" {
				fields[key] = join(path, name)
			}
			var here []any
			for _, v := range values {
				if table, ok := v.(map[string]any); ok && table[name] != nil {
					here = append(here, flat(table[name])...)
				}
			}
			has[key] = has[key] || len(here) > 0
			look(p.(map[string]any), here, join(path, name))
		}
	}
	look(schema, []any{file}, "")
	for key, path := range fields {
		if !has[key] {
			t.Errorf("report/profile/example.toml has no example of %s", path)
		}
	}
	if len(fields) < 120 {
		t.Errorf("the schema has only %d fields", len(fields))
	}
}

// flat are the items of a list of any kind; another value by itself.
func flat(v any) (list []any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			list = append(list, flat(item)...)
		}
	case []map[string]any:
		for _, item := range v {
			list = append(list, item)
		}
	default:
		list = append(list, v)
	}
	return list
}

func TestEveryFieldOfAStarterProfileSaysWhatItIsFor(t *testing.T) {
	described := regexp.MustCompile(`^# \S`)
	lines := strings.Split(string(Template(Starter{})), "\n")
	field := regexp.MustCompile(`^#?([a-z_]+) = `)
	seen := map[string]bool{}
	section := ""
	for i, line := range lines {
		if strings.HasPrefix(strings.TrimPrefix(line, "#"), "[") {
			section = line
		}
		m := field.FindStringSubmatch(line)
		if m == nil || seen[section+m[1]] {
			continue
		}
		seen[section+m[1]] = true
		if i == 0 || !described.MatchString(lines[i-1]) && !strings.HasPrefix(lines[i-1], "#   ") {
			t.Errorf("line %d: nothing says what %s is for", i+1, m[1])
		}
	}
	for i, line := range lines[1:] {
		if strings.HasPrefix(line, "# ") && len([]rune(line)) > 106 {
			t.Errorf("line %d is %d characters long", i+2, len([]rune(line)))
		}
	}
}

func TestAStarterProfileWithAllItsFieldsIsGoodButForItsExamples(t *testing.T) {
	for _, short := range []bool{false, true} {
		text := uncommented()
		if short {
			text = regexp.MustCompile(`(?m)^# ([a-z_]+ = |\[|  |\])`).ReplaceAllString(string(Template(Starter{Name: "Testville", Short: true})), "$1")
		}
		file, found := load(t, "x.toml", TOML, []byte(text))
		if file == nil {
			t.Fatal(found.Human(Style{}))
		}
		examples := map[string]bool{}
		for _, d := range found {
			if d.Code != "placeholder" && !(short && d.Code == "no-effect") { // short: of the platform's form, which is one of two
				t.Errorf("%d:%d %s: %s / %s", d.Line, d.Column, d.Code, d.Message, d.Help)
			}
			name, _, _ := strings.Cut(strings.TrimPrefix(d.Message, "`"), "`")
			examples[pathOf(name)] = true
		}
		for _, path := range []string{"city.government_name", "city.population", "city.coordinates", "city.website", "city.about", "head_of_government.name", "head_of_government.title", "head_of_government.message", "resources.url"} {
			if !examples[path] {
				t.Errorf("short %v: the example of %s is not found", short, path)
			}
		}
	}
}

func TestAStarterProfileIsGoodOnceItsBlanksAreFilled(t *testing.T) {
	for _, s := range []Starter{{Name: "São Paulo"}, {Name: `L'Aquila "city"`}, {Name: "名古屋市", ID: "nagoya"}, {Name: "Testville", Short: true}} {
		p := accepted(t, "x.toml", TOML, Template(s))
		if got := p.City.Name.String(); got != s.Name || p.City.ID == "" {
			t.Errorf("%+v: got %q, %q", s, got, p.City.ID)
		}
	}
	_, found := load(t, "x.toml", TOML, Template(Starter{}))
	if len(found) != 2 || found[0].Code != "empty-text" || found[1].Code != "empty-text" {
		t.Errorf("check says of the blanks\n%s", found.Human(Style{}))
	}
}

func TestExamplesAreNoPlaceholdersInOtherWords(t *testing.T) {
	for lines, want := range map[string]string{
		"website = \"https://www.example.com/x\"\n":                                                             "5:11 placeholder: `city.website` is \"https://www.example.com/x\"",
		"contact = { office = \"Parks\", email = \"parks@city.example\" }\n":                                    "5:39 placeholder: `city.contact.email` is \"parks@city.example\"",
		"government_name = { text = \"Commune d’Exemple\", language = \"fr\" }\n":                               "5:28 placeholder: `city.government_name.text` is \"Commune d’Exemple\"",
		"about = [\"A city.\", { text = \"A paragraph about the city and its nature.\", language = \"en\" }]\n": "5:30 placeholder: `city.about[1].text`",
		"coordinates = { latitude = 0, longitude = -0.0 }\n":                                                    "5:15 placeholder: `city.coordinates` is 0, 0",
		"coordinates = { latitude = 0, longitude = 32.6 }\n":                                                    "",
		"population = 123457\n":                                                                       "",
		"about = \"For example, the fen.\"\n":                                                         "",
		"website = \"https://www.myexample.org\"\n":                                                   "",
		"website = \"https://www.example.org/curitiba\"\n[report]\nillustrative = true\n":             "",
		"website = \"https://www.example.org\"\npopulation = 123456\n[report]\nillustrative = true\n": "5:11 placeholder: `city.website`",
	} {
		got := said(t, lines)
		if want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("%s: got\n%swant\n%s", lines, got, want)
		}
	}
}

func TestANameInAnotherScriptIsNotSpelt(t *testing.T) {
	for name, want := range map[string]bool{
		"São Paulo": true, "Đà Nẵng": true, "Łódź": true, "Kunming 昆明": true, "Gəncə": true, "Þórshöfn": true,
		"名古屋市": false, "القاهرة": false, "नई दिल्ली": false, "東京23区": false, "2030": false, "Москва (M)": false, "": false,
	} {
		if got := Spells(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
