package export

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

// Shard is one of the parts that an export is split into, so that many machines
// can work on it. The zero Shard is the whole.
type Shard struct {
	Index int // from 0
	Of    int // how many there are; 0 if the export is not split
}

// maxShards is far beyond any use.
const maxShards = 1_000_000

// ParseShard reads I/N: the shard I, from 0, of N.
func ParseShard(s string) (Shard, error) {
	index, of, _ := strings.Cut(s, "/")
	i, err1 := strconv.Atoi(index)
	n, err2 := strconv.Atoi(of)
	if err1 != nil || err2 != nil || n < 1 || n > maxShards || i < 0 || i >= n {
		return Shard{}, fmt.Errorf("%q is not a shard: expected I/N, such as 0/4 for the first of four and 3/4 for the last", s)
	}
	return Shard{i, n}, nil
}

// String is I/N; empty for the whole.
func (s Shard) String() string {
	if s.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Index, s.Of)
}

// MarshalText and UnmarshalText are for encoding/json.
func (s Shard) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText is for encoding/json.
func (s *Shard) UnmarshalText(text []byte) (err error) {
	*s, err = ParseShard(string(text))
	return err
}

// Has reports whether a city belongs to the shard. That depends on the key and
// on nothing else: not on the other cities, their order or the machine.
func (s Shard) Has(key string) bool {
	if s.Of < 2 {
		return true
	}
	sum := sha256.Sum256([]byte(key))
	return binary.BigEndian.Uint64(sum[:])%uint64(s.Of) == uint64(s.Index)
}
