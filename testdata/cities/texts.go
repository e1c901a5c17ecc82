package cities

import (
	"reflect"
	"strings"

	"cityprofile/report/profile"
)

// Texts finds the texts of a profile that a report prints, paragraph by
// paragraph: not ids, paths and the like.
func Texts(p *profile.Profile, found func(string)) { texts(reflect.ValueOf(p), found) }

func texts(v reflect.Value, found func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), found)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch v.Type().Field(i).Name {
			case "Status", "ActionStyle", "TranslationOf", "Path", "Alt", "Picture":
			case "ID":
				if v.Type() == reflect.TypeFor[profile.Resource]() {
					texts(v.Field(i), found)
				}
			case "Commitments", "Steps":
				if v.Field(i).Type() != reflect.TypeFor[[]string]() {
					texts(v.Field(i), found)
				}
			default:
				texts(v.Field(i), found)
			}
		}
	case reflect.String:
		for part := range strings.SplitSeq(v.String(), "\n\n") {
			if part != "" {
				found(part)
			}
		}
	}
}
