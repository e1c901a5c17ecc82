package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/BurntSushi/toml"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/profile"
)

func main() {
	var m map[string]any
	if _, err := toml.DecodeFile(os.Args[1], &m); err != nil {
		panic(err)
	}
	var fix func(v any) any
	fix = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for k := range v {
				v[k] = fix(v[k])
			}
		case []map[string]any:
			for i := range v {
				fix(v[i])
			}
		case time.Time:
			return v.Format("2006-01-02")
		}
		return v
	}
	fix(m)
	b, _ := json.Marshal(m)
	var p profile.Profile
	if err := json.Unmarshal(b, &p); err != nil {
		panic(err)
	}
	press, err := report.NewPress(fonts.NewLibrary())
	if err != nil {
		panic(err)
	}
	for range 3 {
		t0 := time.Now()
		d, err := press.Build(context.Background(), &p, profile.Date{})
		if err != nil {
			panic(err)
		}
		t1 := time.Now()
		var out bytes.Buffer
		err = pdf.Write(context.Background(), &out, pdf.Document{Pages: d.Pages, Meta: pdf.Meta{Title: d.Title, Author: d.Author, Language: d.Language, Date: d.Date, Creator: "cityprofile"}})
		fmt.Println(len(d.Pages), "pages", out.Len(), "bytes", t1.Sub(t0), time.Since(t1), err, d.Problems)
		os.WriteFile(os.Args[2], out.Bytes(), 0o644)
	}
}
