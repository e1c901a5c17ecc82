package profile

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// synonyms are what people write instead of a word of the format, in the
// languages of cities: without accents, in lower case, with spaces between
// words. They help to say what to write; nothing is read as one of them.
var synonyms = map[string][]string{
	string(InProgress): {"in progress", "ongoing", "on going", "underway", "under way", "active", "started", "running", "current", "implementation", "under implementation", "being implemented",
		"en curso", "en marcha", "en ejecucion", "en proceso", "en desarrollo", "em andamento", "em curso", "em execucao", "em implementacao", "en cours", "in corso", "in arbeit", "laufend", "lauft", "in umsetzung",
		"lopend", "in uitvoering", "w trakcie", "v behu", "prebiha", "devam ediyor", "berjalan", "sedang berjalan", "dang thuc hien", "в процессе", "выполняется", "进行中", "進行中", "実施中", "진행중", "진행 중", "قيد التنفيذ", "جار", "जारी", "চলমান"},
	string(Completed): {"complete", "done", "finished", "concluded", "achieved", "implemented", "closed", "ended", "completado", "completada", "terminado", "terminada", "finalizado", "finalizada", "concluido", "concluida", "realizado", "realizada", "acheve", "achevee", "termine", "terminee",
		"abgeschlossen", "fertig", "completato", "concluso", "afgerond", "zakonczone", "dokonceno", "ukoncene", "tamamlandi", "selesai", "hoan thanh", "завершено", "完成", "已完成", "完了", "완료", "مكتمل", "पूर्ण", "সম্পন্ন"},
	string(Planned): {"plan", "planning", "proposed", "upcoming", "future", "not started", "not yet started", "to do", "todo", "scheduled", "pending", "planeado", "planeada", "planificado", "planificada", "planejado", "planejada", "previsto", "prevista", "proyectado", "por iniciar",
		"prevu", "prevue", "planifie", "planifiee", "geplant", "pianificato", "gepland", "planowane", "planovano", "planovane", "planlandi", "direncanakan", "ke hoach", "планируется", "计划", "计划中", "計画中", "계획", "مخطط", "नियोजित"},
	string(OnHold): {"on hold", "hold", "paused", "suspended", "stopped", "delayed", "stalled", "postponed", "deferred", "suspendido", "suspendida", "en pausa", "pausado", "aplazado", "suspenso", "suspensa", "paralisado", "em pausa", "suspendu", "suspendue", "en attente", "reporte",
		"ausgesetzt", "pausiert", "sospeso", "in pausa", "opgeschort", "wstrzymane", "pozastaveno", "askida", "ditunda", "tam dung", "приостановлено", "暂停", "保留", "보류", "معلق", "स्थगित"},
	string(Cancelled): {"canceled", "dropped", "abandoned", "withdrawn", "terminated", "cancelado", "cancelada", "anulado", "annule", "annulee", "abandonne", "abgebrochen", "abgesagt", "annullato", "geannuleerd", "anulowane", "zruseno", "zrusene", "iptal", "dibatalkan", "huy", "отменено", "取消", "已取消", "中止", "취소", "ملغى", "रद्द"},

	string(PeriodYear):   {"a year", "per year", "each year", "every year", "yearly", "annual", "annually", "per annum", "p a", "al ano", "por ano", "anual", "par an", "annuel", "pro jahr", "jahrlich", "all'anno", "年", "毎年", "每年", "年間"},
	string(PeriodTotal):  {"in total", "overall", "whole", "all", "gesamt", "insgesamt", "au total", "en total", "no total", "totale", "totaal", "総額", "总计", "合計"},
	string(Spent):        {"paid", "disbursed", "executed", "gastado", "ejecutado", "gasto", "executado", "depense", "ausgegeben", "speso", "支出済み"},
	string(Secured):      {"committed", "approved", "allocated", "available", "funded", "confirmed", "granted", "asegurado", "aprobado", "garantido", "aprovado", "acquis", "gesichert", "bewilligt"},
	string(Sought):       {"requested", "applied for", "needed", "planned", "required", "seeking", "solicitado", "buscado", "demande", "beantragt", "gesucht"},
	string(NotAvailable): {"not available", "unavailable", "unfunded", "missing", "gap", "funding gap", "no disponible", "nao disponivel", "non disponible", "nicht verfugbar"},

	"Africa":                    {"afrique", "africa region", "sub saharan africa", "west africa", "east africa", "southern africa", "north africa", "afrika"},
	"Asia & Oceania":            {"asia", "oceania", "asia and oceania", "asia pacific", "asia and the pacific", "asia and pacific", "apac", "pacific", "south asia", "east asia", "southeast asia", "south east asia", "central asia", "west asia", "asie", "oceanie", "asie et oceanie", "asia y oceania", "asia e oceania", "asien", "亚洲", "アジア"},
	"Europe":                    {"europa", "eu", "european union", "western europe", "eastern europe", "northern europe", "southern europe"},
	"Latin America & Caribbean": {"latin america", "south america", "central america", "caribbean", "the caribbean", "lac", "latam", "latin america and caribbean", "latin america and the caribbean", "latin america & the caribbean", "america latina", "america latina y el caribe", "america latina e caribe", "america del sur", "america do sul", "centroamerica", "amerique latine", "amerique du sud"},
	"North America":             {"northern america", "usa", "us", "united states", "canada", "america del norte", "america do norte", "norteamerica", "amerique du nord", "nordamerika"},
}

// meant is the word of a list that a text is a synonym of; empty when none is.
func meant(s string, list []string) string {
	s = folded(s)
	for _, word := range list {
		if s == folded(word) || slices.Contains(synonyms[word], s) {
			return word
		}
	}
	return ""
}

// folded is a text without what two people write differently: capitals,
// accents, hyphens and full stops.
func folded(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) && r < 0x370: // an accent; other scripts need their marks
		case r == '_' || r == '-' || unicode.IsSpace(r):
			b.WriteByte(' ')
		case r == '.':
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(strings.ReplaceAll(b.String(), "ı", "i"))), " ")
}

// unknownWords stand in tables for what is not known.
var unknownWords = strings.Fields("n/d n/a na nd n.a n.d s/d sd s/i k.a ka - – — -- ? ?? … ... x tbd tbc none null unknown nan no-data desconocido desconocida inconnu unbekannt 不明 无 غير")

// isUnknown reports whether a text says that something is not known.
func isUnknown(s string) bool {
	s = strings.ToLower(strings.Trim(strings.TrimSpace(s), "()[]"))
	switch folded(s) {
	case "not available", "not applicable", "no data", "not known", "not assessed", "sin datos", "sin dato", "no disponible", "sem dados", "sem informacao", "nao disponivel", "non disponible", "keine angabe", "to be determined":
		return true
	}
	s = strings.ReplaceAll(s, " ", "")
	return slices.Contains(unknownWords, s) || slices.Contains(unknownWords, strings.TrimSuffix(s, "."))
}
