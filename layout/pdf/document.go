package pdf

import (
	"time"

	"cityprofile/layout"
)

// Document is what a file is made of.
type Document struct {
	Pages  []layout.Page
	Meta   Meta
	Source *Source // carried in the file where its standard allows; nil for none
}

// Meta describes a document.
type Meta struct {
	Title    string
	Author   string
	Subject  string
	Language string    // language tag (BCP 47)
	Creator  string    // the program that made the document
	Producer string    // the program that made the file
	Date     time.Time // of creation and change; only its UTC day and time count
	Standard Standard
}

// Source is the data that a document was made from, carried in its file.
type Source struct {
	Name        string // of the file, such as profile.json
	Type        string // media type, such as application/json
	Description string
	Data        []byte
}
