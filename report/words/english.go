package words

// English are the platform's own words, as a profile downloaded on 22 April
// 2026 prints them, capitals included, and ours where it has none.
func English() *Language { return &english }

// english is shared by all; see Language.
var english = Language{
	Tag:    "en",
	Plural: oneOrOther,
	Numbers: Numbers{
		Group: ",", Decimal: ".", Minus: "−", Plus: "+", Percent: "{n}%", None: "–", Joined: "{n}\u00a0{unit}",
	},
	Dates: Dates{
		Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		Day:    "{day} {month} {year}",
		Years:  "{start}–{end}", From: "From {start}", Until: "Until {end}",
	},
	Lists:     Lists{Two: "{list} and {last}", Comma: ", ", Names: "; ", Facts: " · ", Phrase: " "},
	Labels:    englishLabels,
	Catalogue: englishCatalogue,
	Index:     englishIndex,
}

// englishPlatform is what the platform says of its Action Platform, twice.
const englishPlatform = "The CitiesWithNature Action Platform is endorsed by the UN Convention on Biological Diversity for cities to make commitments, share their actions and set targets for people and nature to flourish."

var englishLabels = Labels{
	Title:       "{city}: city profile",
	Source:      "City profile in the CitiesWithNature format",
	Chapter:     "Chapter {n}",
	Chapters:    Chapters{"Profile overview", "The Action Platform", "Nature Pathway", "City Biodiversity Index", "Tools & resources"},
	Contents:    "Contents",
	Illustrated: "Illustrative data",
	Dated:       "{label}, {year}",

	IllustratedNote: "Figures, names, actions and resources in this document are illustrative. They show what a complete profile looks like and do not describe the real work of any city.",
	CoverCredit:     "Cover photograph: {credit}",
	CoverCaption:    "On the cover: {caption}",
	Gallery:         "Gallery",
	Credit:          "({credit})",
	Captioned:       "{caption} ({credit})",

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
	HeadOfGovernment: "Head of government", HeadName: "{name}, {title}", AsOf: "As of {date}",
	Statistics:   "Platform engagement statistics",
	Achievements: "Achievements",
	Groups: [4]Group{
		{"Profile awards", "The city has updated their profile and achieved the following:"},
		{"The Nature Pathway", "The city has engaged with the Nature Pathway to integrate nature throughout their city's plans, policies and operations."},
		{"Tools & resources hub", "The city has made uploads to the CitiesWithNature tools & resources hub, which provides a knowledge-sharing platform for cities to share information and inspire one another."},
		{"Action Platform", englishPlatform},
	},
	Tiers:    [3]string{"Starter profile", "Frontrunner profile", "Star profile"},
	TierDone: "{percent} complete",

	PlatformIntro:           englishPlatform,
	ActionArea:              "Action area {n}",
	CommitmentMade:          "Commitment Made:",
	CommitmentContinued:     "Commitment Made, continued:",
	CommitmentOpen:          "Other commitment:",
	CommitmentOpenContinued: "Other commitment, continued:",
	Continued:               "{title}, continued",
	MadeOn:                  "Made on {date}",
	Related:                 Counted{One: "Related GBF target (indicative): {targets}", Other: "Related GBF targets (indicative): {targets}"},
	RelatedNote:             "GBF stands for the Kunming-Montreal Global Biodiversity Framework. The related targets below are indicative: they are inferred from the commitment titles; the platform is not known to have published a list.",
	OtherCommitments:        "Other commitments under this action area",
	Action: ActionLabels{
		Lead: "Lead: {lead}", LeadAlone: "Lead",
		Partners: "Partners", Place: "Place", Area: "Area covered", Budget: "Budget",
		Amount: "{currency}\u00a0{amount}", AmountFrom: "{amount}, from {source}",
		Pacts: "Counts towards", Also: "Also contributes to",
		Documents: "Documents", Updates: "Updates",
		GBF: "GBF\u00a0{n}", SDG: "SDG\u00a0{n}",
		GBFLong: "Kunming-Montreal Global Biodiversity Framework, target {n}", SDGLong: "Sustainable Development Goal {n}",
	},
	Target: TargetLabels{
		Name:   "{indicator}, {unit}",
		Latest: "{value} Latest", LatestIn: "{value} Latest {year}",
		None:     "No data yet",
		Baseline: "{value} Baseline", BaselineIn: "{value} Baseline {year}",
		Goal: "{value} Target", GoalIn: "{value} Target {year}",
		Of: "{latest} of {goal}", Falling: "{latest}, target {goal}", GoalAlone: "Target {goal}",
	},

	PathwayIntro: "The Nature Pathway assists cities with integrating nature throughout their city's plans, policies and operations.",
	Phases:       [3]string{"I. Analyze", "II. Act", "III. Accelerate"},
	Steps: [9]string{"1. Commit & mobilize", "2. Research & assess", "3. Set Baseline", "4. Develop strategy", "5. Detail & finance projects",
		"6. Implement & monitor", "7. Integrate & collaborate", "8. Review & upscale", "9. Advocate & inspire"},
	NothingLinked: "No uploads or resources have been linked",

	IndexIntro:     "The City Biodiversity Index (CBI) is a self-assessment tool for cities to evaluate and monitor the progress of their biodiversity conservation efforts against their own individual baselines.",
	IndexTotal:     "This city has measured the following total CBI score out of {max} points:",
	IndexNoTotal:   "No total has been reported.",
	ComponentScore: "Core Component Total Score: {score} of {max} points",
	NotStarted:     "{city} has not started on this biodiversity index section",
	Index: IndexLabels{
		Points:        Counted{One: "{n} Point", Other: "{n} Points"},
		Some:          Counted{One: "{points} point", Other: "{points} points"},
		Assessed:      "{n} of {all}",
		Possible:      Counted{One: "indicators assessed; {possible} point available", Other: "indicators assessed; {possible} points available"},
		PossibleAlone: Counted{One: "point available for the indicators assessed", Other: "points available for the indicators assessed"},
		Baseline:      Counted{One: "in the baseline year {year} ({n} indicator)", Other: "in the baseline year {year} ({n} indicators)"},
		Change:        Counted{One: "on the one indicator assessed in both years", Other: "on the {n} indicators assessed in both years"},
		Applied:       "{year} application, {edition} edition", Edition: "{edition} edition",
		ComponentOpen:     "No indicators assessed",
		ComponentUnknown:  "No score given for this component",
		ComponentPossible: Counted{One: "{possible} point available from {n} of {all} indicators", Other: "{possible} points available from {n} of {all} indicators"},
		ComponentBaseline: Counted{One: "Baseline {year}: {points} point on {n} of {all} indicators", Other: "Baseline {year}: {points} points on {n} of {all} indicators"},
		Cell:              "One cell is one point", ScoreIn: "Score in {year}",
		NotAssessed: "Not assessed", NotStated: "Not reported",
		NotStarted: "Not started", NoScore: "Not assessed or not reported",
		Indicators: Counted{One: "The indicator", Other: "The {n} indicators"},
		Indicator:  "Indicator", Measured: "Measured", MeasuredIn: "{value} ({year})",
		Score: "Score", Gain: "Change", Of: "{points} of {max}",
		Source: "Source: {source}",
		Computed: Counted{
			One:   "{mark} Score calculated from a measured value (indicator {list}) using: {source}",
			Other: "{mark} Scores calculated from measured values (indicators {list}) using: {source}",
		},
		ComputedMark: "*", ComputedScore: "{score}{mark}",
		FirstApplication: Counted{
			One:   "Not scored because it measures change since an earlier survey: indicator {list}.",
			Other: "Not scored because they measure change since an earlier survey: indicators {list}.",
		},
		Between: Counted{
			One:   "A value that falls between two published bands, so the score is uncertain: indicator {list}.",
			Other: "Values that fall between two published bands, so the score is uncertain: indicators {list}.",
		},
		Earlier: "{year} application, {edition} edition: {points} of {possible} points",
	},

	ToolsIntro:  "All tools & resources the city has uploaded to the CitiesWithNature Tools & resources hub.",
	NoTools:     "{city} has not yet posted any tools and resources",
	Themes:      Counted{One: "Theme: {list}", Other: "Themes: {list}"},
	Serves:      "Contributes to: {list}",
	LinkedSteps: Counted{One: "Step {list}", Other: "Steps {list}"},

	PostcardTitle: "{city}: city postcard",
	Card: CardLabels{
		Award: "Award", Tiers: [3]string{"Starter", "Frontrunner", "Star"},
		Commitments: "{n} of {all} platform commitments made",
		Steps:       "Resources are linked to {n} of {all} steps",
		State:       "{state}: {n}",
		Points:      "of {max} points", PointsPossible: "out of {possible} available ({max} in total)",
	},

	Disclaimer: "This document contains information shared by this city for public use. CitiesWithNature and its partner organisations, including ICLEI, are not responsible for any consequences that may follow from the use or dissemination of the information in this report. CitiesWithNature protects the personal information of its users according to international standards. You may read the privacy policy at <{privacy}>",
	// The platform's disclaimer says that a city shared what is printed: of
	// illustrative data that is not true.
	IllustratedDisclaimer: "This document was not issued by CitiesWithNature. CitiesWithNature and its partner organisations, including ICLEI, are not responsible for it. The platform's privacy policy is at <{privacy}>",
	Privacy:               "https://citieswithnature.org/privacy",
	Web:                   "www.citieswithnature.org",

	Alt: Alt{
		Trunk:         "Trunk section drawn from the name {city}.",
		TrunkAwards:   "Trunk section drawn from the name {city}. Yellow rings show the award tiers: {done} of {all} complete, {part} in progress.",
		Target:        "{target}: {percent} of the way from the baseline to the target.",
		TargetPast:    "{target}: past the target.",
		TargetShort:   "{target}: further from the target than at the baseline.",
		TargetLevel:   "{target}: the target equals the baseline.",
		TargetNone:    "{target}: no data yet.",
		Path:          "Nine steps. With resources: {linked}. Without: {open}.",
		PathAll:       "Nine steps. Resources are linked to all of them.",
		PathEmpty:     "Nine steps. No resources are linked yet.",
		Wheel:         "{total} of {max} points on {n} of {all} indicators. {components}.",
		WheelOpen:     "{total} of {max} points on {n} of {all} indicators. {components}. Without a score: {open}.",
		Component:     "{component} {points} of {max}",
		ComponentOpen: "{component} without a score",
		WheelTable:    "The scores of all indicators are in the table that follows.",
		WheelBaseline: "Baseline ({year}): {total} of {possible} points on {n} of {all} indicators.",
		WheelEmpty:    "The index has {all} indicators worth {max} points. None has been scored.",
		Link:          "Web address {url}",
		LinkTo:        "{name}, web address {url}",
		Email:         "E-mail address {address}",
		Resource:      "{title}, in the chapter {chapter}",
	},
}
