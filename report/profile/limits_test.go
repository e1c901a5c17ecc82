package profile

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
	"testing/fstest"
)

// TestBeyondALimitIsOneErrorAtItsPlace goes a little beyond each limit of a
// profile, and as far as it.
func TestBeyondALimitIsOneErrorAtItsPlace(t *testing.T) {
	const head = "format = 1\n[city]\nid = \"x\"\nname = \"X\"\ncountry = \"Y\"\n"
	about := func(text string) string { return head + "about = \"" + text + "\"\n" }
	words := func(n int) string { return strings.Repeat("words and ", n/10+1)[:n] }
	list := func(n int) string {
		return head + "ecosystems = [" + strings.Repeat("\"a\",", n) + "]\n"
	}
	for _, c := range []struct {
		name, good, bad, code, says string
		line                        int
	}{
		{"characters of a text", about(words(MaxText - 1)), about(words(MaxText) + "en"), "too-large", "200002 characters", 6},
		{"characters of a word", about(strings.Repeat("a", MaxWord)), about("so " + strings.Repeat("ab", MaxWord)), "too-large", "a word of more than 2000 characters: abab", 6},
		{"marks of a letter", about("a"), about("a" + strings.Repeat("\u0301", MaxWord)), "too-large", "a word", 6},
		{"an Arabic word", about("بيت لمسن"), about(strings.Repeat("بيتلمسن", MaxWord)), "too-large", "a word", 6},
		{"text without spaces", about(strings.Repeat("昆明是กรุงเทพ", MaxWord)), about("昆明" + strings.Repeat("b", MaxWord+1)), "too-large", "a word", 6},
		{"entries of a list", "", list(MaxEntries + 1), "too-large", "5001 entries", 6},
		{"values", "", head + strings.Repeat("\n\n[[a.b.c]]", MaxValues/2), "too-large", "more than 100000 values", 0},
		{"values of one line", "", head + "x = [" + strings.Repeat("1,", MaxValues) + "]", "too-large", "more than 100000 values", 6},
		{"nesting", "", head + "x = " + strings.Repeat("[", maxDepth+1), "too-deep", "64 levels", 6},
		{"bytes", "", strings.Repeat("# nature\n", MaxFileBytes/9+1), "too-large", "the limit of 2 MB", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.good != "" {
				if _, found := load(t, "x.toml", TOML, []byte(c.good)); found.HasErrors() {
					t.Errorf("within the limit: %.200s", found.Human(Style{Plain: true}))
				}
			}
			_, found := load(t, "x.toml", TOML, []byte(c.bad))
			for _, d := range found {
				if d.Code == c.code && strings.Contains(d.Message, c.says) && (d.Line == c.line || c.line == 0) {
					return
				}
			}
			t.Errorf("got %.300s", found.Human(Style{Plain: true}))
		})
	}
}

// headOfPNG is the head of a PNG of a size, without its pixels.
func headOfPNG(w, h uint32) []byte {
	ihdr := binary.BigEndian.AppendUint32([]byte("IHDR"), w)
	ihdr = append(binary.BigEndian.AppendUint32(ihdr, h), 8, 2, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), ihdr...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(ihdr))
}

func TestPicturesAreBoundedTogether(t *testing.T) {
	for _, c := range []struct {
		n    int
		w, h uint32
		says string
	}{
		{12, 6800, 6900, "more than 400 million pixels together"},
		{MaxPictures + 1, 1, 1, "more than 200 pictures"},
	} {
		folder, text := fstest.MapFS{}, "format = 1\n[city]\nid = \"x\"\nname = \"X\"\ncountry = \"Y\"\nimages = [\n"
		for i := range c.n {
			name := fmt.Sprintf("%d.png", i)
			folder[name] = &fstest.MapFile{Data: headOfPNG(c.w, c.h)}
			text += fmt.Sprintf("{ path = %q, alt = \"A\" },\n", name)
		}
		_, found := Load(context.Background(), Source{Name: "x.toml", Format: TOML, Text: []byte(text + "]\n")}, folder)
		var said []string
		for _, d := range found {
			if d.Code == "too-large" {
				said = append(said, d.Message)
			}
		}
		if len(said) != 1 || !strings.Contains(said[0], c.says) {
			t.Errorf("%d pictures: %q", c.n, said)
		}
	}
}

func TestManyLargePicturesAreScaledToTheirShare(t *testing.T) {
	share := 0
	turns := &turner{MapFS: fstest.MapFS{}}
	text := "format = 1\n[city]\nid = \"x\"\nname = \"X\"\ncountry = \"Y\"\nimages = [\n"
	const n = 3
	for i := range n {
		name := fmt.Sprintf("%d.png", i)
		turns.MapFS[name] = &fstest.MapFile{Data: solid(t, 4000+i, 3000)}
		text += fmt.Sprintf("{ path = %q, alt = \"A\" },\n", name)
	}
	file, found := Load(context.Background(), Source{Name: "x.toml", Format: TOML, Text: []byte(text + "]\n")}, turns)
	if file == nil {
		t.Fatal(found.Human(Style{Plain: true}))
	}
	for _, img := range file.Profile.City.Images {
		share += img.Picture.Width * img.Picture.Height
		if got := img.Picture.Width * 100 / img.Picture.Height; got < 132 || got > 134 {
			t.Errorf("%d × %d is not four to three", img.Picture.Width, img.Picture.Height)
		}
	}
	if share > keptPixels || share < keptPixels*9/10 {
		t.Errorf("%d pixels are kept", share)
	}
	if turns.taken != n || turns.most != 1 {
		t.Errorf("%d were decoded, %d at once", turns.taken, turns.most)
	}
}
