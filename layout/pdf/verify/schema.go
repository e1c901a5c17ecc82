package verify

import (
	"fmt"
	"strings"
)

var (
	propertyKnown = &Rule{ID: "property", A: "6.6.2.3.1",
		Demands: "every metadata property is predefined in XMP or described in an extension schema"}
	propertyType = &Rule{ID: "property-type", A: "6.6.2.3.1",
		Demands: "the value of a property has the type given in its schema"}
	extensionSchema = &Rule{ID: "extension-schema", A: "6.6.2.3.3",
		Demands: "an extension schema describes its properties as fully as the standard requires"}
)

// types maps each property of a namespace to its type, in lower case. A nil map
// is a known namespace whose properties are not checked.
type types map[string]string

// predefined are the schemas that need no description (XMP Specification,
// September 2005, chapter 4; ISO 19005-2, 6.6.4).
var predefined = map[string]types{
	nsPDFAID: {"part": "integer", "amd": "text", "corr": "text", "conformance": "text"},
	nsDC: {"contributor": "bag text", "coverage": "text", "creator": "seq text", "date": "seq date",
		"description": "lang alt", "format": "mimetype", "identifier": "text", "language": "bag locale",
		"publisher": "bag text", "relation": "bag text", "rights": "lang alt", "source": "text", "subject": "bag text",
		"title": "lang alt", "type": "bag text"},
	"http://ns.adobe.com/xap/1.0/": {"Advisory": "bag text", "BaseURL": "text", "CreateDate": "date", "CreatorTool": "text",
		"Identifier": "bag text", "Label": "text", "MetadataDate": "date", "ModifyDate": "date", "Nickname": "text",
		"Rating": "real", "Thumbnails": "alt any"},
	"http://ns.adobe.com/xap/1.0/rights/": {"Certificate": "text", "Marked": "boolean", "Owner": "bag text",
		"UsageTerms": "lang alt", "WebStatement": "text"},
	"http://ns.adobe.com/xap/1.0/mm/": {"DerivedFrom": "any", "DocumentID": "text", "History": "seq any",
		"InstanceID": "text", "ManagedFrom": "any", "Manager": "text", "ManageTo": "text", "ManageUI": "text",
		"ManagerVariant": "text", "RenditionClass": "text", "RenditionParams": "text", "VersionID": "text",
		"Versions": "seq any", "LastURL": "text", "RenditionOf": "any", "SaveID": "integer"},
	"http://ns.adobe.com/xap/1.0/bj/":   {"JobRef": "bag any"},
	"http://ns.adobe.com/xap/1.0/t/pg/": {"MaxPageSize": "any", "NPages": "integer", "Fonts": "bag any", "Colorants": "seq any", "PlateNames": "seq text"},
	"http://ns.adobe.com/pdf/1.3/":      {"Keywords": "text", "PDFVersion": "text", "Producer": "text"},
	nsExtension:                         {"schemas": "bag any"},

	"http://ns.adobe.com/xmp/1.0/DynamicMedia/": nil,
	"http://ns.adobe.com/photoshop/1.0/": {"AuthorsPosition": "text", "CaptionWriter": "text", "Category": "text", "City": "text",
		"Country": "text", "Credit": "text", "DateCreated": "date", "Headline": "text", "Instructions": "text", "Source": "text",
		"State": "text", "SupplementalCategories": "bag text", "TransmissionReference": "text", "Urgency": "integer"},
	"http://ns.adobe.com/tiff/1.0/":                nil,
	"http://ns.adobe.com/exif/1.0/":                nil,
	"http://ns.adobe.com/exif/1.0/aux/":            nil,
	"http://ns.adobe.com/camera-raw-settings/1.0/": nil,
}

// valueTypes are the types of values that extension schemas may name, and the
// pattern of a text of that type; those without a pattern are not checked.
var valueTypes = map[string]lazyRegexp{
	"boolean": newLazyRegexp(`^(True|False)$`), "integer": newLazyRegexp(`^[+-]?\d+$`),
	"real": newLazyRegexp(`^[+-]?(\d+\.?\d*|\d*\.?\d+)$`), "mimetype": newLazyRegexp(`^[-\w+.]+/[-\w+.]+$`),
	"date": newLazyRegexp(`^-?\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?$`),
	"text": nil, "propername": nil, "agentname": nil, "uri": nil, "url": nil, "xpath": nil, "locale": nil,
	"rational": nil, "renditionclass": nil, "gpscoordinate": nil, "any": nil,
	"lang alt": nil, "dimensions": nil, "thumbnail": nil, "resourceevent": nil, "resourceref": nil, "version": nil,
	"job": nil, "flash": nil, "oecf/sfr": nil, "cfapattern": nil, "devicesettings": nil, "colorant": nil, "font": nil,
	"beatsplicestretch": nil, "marker": nil, "media": nil, "projectlink": nil, "resamplestretch": nil, "time": nil,
	"timecode": nil, "timescalestretch": nil,
}

// structured are the types whose values are not texts.
var structured = strings.Fields("dimensions thumbnail resourceevent resourceref version job flash oecf/sfr cfapattern " +
	"devicesettings colorant font beatsplicestretch marker media projectlink resamplestretch time timecode timescalestretch")

// checkSchemas checks the properties of a packet against their schemas.
func checkSchemas(doc *document, out *findings, p *packet, at location) {
	own := extensions(out, p, at)
	if p != doc.xmp {
		for ns, t := range extensions(out, doc.xmp, location{}) { // said already
			if own[ns] == nil {
				own[ns] = t
			}
		}
	}
	for _, x := range p.props {
		t, known := own[x.ns][x.name]
		if !known {
			var schema types
			if schema, known = predefined[x.ns]; known && schema != nil {
				t, known = schema[x.name]
			}
		}
		switch {
		case !known:
			out.found(propertyKnown, at, "the property %s:%s is not described", x.prefix, x.name)
		case !hasType(x, t):
			out.found(propertyType, at, "the value of %s:%s is not of the type %s", x.prefix, x.name, t)
		}
	}
}

// hasType reports whether a value is of a type. An unknown or described type
// takes any value.
func hasType(p *property, t string) bool {
	if t == "" || t == "any" {
		return true
	}
	if t == "lang alt" {
		return p.langAlt()
	}
	if array, item, ok := strings.Cut(t, " "); ok && (array == "bag" || array == "seq" || array == "alt") {
		if strings.ToLower(p.array) != array {
			return false
		}
		for _, i := range p.items {
			if !hasType(i, item) {
				return false
			}
		}
		return true
	}
	form, known := valueTypes[t]
	for _, s := range structured {
		known = known && s != t
	}
	if !known {
		return true
	}
	return p.simple() && (form == nil || form().MatchString(p.text))
}

// extensions reads the extension schemas of a packet (ISO 19005-2, 6.6.2.3.3)
// and checks that they are complete; without a location it reports nothing.
func extensions(out *findings, p *packet, at location) map[string]types {
	said := func(format string, a ...any) {
		if at != (location{}) {
			out.found(extensionSchema, at, format, a...)
		}
	}
	all := map[string]types{}
	container := p.find(nsExtension, "schemas")
	if container == nil {
		return all
	}
	if container.array != "Bag" || container.prefix != "pdfaExtension" {
		said("the extension schemas are not a Bag named pdfaExtension:schemas")
	}
	for _, s := range container.items {
		ns := described(said, "an extension schema", s, nsSchema, "pdfaSchema",
			"schema! namespaceURI! prefix! property valueType")["namespaceURI"]
		list := types{}
		custom := map[string]bool{}
		if v := find(s.fields, nsSchema, "valueType"); v != nil {
			if v.array != "Seq" {
				said("the valueType of an extension schema is not a Seq")
			}
			for _, t := range v.items {
				f := described(said, "a type of an extension schema", t, nsType, "pdfaType",
					"type! namespaceURI! prefix! description! field")
				custom[strings.ToLower(f["type"])] = true
			}
			for _, t := range v.items {
				fields := find(t.fields, nsType, "field")
				if fields == nil {
					continue
				}
				if fields.array != "Seq" {
					said("the field of a type of an extension schema is not a Seq")
				}
				for _, f := range fields.items {
					d := described(said, "a field of an extension schema", f, nsField, "pdfaField",
						"name! valueType! description!")
					if t := strings.ToLower(d["valueType"]); t != "" && !knownType(t, custom) {
						said("the field %s has the type %s, which is not described", d["name"], d["valueType"])
					}
				}
			}
		}
		props := find(s.fields, nsSchema, "property")
		if props != nil && props.array != "Seq" {
			said("the property of an extension schema is not a Seq")
		}
		if props == nil {
			props = &property{}
		}
		for _, x := range props.items {
			d := described(said, "a property of an extension schema", x, nsProperty, "pdfaProperty",
				"name! valueType! category! description!")
			t := strings.ToLower(d["valueType"])
			if t != "" && !knownType(t, custom) {
				said("the property %s has the type %s, which is not described", d["name"], d["valueType"])
			}
			if g := d["category"]; g != "" && g != "external" && g != "internal" {
				said("the category of the property %s is neither external nor internal", d["name"])
			}
			if custom[t] {
				t = "any"
			}
			list[d["name"]] = t
		}
		if ns != "" {
			all[ns] = list
		}
	}
	return all
}

func knownType(t string, custom map[string]bool) bool {
	if array, item, ok := strings.Cut(t, " "); ok && (array == "bag" || array == "seq" || array == "alt") {
		t = item
	}
	_, ok := valueTypes[t]
	return ok || custom[t]
}

// described reads the fields of a description. It checks that those with an
// exclamation mark exist, that all have the prefix, and that there are no others.
func described(said func(string, ...any), what string, p *property, ns, prefix, names string) map[string]string {
	got := map[string]string{}
	for _, name := range strings.Fields(names) {
		name, must := strings.CutSuffix(name, "!")
		f := find(p.fields, ns, name)
		switch {
		case f == nil && must:
			said("%s has no %s:%s", what, prefix, name)
		case f == nil:
		case f.prefix != prefix:
			said("%s of %s has the prefix %s, not %s", name, what, f.prefix, prefix)
		case must && !f.simple():
			said("%s of %s is not a text", name, what)
		default:
			got[name] = f.text
		}
	}
	for _, f := range p.fields {
		if f.ns != ns || !strings.Contains(" "+strings.ReplaceAll(names, "!", "")+" ", " "+f.name+" ") {
			said("%s has %s, which the standard does not define", what, fmt.Sprintf("%s:%s", f.prefix, f.name))
		}
	}
	return got
}
