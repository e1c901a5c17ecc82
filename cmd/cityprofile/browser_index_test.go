package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The page of an export in a real browser: light and dark, on a desk and in a hand of
// 360 pixels, searched, sorted, and without a script.
func TestTheIndexWorksInABrowser(t *testing.T) {
	if !demanded() {
		t.Skip("a browser takes long to start; set CITYPROFILE_REFEREES=required to ask it")
	}
	t.Parallel()
	b := openBrowser(t)
	folder := t.TempDir()
	bad := filepath.Join(folder, "bad.toml")
	if err := os.WriteFile(bad, []byte("format = 1\n[city]\nid = \"bad\"\nnam = \"Bad\"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "out")
	if code, _, errs := run(t, "export", filepath.Join(profiles, "*.toml"), bad, "-d", out, "--index"); code != exitFindings {
		t.Fatalf("exit code %d\n%s", code, errs)
	}
	page := filepath.Join(out, "index.html")
	is := func(what, expression, want string) {
		t.Helper()
		if got := b.eval(expression); got != want {
			t.Errorf("%s: got %s, want %s", what, got, want)
		}
	}
	for _, scheme := range []string{"light", "dark"} {
		for name, width := range map[string]int{"desk": 1440, "hand": 360} {
			b.open(page, width, scheme)
			b.eval(`document.querySelectorAll("details").forEach(d => d.open = true)`)
			if found := b.axe(); found != "" {
				t.Errorf("%s %s: axe finds\n%s", name, scheme, found)
			}
			b.eval(`document.querySelectorAll("details").forEach(d => d.open = false)`)
			b.keep("index-" + name + "-" + scheme)
			is("it is no wider than the window", `document.documentElement.scrollWidth <= innerWidth`, "true")
		}
	}
	const (
		shown = `[...document.querySelectorAll(".cards > li")].filter(e => e.checkVisibility()).map(e => e.querySelector(".name").textContent).join()`
	)
	b.open(page, 1440, "light")
	is("nothing is asked of others", `performance.getEntriesByType("resource").filter(r => !r.name.startsWith("data:")).length`, "0")
	is("all covers", `Promise.all([...document.images].map(i => (i.loading = "eager", i.decode()))).then(() => [...document.images].every(i => i.naturalWidth == 240))`, "true")
	is("the faces of the report", `Promise.all([document.fonts.load('500 20px Literata'), document.fonts.load('16px "Noto Sans"')]).then(l => l.map(f => f[0]?.status))`, "loaded,loaded")
	is("failures first", `document.querySelector("main > section, main > ul").className + document.querySelectorAll(".failures details").length`, "failures1")
	is("the first cities", `[...document.querySelectorAll(".name")].slice(0, 3).map(e => e.textContent)`, "Amman,Antananarivo,Bangkok")
	is("covers are large", `document.images[0].width >= 200`, "true")
	b.eval(`(e => { e.value = "sao"; e.dispatchEvent(new Event("input", {bubbles: true})) })(document.getElementById("search"))`)
	is("searched without its marks", shown, "São Paulo")
	is("and counted", `document.getElementById("count").value.startsWith("1 of ")`, "true")
	b.open(page, 1440, "light")
	b.eval(`document.querySelector(".files").open = true`)
	b.eval(`document.querySelectorAll("th button")[3].click()`)
	is("sorted by pages", `(l => l.every((n, i) => i == 0 || l[i-1] <= n))([...document.querySelectorAll("tbody tr")].map(r => +r.cells[3].dataset.value))`, "true")

	b.send("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, nil)
	b.open(page, 1440, "light")
	is("without a script", `document.getElementById("filters").checkVisibility() + " " + document.querySelector(".cards").checkVisibility()`, "false true")
}
