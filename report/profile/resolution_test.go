package profile

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"
)

func TestAPhotographHasThePixelsOfItsPrintedSize(t *testing.T) {
	const field = "format = 1\n[city]\nid = \"x\"\nname = \"X\"\n%s\n"
	const one = `{ path = "a.png", alt = "A" }`
	const three = "images = [" + one + `, { path = "b.png", alt = "A" }, { path = "b.png", alt = "A" }]`
	const cover, images, portrait, logo = `cover = { path = "a.png", alt = "A" }`, `images = [{ path = "a.png", alt = "A" }]`,
		"[head_of_government]\nname = \"N\"\nphoto = { path = \"a.png\", alt = \"A\" }", `logo = { path = "a.png", alt = "A" }`
	for _, c := range []struct {
		field string
		w, h  int
		want  string // what is said; empty for nothing
	}{
		{cover, 1540, 1540, ""},
		{cover, 4000, 1540, ""},
		{cover, 4000, 1500, "warning: 4000 by 1500 pixels are 146 per inch at the printed size of 260 by 260 mm"},
		{cover, 900, 900, "warning: 900 by 900 pixels are 87 per inch"},
		{cover, 3000, 720, "error: 3000 by 720 pixels are 70 per inch"},
		{portrait, 240, 400, ""},
		{portrait, 229, 400, "warning: 229 by 400 pixels are 149 per inch"},
		{portrait, 100, 100, "error: 100 by 100 pixels are 65 per inch at the printed size of 39 by 39 mm"},
		{images, 770, 520, ""},
		{images, 900, 400, "warning: 900 by 400 pixels are 118 per inch at the printed size of 129 by 86 mm"},
		{three, 240, 160, ""},
		{three, 900, 100, "warning: 900 by 100 pixels are 97 per inch at the printed size of 39 by 26 mm"},
		{logo, 1, 1, ""},
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, c.w, c.h))); err != nil {
			t.Fatal(err)
		}
		_, found := Load(context.Background(), Source{Name: "x.toml", Format: TOML, Text: fmt.Appendf(nil, field, c.field)}, fstest.MapFS{"a.png": {Data: b.Bytes()}, "b.png": {Data: aPicture(t)}})
		said := ""
		for _, d := range found {
			if d.Code == "low-resolution" {
				said += d.Severity.String() + ": " + d.Message
			}
		}
		if !strings.HasPrefix(said, c.want) || (said == "") != (c.want == "") {
			t.Errorf("%.10s, %d by %d: got %q, want %q", c.field, c.w, c.h, said, c.want)
		}
	}
}
