package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// browser is a Chromium that a test drives over the DevTools protocol
// (https://chromedevtools.github.io/devtools-protocol/), by a pipe. One command is
// sent at a time.
type browser struct {
	t       *testing.T
	in      *os.File
	out     *bufio.Reader
	id      int
	session string
	loaded  int // pages
}

// openBrowser opens a browser with an empty page. The test is skipped where there is
// none.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser is not short")
	}
	if runtime.GOOS == "windows" {
		t.Skip("its files cannot be handed to a program")
	}
	path, err := exec.LookPath("google-chrome")
	if err != nil {
		path = installed(t, "chromium", "chromium")
	}
	theirIn, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out, theirOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute) // instead of waiting for ever
	cmd := exec.CommandContext(ctx, path, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir="+t.TempDir())
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // 3 and 4
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	theirIn.Close()
	theirOut.Close()
	b := &browser{t: t, in: in, out: bufio.NewReader(out)}
	t.Cleanup(func() {
		b.session = ""
		b.send("Browser.close", nil, nil)
		in.Close()
		cmd.Wait()
		cancel()
		out.Close()
	})
	var target struct{ TargetID string }
	b.send("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.send("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	b.send("Page.enable", nil, nil)
	return b
}

// send sends a command and waits for its answer.
func (b *browser) send(method string, params map[string]any, answer any) {
	b.t.Helper()
	b.id++
	message, err := json.Marshal(struct {
		ID        int            `json:"id"`
		Method    string         `json:"method"`
		Params    map[string]any `json:"params,omitempty"`
		SessionID string         `json:"sessionId,omitempty"`
	}{b.id, method, params, b.session})
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.in.Write(append(message, 0)); err != nil {
		b.t.Fatal(err)
	}
	b.receive(func(m received) bool {
		if m.ID != b.id {
			return false
		}
		if m.Error.Message != "" {
			b.t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if answer != nil {
			if err := json.Unmarshal(m.Result, answer); err != nil {
				b.t.Fatal(err)
			}
		}
		return true
	})
}

type received struct {
	ID     int
	Method string
	Result json.RawMessage
	Error  struct{ Message string }
}

// receive reads messages until one is it.
func (b *browser) receive(is func(received) bool) {
	b.t.Helper()
	for {
		data, err := b.out.ReadBytes(0)
		if err != nil {
			b.t.Fatalf("the browser ended: %v", err)
		}
		var m received
		if err := json.Unmarshal(data[:len(data)-1], &m); err != nil {
			b.t.Fatal(err)
		}
		if m.Method == "Page.loadEventFired" {
			b.loaded++
		}
		if is(m) {
			return
		}
	}
}

// open opens a file, in a window of a width, in a colour scheme.
func (b *browser) open(file string, width int, scheme string, features ...map[string]any) {
	b.t.Helper()
	b.send("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}, nil)
	b.send("Emulation.setEmulatedMedia", map[string]any{"features": append(features, map[string]any{"name": "prefers-color-scheme", "value": scheme})}, nil)
	path, err := filepath.Abs(file)
	if err != nil {
		b.t.Fatal(err)
	}
	before := b.loaded
	b.send("Page.navigate", map[string]any{"url": (&url.URL{Scheme: "file", Path: path}).String()}, nil)
	if b.loaded == before { // the event can come before the answer
		b.receive(func(received) bool { return b.loaded > before })
	}
}

// eval is what an expression of JavaScript gives, as a text.
func (b *browser) eval(expression string) string {
	b.t.Helper()
	var answer struct {
		Result           struct{ Value any }
		ExceptionDetails *struct {
			Exception struct{ Description string }
		}
	}
	b.send("Runtime.evaluate", map[string]any{"expression": "Promise.resolve(" + expression + ").then(String)", "awaitPromise": true, "returnByValue": true}, &answer)
	if answer.ExceptionDetails != nil {
		b.t.Fatalf("%.80s: %s", expression, answer.ExceptionDetails.Exception.Description)
	}
	s, _ := answer.Result.Value.(string)
	return s
}

// keys types keys.
func (b *browser) keys(keys string) {
	b.t.Helper()
	for _, k := range keys {
		b.send("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": string(k), "text": string(k)}, nil)
		b.send("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": string(k)}, nil)
	}
}

// keep keeps a picture of the window.
func (b *browser) keep(name string) {
	b.t.Helper()
	var answer struct{ Data string }
	b.send("Page.captureScreenshot", nil, &answer)
	data, err := base64.StdEncoding.DecodeString(answer.Data)
	if err == nil {
		err = os.WriteFile(filepath.Join(b.t.ArtifactDir(), name+".png"), data, 0o666)
	}
	if err != nil {
		b.t.Error(err)
	}
}

// axe is what axe-core finds wrong on the page; nothing where there is none. It is a
// package of npm, named by CITYPROFILE_AXE: the file axe.min.js.
func (b *browser) axe() string {
	b.t.Helper()
	file := os.Getenv("CITYPROFILE_AXE")
	if file == "" {
		return ""
	}
	script, err := os.ReadFile(file)
	if err != nil {
		b.t.Fatal(err)
	}
	b.send("Runtime.evaluate", map[string]any{"expression": string(script)}, nil)
	return b.eval(`axe.run().then(r => r.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join(" | ")).join("\n"))`)
}

// The page of differences in a real browser: in each way to look, light and dark,
// on a desk and in a hand, with keys and without a script.
func TestTheReviewWorksInABrowser(t *testing.T) {
	if !demanded() {
		t.Skip("a browser takes long to start; set CITYPROFILE_REFEREES=required to ask it")
	}
	t.Parallel()
	b := openBrowser(t)
	folder := t.TempDir()
	text, err := os.ReadFile(kunmingTOML)
	if err != nil {
		t.Fatal(err)
	}
	changed := filepath.Join(folder, "new.toml")
	text = []byte(strings.NewReplacer("6840000", "6840001", "2026-04-22", "2026-04-23", "diverse topography", "varied topography").Replace(string(text)))
	if err := os.WriteFile(changed, text, 0o666); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(folder, "review.html")
	if code, _, errs := run(t, "compare", kunmingTOML, changed, "--html", page); code != exitFindings {
		t.Fatalf("exit code %d\n%s", code, errs)
	}
	is := func(what, expression, want string) {
		t.Helper()
		if got := b.eval(expression); got != want {
			t.Errorf("%s: got %s, want %s", what, got, want)
		}
	}
	const (
		seen    = `[...document.querySelectorAll("#c1-p3 figure")].filter(f => f.checkVisibility({visibilityProperty: true})).map(f => f.className).join()`
		current = `document.activeElement.closest("article")?.id + " " + document.getElementById("position").textContent`
		verdict = `document.getElementById("verdicts").value`
	)
	for _, scheme := range []string{"light", "dark"} {
		for name, width := range map[string]int{"desk": 1440, "hand": 390} {
			b.open(page, width, scheme)
			b.keys("jj")
			for _, mode := range "1234" {
				b.keys(string(mode))
				if found := b.axe(); found != "" {
					t.Errorf("%s %s, way %c: axe finds\n%s", name, scheme, mode, found)
				}
				b.keep(name + "-" + scheme + "-" + string(mode))
			}
			is("it is no wider than the window", `document.documentElement.scrollWidth <= innerWidth`, "true")
		}
	}
	b.eval(`localStorage.clear()`)

	b.open(page, 1440, "light", map[string]any{"name": "prefers-reduced-motion", "value": "reduce"})
	is("nothing is asked of others", `performance.getEntriesByType("resource").filter(r => !r.name.startsWith("data:")).length`, "0")
	is("all pictures", `Promise.all([...document.images].map(i => (i.loading = "eager", i.decode()))).then(() => document.images.length)`, "24")
	b.keys("j")
	is("the first difference", current, "c1-p1 1 of 12")
	b.keys("jjk")
	is("forth and back", current, "c1-p3 2 of 12")
	is("the current one is in the window", `(r => r.top >= 0 && r.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`, "true")
	is("side by side", seen, "old,new")
	const top = `Math.round(document.getElementById("c1-p3").getBoundingClientRect().top)`
	before := b.eval(top)
	b.keys("m")
	is("with a slider", `getComputedStyle(document.querySelector("#c1-p3 .new .sheet")).clipPath`, "inset(0px 0px 0px 50%)")
	is("the page stays where it is", top, before)
	b.eval(`(e => { e.value = 20; e.dispatchEvent(new Event("input")) })(document.getElementById("cut"))`)
	is("moved", `getComputedStyle(document.querySelector("#c1-p3 .new .sheet")).clipPath`, "inset(0px 0px 0px 20%)")
	b.keys("m")
	is("no motion for those who do not want it", `getComputedStyle(document.querySelector("#c1-p3 .new")).animationName`, "none")
	b.keys("s")
	is("swapped", seen, "old")
	b.keys("s")
	is("swapped back", seen, "old,new")
	b.keys("4")
	is("marked", seen+` + getComputedStyle(document.querySelector("#c1-p3 .mask")).visibility`, "newvisible")
	b.keys("1yn")
	is("verdicts", verdict, "1 accepted, 1 rejected, 7 open")
	is("what was rejected", `document.getElementById("rejected-list").textContent`, "Kunming: city profile: Page 4")
	b.open(page, 1440, "light")
	is("verdicts after a reload", verdict, "1 accepted, 1 rejected, 7 open")
	b.eval(`document.querySelector(".all").click()`)
	is("all", verdict, "9 accepted, 0 rejected, 0 open")
	b.keys("3")
	is("blinking", `getComputedStyle(document.querySelector("#c1-p3 .new")).animationName`, "blink")
	b.eval(`document.getElementById("keys-on").click()`)
	b.keys("1")
	is("keys that are off", `document.body.dataset.mode`, "blink")

	b.send("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, nil)
	b.open(page, 1440, "light")
	is("without a script", seen+` + document.getElementById("tools").checkVisibility()`, "old,newfalse")
}
