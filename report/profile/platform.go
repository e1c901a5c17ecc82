package profile

// ActionPlatform is chapter 2: commitments and actions.
type ActionPlatform struct {
	Catalogue   string       `json:"catalogue,omitempty" toml:"catalogue" jsonschema:"enum=2022" jsonschema_description:"Version of the catalogue of commitments. Defaults to 2022."`
	Commitments []Commitment `json:"commitments,omitempty" toml:"commitments" jsonschema_description:"Commitments made, in any order."`
	Areas       []AreaNote   `json:"areas,omitempty" toml:"areas" jsonschema_description:"Overrides for individual action areas."`
	Actions     []Action     `json:"actions,omitempty" toml:"actions" jsonschema_description:"Actions, in print order."`
	ActionStyle ActionStyle  `json:"action_style,omitempty" toml:"action_style" jsonschema:"enum=cards,enum=rows" jsonschema_description:"Layout of actions: cards, or rows (compact cards: smaller type, targets and details in two columns). Both print everything that is given. Defaults to cards for up to 24 actions, rows for more."`
}

// ActionStyle chooses how actions are printed.
type ActionStyle string

// The ways of printing actions. Each of them prints all that is given.
const (
	ActionCards ActionStyle = "cards" // large
	ActionRows  ActionStyle = "rows"  // compact
)

// Commitment is a commitment of the catalogue that the city has made.
type Commitment struct {
	ID                string `json:"id" toml:"id" jsonschema:"required" jsonschema_description:"Id in the catalogue of commitments."`
	MadeOn            *When  `json:"made_on,omitempty" toml:"made_on" jsonschema_description:"Day, month or year of the commitment."`
	Statement         Text   `json:"statement,omitempty" toml:"statement" jsonschema_description:"The commitment in the city's own words."`
	StatementLanguage string `json:"statement_language,omitempty" toml:"statement_language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of statement, if different from the report's."`
}

// AreaNote overrides what an action area lists.
type AreaNote struct {
	ID    string   `json:"id" toml:"id" jsonschema:"required" jsonschema_description:"Id of the action area in the catalogue."`
	Other []string `json:"other" toml:"other" jsonschema:"required" jsonschema_description:"Ids of the commitments to list under other commitments, instead of all those not made."`
}

// Action is one action of the city under one or more commitments.
type Action struct {
	ID          string          `json:"id,omitempty" toml:"id" jsonschema:"pattern=^[A-Za-z0-9][A-Za-z0-9._-]*$" jsonschema_description:"Identifier, unique among actions."`
	Commitments []string        `json:"commitments" toml:"commitments" jsonschema:"required,minItems=1" jsonschema_description:"Ids of the commitments the action contributes to; it is printed under the first one made, and the others made refer to it."`
	Title       Text            `json:"title" toml:"title" jsonschema:"required,minLength=1" jsonschema_description:"Title."`
	Description Text            `json:"description,omitempty" toml:"description" jsonschema_description:"What the action involves."`
	Language    string          `json:"language,omitempty" toml:"language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of title, description, indicators and updates, if different from the report's."`
	Status      Status          `json:"status,omitempty" toml:"status" jsonschema:"enum=planned,enum=in_progress,enum=completed,enum=on_hold,enum=cancelled" jsonschema_description:"State of the action."`
	Start       *When           `json:"start,omitempty" toml:"start" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year, month or day of the start: 2022, \"2022-06\" or 2022-06-01."`
	End         *When           `json:"end,omitempty" toml:"end" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year, month or day of the end; omit if open-ended."`
	Period      Text            `json:"period,omitempty" toml:"period" jsonschema_description:"When it happens, in the city's own words, such as school year 2022/23 or every planting season. Printed beside start and end."`
	Lead        Text            `json:"lead,omitempty" toml:"lead" jsonschema_description:"Lead department."`
	Partners    []Text          `json:"partners,omitempty" toml:"partners" jsonschema:"minLength=1" jsonschema_description:"Partners."`
	Place       Text            `json:"place,omitempty" toml:"place" jsonschema_description:"Location."`
	Area        *Figure         `json:"area,omitempty" toml:"area" jsonschema_description:"Area covered: a table with its value and unit, or a text."`
	Budget      Several[Budget] `json:"budget,omitempty" toml:"budget" jsonschema_description:"Budget: a table, or a list of tables for amounts by year, state or source of funding."`
	People      *Figure         `json:"people_reached,omitempty" toml:"people_reached" jsonschema_description:"People reached: a number, a text, or a table with its year, source, estimate and note."`
	Targets     []Target        `json:"targets,omitempty" toml:"targets" jsonschema_description:"Measurable targets."`
	GBF         []int           `json:"gbf,omitempty" toml:"gbf" jsonschema:"minimum=1,maximum=23" jsonschema_description:"Targets of the Kunming-Montreal Global Biodiversity Framework, 1 to 23."`
	SDG         []int           `json:"sdg,omitempty" toml:"sdg" jsonschema:"minimum=1,maximum=17" jsonschema_description:"Sustainable Development Goals, 1 to 17."`
	Pacts       []Text          `json:"pacts,omitempty" toml:"pacts" jsonschema:"minLength=1" jsonschema_description:"Pacts and declarations the action counts towards."`
	Documents   []Document      `json:"documents,omitempty" toml:"documents" jsonschema_description:"Documents and links."`
	Images      []Image         `json:"images,omitempty" toml:"images" jsonschema_description:"Pictures."`
	Updates     []Update        `json:"updates,omitempty" toml:"updates" jsonschema_description:"Progress reports in any order; the newest is printed first."`
}

// Status is the state of an action; empty when unknown.
type Status string

// The states of an action.
const (
	Planned    Status = "planned"
	InProgress Status = "in_progress"
	Completed  Status = "completed"
	OnHold     Status = "on_hold"
	Cancelled  Status = "cancelled"
)

// Budget is an amount in a currency: what it is for, and where it comes from.
type Budget struct {
	Amount   Figure `json:"amount" toml:"amount" jsonschema:"required" jsonschema_description:"Amount: a number, a text, or a table with its unit (such as million), year, source, estimate and note. The source is that of the figure."`
	Currency string `json:"currency" toml:"currency" jsonschema:"required,pattern=^[A-Z]{3}$" jsonschema_description:"Currency code (ISO 4217)."`
	Year     *int   `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year in which the amount is spent, if it is that of one year."`
	Period   Period `json:"period,omitempty" toml:"period" jsonschema:"enum=total,enum=year" jsonschema_description:"total: for all of the action. year: for each year of it."`
	State    State  `json:"state,omitempty" toml:"state" jsonschema:"enum=spent,enum=secured,enum=sought,enum=not_available" jsonschema_description:"Whether the amount is spent, secured, sought, or needed but not available."`
	Source   Text   `json:"source,omitempty" toml:"source" jsonschema_description:"Source of funding. For several sources, give several budgets."`
}

// Period is what a budget is for; empty when unknown.
type Period string

// The periods of a budget.
const (
	PeriodTotal Period = "total" // all of the action
	PeriodYear  Period = "year"  // each year
)

// State says whether money is there; empty when unknown.
type State string

// The states of a budget.
const (
	Spent        State = "spent"
	Secured      State = "secured"
	Sought       State = "sought"
	NotAvailable State = "not_available" // needed, and nobody gives it
)

// Target is a measurable target: from the baseline, by way of the latest
// value, to the goal.
type Target struct {
	Indicator Text      `json:"indicator" toml:"indicator" jsonschema:"required,minLength=1" jsonschema_description:"Indicator measured."`
	Unit      Text      `json:"unit,omitempty" toml:"unit" jsonschema_description:"Unit of all values."`
	Baseline  *Reading  `json:"baseline,omitempty" toml:"baseline" jsonschema_description:"Baseline: a number, or a table with its year, source, estimate and note. Without it, no progress is drawn; zero is not assumed."`
	Target    Reading   `json:"target" toml:"target" jsonschema:"required" jsonschema_description:"Target value, given in the same way."`
	Latest    *Reading  `json:"latest,omitempty" toml:"latest" jsonschema_description:"Latest value, given in the same way; omit it if there is none yet, or if it is the last of values."`
	Values    []Reading `json:"values,omitempty" toml:"values" jsonschema_description:"Values measured over the years, oldest first, besides baseline and latest."`
}

// Last is the latest value: the last of those over the years where none is
// named; nil when there is none yet.
func (t *Target) Last() *Reading {
	if n := len(t.Values); t.Latest == nil && n > 0 {
		return &t.Values[n-1]
	}
	return t.Latest
}

// Reached reports whether the latest value has reached the goal, as far as one
// can tell: without a baseline, the first of the values tells whether more or
// less is better, and without values only the goal itself is sure.
func (t *Target) Reached() bool {
	last := t.Last()
	if last == nil {
		return false
	}
	left := last.Value.Compare(t.Target.Value)
	from := t.Baseline
	if from == nil && len(t.Values) > 0 {
		from = &t.Values[0]
	}
	if left == 0 || from == nil {
		return left == 0
	}
	way := t.Target.Value.Compare(from.Value)
	return way != 0 && (way > 0) == (left > 0)
}

// Document is a document or link of an action.
type Document struct {
	Title Text   `json:"title" toml:"title" jsonschema:"required,minLength=1" jsonschema_description:"Title."`
	URL   string `json:"url" toml:"url" jsonschema:"required,pattern=^https?://[^\\s]+$" jsonschema_description:"URL (http or https)."`
}

// Update is a progress report of an action.
type Update struct {
	Date *When `json:"date" toml:"date" jsonschema:"required" jsonschema_description:"Day, month or year of the progress report."`
	Text Text  `json:"text" toml:"text" jsonschema:"required,minLength=1" jsonschema_description:"Progress reported."`
}

// NaturePathway is chapter 3.
type NaturePathway struct {
	Steps []Step `json:"steps,omitempty" toml:"steps" jsonschema_description:"Steps with content; the others print the platform's standard sentence."`
}

// Step is one of the nine steps of the Nature Pathway.
type Step struct {
	Step      int      `json:"step" toml:"step" jsonschema:"required,minimum=1,maximum=9" jsonschema_description:"Number of the step, 1 to 9."`
	Resources []string `json:"resources,omitempty" toml:"resources" jsonschema_description:"Ids of the resources linked to the step."`
	Note      *Text    `json:"note,omitempty" toml:"note" jsonschema_description:"Note printed below the linked resources or, if there are none, instead of the platform's standard sentence; empty to print nothing."`
}

// Resource is one tool or resource of chapter 5.
type Resource struct {
	ID               string   `json:"id" toml:"id" jsonschema:"required,pattern=^[A-Za-z0-9][A-Za-z0-9._-]*$" jsonschema_description:"Identifier, unique among resources; printed."`
	Title            Text     `json:"title" toml:"title" jsonschema:"required,minLength=1" jsonschema_description:"Title in the report's language, or in the language given by language."`
	Language         string   `json:"language,omitempty" toml:"language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of title and summary, if different from the report's."`
	OriginalTitle    Text     `json:"original_title,omitempty" toml:"original_title" jsonschema_description:"Title in the original language."`
	OriginalLanguage string   `json:"original_language,omitempty" toml:"original_language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of original_title."`
	Summary          Text     `json:"summary,omitempty" toml:"summary" jsonschema_description:"Summary."`
	Type             Text     `json:"type,omitempty" toml:"type" jsonschema_description:"Strategy, report, guideline, map and so on; free text."`
	Themes           []Text   `json:"themes,omitempty" toml:"themes" jsonschema:"minLength=1" jsonschema_description:"Themes."`
	Languages        []Text   `json:"languages,omitempty" toml:"languages" jsonschema:"minLength=1" jsonschema_description:"Languages, by name, printed as given."`
	Organisation     Text     `json:"organisation,omitempty" toml:"organisation" jsonschema_description:"Author or publisher."`
	Year             *When    `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year, month or day of publication."`
	URL              string   `json:"url,omitempty" toml:"url" jsonschema:"pattern=^https?://[^\\s]+$" jsonschema_description:"URL (http or https)."`
	Licence          Text     `json:"licence,omitempty" toml:"licence" jsonschema_description:"Licence."`
	Extent           Text     `json:"extent,omitempty" toml:"extent" jsonschema_description:"Pages or size, such as 96 pages."`
	TranslationOf    string   `json:"translation_of,omitempty" toml:"translation_of" jsonschema_description:"Id of the resource this one translates."`
	Commitments      []string `json:"commitments,omitempty" toml:"commitments" jsonschema_description:"Ids of the commitments it contributes to."`
}
