package pdf

import (
	"encoding/binary"
	"sync"
)

// sRGB is the sRGB colour space as an ICC profile of version 2 with a matrix
// and tone curves (ICC.1:2001-04, 6.3.1.2; IEC 61966-2-1). It is made from the
// published numbers, so nobody's file needs a licence.
var sRGB = sync.OnceValue(func() []byte {
	be := binary.BigEndian
	xyz := func(x, y, z uint32) []byte { // in 1/65536
		b := append([]byte("XYZ "), 0, 0, 0, 0)
		return be.AppendUint32(be.AppendUint32(be.AppendUint32(b, x), y), z)
	}
	const title = "sRGB IEC61966-2.1"
	desc := be.AppendUint32(append([]byte("desc"), 0, 0, 0, 0), uint32(len(title)+1))
	desc = append(append(desc, title...), make([]byte, 1+8+2+1+67)...)
	curve := be.AppendUint32(append([]byte("curv"), 0, 0, 0, 0), uint32(len(tone)))
	for _, v := range tone {
		curve = be.AppendUint16(curve, v)
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", desc},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", xyz(62292, 65536, 71372)},
		{"rXYZ", xyz(28578, 14581, 912)},
		{"gXYZ", xyz(25241, 46982, 6362)},
		{"bXYZ", xyz(9376, 3972, 46531)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const head = 128
	body := head + 4 + 12*len(tags)
	table := be.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	at := 0
	for i, t := range tags {
		if i == 0 || &t.data[0] != &tags[i-1].data[0] { // the curves share one
			at = body + len(data)
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		table = append(table, t.name...)
		table = be.AppendUint32(be.AppendUint32(table, uint32(at)), uint32(len(t.data)))
	}
	b := make([]byte, head)
	be.PutUint32(b, uint32(body+len(data)))
	be.PutUint32(b[8:], 0x02100000)
	copy(b[12:], "mntrRGB XYZ ")
	be.PutUint16(b[24:], 2026) // the date of the profile: year, month, day
	be.PutUint16(b[26:], 1)
	be.PutUint16(b[28:], 1)
	copy(b[36:], "acsp")
	copy(b[68:], xyz(63190, 65536, 54061)[8:])
	return append(append(b, table...), data...)
})

// tone is the tone curve of sRGB (IEC 61966-2-1, 5.2) at 64 even steps, in
// 1/65535: a table, so that no machine has to compute a power.
var tone = [64]uint16{
	0, 81, 161, 244, 345, 466, 609, 776,
	965, 1180, 1420, 1687, 1980, 2301, 2651, 3030,
	3439, 3879, 4349, 4851, 5386, 5953, 6554, 7189,
	7858, 8562, 9302, 10078, 10890, 11739, 12626, 13551,
	14513, 15515, 16556, 17636, 18757, 19918, 21120, 22363,
	23648, 24974, 26344, 27756, 29211, 30710, 32253, 33840,
	35471, 37148, 38870, 40638, 42452, 44312, 46219, 48173,
	50174, 52223, 54320, 56465, 58659, 60901, 63193, 65535,
}
