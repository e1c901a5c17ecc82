package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Sum is the SHA-256 of some bytes; in text, its hexadecimal digits.
type Sum [sha256.Size]byte

func (s Sum) String() string { return hex.EncodeToString(s[:]) }

// MarshalText is for encoding/json.
func (s Sum) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, s[:]), nil }

// UnmarshalText is for encoding/json.
func (s *Sum) UnmarshalText(text []byte) error {
	if len(text) != hex.EncodedLen(len(s)) {
		return fmt.Errorf("%q is not a SHA-256", text)
	}
	_, err := hex.Decode(s[:], text)
	return err
}
