package profile

import (
	"fmt"
	"strings"
)

// formsOfAddress stand before a name and name no office: folded, in the
// languages of cities.
var formsOfAddress = strings.Fields("mr mrs ms miss mx dr prof professor sir madam sr sra srta senor senora don dona dra doutor doutora doctor doctora ing lic arq eng m mme mlle monsieur madame herr frau sig sigra signor signora dhr mevr pan pani bay bayan bapak ibu ong ba shri smt sri hon rev г-н г-жа 先生 女士 さん 様 씨 السيد السيدة श्री श्रीमती")

// head warns of a title that is no office: the report would say "Mr".
func (r *rules) head() {
	h := r.profile.Head
	if h == nil || h.Title == "" {
		return
	}
	words := strings.Fields(folded(h.Title.String()))
	for _, w := range words {
		if !contains(formsOfAddress, w) {
			return
		}
	}
	city := r.profile.City.Name
	if city == "" || len(city) > 60 {
		city = "the city"
	}
	r.warn("form-of-address", r.place("/head_of_government/title"), fmt.Sprintf("`head_of_government.title` is %q, a form of address", shorten(h.Title.String(), 40)),
		fmt.Sprintf("write the office, such as \"Mayor of %s\", and %q before the name if it belongs there", city, h.Title))
}

func contains(list []string, s string) bool { return indexOfString(list, s) >= 0 }
