package cities

import (
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

// Whole is a profile with every field of the format, as Load accepts it but
// for the pictures, which a caller sets. Lists have a part for each way in
// which a report prints one: a translation beside its original, an application
// of the index that is the baseline and one of another edition.
func Whole() *profile.Profile {
	year := func(y int) *int { return &y }
	n := year
	no := false
	note := profile.Text("Nothing yet.")
	beside := profile.Text("A note beside what is linked.")
	figure := func(value profile.Value, unit profile.Text, y int) *profile.Figure {
		return &profile.Figure{Value: value, Unit: unit, Year: year(y), Source: "Source of " + profile.Text(value), Estimate: true, Note: "Note on " + profile.Text(value) + "."}
	}
	image := func(name profile.Text) *profile.Image {
		return &profile.Image{Path: string(name) + ".png", Alt: "A picture: " + name, Caption: "Below it: " + name,
			Credit: "By whom: " + name, Focus: &profile.Focus{X: 20, Y: 30}}
	}
	tiers := func() *profile.Tiers { return &profile.Tiers{Starter: n(100), Frontrunner: n(50), Star: n(0)} }

	p := &profile.Profile{Format: profile.Format}
	p.City = profile.City{
		ID: "wholly", Name: "Wholly", ShortName: "Whl", GovernmentName: "City of Wholly", GovernmentLanguage: "de", Kind: "Municipality",
		Names:   []profile.Name{{Name: "Entière", Language: "fr"}, {Name: "Entera", Language: "es"}},
		Country: "Exempland", Region: "Europe",
		ParentRegion: &profile.Place{Name: "Shire", Country: "Utopia", URL: "https://wholly.city/shire"},
		Population:   figure("1.2345", "million", 2021), PopulationYear: year(2021),
		Area:        figure("430.9", "rai", 2001),
		Coordinates: &profile.Coordinates{Latitude: "-12.5", Longitude: "45.25"},
		About:       "A city by a river.", AboutLanguage: "it",
		Ecosystems: []profile.Text{"Heath", "Fen"}, Climate: "Mild", Website: "https://wholly.city/city", MemberSince: profile.Year(2019),
		Memberships: []profile.Membership{{Name: "A pact", Year: profile.Year(2002)}, {Name: "A network", Year: profile.Year(2003)}},
		Logo:        image("logo"), Cover: image("cover"), Images: []profile.Image{*image("park"), *image("pond")},
		Contact: &profile.Contact{Office: "Parks office", Email: "parks@wholly.city", URL: "https://wholly.city/parks"},
	}
	p.Head = &profile.Head{
		Name: "Ann Illustrative", NameLocal: "Anne Exemple", Title: "Mayor", TitleLocal: "Maire", LocalLanguage: "fr",
		Message: "Welcome.", MessageLanguage: "pt", Photo: image("mayor"), AsOf: &profile.When{Year: 2024, Month: 2, Day: 1},
	}
	p.Statistics = []profile.Statistic{{Of: profile.CountedActions, Value: figure("2", "actions", 2007)}, {Value: figure("5", "avenues", 2008), Label: "Trees in a street"}}
	p.KeyFigures = []profile.KeyFigure{
		{Label: "Rain in a year", Value: "812", Unit: "mm", Year: year(2011), Source: "Source of rain", Estimate: true, Note: "Note on rain."},
		{Label: "Trees in parks", Value: "913", Unit: "lindens", Year: year(2012), Source: "Source of lindens", Estimate: true, Note: "Note on lindens."},
	}
	p.Species = []profile.Species{
		{Group: "Bats", Native: figure("17", "kinds", 2013), Introduced: figure("18", "sorts", 2016), Year: year(2018), Source: "Source of bats", Note: "Note on bats."},
		{Group: "Bees", Native: figure("57", "races", 1998), Introduced: figure("58", "tribes", 1999), Year: year(1997), Source: "Source of bees", Note: "Note on bees."},
	}
	p.Achievements = profile.Achievements{Profile: tiers(), Pathway: tiers(), Tools: tiers(), Actions: tiers()}

	p.ActionPlatform.Catalogue = profile.CatalogueVersion
	p.ActionPlatform.ActionStyle = profile.ActionCards
	p.ActionPlatform.Commitments = []profile.Commitment{
		{ID: "ecosystems", MadeOn: &profile.When{Year: 2022, Month: 5, Day: 4}, Statement: "We mean it.", StatementLanguage: "nl"},
		{ID: "climate", MadeOn: &profile.When{Year: 2023, Month: 6, Day: 7}, Statement: "This too.", StatementLanguage: "sv"},
	}
	p.ActionPlatform.Areas = []profile.AreaNote{{ID: "use-sustainably", Other: []string{"wild-species"}}}
	reading := func(value string, y int) *profile.Reading {
		return &profile.Reading{Value: cbi.Decimal(value), Year: year(y), Source: "Reading of " + profile.Text(value), Estimate: true, Note: "Read in " + profile.Text(value) + "."}
	}
	for i, status := range []profile.Status{profile.Planned, profile.Completed} {
		x := []profile.Text{"first", "second"}[i]
		p.ActionPlatform.Actions = append(p.ActionPlatform.Actions, profile.Action{
			ID: "A-" + string(x), Commitments: []string{"ecosystems", "climate"}, Title: "The " + x + " action", Description: "What is done " + x + ".",
			Language: "da", Status: status, Start: profile.Year(2010 + i), End: profile.Year(2030 + i), Period: "Season of the " + x, Lead: "Lead of the " + x,
			Partners: []profile.Text{"Friends of the " + x, "Neighbours of the " + x}, Place: "Place of the " + x,
			Area: figure("31.5", "dunum", 2004+i), People: figure("5100", "pupils", 2019+i),
			Budget: []profile.Budget{
				{Amount: *figure("2500", "thousand", 2021), Currency: "EUR", Year: year(2022), Period: profile.PeriodTotal, State: profile.Spent, Source: "the fund of the " + x},
				{Amount: *figure("2600", "hundred", 2023), Currency: "USD", Year: year(2024), Period: profile.PeriodYear, State: profile.Sought, Source: "the bank of the " + x},
			},
			Targets: []profile.Target{{Indicator: "Hedges", Unit: "metres", Baseline: reading("1", 2005), Latest: reading("2", 2015), Target: *reading("3", 2025),
				Values: []profile.Reading{*reading("1.25", 2007), *reading("1.5", 2009)}},
				{Indicator: "Ditches", Unit: "furlongs", Baseline: reading("4", 2006), Latest: reading("5", 2016), Target: *reading("6", 2026),
					Values: []profile.Reading{*reading("4.25", 2010), *reading("4.5", 2012)}}},
			GBF: []int{1, 2}, SDG: []int{3, 4}, Pacts: []profile.Text{"Pact of the " + x, "League of the " + x},
			Documents: []profile.Document{{Title: "Plan of the " + x, URL: "https://wholly.city/plan-" + string(x)}, {Title: "Map of the " + x, URL: "https://wholly.city/map-" + string(x)}},
			Images:    []profile.Image{*image("action-" + x)},
			Updates: []profile.Update{{Date: &profile.When{Year: 2025, Month: 3, Day: 2}, Text: "News of the " + x + "."},
				{Date: &profile.When{Year: 2024, Month: 8, Day: 9}, Text: "Olds of the " + x + "."}},
		})
	}
	p.NaturePathway.Steps = []profile.Step{{Step: 1, Resources: []string{"R1"}, Note: &beside}, {Step: 2, Note: &note}}

	p.Index = &profile.Index{
		Edition: 2021, Year: year(2022), Total: n(46), Note: "A note on all of it.",
		Components: profile.Components{Native: n(21), Services: n(9), Governance: n(16)},
		Indicators: []profile.Indicator{
			{Number: 4, Value: "3", Unit: "warblers", Year: year(2020), Note: "How it was measured.", Source: "The survey", Estimate: true, Score: n(3)},
			{Number: 5, Score: n(2), Value: "8", Unit: "finches", Year: year(2017), Note: "How it was counted.", Source: "The count", Estimate: true},
			{Number: 14, Value: "7.5"},
			{Number: 10, Value: "60", Assessed: &no},
		},
		Bands: []profile.Bands{{Indicator: 14, Limits: []cbi.Decimal{"1.5", "3.5", "5.5", "7.5"}, Top: profile.TopReached, Unit: "%", Source: "The handbook"}},
		History: []profile.Earlier{
			{Year: 2009, Edition: 2014, Total: n(33), Components: profile.Components{Native: n(13), Services: n(8), Governance: n(12)},
				Indicators: []profile.Indicator{{Number: 12, Score: n(2), Value: "44"}}},
			{Year: 2018, Total: n(31), Components: profile.Components{Native: n(12), Services: n(7), Governance: n(12)},
				Indicators: []profile.Indicator{{Number: 5, Score: n(1), Value: "6", Unit: "swifts", Year: year(2014), Note: "How it was then.", Source: "The old count", Estimate: true},
					{Number: 10, Value: "70", Assessed: &no}}},
		},
	}
	p.Resources = []profile.Resource{resource("R1", 1991), resource("R2", 1992), resource("R3", 1993), resource("R4", 1994)}
	p.Resources[1].TranslationOf = "R1"

	p.Report = profile.Report{
		Date: &profile.Date{Year: 2026, Month: 1, Day: 20}, Language: "en", Theme: "rings", Source: "Made up for tests",
		Form: profile.FormFull, Chapters: []profile.Chapter{profile.ChaptersFilled}, Openers: profile.OpenersFull, TrunkSeed: "Wholly new",
	}
	return p
}

// resource is one with every field, and with an id in them.
func resource(id profile.Text, year int) profile.Resource {
	return profile.Resource{
		ID: string(id), Title: "Title of " + id, Language: "fi", OriginalTitle: "Original of " + id, OriginalLanguage: "et",
		Summary: "Summary of " + id + ".", Type: "Type of " + id, Themes: []profile.Text{"Theme of " + id, "Topic of " + id},
		Languages: []profile.Text{"Tongue of " + id, "Speech of " + id}, Organisation: "Organisation of " + id, Year: profile.Year(year),
		URL: "https://wholly.city/" + string(id), Licence: "Licence of " + id, Extent: "Extent of " + id, Commitments: []string{"finance", "knowledge"},
	}
}
