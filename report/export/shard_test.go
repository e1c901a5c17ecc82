package export

import (
	"fmt"
	"testing"
)

func TestShardsAreDisjointAndTogetherTheWhole(t *testing.T) {
	for _, of := range []int{1, 2, 3, 7, 16} {
		sizes := make([]int, of)
		for i := range 10_000 {
			in := 0
			for index := range of {
				if (Shard{index, of}).Has(fmt.Sprint("city-", i)) {
					in++
					sizes[index]++
				}
			}
			if in != 1 {
				t.Fatalf("city %d is in %d of %d shards", i, in, of)
			}
		}
		for index, n := range sizes {
			if mean := 10_000 / of; n < mean*8/10 || n > mean*12/10 {
				t.Errorf("shard %d of %d has %d cities", index, of, n)
			}
		}
	}
	if !(Shard{}).Has("x") {
		t.Error("the whole lacks a city")
	}
}

// A city that moved to another shard would be made anew by each of them.
func TestTheShardOfACityNeverChanges(t *testing.T) {
	for id, want := range map[string]int{"kunming": 0, "sao-paulo": 3, "ethekwini": 2} {
		for i := range 4 {
			if got := (Shard{i, 4}).Has(id); got != (i == want) {
				t.Errorf("%s in shard %d: %v", id, i, got)
			}
		}
	}
}

func TestShardsCountFromZero(t *testing.T) {
	for _, s := range []string{"", "4", "4/4", "-1/4", "1/0", "a/b", "1/2/3", "0.5/2"} {
		if got, err := ParseShard(s); err == nil {
			t.Errorf("%q is %v", s, got)
		}
	}
	if got, err := ParseShard("3/4"); err != nil || got != (Shard{3, 4}) || got.String() != "3/4" {
		t.Errorf("got %v, %v", got, err)
	}
}
