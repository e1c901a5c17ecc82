package profile

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// watched counts how often its files are opened.
type watched struct {
	fs.FS
	opened map[string]int
}

func (w watched) Open(name string) (fs.File, error) {
	w.opened[name]++
	return w.FS.Open(name)
}

func (w watched) Stat(name string) (fs.FileInfo, error) { return fs.Stat(w.FS, name) }

const illustrated = `format = 1
[city]
id = "x"
name = "X"
logo = { path = "a.png", alt = "A" }
images = [{ path = "./a.png", alt = "A" }]
`

func aPicture(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 780, 520))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAPictureIsReadOnce(t *testing.T) {
	folder := watched{fstest.MapFS{"a.png": {Data: aPicture(t)}}, map[string]int{}}
	file, found := Load(context.Background(), Source{Name: "x.toml", Format: TOML, Text: []byte(illustrated)}, folder)
	if len(found) > 0 {
		t.Fatal(found.Human(Style{}))
	}
	city := file.Profile.City
	if city.Logo.Picture == nil || city.Logo.Picture != city.Images[0].Picture {
		t.Error("one file is not one picture")
	}
	if n := folder.opened["a.png"]; n != 1 {
		t.Errorf("the file was opened %d times", n)
	}
}

func TestAnInterruptedLoadIsNotAProfileWithoutPictures(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	folder := fstest.MapFS{"a.png": {Data: aPicture(t)}}
	file, found := Load(ctx, Source{Name: "x.toml", Format: TOML, Text: []byte(illustrated)}, folder)
	if file != nil || len(found) != 1 || !strings.Contains(found[0].Message, "interrupted") {
		t.Errorf("%v, %s", file, found.Human(Style{Plain: true}))
	}
}

func TestALinkThatLeadsOutOfTheFolderIsNotFollowed(t *testing.T) {
	outside, inside := t.TempDir(), t.TempDir()
	if err := os.WriteFile(outside+"/b.png", aPicture(t), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside+"/b.png", inside+"/a.png"); err != nil {
		t.Skip(err)
	}
	root, err := os.OpenRoot(inside)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	file, found := Load(context.Background(), Source{Name: "x.toml", Format: TOML, Text: []byte(illustrated)}, root.FS())
	if file != nil || found[0].Code != "bad-picture" {
		t.Errorf("it was read: %s", found.Human(Style{Plain: true}))
	}
}

// A device stands for all that is no ordinary file: opening a pipe would wait
// for ever.
func TestWhatIsNoFileIsNotOpened(t *testing.T) {
	folder := watched{fstest.MapFS{"a.png": {Mode: fs.ModeNamedPipe}}, map[string]int{}}
	file, found := Load(context.Background(), Source{Name: "x.toml", Format: TOML, Text: []byte(illustrated)}, folder)
	if file != nil || found[0].Code != "bad-picture" || folder.opened["a.png"] > 0 {
		t.Errorf("opened %v: %s", folder.opened, found.Human(Style{Plain: true}))
	}
}

// turner counts who is decoding.
type turner struct {
	fstest.MapFS
	taken, now, most int
}

func (f *turner) Turn(_ context.Context, bytes int64) (func(), error) {
	f.taken, f.now = f.taken+1, f.now+1
	f.most = max(f.most, f.now)
	return func() { f.now-- }, nil
}

func solid(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
