package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"cityprofile/fonts"
)

// faceOptions are the flags of all commands that set text.
type faceOptions struct {
	folders []string
	system  bool
}

// flags adds the flags to a command.
func (o *faceOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&o.folders, "font-dir", nil, "folder with fonts for characters that the program's own fonts lack;\nmay be given several times")
	f.BoolVar(&o.system, "system-fonts", false, "use the fonts of this computer too; reports may then differ between computers")
}

// library is the embedded faces and those of the folders that were asked for.
// Fonts of a folder that cannot be used are warnings; those of the system are
// passed over, since nobody chose them.
func (c *console) library(o faceOptions) (*fonts.Library, error) {
	l := fonts.NewLibrary()
	for _, folder := range o.folders {
		info, err := os.Stat(folder)
		if err != nil {
			return nil, fmt.Errorf("--font-dir %s: %w", folder, cause(err))
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("--font-dir %s: this is not a folder", folder)
		}
		c.warn(l.AddFolder(os.DirFS(folder), filepath.ToSlash(folder)))
	}
	if o.system {
		for _, folder := range systemFonts(runtime.GOOS, c.getenv) {
			if _, err := os.Stat(folder); err == nil {
				l.AddFolder(os.DirFS(folder), filepath.ToSlash(folder))
			}
		}
	}
	return l, nil
}

// warn writes what is wrong with fonts.
func (c *console) warn(list []error) {
	for _, err := range list {
		fmt.Fprintf(c.err, "warning: font %v\n", err)
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
