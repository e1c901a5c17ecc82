package picture

import (
	"encoding/binary"
	"errors"
)

// isWebP tells a WebP file by its beginning (RFC 9649, 2.4).
func isWebP(data []byte) bool { return beginsAt(data, 0, "RIFF") && beginsAt(data, 8, "WEBP") }

// checkWebP finds what the decoder does not see or not name: the end of the
// file, and a moving picture. It leaves other formats alone.
func checkWebP(data []byte) error {
	if !isWebP(data) {
		return nil
	}
	// The length that a file gives leaves its own eight bytes out.
	if uint64(binary.LittleEndian.Uint32(data[4:])) > uint64(len(data)-8) {
		return cutOff("WebP")
	}
	const flags, animation = 20, 1 << 1 // RFC 9649, 2.7
	if beginsAt(data, 12, "VP8X") && len(data) > flags && data[flags]&animation != 0 {
		return errors.New("animated WebP files cannot be printed: save one picture of it as JPEG, PNG or WebP")
	}
	return nil
}
