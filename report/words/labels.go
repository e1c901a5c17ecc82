package words

// Labels are the sentences and headings of a report. A tag holds names the
// placeholders of an entry, all of which its words must have and no others:
// a sentence is whole, and is never put together from parts.
type Labels struct {
	Title       string `holds:"city"` // of the document
	Source      string // of the cover, when the profile gives none
	Chapter     string `holds:"n"`
	Chapters    Chapters
	Contents    string
	Illustrated string // mark of a profile with illustrative data
	Dated       string `holds:"label year"` // a label with the year of its figure

	Estimate     string `holds:"value"`  // a figure that is one
	Cited        string `holds:"text n"` // words with the number of their source
	Sources      string
	SourceNumber string `holds:"n"`
	KeyFigures   string
	Species      SpeciesLabels

	IllustratedNote string // on its back page
	CoverCredit     string `holds:"credit"`
	CoverCaption    string `holds:"caption"`
	LogoCaption     string `holds:"caption"` // or who made it
	Gallery         string
	Credit          string `holds:"credit"` // of a picture
	Captioned       string `holds:"caption credit"`

	About, Overview      string
	Population, Country  string
	Region, Area         string
	Density              string
	PerUnit              string `holds:"n unit"`
	NoDensity            NoDensityLabels
	OtherNames, Kind     string
	ParentRegion         string
	InCountry            string `holds:"place country"`
	Coordinates          string
	Degrees              [4]string `holds:"latitude longitude"` // north and east, north and west, south and east, south and west
	Ecosystems, Climate  string
	Website, MemberSince string
	Memberships, Contact string
	HeadOfGovernment     string
	HeadName             string `holds:"name title"`
	AsOf                 string `holds:"date"`
	Statistics           string
	SomeActions          Counted `holds:"n"` // where nobody counted how many more there are
	SomeResources        Counted `holds:"n"`
	DescribedActions     Counted `holds:"n all"` // where the city has more of them
	DescribedResources   Counted `holds:"n all"`
	Achievements         string
	Groups               [4]Group  // profile, pathway, tools, actions
	Tiers                [3]string // starter, frontrunner, star
	TierDone             string    `holds:"percent"`

	PlatformIntro           string
	ActionArea              string `holds:"n"`
	CommitmentMade          string
	CommitmentContinued     string
	CommitmentOpen          string
	CommitmentOpenContinued string
	Continued               string  `holds:"title"`
	MadeOn                  string  `holds:"date"` // a day
	MadeIn                  string  `holds:"date"` // a month or a year
	Related                 Counted `holds:"targets"`
	RelatedNote             string
	OtherCommitments        string
	Action                  ActionLabels
	Target                  TargetLabels

	PathwayIntro  string
	Phases        [3]string
	Steps         [9]string
	NothingLinked string

	IndexIntro     string
	IndexTotal     string `holds:"max"`
	IndexPart      string `holds:"possible max"` // instead of it, where the points do not cover all that may have been assessed
	IndexNoTotal   string
	Index          IndexLabels
	ComponentScore string `holds:"score max"`
	NotStarted     string `holds:"city"`

	ToolsIntro  string
	NoTools     string  `holds:"city"`
	Themes      Counted `holds:"list"`
	Serves      string  `holds:"list"`
	LinkedSteps Counted `holds:"list"`

	PostcardTitle string `holds:"city"` // of its document
	Card          CardLabels

	Disclaimer            string `holds:"privacy"`
	IllustratedDisclaimer string `holds:"privacy"`
	Privacy, Web          string // addresses of the platform

	Alt Alt
}

// Chapters are the titles of the chapters.
type Chapters struct{ Overview, Platform, Pathway, Index, Tools string }

// Group is an award group.
type Group struct{ Title, Text string }

// ActionLabels are the words of an action.
type ActionLabels struct {
	Lead            string `holds:"lead"` // beside the tags
	LeadAlone       string // among the details
	Partners, Place string
	Area, Budget    string
	Amount          string `holds:"currency amount"`
	AmountFrom      string `holds:"amount source"`
	AmountYearly    string `holds:"amount"`
	AmountTotal     string `holds:"amount"`
	AmountSpent     string `holds:"amount"`
	AmountSecured   string `holds:"amount"`
	AmountSought    string `holds:"amount"`
	AmountMissing   string `holds:"amount"`
	AmountIn        string `holds:"amount year"` // in which it is spent
	AmountAsOf      string `holds:"amount year"` // the year of the figure, beside that of the spending
	People          string
	Pacts, Also     string
	SeeUnder        string `holds:"action commitment"` // of one that is printed under another commitment
	Documents       string
	Updates         string
	GBF             string `holds:"n"` // tags
	SDG             string `holds:"n"`
	GBFLong         string `holds:"n"` // what they stand for
	SDGLong         string `holds:"n"`
}

// TargetLabels are the words of a target: of each value without and with its
// year.
type TargetLabels struct {
	Name                                                string `holds:"indicator unit"`
	Latest                                              string `holds:"value"`
	LatestIn                                            string `holds:"value year"`
	None                                                string
	Baseline                                            string `holds:"value"`
	BaselineIn                                          string `holds:"value year"`
	Goal                                                string `holds:"value"`
	GoalIn                                              string `holds:"value year"`
	Reached                                             string
	ValueIn                                             string `holds:"value year"` // one of several over the years
	Note                                                string `holds:"value note"` // on one of these:
	BaselineAlone, LatestAlone, TargetAlone, ValueAlone string
	Beyond, Short                                       string // go on after the latest value
	Steps                                               string `holds:"value"` // goes on after the baseline
}

// SpeciesLabels are the words of the table of species.
type SpeciesLabels struct{ Title, Group, Native, Introduced, NotCounted string }

// NoDensityLabels say why the density of the population is not known.
type NoDensityLabels struct {
	PopulationInWords string
	PopulationInUnits string `holds:"unit"`
	AreaInWords       string
}

// IndexLabels are the words of the City Biodiversity Index.
type IndexLabels struct {
	Points            Counted `holds:"n"`      // a total, its figure apart
	Some              Counted `holds:"points"` // points had, gained or lost, as a figure
	ScoredOf          string  `holds:"n all"`  // a figure; what it means follows
	ScoredMeaning     string
	StateCount        string  `holds:"state n"`  // how many indicators are in another state
	Available         Counted `holds:"possible"` // among what a figure of indicators means
	Possible          Counted // what a figure of points means
	Baseline          string  `holds:"possible year"` // what a figure of points means
	Change            Counted `holds:"was is n"`
	ChangeTotal       string  `holds:"was is"` // where totals were compared, of which single scores are not known
	Applied           string  `holds:"year edition"`
	Edition           string  `holds:"edition"`
	ComponentOpen     string
	ComponentUnknown  string
	ComponentUnfit    string  // published points that computed scores do not add up to
	TotalUnfit        string  // as ComponentUnfit, of the total
	ComponentPossible Counted `holds:"possible n all"`
	ComponentBaseline Counted `holds:"year points possible"` // counts what was possible
	Cell              string  // legend of the wheel
	ScoreIn           string  `holds:"year"`
	Scored            string  // the four states of an indicator
	Unscored          string
	NotAssessed       string
	NotMentioned      string
	NotStarted        string
	Indicators        Counted `holds:"n"`
	Indicator         string  // heads of columns
	Measured          string
	MeasuredIn        string `holds:"value year"`
	Score             string
	Gain              string
	Of                string  `holds:"points max"`
	Hub               string  `holds:"possible"` // below a total in its wheel
	Computed          Counted `holds:"mark list source"`
	ComputedMark      string
	ComputedSingle    Counted `holds:"mark list source"` // the bands are known from one source, second-hand
	SingleMark        string
	ComputedScore     string  `holds:"score mark"`
	FirstApplication  Counted `holds:"list"`
	Open              Counted `holds:"list"` // nothing limits what these indicators are worth
	Between           Counted `holds:"list source"`
	BetweenItem       string  `holds:"n low high"`
	BetweenScore      string  `holds:"low high"` // in the table
	Earlier           string  `holds:"year points possible edition"`
	EarlierPart       string  `holds:"year points possible max edition"` // the points do not cover everything
	EarlierState      string  `holds:"state year list"`
	EarlierComponents string  `holds:"year list"` // and each of them
	EarlierComponent  string  `holds:"component points max"`
	EarlierScores     string  `holds:"year list"` // and each of them
	EarlierScore      string  `holds:"n score"`
	EarlierIndicator  string  `holds:"n year facts"` // what is said of it beside its score
}

// CardLabels are the words of the postcard.
type CardLabels struct {
	Award          string // head of a column
	Tiers          [3]string
	Commitments    string `holds:"n all"`
	Steps          string `holds:"n all"`
	State          string `holds:"state n"`
	Points         string `holds:"max"`
	PointsPossible string `holds:"possible max"`
	PointsPart     string `holds:"possible max"` // where the points do not cover all that may have been assessed
}

// Alt are the texts that stand for figures.
type Alt struct {
	Trunk         string `holds:"city"`
	TrunkAwards   string `holds:"city done all part"`
	Target        string `holds:"target percent"`
	TargetPast    string `holds:"target"`
	TargetShort   string `holds:"target"`
	TargetLevel   string `holds:"target"`
	TargetNone    string `holds:"target"`
	Series        string `holds:"target"`
	Path          string `holds:"linked open"`
	PathAll       string
	PathEmpty     string
	Wheel         string `holds:"total max components"`
	WheelPart     string `holds:"total possible max components"` // the points do not cover everything
	WheelState    string `holds:"state list"`                    // the indicators in each state
	Component     string `holds:"component points max"`
	ComponentOpen string `holds:"component"`
	WheelTable    string
	WheelBaseline string `holds:"year total possible"`
	WheelEmpty    string `holds:"all max"`
	Source        string `holds:"n"` // of a number that leads to a source
	Link          string `holds:"url"`
	LinkTo        string `holds:"name url"`
	Email         string `holds:"address"`
	Resource      string `holds:"title chapter"`
}
