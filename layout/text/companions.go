package text

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The words that belong to a number beside them, in lower case. They are those
// of the languages that reports are read in: English, French, Spanish,
// Portuguese, Arabic, Chinese, Japanese, Korean, German, Indonesian, Russian,
// Hebrew, Hindi and Persian, and of some neighbours. A text may be of any
// language, and mostly nobody says which: all are known at once.

// listed is a set of words, in NFC as all text is.
func listed(all string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(norm.NFC.String(all)) {
		set[w] = true
	}
	return set
}

// unitWords are signs and words of what is measured, after a number.
var unitWords = listed("% ‰ ° °c °f k pp ppm ppb " +
	"mm cm dm m km m/s km/h mph mm² cm² m² km² m2 km2 ha m³ km³ m3 km3 l ml hl dam " +
	"mg g kg t kt mt µg/m³ μg/m³ mg/l w kw mw gw tw wh kwh mwh gwh twh j mj gj pj db hz " +
	"co₂ co₂e co2 co2e tco₂ tco₂e tco2 tco2e h min s € $ £ ¥ ₹ usd eur gbp brl cny jpy krw inr zar " +
	"hectare hectares acre acres metre metres meter meters kilometre kilometres kilometer kilometers tonnes tonne tons litres " +
	"mètres mètre kilomètres hectáreas hectárea metros metro kilómetros toneladas hectares hectare quilômetros quilómetros " +
	"hektar tonnen kilometer quadratkilometer quadratmeter ton " +
	"га км км² м м² т г л кг гектаров гектара гектар тонн километров метров чел шт руб " +
	"هكتار هكتارًا كم كيلومتر متر طن دونم هکتار کیلومتر تن " +
	"דונם ק״מ קמ״ר מטר טון हेक्टेयर किमी मीटर टन वर्ग एकड़ " +
	"헥타르 제곱미터 톤 그루 ไร่ เฮกตาร์ ตารางกิโลเมตร กิโลเมตร เมตร ตัน ต้น")

// powers are the names of powers of ten, after a number.
var powers = listed("thousand million millions billion billions trillion lakh lakhs crore crores bn mn mln mld mrd mio " +
	"mille milliers milliard milliards mil millones millón millar millares milhão milhões bilhão bilhões mil milhares " +
	"tausend million millionen milliarde milliarden tsd ribu juta miliar triliun " +
	"тысяча тысячи тысяч тыс миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд " +
	"тисяч мільйон мільйонів tys mln mld miljoen miljard miljoner miljon milyon milyar bin nghìn triệu tỷ " +
	"ألف آلاف مليون ملايين مليار מיליון מיליארד אלף אלפים هزار میلیون میلیارد " +
	"हज़ार हजार लाख करोड़ मिलियन अरब " +
	"ล้าน พัน หมื่น แสน พันล้าน")

// particles stand between a day and its month.
var particles = listed("de of di del do")

// currencies stand before a number.
var currencies = listed("EUR USD GBP CHF CAD AUD NZD BRL CLP COP MXN PEN ARS CNY RMB JPY KRW INR IDR MYR SGD THB PHP VND ZAR KES " +
	"NGN GHS EGP MAD JOD AED SAR ILS IRR TRY RUB UAH PLN SEK NOK DKK CZK HUF Rs Rs. Rp Fr. Ft zł kr")

// months are the names of months, long and short (Unicode CLDR 48), and what
// Vietnamese writes before the number of one.
var months = listed("" +
	// en
	" january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec" +
	// fr
	" janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil déc" +
	// es
	" enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic" +
	// pt
	" janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev set out dez" +
	// ar
	" يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر" +
	// ru
	" января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь" +
	// de
	" januar februar märz juni juli oktober dezember mär okt" +
	// id
	" januari februari maret mei agustus desember" +
	// hi
	" जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर" +
	// he
	" ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר" +
	// fa
	" ژانویهٔ فوریهٔ آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر ژانویه فوریه مه ژوئیه" +
	// it
	" gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre" +
	// nl
	" maart augustus" +
	// pl
	" stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia" +
	// uk
	" січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня" +
	// sv
	" maj augusti" +
	// tr
	" ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık" +
	// vi
	" tháng")

// powersEast are the powers of ten of Chinese, Japanese and Korean, after a
// figure.
var powersEast = map[rune]bool{
	'十': true, '百': true, '千': true, '万': true, '萬': true, '亿': true, '億': true, '兆': true,
	'십': true, '백': true, '천': true, '만': true, '억': true, '조': true,
}

// unitsEast are units of more than one character in Chinese and Japanese.
var unitsEast = listed("公顷 公頃 公里 公尺 公斤 平方公里 平方千米 平方米 平方公尺 立方米 千米 毫米 厘米 英亩 英畝 吨 亩 " +
	"美元 欧元 歐元 日元 人民币 ヘクタール キロ キロメートル メートル 平方キロ 平方キロメートル 平方メートル 立方メートル トン パーセント ドル ユーロ")
