package profile

import (
	"reflect"

	"cityprofile/report/cbi"
)

// Types with forms of their own in a file.
var (
	dateType    = reflect.TypeFor[Date]()
	decimalType = reflect.TypeFor[cbi.Decimal]()
	textType    = reflect.TypeFor[Text]()
	whenType    = reflect.TypeFor[When]()
)

// brief are the tables that may be given by their value alone.
var (
	figureType  = reflect.TypeFor[Figure]()
	readingType = reflect.TypeFor[Reading]()
	valueType   = reflect.TypeFor[Value]()
)

// isBrief reports whether a table of the type may be given by its value alone.
func isBrief(t reflect.Type) bool { return t == figureType || t == readingType }

// isSeveral reports whether a list of the type may be given as its only item.
func isSeveral(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Implements(reflect.TypeFor[interface{ several() }]())
}

// isTable reports whether values of the type are tables with fields.
func isTable(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t != dateType && t != whenType
}
