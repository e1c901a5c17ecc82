// Package profile is the model of a city profile: what a city told the
// platform, checked, with the place of every value in its file.
//
// Load reads TOML or JSON, which have the same fields, and answers with the
// Profile and with every defect of the file at once, each at its line and
// column. A Profile that Load returned without an error can be printed.
//
// The rule of the model is that unknown is not zero: what a city may leave out
// is a pointer, a slice or an empty string, and the report leaves it out too.
package profile

import (
	"cityprofile/report/cbi"
	"cityprofile/report/picture"
)

// Format is the version of the profile format that this package reads.
const Format = 1

// Profile is one city's profile. Field names are those of the file.
type Profile struct {
	Format         int            `json:"format" toml:"format" jsonschema:"required,enum=1" jsonschema_description:"Version of this format. Always 1."`
	City           City           `json:"city" toml:"city" jsonschema:"required" jsonschema_description:"The city or other local government described by the profile."`
	Head           *Head          `json:"head_of_government,omitempty" toml:"head_of_government" jsonschema_description:"The head of the local government and their message."`
	Statistics     []Statistic    `json:"statistics,omitempty" toml:"statistics" jsonschema_description:"Platform engagement statistics, in print order."`
	KeyFigures     []KeyFigure    `json:"key_figures,omitempty" toml:"key_figures" jsonschema_description:"The city in figures, in print order: trees, parks, canopy, income, rainfall and so on."`
	Species        []Species      `json:"species,omitempty" toml:"species" jsonschema_description:"Native and introduced species by group, in print order."`
	Achievements   Achievements   `json:"achievements,omitzero" toml:"achievements" jsonschema_description:"Completion of the four award groups."`
	ActionPlatform ActionPlatform `json:"action_platform,omitzero" toml:"action_platform" jsonschema_description:"Commitments and actions on the Action Platform."`
	NaturePathway  NaturePathway  `json:"nature_pathway,omitzero" toml:"nature_pathway" jsonschema_description:"Resources and notes for the nine steps of the Nature Pathway."`
	Index          *Index         `json:"biodiversity_index,omitempty" toml:"biodiversity_index" jsonschema_description:"The City Biodiversity Index (Singapore Index). Omit it if the city has not started."`
	Resources      []Resource     `json:"resources,omitempty" toml:"resources" jsonschema_description:"Tools and resources the city has uploaded, in print order."`
	Report         Report         `json:"report,omitzero" toml:"report" jsonschema_description:"Report settings."`
}

// City is the local government that the profile is about.
type City struct {
	ID                 string       `json:"id" toml:"id" jsonschema:"required,pattern=^[a-z0-9]+(-[a-z0-9]+)*$,maxLength=64" jsonschema_description:"Stable identifier: lower-case letters, digits and single hyphens. Names the output file."`
	Name               Text         `json:"name" toml:"name" jsonschema:"required,minLength=1,maxLength=300" jsonschema_description:"Display name in the report's language, printed as given."`
	ShortName          Text         `json:"short_name,omitempty" toml:"short_name" jsonschema:"maxLength=300" jsonschema_description:"Short form of the name, such as Medellín, printed in the running foot of the pages and as the title of the postcard where the whole name is too long. Without it, the foot ends the name after a word that fits, with an ellipsis."`
	Names              []Name       `json:"names,omitempty" toml:"names" jsonschema_description:"The name in other languages; the first one is printed below the title."`
	GovernmentName     Text         `json:"government_name,omitempty" toml:"government_name" jsonschema:"maxLength=300" jsonschema_description:"Name of the local government, if different from the city's name."`
	GovernmentLanguage string       `json:"government_language,omitempty" toml:"government_language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of government_name, if different from the report's."`
	Kind               Text         `json:"kind,omitempty" toml:"kind" jsonschema_description:"City, county, municipality, authority and so on; free text."`
	Country            Text         `json:"country,omitempty" toml:"country" jsonschema:"maxLength=300" jsonschema_description:"Country, printed as given."`
	Region             Text         `json:"region,omitempty" toml:"region" jsonschema_description:"Region of the platform, such as Asia & Oceania. Free text; an unknown region triggers a warning."`
	ParentRegion       *Place       `json:"parent_region,omitempty" toml:"parent_region" jsonschema_description:"The city's RegionsWithNature region."`
	Population         *Figure      `json:"population,omitempty" toml:"population" jsonschema:"minimum=0,maximum=1000000000000000" jsonschema_extras:"minimum=0" jsonschema_description:"Number of inhabitants: a whole number, a text such as 2.2 million, or a table with its year, source, estimate and note."`
	PopulationYear     *int         `json:"population_year,omitempty" toml:"population_year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year of the population figure, if population is not a table with a year."`
	Area               *Figure      `json:"area,omitempty" toml:"area" jsonschema_description:"Area of the municipality: a table with its value and unit, or a text such as about 380 km²."`
	Coordinates        *Coordinates `json:"coordinates,omitempty" toml:"coordinates" jsonschema_description:"Coordinates of the city, in degrees (WGS 84)."`
	About              Text         `json:"about,omitempty" toml:"about" jsonschema_description:"A paragraph about the city and its nature."`
	AboutLanguage      string       `json:"about_language,omitempty" toml:"about_language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of about, if different from the report's."`
	Ecosystems         []Text       `json:"ecosystems,omitempty" toml:"ecosystems" jsonschema:"minLength=1" jsonschema_description:"Biomes and ecosystems in the city."`
	Climate            Text         `json:"climate,omitempty" toml:"climate" jsonschema_description:"The climate in a few words."`
	Website            string       `json:"website,omitempty" toml:"website" jsonschema:"pattern=^https?://[^\\s]+$" jsonschema_description:"City website URL (http or https)."`
	MemberSince        *When        `json:"member_since,omitempty" toml:"member_since" jsonschema:"minimum=2018,maximum=2200" jsonschema_description:"Year, month or day when the city joined CitiesWithNature."`
	Memberships        []Membership `json:"memberships,omitempty" toml:"memberships" jsonschema_description:"Networks, pacts and declarations the city has joined."`
	Logo               *Image       `json:"logo,omitempty" toml:"logo" jsonschema_description:"Logo or coat of arms."`
	Cover              *Image       `json:"cover,omitempty" toml:"cover" jsonschema_description:"Photograph for the cover."`
	Images             []Image      `json:"images,omitempty" toml:"images" jsonschema_description:"Gallery."`
	Contact            *Contact     `json:"contact,omitempty" toml:"contact" jsonschema_description:"Contact point; name an office rather than a person."`
}

// Name is the city's name in another language.
type Name struct {
	Name     Text   `json:"name" toml:"name" jsonschema:"required,minLength=1,maxLength=300" jsonschema_description:"The name."`
	Language string `json:"language" toml:"language" jsonschema:"required,pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47), such as zh-Hans."`
}

// Place is a region or a place with a name of its own.
type Place struct {
	Name    Text   `json:"name" toml:"name" jsonschema:"required,minLength=1" jsonschema_description:"Name."`
	Country Text   `json:"country,omitempty" toml:"country" jsonschema_description:"Country."`
	URL     string `json:"url,omitempty" toml:"url" jsonschema:"pattern=^https?://[^\\s]+$" jsonschema_description:"URL (http or https)."`
}

// Coordinates are degrees in WGS 84.
type Coordinates struct {
	Latitude  cbi.Decimal `json:"latitude" toml:"latitude" jsonschema:"required,minimum=-90,maximum=90" jsonschema_description:"Degrees north; south is negative."`
	Longitude cbi.Decimal `json:"longitude" toml:"longitude" jsonschema:"required,minimum=-180,maximum=180" jsonschema_description:"Degrees east; west is negative."`
}

// Membership is a network, pact or declaration.
type Membership struct {
	Name Text  `json:"name" toml:"name" jsonschema:"required,minLength=1" jsonschema_description:"Name."`
	Year *When `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year, month or day of joining."`
}

// Contact is where the city wants to be written to.
type Contact struct {
	Office Text   `json:"office" toml:"office" jsonschema:"required,minLength=1" jsonschema_description:"Office or department."`
	Email  string `json:"email,omitempty" toml:"email" jsonschema:"pattern=^[^@\\s]+@[^@\\s]+$" jsonschema_description:"Email address."`
	URL    string `json:"url,omitempty" toml:"url" jsonschema:"pattern=^https?://[^\\s]+$" jsonschema_description:"URL (http or https)."`
}

// Head is the head of the local government, whatever the office is called.
type Head struct {
	Name            Text   `json:"name" toml:"name" jsonschema:"required,minLength=1,maxLength=300" jsonschema_description:"Display name, in the person's preferred order."`
	NameLocal       Text   `json:"name_local,omitempty" toml:"name_local" jsonschema_description:"The name in the local script."`
	Title           Text   `json:"title,omitempty" toml:"title" jsonschema_description:"Office in full, such as Lord Mayor of Melbourne City Council."`
	TitleLocal      Text   `json:"title_local,omitempty" toml:"title_local" jsonschema_description:"The office in the local language."`
	LocalLanguage   string `json:"local_language,omitempty" toml:"local_language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of name_local and title_local."`
	Message         Text   `json:"message,omitempty" toml:"message" jsonschema_description:"Message. Separate paragraphs with a blank line."`
	MessageLanguage string `json:"message_language,omitempty" toml:"message_language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language tag (BCP 47) of message, if different from the report's."`
	Photo           *Image `json:"photo,omitempty" toml:"photo" jsonschema_description:"Portrait."`
	AsOf            *When  `json:"as_of,omitempty" toml:"as_of" jsonschema_description:"Day, month or year in which this information was correct; mayors change."`
}

// Image is a picture file in the folder of the profile, or below it.
type Image struct {
	Path    string `json:"path" toml:"path" jsonschema:"required,minLength=1" jsonschema_description:"JPEG, PNG or WebP file, relative to the profile and inside its folder."`
	Alt     Text   `json:"alt" toml:"alt" jsonschema:"required,minLength=1" jsonschema_description:"Text alternative for readers who cannot see the picture."`
	Caption Text   `json:"caption,omitempty" toml:"caption" jsonschema_description:"Caption."`
	Credit  Text   `json:"credit,omitempty" toml:"credit" jsonschema_description:"Credit for the picture."`
	Focus   *Focus `json:"focus,omitempty" toml:"focus" jsonschema_description:"Point to keep in view if the picture is cropped."`

	// Picture is the file, decoded by Load; nil when the profile was loaded
	// without a folder to find pictures in.
	Picture *picture.Picture `json:"-" toml:"-"`
}

// Focus is a point of a picture in per cent of its width and height, from the
// top left corner.
type Focus struct {
	X int `json:"x" toml:"x" jsonschema:"required,minimum=0,maximum=100" jsonschema_description:"Per cent of the width, from the left."`
	Y int `json:"y" toml:"y" jsonschema:"required,minimum=0,maximum=100" jsonschema_description:"Per cent of the height, from the top."`
}

// Statistic is one platform engagement statistic.
type Statistic struct {
	Of    Counted `json:"of,omitempty" toml:"of" jsonschema:"enum=actions,enum=commitments,enum=resources,enum=steps" jsonschema_description:"Items to count. Supplies the platform's label, and the value if the profile lists the items."`
	Value *Figure `json:"value,omitempty" toml:"value" jsonschema_description:"Figure: a number, a text, or a table with its year, source, estimate and note. Required unless of names items listed in the profile. For actions and resources it may be more than the profile lists: the report then says how many of them it describes."`
	Label Text    `json:"label,omitempty" toml:"label" jsonschema_description:"Label of the figure. Required unless of is given."`
}

// Counted names what a Statistic counts.
type Counted string

// What the platform counts.
const (
	CountedActions     Counted = "actions"     // actions made on the Action Platform
	CountedCommitments Counted = "commitments" // commitments made
	CountedResources   Counted = "resources"   // tools and resources uploaded
	CountedSteps       Counted = "steps"       // pathway steps with a linked resource
)

// Achievements are the four award groups; nil where nothing is known. They
// are independent of each other.
type Achievements struct {
	Profile *Tiers `json:"profile,omitempty" toml:"profile" jsonschema_description:"Profile awards."`
	Pathway *Tiers `json:"pathway,omitempty" toml:"pathway" jsonschema_description:"The Nature Pathway."`
	Tools   *Tiers `json:"tools,omitempty" toml:"tools" jsonschema_description:"Tools & resources hub."`
	Actions *Tiers `json:"actions,omitempty" toml:"actions" jsonschema_description:"Action Platform."`
}

// Tiers are the completion of the three tiers of an award group in per cent,
// 0 to 100, as given: no tier is derived from another.
type Tiers struct {
	Starter     *int `json:"starter,omitempty" toml:"starter" jsonschema:"minimum=0,maximum=100" jsonschema_description:"Starter, per cent complete."`
	Frontrunner *int `json:"frontrunner,omitempty" toml:"frontrunner" jsonschema:"minimum=0,maximum=100" jsonschema_description:"Frontrunner, per cent complete."`
	Star        *int `json:"star,omitempty" toml:"star" jsonschema:"minimum=0,maximum=100" jsonschema_description:"Star, per cent complete."`
}

// Report says how the report is made.
type Report struct {
	Date         *Date     `json:"date,omitempty" toml:"date" jsonschema_description:"Date of the report."`
	Language     string    `json:"language,omitempty" toml:"language" jsonschema:"pattern=^[A-Za-z]{2\\,8}(-[A-Za-z0-9]{1\\,8})*$" jsonschema_description:"Language of the report: en or fr (BCP 47). A region after it, such as fr-CA, gives the numbers of the region. Defaults to en."`
	Theme        string    `json:"theme,omitempty" toml:"theme" jsonschema_description:"Name of the theme. Defaults to rings."`
	Source       Text      `json:"source,omitempty" toml:"source" jsonschema_description:"Source line of the cover. By default, the report describes itself only as a city profile in the CitiesWithNature format."`
	Illustrative bool      `json:"illustrative,omitempty" toml:"illustrative" jsonschema_description:"True if people or figures are fictitious; every page says so."`
	Contents     bool      `json:"contents,omitempty" toml:"contents" jsonschema_description:"True to include a contents page."`
	Form         Form      `json:"form,omitempty" toml:"form" jsonschema:"enum=full,enum=platform" jsonschema_description:"Form of the report: full, or platform for what the profile gives in the words and the order of the platform's own download, and nothing else: no contents page, no figures worked out from others, no related targets, no words for drawings. Defaults to full."`
	Chapters     []Chapter `json:"chapters,omitempty" toml:"chapters" jsonschema:"enum=overview,enum=platform,enum=pathway,enum=index,enum=tools,enum=filled" jsonschema_description:"Chapters of the report: overview, platform, pathway, index, tools, or filled for those that the profile has something for. They keep their order. Defaults to all."`
	Openers      Openers   `json:"openers,omitempty" toml:"openers" jsonschema:"enum=auto,enum=full,enum=half" jsonschema_description:"Chapter openers: full pages, half pages, or half pages for short chapters (auto)."`
	GroupDigits  bool      `json:"group_digits,omitempty" toml:"group_digits" jsonschema_description:"True to group the digits of numbers in the style of the report's language, such as 6,840,000. By default, numbers are printed as given."`
	Related      bool      `json:"related_targets,omitempty" toml:"related_targets" jsonschema_description:"True to name, under each commitment made, the related targets of the Kunming-Montreal Global Biodiversity Framework. The platform has published no official list: this one is indicative, and the report says so."`
	TrunkSeed    string    `json:"trunk_seed,omitempty" toml:"trunk_seed" jsonschema_description:"Seed for the growth rings; set it to keep the same rings if the city is renamed."`
}

// Form chooses how much a report says beside what the profile gives.
type Form string

// The forms of a report.
const (
	FormFull     Form = "full"     // all that helps a reader; the default
	FormPlatform Form = "platform" // the words and the order of the platform's own download, and nothing else
)

// Openers chooses how chapters begin.
type Openers string

// The kinds of chapter opener.
const (
	OpenersAuto Openers = "auto" // half when the chapter is short; the default
	OpenersFull Openers = "full" // a page of its own
	OpenersHalf Openers = "half" // a band at the top of the first page
)
