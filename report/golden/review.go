package golden

import (
	"bufio"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html/template"
	"image"
	"io"
	"sync"

	"cityprofile/report/cells"
)

// Review is the page of differences: one HTML file that needs no other, for a person
// who has to say of each page that differs whether it may. It shows each of them
// before and after, and beside it what differs. It works without a script, which only
// adds keys, other ways to look, and verdicts.
//
// Subjects are added one at a time; of each, the page keeps no more than what it
// shows. The same subjects give the same bytes.
type Review struct {
	title    string
	subjects []reviewed
	room     int // bytes that are left for pictures
	sum      []byte
}

// Subject is what two reports of a city have become.
type Subject struct {
	Name     string // of the city or the report, the heading
	Old, New string // where they come from, such as names of files
	Language string // of the reports, a BCP 47 tag; may be empty
	// Problem says why there is no comparison, such as that a golden is missing, in a
	// sentence; empty where there is one.
	Problem    string
	Comparison *Comparison
	// DrawOld and DrawNew draw a page, from 1. Without a picture, nil, the page is not
	// shown. The two are compared by pixels: if colours were reduced in one, they must
	// have been in the other.
	DrawOld, DrawNew Draw
	DPI              int     // of the pictures; 0 for ReviewDPI
	Options          Options // those of the comparison
}

// Draw draws a page, numbered from 1. An error ends the making of the review; what
// cannot be drawn is nil.
type Draw func(ctx context.Context, page int) (image.Image, error)

// ReviewDPI is how large a review shows pages: print can be read.
const ReviewDPI = 96

// maxPictures is how many bytes of pictures a review has; what comes then is told
// without.
const maxPictures = 24 << 20

// Draw draws the pages of a report for a review.
func (r *Report) Draw(dpi int) Draw {
	return func(ctx context.Context, page int) (image.Image, error) {
		img, err := drawnAt(ctx, r, page, dpi)
		if img == nil || err != nil {
			return nil, err
		}
		return img, nil
	}
}

// Title is what the report is called; empty if it does not say.
func (r *Report) Title() string { return r.seen.Meta.Title }

// Language is the language of the report, a BCP 47 tag; empty if it does not say.
func (r *Report) Language() string { return r.seen.Meta.Language }

// NewReview begins a review. Its title says what was compared.
func NewReview(title string) *Review { return &Review{title: title, room: maxPictures} }

// Add adds a subject, behind those that were added before. An error is that of ctx,
// or of drawing.
func (r *Review) Add(ctx context.Context, s Subject) error {
	made, err := r.reviewed(ctx, s)
	if err != nil {
		return err
	}
	r.subjects = append(r.subjects, made)
	h := sha256.New()
	h.Write(r.sum)
	fmt.Fprintf(h, "%q %q %q %q", s.Name, s.Old, s.New, s.Problem)
	if s.Comparison != nil {
		b, err := s.Comparison.JSON("", "")
		if err != nil {
			return err
		}
		h.Write(b)
	}
	r.sum = h.Sum(nil)
	return nil
}

//go:embed review.html
var reviewText string

//go:embed review.css
var reviewStyle string

//go:embed review.js
var reviewScript string

var reviewTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("review").Parse(reviewText))
})

// Write writes the review.
func (r *Review) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	if err := reviewTemplate().Execute(b, r.view()); err != nil {
		return err
	}
	return b.Flush()
}

// reviewView is what the template shows.
type reviewView struct {
	Title, Summary string
	Sum            string // of what differs; verdicts are kept under it
	Style          template.CSS
	Script         template.JS
	Policy         string
	Differ         []reviewed // those with differences or problems, with their numbers
	Same           []reviewed
}

func (r *Review) view() reviewView {
	v := reviewView{Title: shownText(r.title), Sum: hex.EncodeToString(r.sum), Style: template.CSS(reviewStyle), Script: template.JS(reviewScript)}
	sum := func(s string) string {
		h := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
	}
	v.Policy = "default-src 'none'; img-src data:; style-src " + sum(reviewStyle) + "; script-src " + sum(reviewScript) + "; base-uri 'none'; form-action 'none'"
	pages, differences := 0, 0
	for _, s := range r.subjects {
		if s.Problem == "" && s.count == 0 {
			v.Same = append(v.Same, s)
			continue
		}
		s.Number = len(v.Differ) + 1
		for i := range s.Pages {
			p := &s.Pages[i]
			p.ID = fmt.Sprintf("c%d-%s", s.Number, p.ID)
			for k, d := range p.Differences {
				if d.As != "" {
					p.Differences[k].As = fmt.Sprintf("c%d-%s", s.Number, d.As)
				}
			}
		}
		v.Differ = append(v.Differ, s)
		pages += s.pages
		differences += s.count
	}
	switch {
	case len(r.subjects) == 0:
		v.Summary = "Nothing was compared."
	case len(v.Differ) == 0 && len(r.subjects) == 1:
		v.Summary = "The reports are the same."
	case len(v.Differ) == 0:
		v.Summary = "All " + cells.Count(len(r.subjects), "report is", "reports are") + " the same."
	case len(r.subjects) == 1:
		v.Summary = cells.Count(differences, "difference", "differences") + "; " + cells.Count(pages, "page", "pages") + " to look at."
	default:
		v.Summary = fmt.Sprintf("%d of %s differ: %s; %s to look at.", len(v.Differ), cells.Count(len(r.subjects), "report", "reports"),
			cells.Count(differences, "difference", "differences"), cells.Count(pages, "page", "pages"))
	}
	return v
}
