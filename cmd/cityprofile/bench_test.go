package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/layout/pdf/thumb"
	"cityprofile/layout/pdf/verify"
	"cityprofile/report"
	"cityprofile/report/profile"
)

const kunmingTOML = "../../testdata/profiles/kunming.toml"

func loadKunming(tb testing.TB) (*profile.File, profile.Source) {
	tb.Helper()
	text, err := os.ReadFile(kunmingTOML)
	if err != nil {
		tb.Fatal(err)
	}
	s := profile.Source{Name: "kunming.toml", Format: profile.TOML, Text: text}
	file, found := profile.Load(context.Background(), s, nil)
	if file == nil {
		tb.Fatal(found.Human(profile.Style{}))
	}
	return file, s
}

func BenchmarkLoad(b *testing.B) {
	_, s := loadKunming(b)
	b.ReportAllocs()
	for b.Loop() {
		profile.Load(context.Background(), s, nil)
	}
}

func BenchmarkLayout(b *testing.B) {
	file, _ := loadKunming(b)
	press := newPress(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := press.Build(context.Background(), file.Profile, profile.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDocument is a whole report, from the text of a profile to the bytes
// of its PDF, as in a batch: faces are parsed, and the report's own words
// shaped, before.
func BenchmarkDocument(b *testing.B) {
	_, s := loadKunming(b)
	press := newPress(b)
	var w pdf.Writer
	b.ReportAllocs()
	for b.Loop() {
		wholeReport(b, press, &w, s, nil)
	}
}

// BenchmarkPicturesDocument is a whole report with pictures, which are read and
// made safe each time.
func BenchmarkPicturesDocument(b *testing.B) {
	const folder = "../../testdata/profiles"
	text, err := os.ReadFile(folder + "/curitiba.toml")
	if err != nil {
		b.Fatal(err)
	}
	s := profile.Source{Name: "curitiba.toml", Format: profile.TOML, Text: text}
	press := newPress(b)
	var w pdf.Writer
	b.ReportAllocs()
	for b.Loop() {
		wholeReport(b, press, &w, s, os.DirFS(folder))
	}
}

func wholeReport(b *testing.B, press *report.Press, w *pdf.Writer, s profile.Source, pictures fs.FS) {
	b.Helper()
	file, _ := profile.Load(context.Background(), s, pictures)
	var out bytes.Buffer
	d, err := press.Build(context.Background(), file.Profile, profile.Date{})
	if err != nil {
		b.Fatal(err)
	}
	if err := w.Write(context.Background(), &out, document(d, pdf.Default)); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(out.Len()), "B/file")
}

// BenchmarkDocumentIn is the same report with the city's own words in other
// scripts: its names, what it says of itself, and the message.
func BenchmarkDocumentIn(b *testing.B) {
	_, english := loadKunming(b)
	for _, in := range translations {
		b.Run(in.language, func(b *testing.B) {
			s := in.source(b, english)
			press := newPress(b)
			var w pdf.Writer
			wholeReport(b, press, &w, s, nil) // opens its faces
			b.ReportAllocs()
			for b.Loop() {
				wholeReport(b, press, &w, s, nil)
			}
		})
	}
}

// translation is what Kunming says, in another language.
type translation struct{ language, name, about, message string }

// source is the profile of Kunming with words in another language.
func (in translation) source(tb testing.TB, english profile.Source) profile.Source {
	tb.Helper()
	text := string(english.Text)
	for _, r := range []struct{ old, new string }{
		{`(?m)^name = "Kunming"`, fmt.Sprintf("name = %q\nabout_language = %q", in.name, in.language)},
		{`(?m)^about = ".*"`, fmt.Sprintf("about = %q", in.about)},
		{`(?s)message = """.*?"""`, fmt.Sprintf("message_language = %q\nmessage = %q", in.language, in.message)},
	} {
		was := text
		if text = regexp.MustCompile(r.old).ReplaceAllLiteralString(text, r.new); text == was {
			tb.Fatalf("Kunming's profile has no %s", r.old)
		}
	}
	english.Text = []byte(text)
	if file, found := profile.Load(context.Background(), english, nil); file == nil {
		tb.Fatal(found.Human(profile.Style{}))
	}
	return english
}

var translations = []translation{
	{
		"ar", "كونمينغ",
		"كونمينغ هي عاصمة مقاطعة يونان في جنوب غرب الصين، وهي أغنى مكان في الصين من حيث التنوع البيولوجي. وبفضل تضاريسها الكارستية النموذجية، والفروق الرأسية الكبيرة في المناخ، والتضاريس المتنوعة، والبحيرات والأنهار العديدة، والظروف المائية والحرارية الجيدة، نشأ في كونمينغ تنوع بيولوجي غني.",
		"كونمينغ هي أول مدينة صينية توقّع «إعلان إدنبرة». لقد دعونا دائمًا إلى التعايش المتناغم بين الإنسان والطبيعة. وقد سعينا بنشاط إلى حفظ التنوع البيولوجي، وأنشأنا العديد من المحميات الطبيعية ومتنزهات الأراضي الرطبة والممرات البيئية. وتعاونت كونمينغ مع ICLEI لإنشاء مركز ICLEI-Kunming الدولي للتميز للمدن مع الطبيعة، المكرّس لتعزيز تبادل الخبرات والتقنيات وقدرات المدن. وتتطلع كونمينغ إلى تعميق التعاون مع المزيد من المدن لتعزيز الإجراءات المحلية للتنوع البيولوجي ودعم تنفيذ الإطار العالمي الجديد.",
	},
	{
		"th", "คุนหมิง",
		"คุนหมิงเป็นเมืองหลวงของมณฑลยูนนานทางตะวันตกเฉียงใต้ของประเทศจีน ซึ่งเป็นสถานที่ที่มีความหลากหลายทางชีวภาพมากที่สุดในประเทศจีน ด้วยภูมิประเทศแบบคาสต์ที่โดดเด่น ความแตกต่างของภูมิอากาศตามระดับความสูง ภูมิประเทศที่หลากหลาย ทะเลสาบและแม่น้ำจำนวนมาก ตลอดจนสภาพน้ำและความร้อนที่เหมาะสม คุนหมิงจึงมีความหลากหลายทางชีวภาพที่อุดมสมบูรณ์",
		"คุนหมิงเป็นเมืองแรกของจีนที่ลงนามในปฏิญญาเอดินบะระ เราสนับสนุนการอยู่ร่วมกันอย่างกลมกลืนระหว่างมนุษย์กับธรรมชาติเสมอมา เราได้สำรวจการอนุรักษ์ความหลากหลายทางชีวภาพอย่างจริงจัง และจัดตั้งเขตอนุรักษ์ธรรมชาติ สวนพื้นที่ชุ่มน้ำ และทางเชื่อมระบบนิเวศจำนวนมาก คุนหมิงได้ร่วมมือกับ ICLEI เพื่อจัดตั้งศูนย์ความเป็นเลิศนานาชาติสำหรับเมืองกับธรรมชาติ ซึ่งมุ่งส่งเสริมการแลกเปลี่ยนประสบการณ์ เทคโนโลยี และความสามารถของเมืองต่าง ๆ คุนหมิงหวังเป็นอย่างยิ่งที่จะร่วมมือกับเมืองอื่น ๆ มากขึ้น เพื่อส่งเสริมการดำเนินงานด้านความหลากหลายทางชีวภาพในท้องถิ่น และสนับสนุนการดำเนินงานตามกรอบงานระดับโลกฉบับใหม่",
	},
	{
		"zh-Hans", "昆明",
		"昆明是中国西南部云南省的省会，云南省是中国生物多样性最丰富的地方。昆明拥有典型的喀斯特地貌、显著的垂直气候差异、多样的地形、众多的湖泊和河流以及良好的水热条件，孕育了丰富的生物多样性。",
		"昆明是第一个签署《爱丁堡宣言》的中国城市。我们一直倡导人与自然和谐共处。我们积极探索生物多样性保护，建立了许多自然保护区、湿地公园和生态走廊。昆明与ICLEI合作建立了“ICLEI—昆明自然城市国际卓越中心”，致力于促进城市之间的经验分享、技术和能力建设。昆明期待与更多城市深化合作，推动地方生物多样性行动，支持新的全球框架的实施。",
	},
}

// largeTOML is a profile with 300 actions and 200 resources.
func largeTOML() []byte {
	words := strings.Fields("river meadow forest corridor bees gardens shade parks school water soil birds trees streets lakes council " +
		"neighbours paths wetlands owls city planting restored counted native woodland hedges ponds along within every between")
	at := 0
	text := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = words[at%len(words)]
			at += 7 + at%5
		}
		return strings.Join(list, " ")
	}
	var b strings.Builder
	b.WriteString("format = 1\n[city]\nid = \"large\"\nname = \"Large\"\npopulation = 6840000\n[action_platform]\ncommitments = [")
	var ids []string
	for _, area := range profile.Catalogue() {
		for _, e := range area.Commitments {
			ids = append(ids, e.ID)
			fmt.Fprintf(&b, "{ id = %q }, ", e.ID)
		}
	}
	b.WriteString("]\n")
	for i := range 300 {
		fmt.Fprintf(&b, "[[action_platform.actions]]\ncommitments = [%q]\ntitle = %q\ndescription = %q\nstatus = \"in_progress\"\nstart = 2020\nend = %d\nlead = %q\ngbf = [%d, 2]\nsdg = [11, %d]\n",
			ids[i*len(ids)/300], text(3+i%4), text(12+i%30), 2026+i%9, text(3), 3+i%20, 12+i%5)
		fmt.Fprintf(&b, "[[action_platform.actions.targets]]\nindicator = %q\nunit = \"hectares\"\nbaseline = { value = 0, year = 2020 }\nlatest = { value = %d, year = 2024 }\ntarget = { value = 120, year = 2030 }\n", text(4), i%130)
	}
	for i := range 200 {
		fmt.Fprintf(&b, "[[resources]]\nid = \"R%d\"\ntitle = %q\nsummary = %q\ntype = \"Report\"\nyear = %d\nlanguages = [\"English\"]\norganisation = %q\nurl = \"https://example.org/resources/%d\"\n",
			i+1, text(4+i%5), text(20+i%20), 2000+i%26, text(4), i+1)
	}
	for step := range 9 {
		fmt.Fprintf(&b, "[[nature_pathway.steps]]\nstep = %d\nresources = [\"R%d\", \"R%d\"]\n", step+1, step+1, step+10)
	}
	return []byte(b.String())
}

// BenchmarkLarge is a whole report of 300 actions and 200 resources, from the
// text of its profile to the bytes of its PDF, with all actions as cards and as
// rows.
func BenchmarkLarge(b *testing.B) {
	for _, style := range []string{"rows", "cards"} {
		b.Run(style, func(b *testing.B) {
			text := bytes.Replace(largeTOML(), []byte("[action_platform]\n"), []byte("[action_platform]\naction_style = \""+style+"\"\n"), 1)
			press := newPress(b)
			var w pdf.Writer
			b.ReportAllocs()
			for b.Loop() {
				file, found := profile.Load(context.Background(), profile.Source{Name: "large.toml", Format: profile.TOML, Text: text}, nil)
				if file == nil {
					b.Fatal(found.Human(profile.Style{}))
				}
				d, err := press.Build(context.Background(), file.Profile, profile.Date{})
				if err != nil {
					b.Fatal(err)
				}
				var out bytes.Buffer
				if err := w.Write(context.Background(), &out, document(d, pdf.Default)); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(d.Pages)), "pages")
				b.ReportMetric(float64(out.Len()), "B/file")
			}
		})
	}
}

// BenchmarkVerify is the preflight of Kunming's report.
func BenchmarkVerify(b *testing.B) {
	pdf := render(b, "kunming.toml")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := verify.File(context.Background(), pdf); err != nil {
			b.Fatal(err)
		}
	}
}

func newPress(tb testing.TB) *report.Press {
	tb.Helper()
	press, err := report.NewPress(fonts.NewLibrary())
	if err != nil {
		tb.Fatal(err)
	}
	return press
}

// BenchmarkPictures draws the pages of a report at 60 dots per inch.
func BenchmarkPictures(b *testing.B) {
	pdf := render(b, "kunming.toml")
	b.ReportAllocs()
	for b.Loop() {
		d, err := thumb.Open(pdf)
		if err != nil {
			b.Fatal(err)
		}
		for page := 1; page <= d.Pages(); page++ {
			if _, err := d.Page(context.Background(), page, d.Width(page, 60)); err != nil {
				b.Fatal(err)
			}
		}
	}
}
