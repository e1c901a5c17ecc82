package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"cityprofile/fonts"
	"cityprofile/report/export/disk"
)

// faceOptions are the flags of all commands that set text.
type faceOptions struct {
	folders []string
	system  bool
}

// flags adds the flags to a command.
func (o *faceOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&o.folders, "font-dir", nil, "search `DIR` for fallback fonts (repeatable)")
	f.BoolVar(&o.system, "system-fonts", false, "also use system fonts; output may differ between machines")
}

// library is the embedded faces and those of the folders that were asked for.
// Fonts of a folder that cannot be used are warnings; those of the system are
// passed over, since nobody chose them.
func (c *console) library(o faceOptions) (*fonts.Library, error) {
	l := fonts.NewLibrary()
	for _, folder := range o.folders {
		info, err := os.Stat(folder)
		if err != nil {
			return nil, fmt.Errorf("--font-dir %s: %w", folder, disk.Cause(err))
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("--font-dir %s: not a directory", folder)
		}
		c.warn(l.AddFolder(os.DirFS(folder), filepath.ToSlash(folder)))
	}
	for _, folder := range c.systemFolders(o) {
		l.AddFolder(os.DirFS(folder), filepath.ToSlash(folder))
	}
	return l, nil
}

// systemFolders are those that hold fonts of the system, if they are asked for.
func (c *console) systemFolders(o faceOptions) []string {
	if !o.system {
		return nil
	}
	return slices.DeleteFunc(systemFonts(runtime.GOOS, c.getenv), func(folder string) bool {
		_, err := os.Stat(folder)
		return err != nil
	})
}

// addedFonts is a sum of the files in the folders with fonts: where it is the
// same, so are the fonts. It is empty if there are only those of the program.
func (c *console) addedFonts(o faceOptions) (string, error) {
	folders := slices.Concat(o.folders, c.systemFolders(o))
	if len(folders) == 0 {
		return "", nil
	}
	h := sha256.New()
	for _, folder := range folders {
		err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil // what cannot be read is no font either
			}
			file := filepath.Join(folder, name)
			if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
				return nil
			}
			f, err := os.Open(file)
			if err != nil {
				return nil
			}
			defer f.Close()
			size, err := io.Copy(h, f)
			fmt.Fprintf(h, "\n%d %s\n", size, name)
			return err
		})
		if err != nil {
			return "", fmt.Errorf("cannot read the fonts in %s: %w", folder, disk.Cause(err))
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// warn writes what is wrong with fonts.
func (c *console) warn(list []error) {
	for _, err := range list {
		fmt.Fprintf(c.err, "warning: font %s\n", shown(err.Error()))
	}
}

// systemFonts lists the folders where an operating system keeps its fonts.
func systemFonts(system string, getenv func(string) string) []string {
	under := func(variable string, path ...string) []string {
		if root := getenv(variable); root != "" {
			return []string{filepath.Join(append([]string{root}, path...)...)}
		}
		return nil
	}
	switch system {
	case "windows": // https://learn.microsoft.com/typography/fonts/windows_11_font_list
		return append(under("WINDIR", "Fonts"), under("LOCALAPPDATA", "Microsoft", "Windows", "Fonts")...)
	case "darwin": // https://support.apple.com/HT201722
		return append([]string{"/System/Library/Fonts", "/Library/Fonts"}, under("HOME", "Library", "Fonts")...)
	}
	// https://specifications.freedesktop.org/basedir-spec/latest/
	list := []string{"/usr/share/fonts", "/usr/local/share/fonts"}
	data := under("XDG_DATA_HOME", "fonts")
	if data == nil {
		data = under("HOME", ".local", "share", "fonts")
	}
	return append(append(list, data...), under("HOME", ".fonts")...)
}
