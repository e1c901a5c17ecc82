package export

import (
	"cmp"
	"slices"
	"testing"
)

func TestNamesAreSortedAsPeopleSort(t *testing.T) {
	want := []string{"Aarhus", "al-ʿAqaba", "Århus Amt", "eThekwini", "Hà Nội", "Haifa", "Helsinki", "İzmir", "Łódź", "Lyon", "Nullingen", "Ølstykke", "Öskemen",
		"’s-Hertogenbosch", "Saint-Denis", "Saint Louis", "São Paulo", "Straßburg", "Vollpunkt", "Αθήνα", "Київ", "חיפה", "عمّان", "กรุงเทพ", "北京"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return cmp.Compare(sortKey(a), sortKey(b)) })
	for i := range got {
		if sortKey(got[i]) != sortKey(want[i]) {
			t.Errorf("place %d: got %s (%q), want %s (%q)", i, got[i], sortKey(got[i]), want[i], sortKey(want[i]))
		}
	}
}
