package profile

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// currencySigns are what people write for a currency, the longer first. An
// empty code is a sign of several currencies.
var currencySigns = []struct{ sign, code string }{
	{"US$", "USD"}, {"R$", "BRL"}, {"C$", "CAD"}, {"A$", "AUD"}, {"NZ$", "NZD"}, {"S$", "SGD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"RM", "MYR"}, {"Rs.", "INR"}, {"Rs", "INR"}, {"Rp", "IDR"}, {"R", "ZAR"}, {"JD", "JOD"}, {"KSh", "KES"}, {"zł", "PLN"}, {"kr", ""},
	{"€", "EUR"}, {"£", "GBP"}, {"₹", "INR"}, {"₩", "KRW"}, {"₦", "NGN"}, {"₱", "PHP"}, {"₫", "VND"}, {"₺", "TRY"}, {"₽", "RUB"}, {"฿", "THB"}, {"₴", "UAH"}, {"₪", "ILS"}, {"₡", "CRC"}, {"₲", "PYG"}, {"₵", "GHS"},
	{"$", ""}, {"¥", ""}, {"元", "CNY"}, {"円", "JPY"}, {"원", "KRW"}, {"ريال", ""},
}

// currencyNames are names of currencies in lower case; those that several
// countries use have no code.
var currencyNames = map[string]string{
	"euro": "EUR", "euros": "EUR", "pounds": "", "dollar": "", "dollars": "", "dólar": "", "dólares": "", "dolares": "", "dollaro": "", "peso": "", "pesos": "",
	"real": "BRL", "reais": "BRL", "rupee": "", "rupees": "", "yen": "JPY", "yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "won": "KRW", "rand": "ZAR", "naira": "NGN", "ariary": "MGA",
	"baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "taka": "BDT", "zloty": "PLN", "złotych": "PLN", "kč": "CZK", "francs": "", "franc": "", "leone": "SLE", "leones": "SLE", "colones": "CRC", "soles": "PEN", "евро": "EUR", "рублей": "RUB", "يورو": "EUR",
}

// isoCodes are the currency codes (ISO 4217) that are looked for in a text: in
// capitals, so that no word is taken for one.
var isoCodes = strings.Fields("AED ARS AUD BDT BRL CAD CHF CLP CNY COP CRC CZK DKK DZD EGP ETB EUR GBP GHS HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD LKR MAD MGA MXN MYR MZN NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG RON RSD RUB RWF SAR SEK SGD SLE SLL THB TND TRY TWD TZS UAH UGX USD UYU VND XAF XOF ZAR ZMW")

// thirds are the currencies that are parted into thousandths, so that three
// digits behind a point may be a part of one.
var thirds = []string{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}

var moneyWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\p{L}[\p{L}\p{M}]*`) })

// apart reports whether a text ends, or else begins, with what no word goes on
// through: a sign that is letters must not be a part of a word.
func apart(s string, ends bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if ends {
		r, _ = utf8.DecodeLastRuneInString(s)
	}
	return s == "" || unicode.IsSpace(r) || unicode.IsDigit(r)
}

// currencyIn finds a currency in a text: its code, which is empty when it can
// be one of several, and whether there is one.
func currencyIn(s string) (code string, found bool) {
	for _, w := range moneyWord().FindAllString(s, -1) {
		if len(w) == 4 && strings.ContainsAny(w[:1], "Mmk") { // 12.5 MNOK
			w = w[1:]
		}
		if slices.Contains(isoCodes, w) {
			return w, true
		}
	}
	for _, c := range currencySigns {
		at := strings.Index(s, c.sign)
		if at < 0 || unicode.IsLetter(firstRune(c.sign)) && firstRune(c.sign) < 0x2E80 && !strings.Contains(c.sign, "$") && !(apart(s[:at], true) && apart(s[at+len(c.sign):], false)) {
			continue
		}
		return c.code, true
	}
	for _, w := range moneyWord().FindAllString(s, -1) {
		if code, ok := currencyNames[strings.ToLower(w)]; ok {
			return code, true
		}
	}
	return "", false
}
