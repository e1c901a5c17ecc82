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
	Earlier                 string
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
	TargetNone         string
	InYear, SetFor     string // a value in its year, and that of a target
	Path, PathAll      string
	PathEmpty          string
	Wheel, WheelOpen   string
	WheelTable         string
	WheelBaseline      string
	WheelEmpty         string
	Link, Email        string
	Resource           string
}

// English are the platform's own words, as a profile downloaded on 22 April
// 2026 prints them, capitals included.
func English() *Labels {
	const platform = "The CitiesWithNature Action Platform is endorsed by the UN Convention on Biological Diversity for cities to make commitments, share their actions and set targets for people and nature to flourish."
	return &Labels{
		Language:    "en",
		Title:       "{city}: city profile",
		Source:      "City profile in the CitiesWithNature format",
		Chapter:     "Chapter {n}",
		Chapters:    [5]string{"Profile overview", "The Action Platform", "Nature Pathway", "City Biodiversity Index", "Tools & resources"},
		Months:      [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		Date:        "{day} {month} {year}",
		Contents:    "Contents",
		Illustrated: "Illustrative data",

		IllustratedNote: "Figures, names, actions and resources in this document are illustrative. They show how a filled profile looks and do not describe the real work of any city.",
		CoverCredit:     "Cover photograph: {credit}",

		CoverCaption: "On the cover: {caption}",
		Gallery:      "Gallery",
		Credit:       "({credit})",
		Captioned:    "{caption} ({credit})",

		About: "About", Overview: "Overview",
		Population: "Population size", Country: "Country", Region: "Region", Area: "Area of the municipality",
		Density: "Population density", PerUnit: "{n} per {unit}",
		OtherNames: "Name in other languages", Kind: "Kind of local government",
		ParentRegion: "RegionsWithNature region", InCountry: "{place}, {country}",
		Coordinates: "Coordinates (WGS 84)",
		Degrees: [4]string{
			"{latitude}° N, {longitude}° E", "{latitude}° N, {longitude}° W",
			"{latitude}° S, {longitude}° E", "{latitude}° S, {longitude}° W",
		},
		Ecosystems: "Ecosystems", Climate: "Climate",
		Website: "Website", MemberSince: "Member of CitiesWithNature since",
		Memberships: "Networks, pacts and declarations", Contact: "Contact",
		HeadOfGovernment: "Head of government",
		AsOf:             "As of {date}",
		HeadName:         "{name}, {title}",
		Statistics:       "Platform engagement statistics",
		Group:            ",", Decimal: ".",
		Counted: map[string]string{
			"actions":     "Actions made on the Action Platform",
			"commitments": "Commitments made",
			"resources":   "Tools & resources uploaded",
			"steps":       "Nature Pathway steps with resources",
		},
		Achievements: "Achievements",
		Groups: [4]Group{
			{"Profile awards", "The city has updated their profile and achieved the following:"},
			{"The Nature Pathway", "The city has engaged with the Nature Pathway to integrate nature throughout their city's plans, policies and operations."},
			{"Tools & resources hub", "The city has made uploads to the CitiesWithNature tools & resources hub, which provides a knowledge-sharing platform for cities to share information and inspire one another."},
			{"Action Platform", platform},
		},
		Tiers:   [3]string{"Starter profile", "Frontrunner profile", "Star profile"},
		Percent: "{n}%", Complete: " complete",

		PlatformIntro:  platform,
		ActionArea:     "Action area",
		CommitmentMade: "Commitment Made:",

		CommitmentContinued:     "Commitment Made, continued:",
		CommitmentOpen:          "Other commitment:",
		CommitmentOpenContinued: "Other commitment, continued:",

		Continued:   "{title}, continued",
		MadeOn:      "Made on {date}",
		Related:     "Related GBF targets (indicative): {targets}",
		RelatedNote: "GBF stands for the Kunming-Montreal Global Biodiversity Framework. The related targets below are indicative: they are read from the titles of the commitments, and the platform publishes no such list.",
		Statuses: map[string]string{
			"planned": "Planned", "in_progress": "In progress", "completed": "Completed", "on_hold": "On hold", "cancelled": "Cancelled",
		},
		Years: "{start}–{end}", YearsFrom: "From {start}", YearsUntil: "Until {end}",
		Action: ActionLabels{
			Lead: "Lead: {lead}", LeadAlone: "Lead",
			Partners: "Partners", Place: "Place", Area: "Area covered", Budget: "Budget",
			Amount: "{currency}\u00a0{amount}", AmountFrom: "{amount}, from {source}",
			Pacts: "Counts towards", Also: "Also serves",
			Documents: "Documents", Updates: "Updates",
			GBF: "GBF\u00a0{n}", SDG: "SDG\u00a0{n}",
		},
		Target: TargetLabels{
			Name:   "{indicator}, {unit}",
			Latest: "{value} Latest", LatestIn: "{value} Latest {year}",
			None:     "No value yet",
			Baseline: "{value} Baseline", BaselineIn: "{value} Baseline {year}",
			Goal: "{value} Target", GoalIn: "{value} Target {year}",
			Of: "{latest} of {goal}", GoalAlone: "Target {goal}",
		},

		OtherCommitments: "Other commitments under this action area",
		PathwayIntro:     "The Nature Pathway assists cities with integrating nature throughout their city's plans, policies and operations.",
		Phases:           [3]string{"I. Analyze", "II. Act", "III. Accelerate"},
		Steps: [9]string{"1. Commit & mobilize", "2. Research & assess", "3. Set Baseline", "4. Develop strategy", "5. Detail & finance projects",
			"6. Implement & monitor", "7. Integrate & collaborate", "8. Review & upscale", "9. Advocate & inspire"},
		NothingLinked: "No uploads or resources have been linked",
		IndexIntro:    "The City Biodiversity Index (CBI) is a self-assessment tool for cities to evaluate and monitor the progress of their biodiversity conservation efforts against their own individual baselines.",
		IndexTotal:    "This city has measured the following total CBI score out of {max} points:",
		IndexNoTotal:  "The total of this application is not known.",
		Index: IndexLabels{
			Assessed: "{n} of {all}", Possible: "indicators assessed, {possible} points possible",
			PossibleAlone: "points possible on the indicators that were assessed",
			Baseline:      "in the baseline year {year}, {n} indicators",
			Change:        "on the {n} indicators assessed in both years",
			OnePoint:      "{n} point", SeveralPoints: "{n} points",
			Applied: "Application of {year}, edition of {edition}", Edition: "Edition of {edition}",
			ComponentOpen:     "None of its indicators was assessed",
			ComponentUnknown:  "The score of this component is not stated",
			ComponentPossible: "{possible} points possible on {n} of {all} indicators",
			ComponentBaseline: "Baseline {year}: {points} on {n} of {all} indicators",
			Cell:              "One cell is one point", ScoreIn: "Score in {year}",
			NotAssessed: "Not assessed", NotStated: "Not stated",
			NotStarted: "Not started", NoScore: "Not assessed or not stated",
			Indicators: "The {n} indicators",
			Indicator:  "Indicator", Measured: "Measured", MeasuredIn: "{value} ({year})",
			Score: "Score", ChangeTitle: "Change",
			Of:               "{points} of {max}",
			Source:           "Source: {source}",
			Computed:         "{mark} Computed from the measured value, indicators {list}, by the bands of: {source}",
			ComputedMark:     "*",
			FirstApplication: "Indicators {list} count a change since the first application, which therefore has no score of them.",
			Earlier:          "Application of {year}: {points}, {possible} possible (edition of {edition})",
		},
		Points:         "Points",
		Components:     [3]string{"Native biodiversity in the city", "Ecosystem services provided by biodiversity", "Governance and management of biodiversity"},
		ComponentScore: "Core Component Total Score: {score} of {max} points",
		NotStarted:     "{city} has not started on this biodiversity index section",
		ToolsIntro:     "All tools & resources the city has uploaded to the CitiesWithNature Tools & resources hub.",
		NoTools:        "{city} has not yet posted any tools and resources",
		Themes:         "Themes: {list}", Serves: "Serves: {list}",
		OneStep: "Step {n}", SeveralSteps: "Steps {list}",
		And: "{list} and {last}",

		PostcardTitle: "{city}: city postcard",
		Card: CardLabels{
			Award: "Award", Tiers: [3]string{"Starter", "Frontrunner", "Star"},
			Commitments: "{n} of {all} commitments of the platform are made",
			Steps:       "Resources are linked to {n} of {all} steps",
			State:       "{state}: {n}",
			Points:      "of {max} points", PointsPossible: "of {possible} possible, {max} in all",
		},

		Disclaimer: "This document contains information shared by this city for public use. CitiesWithNature and its partner organisations, including ICLEI, are not responsible for any consequences that may follow from the use or dissemination of the information in this report. CitiesWithNature protects the personal information of its users according to international standards. You may read the privacy policy at <{privacy}>",
		Privacy:    "https://citieswithnature.org/privacy",
		Web:        "www.citieswithnature.org",

		Alt: Alt{
			Trunk:         "Trunk section drawn from the name {city}.",
			TrunkAwards:   "Trunk section drawn from the name {city}. {done} of 12 award tiers are complete and {part} are in progress, shown as yellow rings.",
			CoverPhoto:    "Photograph of {city}.",
			Logo:          "Logo of {government}.",
			Portrait:      "Photograph of {name}.",
			Target:        "{target}: {latest}. The baseline was {baseline}, the target is {goal}.",
			TargetPast:    "{target}: {latest}, past the target of {set}.",
			TargetShort:   "{target}: {latest}, short of the baseline of {baseline}; the target is {goal}.",
			TargetNone:    "{target}: no value yet. The baseline was {baseline}, the target is {goal}.",
			InYear:        "{value} in {year}",
			SetFor:        "{value} set for {year}",
			Path:          "Nine steps. Resources are linked to steps {linked}; none to steps {open}.",
			PathAll:       "Nine steps. Resources are linked to all of them.",
			PathEmpty:     "Nine steps. No resources are linked yet.",
			Wheel:         "{total} of {max} points on {n} of {all} indicators. {component1} {s1} of {m1}, {component2} {s2} of {m2}, {component3} {s3} of {m3}.",
			WheelOpen:     "{total} of {max} points on {n} of {all} indicators. {component1} {s1} of {m1}, {component2} {s2} of {m2}, {component3} {s3} of {m3}. Without a score: {open}.",
			WheelTable:    "The scores of all indicators are in the table that follows.",
			WheelBaseline: "In {year}, the baseline, it was {total} points on {n} indicators.",
			WheelEmpty:    "The index has {all} indicators worth {max} points. None has been scored.",
			Link:          "Web address {url}",
			Email:         "E-mail address {address}",
			Resource:      "Resource {id} in the chapter {chapter}",
		},
	}
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
