package main

import (
	"bytes"
	"context"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"cityprofile/layout/pdf/verify"
)

// judge asks the referees that are part of the tests about a PDF. Every PDF
// that a test makes goes by them.
func judge(t testing.TB, name string, pdf []byte) {
	t.Helper()
	pdfcpuValidates(t, name, pdf, model.ValidationRelaxed)
	r, err := verify.File(context.Background(), pdf)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if len(r.Findings) > 0 {
		t.Errorf("%s", humanFindings(name, r, plainStyle))
	}
}

// pdfcpu reads no settings of the machine. It keeps that in a variable that
// tests which run at once may only read.
func init() { api.DisableConfigDir() }

// pdfcpuValidates: pdfcpu finds the objects sound. In strict mode it knows ISO
// 32000-1 only, which has no associated files: PDF/A-3 adds them.
func pdfcpuValidates(t testing.TB, name string, pdf []byte, mode int) {
	t.Helper()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = mode
	if err := api.Validate(bytes.NewReader(pdf), conf); err != nil {
		t.Errorf("%s: pdfcpu says %v", name, err)
	}
}

func TestPDFcpuIsContentWhenItIsStrict(t *testing.T) {
	for _, name := range profileNames(t) {
		pdfcpuValidates(t, name, sample(t, name, "--pdf-standard", "ua-1,a-2a"), model.ValidationStrict)
	}
}
