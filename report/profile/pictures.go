package profile

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"cityprofile/report/picture"
)

// Limits of the pictures of a profile. Those of each are in report/picture.
const (
	MaxPictures      = 200
	MaxPicturePixels = 400_000_000       // of all files together
	MaxPictureMemory = picture.MaxMemory // bytes that decoding one of them takes
	keptPixels       = 32_000_000        // that all pictures have together when they are read: a page has 4.7 million
)

// Turner is a folder of pictures that says when one may be decoded: many profiles
// at once would need more memory than there is. Bytes is what decoding takes at
// most; done is called after it.
type Turner interface {
	Turn(ctx context.Context, bytes int64) (done func(), err error)
}

// pictures reads every picture of the profile, one after the other. A file that
// is named twice is read once. If they have more pixels together than are kept,
// each that has more than its share is scaled down to it.
func (r *rules) pictures(ctx context.Context, folder fs.FS) {
	type file struct {
		of      []*Image
		at      []string // pointers to them
		pointer string
		sound   bool
		open    *picture.File // nil if it is to be read again
	}
	seen := map[string]*file{}
	var files []*file
	pixels, held := 0, 0
	r.profile.images(func(img *Image, pointer string) {
		if img.Path == "" {
			return
		}
		name := path.Clean(img.Path)
		if f, ok := seen[name]; ok {
			f.of, f.at = append(f.of, img), append(f.at, pointer)
			return
		}
		f := &file{of: []*Image{img}, at: []string{pointer}, pointer: pointer}
		seen[name], files = f, append(files, f)
		switch {
		case len(files) > MaxPictures:
			if len(files) == MaxPictures+1 {
				r.report("too-large", r.place("%s/path", pointer), fmt.Sprintf("more than %d pictures", MaxPictures), "leave some out")
			}
			return
		case pixels > MaxPicturePixels:
			return
		}
		p, err := openPicture(ctx, folder, img.Path)
		if err != nil {
			r.badPicture(img, pointer, err)
			return
		}
		f.sound = true
		if held += p.Bytes(); held <= picture.MaxBytes { // most profiles: no file is read twice
			f.open = p
		}
		if pixels += p.Width * p.Height; pixels > MaxPicturePixels {
			r.report("too-large", r.place("%s/path", pointer), fmt.Sprintf("with this one, the pictures have more than %d million pixels together", MaxPicturePixels/1_000_000),
				"save smaller versions of the largest pictures")
		}
	})
	if len(files) > MaxPictures || pixels > MaxPicturePixels {
		return
	}
	share := picture.MaxPixels
	if pixels > keptPixels {
		share = keptPixels / len(files)
	}
	for _, f := range files {
		if !f.sound {
			continue
		}
		p, err := decodePicture(ctx, folder, f.open, f.of[0].Path, share)
		f.open = nil
		if err != nil {
			r.badPicture(f.of[0], f.pointer, err)
		}
		for i, img := range f.of {
			img.Picture = p
			if p != nil {
				r.resolution(img, f.at[i])
			}
		}
	}
}

func (r *rules) badPicture(img *Image, pointer string, err error) {
	r.report("bad-picture", r.place("%s/path", pointer), fmt.Sprintf("%s: %v", shorten(img.Path, 60), err), "")
}

// decodePicture reads a picture, scaled down to a number of pixels, when it has
// its turn. Its file is opened unless it is.
func decodePicture(ctx context.Context, folder fs.FS, f *picture.File, name string, pixels int) (*picture.Picture, error) {
	if f == nil {
		var err error
		if f, err = openPicture(ctx, folder, name); err != nil {
			return nil, err
		}
	}
	if t, ok := folder.(Turner); ok {
		done, err := t.Turn(ctx, f.Memory)
		if err != nil {
			return nil, err
		}
		defer done()
	}
	return f.Decode(pixels)
}

// PicturePaths are the paths of the profile's pictures, as they are written.
func (p *Profile) PicturePaths() []string {
	var list []string
	p.images(func(img *Image, _ string) { list = append(list, img.Path) })
	return list
}

// images calls fn for each image with the pointer to it.
func (p *Profile) images(fn func(img *Image, pointer string)) {
	if p.City.Logo != nil {
		fn(p.City.Logo, "/city/logo")
	}
	if p.City.Cover != nil {
		fn(p.City.Cover, "/city/cover")
	}
	for i := range p.City.Images {
		fn(&p.City.Images[i], fmt.Sprintf("/city/images/%d", i))
	}
	if p.Head != nil && p.Head.Photo != nil {
		fn(p.Head.Photo, "/head_of_government/photo")
	}
	for i := range p.ActionPlatform.Actions {
		for j := range p.ActionPlatform.Actions[i].Images {
			fn(&p.ActionPlatform.Actions[i].Images[j], fmt.Sprintf("/action_platform/actions/%d/images/%d", i, j))
		}
	}
}

// openPicture opens a picture inside the folder. The folder's own file system
// keeps links from leading out of it.
func openPicture(ctx context.Context, folder fs.FS, name string) (*picture.File, error) {
	if ctx.Err() != nil {
		return nil, errors.New("interrupted before reading it")
	}
	switch clean := path.Clean(name); {
	case strings.Contains(name, "://"):
		return nil, errors.New("pictures are not downloaded; copy the file into the profile's folder")
	case strings.ContainsAny(name, "\\:"):
		return nil, errors.New("write the path with slashes, relative to the profile's folder")
	case path.IsAbs(name), clean == "..", strings.HasPrefix(clean, "../"):
		return nil, errors.New("the picture is outside the profile's folder; copy it into that folder")
	}
	name = path.Clean(name)
	// Before it is opened: a pipe would wait for a writer.
	if info, err := fs.Stat(folder, name); err != nil {
		return nil, openError(err)
	} else if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, openError(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, picture.MaxBytes+1))
	if err != nil {
		return nil, openError(err)
	}
	return picture.Open(data)
}

func openError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file in the profile's folder")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("permission denied")
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("cannot read the file: %w", p.Err)
	}
	return err
}
