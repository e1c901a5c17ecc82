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
	CoverCredit string
	Gallery     string
	Credit      string // of a picture

	About, Overview            string
	Population, Country        string
	Region, Area               string
	HeadOfGovernment, HeadName string
	Statistics                 string
	Counted                    map[string]string // by profile.Counted
	Achievements               string
	Groups                     [4]Group
	Tiers                      [3]string
	Percent, Complete          string

	PlatformIntro, ActionArea  string
	CommitmentMade             string
	OtherCommitments           string
	PathwayIntro               string
	Phases                     [3]string
	Steps                      [9]string
	NothingLinked              string
	IndexIntro, IndexTotal     string
	Points                     string
	Components                 [3]string
	ComponentScore, NotStarted string
	ToolsIntro, NoTools        string

	Disclaimer, Privacy, Web string

	Alt Alt
}

// Group is an award group.
type Group struct{ Title, Text string }

// Alt are the texts that stand for figures.
type Alt struct {
	Trunk, TrunkAwards string
	CoverPhoto, Logo   string
	Portrait           string
	Path, PathAll      string
	PathEmpty          string
	Wheel, WheelEmpty  string
	Link               string
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
		CoverCredit: "Cover photograph: {credit}",
		Gallery:     "Gallery",
		Credit:      "({credit})",

		About: "About", Overview: "Overview",
		Population: "Population size", Country: "Country", Region: "Region", Area: "Area of the municipality",
		HeadOfGovernment: "Head of government",
		HeadName:         "{name}, {title}",
		Statistics:       "Platform engagement statistics",
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

		PlatformIntro:    platform,
		ActionArea:       "Action area",
		CommitmentMade:   "Commitment Made:",
		OtherCommitments: "Other commitments under this action area",
		PathwayIntro:     "The Nature Pathway assists cities with integrating nature throughout their city's plans, policies and operations.",
		Phases:           [3]string{"I. Analyze", "II. Act", "III. Accelerate"},
		Steps: [9]string{"1. Commit & mobilize", "2. Research & assess", "3. Set Baseline", "4. Develop strategy", "5. Detail & finance projects",
			"6. Implement & monitor", "7. Integrate & collaborate", "8. Review & upscale", "9. Advocate & inspire"},
		NothingLinked:  "No uploads or resources have been linked",
		IndexIntro:     "The City Biodiversity Index (CBI) is a self-assessment tool for cities to evaluate and monitor the progress of their biodiversity conservation efforts against their own individual baselines.",
		IndexTotal:     "This city has measured the following total CBI score out of {max} points:",
		Points:         "Points",
		Components:     [3]string{"Native biodiversity in the city", "Ecosystem services provided by biodiversity", "Governance and management of biodiversity"},
		ComponentScore: "Core Component Total Score: {score} of {max} points",
		NotStarted:     "{city} has not started on this biodiversity index section",
		ToolsIntro:     "All tools & resources the city has uploaded to the CitiesWithNature Tools & resources hub.",
		NoTools:        "{city} has not yet posted any tools and resources",

		Disclaimer: "This document contains information shared by this city for public use. CitiesWithNature and its partner organisations, including ICLEI, are not responsible for any consequences that may follow from the use or dissemination of the information in this report. CitiesWithNature protects the personal information of its users according to international standards. You may read the privacy policy at <{privacy}>",
		Privacy:    "https://citieswithnature.org/privacy",
		Web:        "www.citieswithnature.org",

		Alt: Alt{
			Trunk:       "Trunk section drawn from the name {city}.",
			TrunkAwards: "Trunk section drawn from the name {city}. {done} of 12 award tiers are complete and {part} are in progress, shown as yellow rings.",
			CoverPhoto:  "Photograph of {city}.",
			Logo:        "Logo of {government}.",
			Portrait:    "Photograph of {name}.",
			Path:        "Nine steps. Resources are linked to steps {linked}; none to steps {open}.",
			PathAll:     "Nine steps. Resources are linked to all of them.",
			PathEmpty:   "Nine steps. No resources are linked yet.",
			Wheel:       "{total} of {max} points. {component1} {s1} of {m1}, {component2} {s2} of {m2}, {component3} {s3} of {m3}.",
			WheelEmpty:  "The index has {all} indicators worth {max} points. None has been scored.",
			Link:        "Web address {url}",
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
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = text.Isolate(w)
	}
	return strings.Join(list, between)
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
