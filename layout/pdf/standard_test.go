package pdf

import (
	"strings"
	"testing"
)

func TestStandardsAreReadAndWritten(t *testing.T) {
	for in, want := range map[string]string{
		"ua-1,a-3a": "ua-1,a-3a", " A-2U , UA-1": "ua-1,a-2u", "ua-1": "ua-1", "a-3b": "a-3b",
	} {
		s, err := ParseStandard(in)
		if err != nil || s.String() != want {
			t.Errorf("%q is %q, %v; want %q", in, s, err, want)
		}
	}
	if s, err := ParseStandard(Default.String()); err != nil || s != Default {
		t.Errorf("the default is %v, %v", s, err)
	}
}

func TestWhatCannotBeMadeIsSaid(t *testing.T) {
	for in, want := range map[string]string{
		"a-2a,a-3a": "cannot be combined", "a-3a,a-3b": "cannot be combined", "ua-1,ua-1": "named twice",
		"ua-2": "PDF 2.0", "a-4f": "PDF 2.0", "a-1b": "cannot be made", "": "is missing", "ua-1,": "is missing", "x-4": "unknown standard",
	} {
		if s, err := ParseStandard(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is %v, %v; want %q", in, s, err, want)
		}
	}
}

func TestAFileSaysWhatItConformsTo(t *testing.T) {
	for _, c := range []struct {
		Standard
		has, not []string
	}{
		{Default, []string{"pdfaid:part>3<", "pdfaid:conformance>A<", "pdfuaid:part>1<", "pdfaSchema"}, nil},
		{Standard{UA: 1}, []string{"pdfuaid:part>1<"}, []string{"pdfaid:part", "pdfaSchema"}},
		{Standard{A: 2, Level: 'u'}, []string{"pdfaid:part>2<", "pdfaid:conformance>U<"}, []string{"pdfuaid:part", "pdfaSchema"}},
		{Standard{}, nil, []string{"pdfaid:part", "pdfuaid:part"}},
	} {
		x := string(xmp(Meta{Standard: c.Standard}))
		for _, s := range c.has {
			if !strings.Contains(x, s) {
				t.Errorf("%v: no %q in\n%s", c.Standard, s, x)
			}
		}
		for _, s := range c.not {
			if strings.Contains(x, s) {
				t.Errorf("%v: %q in\n%s", c.Standard, s, x)
			}
		}
	}
}

func TestOnlySomeStandardsAllowAttachments(t *testing.T) {
	for s, want := range map[string]bool{"ua-1": true, "ua-1,a-2a": false, "a-2b": false, "a-3a": true} {
		if p, err := ParseStandard(s); err != nil || p.Attachments() != want {
			t.Errorf("%s allows attachments: %v, %v", s, p.Attachments(), err)
		}
	}
}
