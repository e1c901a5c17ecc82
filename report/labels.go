package report

import (
	"slices"
	"strings"

	"cityprofile/layout/text"
)

// Labels are the words of the report itself, in one language. What stands in
// braces is replaced by a value; sentences are whole, never joined from parts.
type Labels struct {
	Language string // language tag (BCP 47)

	Title       string // of the document
	Source      string // of the cover, when the profile gives none
	Chapter     string
	Chapters    [5]string
	Months      [12]string
	Date        string
	Contents    string
	Illustrated string // mark of a profile with illustrative data

	IllustratedNote string // on its back page
	CoverCredit     string

	CoverCaption string
	LogoCaption  string // or who made it
	Gallery      string
	Credit       string // of a picture
	Captioned    string // a picture with a credit

	About, Overview            string
	Population, Country        string
	Region, Area               string
	Density, PerUnit           string
	OtherNames, Kind           string
	ParentRegion, InCountry    string
	Coordinates                string
	Degrees                    [4]string // north and east, north and west, south and east, south and west
	Ecosystems, Climate        string
	Website, MemberSince       string
	Memberships, Contact       string
	HeadOfGovernment, HeadName string
	AsOf                       string
	Statistics                 string
	Counted                    map[string]string // by profile.Counted
	Achievements               string
	Groups                     [4]Group
	Tiers                      [3]string
	Percent, Complete          string

	Group, Decimal string // signs of grouped numbers

	PlatformIntro, ActionArea  string
	CommitmentMade             string
	CommitmentContinued        string
	CommitmentOpen             string
	CommitmentOpenContinued    string
	Continued                  string // of a title
	MadeOn                     string
	Related, RelatedNote       string
	OtherCommitments           string
	Statuses                   map[string]string // by profile.Status
	Years                      string
	YearsFrom, YearsUntil      string
	Action                     ActionLabels
	Target                     TargetLabels
	PathwayIntro               string
	Phases                     [3]string
	Steps                      [9]string
	NothingLinked              string
	IndexIntro, IndexTotal     string
	IndexNoTotal               string
	Index                      IndexLabels
	Points                     string
	Components                 [3]string
	ComponentScore, NotStarted string
	ToolsIntro, NoTools        string
	Themes, Serves             string
	OneStep, SeveralSteps      string
	And                        string // the end of a list

	PostcardTitle string // of its document
	Card          CardLabels

	Disclaimer, Privacy, Web string
	IllustratedDisclaimer    string

	Alt Alt
}

// Group is an award group.
type Group struct{ Title, Text string }

// ActionLabels are the words of an action.
type ActionLabels struct {
	Lead, LeadAlone    string // beside the tags; among the details
	Partners, Place    string
	Area, Budget       string
	Amount, AmountFrom string
	Pacts, Also        string
	Documents, Updates string
	GBF, SDG           string // tags
	GBFLong, SDGLong   string // what they stand for
}

// TargetLabels are the words of a target: of each value without and with its
// year.
type TargetLabels struct {
	Name                 string
	Latest, LatestIn     string
	None                 string
	Baseline, BaselineIn string
	Goal, GoalIn         string
	Of, GoalAlone        string // on one line
	Falling              string // the same, where less is better
}

// IndexLabels are the words of the City Biodiversity Index.
type IndexLabels struct {
	Assessed, Possible      string // a figure and what it means, here and below
	PossibleAlone           string
	Baseline, Change        string
	OnePoint, SeveralPoints string
	Applied, Edition        string
	ComponentOpen           string
	ComponentUnknown        string
	ComponentPossible       string
	ComponentBaseline       string
	Cell, ScoreIn           string // legend of the wheel
	NotAssessed, NotStated  string
	NotStarted, NoScore     string
	Indicators              string
	Indicator, Measured     string // heads of columns
	MeasuredIn              string
	Score, ChangeTitle      string
	Of                      string
	Source                  string
	Computed, ComputedMark  string
	FirstApplication        string
	Between                 string
	Earlier                 string
	EarlierComponents       string // and each of them
	EarlierComponent        string
	EarlierScores           string // and each of them
	EarlierScore            string
	EarlierIndicator        string // what is said of it beside its score
}

// CardLabels are the words of the postcard.
type CardLabels struct {
	Award                  string // head of a column
	Tiers                  [3]string
	Commitments, Steps     string
	State                  string
	Points, PointsPossible string
}

// Alt are the texts that stand for figures.
type Alt struct {
	Trunk, TrunkAwards string
	CoverPhoto, Logo   string
	Portrait           string
	Target, TargetPast string
	TargetShort        string
	TargetLevel        string
	TargetNone         string
	Path, PathAll      string
	PathEmpty          string
	Wheel, WheelOpen   string
	Component          string
	ComponentOpen      string
	WheelTable         string
	WheelBaseline      string
	WheelEmpty         string
	Link, LinkTo       string
	Email              string
	Resource           string
}

// sentence is fill for words that are set on a page: a name that runs in the
// other direction does not turn round what stands beside it.
func sentence(pattern string, kv ...string) string {
	kv = slices.Clone(kv)
	for i := 1; i < len(kv); i += 2 {
		kv[i] = text.Isolate(kv[i])
	}
	return fill(pattern, kv...)
}

// series is several words of the city in a row.
func series(words []string, between string) string {
	return strings.Join(isolated(words), between)
}

// isolated are words of the city, each in a direction of its own.
func isolated(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = text.Isolate(w)
	}
	return list
}

// fill replaces what stands in braces: names and values in turn.
func fill(pattern string, kv ...string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(pattern, "{")
		name, after, closed := strings.Cut(rest, "}")
		b.WriteString(before)
		if !ok || !closed {
			return b.String()
		}
		value := "{" + name + "}"
		for i := 0; i+1 < len(kv); i += 2 {
			if kv[i] == name {
				value = kv[i+1]
			}
		}
		b.WriteString(value)
		pattern = after
	}
}
