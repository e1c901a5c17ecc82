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

// pictures reads every picture of the profile. A file that is named twice is
// read once.
func (r *rules) pictures(ctx context.Context, folder fs.FS) {
	seen := map[string]*picture.Picture{}
	r.images(func(img *Image, pointer string) {
		if img.Path == "" {
			return
		}
		name := path.Clean(img.Path)
		p, ok := seen[name]
		if !ok {
			var err error
			if p, err = readPicture(ctx, folder, img.Path); err != nil {
				r.report("bad-picture", r.place("%s/path", pointer), fmt.Sprintf("%s: %v", shorten(img.Path, 60), err), "")
			}
			seen[name] = p
		}
		img.Picture = p
	})
}

// images calls fn for each image with the pointer to it.
func (r *rules) images(fn func(img *Image, pointer string)) {
	p := r.profile
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

// readPicture reads a picture inside the folder. The folder's own file system
// keeps links from leading out of it.
func readPicture(ctx context.Context, folder fs.FS, name string) (*picture.Picture, error) {
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
	return picture.Decode(data)
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
