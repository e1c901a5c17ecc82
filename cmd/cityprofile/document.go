package main

import (
	"fmt"
	"strconv"

	"cityprofile/layout"
	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/profile"
)

// sourceName is the name of the profile that a report carries.
const sourceName = "profile.json"

// document is a report as a file is made of it.
func document(d *report.Document, s pdf.Standard) pdf.Document {
	const program = "cityprofile " + version
	return pdf.Document{
		Pages: d.Pages,
		Meta: pdf.Meta{
			Title: d.Title, Author: d.Author, Language: d.Language, Date: d.Date, Creator: program, Producer: program, Standard: s,
		},
		Source: &pdf.Source{
			Name: sourceName, Type: "application/json", Description: "The profile that this report was made from", Data: d.Source,
		},
	}
}

// problems are the problems of a report as warnings at the place of their
// text in the profile. What is wrong on many pages, as a name in the foot is,
// is told once, with the first of them.
func problems(file *profile.File, list []layout.PageProblem) profile.Diagnostics {
	var found profile.Diagnostics
	told := map[layout.Problem]bool{}
	for _, p := range list {
		if told[p.Problem] {
			continue
		}
		told[p.Problem] = true
		help := "see page " + strconv.Itoa(p.Page)
		if p.Missing != 0 {
			help += "; add a font that has it with --font-dir"
		}
		at := file.PointerTo(p.Text)
		if at == "" && p.Beside != "" {
			at = file.PointerTo(p.Beside)
		}
		switch {
		case p.Beside != "":
			help += fmt.Sprintf(", where %q meets %q", p.Text, p.Beside)
		case p.Message == layout.OffMargin:
			help += fmt.Sprintf(", where %q stands", p.Text)
		}
		found = append(found, file.Diagnose(profile.Warning, "layout", at, p.Message, help))
	}
	return found
}
