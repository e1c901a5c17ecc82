#!/usr/bin/env python3
"""Makes the embedded faces from the families' static fonts.

    npm pack $(python3 fonts/cut.py --packages)
    # unpack each archive to a folder of its name without scope and version, then:
    python3 fonts/cut.py FOLDER

FOLDER then holds literata, noto-sans, noto-sans-arabic and so on. It needs
fontTools 4.38.0 and zstd 1.5.4 (Debian 12: python3-fonttools, zstd); other
versions may give other bytes. README.md says what is kept and why.
"""
import re
import struct
import subprocess
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

FACES = Path(__file__).parent / "faces"
CJK = FACES / "cjk"

PACKAGES = {
    "literata": "0.4.3", "noto-sans": "0.4.2",
    "noto-sans-arabic": "0.4.3", "noto-sans-armenian": "0.4.2", "noto-sans-bengali": "0.4.4",
    "noto-sans-devanagari": "0.4.1", "noto-sans-ethiopic": "0.4.2", "noto-sans-georgian": "0.4.3",
    "noto-sans-gujarati": "0.4.2", "noto-sans-gurmukhi": "0.4.1", "noto-sans-hebrew": "0.4.1",
    "noto-sans-kannada": "0.4.3", "noto-sans-khmer": "0.4.3", "noto-sans-lao": "0.4.2",
    "noto-sans-malayalam": "0.4.2", "noto-sans-myanmar": "0.4.2", "noto-sans-sinhala": "0.4.2",
    "noto-sans-tamil": "0.4.3", "noto-sans-telugu": "0.4.2", "noto-sans-thai": "0.4.2",
    "noto-sans-canadian-aboriginal": "0.4.1", "noto-sans-meetei-mayek": "0.4.2", "noto-sans-mongolian": "0.4.1",
    "noto-sans-nko": "0.4.1", "noto-sans-ol-chiki": "0.4.2", "noto-sans-oriya": "0.4.2", "noto-sans-thaana": "0.4.2",
    "noto-sans-tifinagh": "0.4.1", "noto-serif-tibetan": "0.4.2",
    "noto-sans-symbols": "0.4.1", "noto-sans-symbols-2": "0.4.1", "noto-sans-math": "0.4.2",
    "noto-emoji": "0.4.7",
    "noto-sans-sc": "0.4.3", "noto-sans-tc": "0.4.3", "noto-sans-jp": "0.4.3", "noto-sans-kr": "0.4.3",
}

# Latin and IPA, modifier letters and marks, Greek, Cyrillic, Latin and Greek
# Extended Additional, punctuation, superscripts, currency, letter-like and
# number forms, arrows, mathematics, shapes, Latin Extended-C and -D,
# ligatures, replacement character.
LATIN = (
    "20-7E A0-2AF 2B0-36F 370-3FF 400-52F 1E00-1EFF 1F00-1FFF 2000-206F 2070-209F 20A0-20CF 2100-214F "
    "2150-218F 2190-21FF 2200-22FF 25A0-25FF 2C60-2C7F A720-A7FF FB00-FB06 FFFD"
)

# What letters of every script meet: spaces, joiners, the hyphens that do not
# break, the circle that stands in for a missing letter under a mark.
SHARED = "20 A0 200B-200F 2010-2011 25CC"

# The blocks of each script, and of marks and signs that it shares with others:
# dandas, Vedic signs, currency.
SCRIPTS = {
    "Arabic": "600-6FF 750-77F 870-8FF FB50-FDFF FE70-FEFC",
    "Armenian": "530-58F FB13-FB17",
    "Bengali": "951-952 964-965 980-9FF 1CD0-1CFF A8F1",
    "Devanagari": "900-97F 1CD0-1CFF 20B9 A830-A839 A8E0-A8FF 11B00-11B09",
    "Ethiopic": "1200-139F 2D80-2DDF AB00-AB2F 1E7E0-1E7FF",
    "Georgian": "10A0-10FF 1C90-1CBF 2D00-2D2F",
    "Gujarati": "951-952 964-965 A80-AFF 20B9 A830-A839",
    "Gurmukhi": "951-952 964-965 A00-A7F 20B9 262C A830-A839",
    "Hebrew": "590-5FF 20AA FB1D-FB4F",
    "Kannada": "951-952 964-965 C80-CFF 1CD0-1CFF 20B9 A830-A839",
    "Khmer": "1780-17FF 19E0-19FF",
    "Lao": "E80-EFF 20AD",
    "Malayalam": "951-952 964-965 D00-D7F 1CDA 1CF2 20B9 A830-A832",
    "Myanmar": "1000-109F A92E A9E0-A9FF AA60-AA7F 116D0-116E3",
    "Sinhala": "964-965 D80-DFF 1CF2 111E0-111FF",
    "Tamil": "951-952 964-965 B80-BFF 1CDA 20B9 A8F3 11FC0-11FFF",
    "Telugu": "951-952 964-965 C00-C7F 1CDA 1CF2 20B9",
    "Thai": "E00-E7F",
    "CanadianAboriginal": "1400-167F 18B0-18FF 11AB0-11ABF",
    "MeeteiMayek": "AAE0-AAFF ABC0-ABFF",
    "OlChiki": "1C50-1C7F",
    "Oriya": "951-952 964-965 B00-B7F 1CDA 1CF2 20B9",
    "Thaana": "60C 61B 61F 66A-66C 780-7BF FDF2 FDFD",
    "Tibetan": "F00-FFF",
}

# Scripts whose families have no bold face. Mongolian needs the narrow space
# that joins its suffixes; Tifinagh has the marks of its writers in Africa.
REGULAR = {
    "Mongolian": "202F 2048-2049 1800-18AF 11660-1166C",
    "NKo": "60C 61B 61F 7C0-7FF FD3E-FD3F",
    "Tifinagh": "302 304 307 309 323 331 2D30-2D7F",
}

# Families that are not called after their script alone.
SERIF = {"Tibetan"}

# What shaping needs (OpenType's registry of features); no small capitals,
# alternates or vertical forms.
LATIN_FEATURES = "kern,liga,clig,calt,ccmp,locl,rlig,mark,mkmk,lnum,tnum,frac,numr,dnom,sups,subs"
FEATURES = (
    "ccmp,locl,rlig,rclt,calt,liga,clig,kern,dist,mark,mkmk,curs,abvm,blwm,lnum,tnum,"
    "isol,init,medi,med2,fina,fin2,fin3,mset,stch,"
    "nukt,akhn,rphf,rkrf,pref,blwf,abvf,half,pstf,vatu,cjct,cfar,pres,abvs,blws,psts,haln"
)

# Symbols: all of the two families for signs, and of the mathematical one what
# stands in running text.
MATH = "2016 2032-2037 2057 20D0-20F0 2100-214F 2190-22FF 2300-23FF 27C0-27FF 2900-2BFF 1D400-1D7FF"

# The four families for Han characters: the encodings whose characters are
# kept, and more: characters of names of places in Hong Kong and words of
# Cantonese that Big5 lacks, and all syllables of Hangul.
HAN = {
    "SC": (["gb2312"], set()),
    "TC": (["cp950"], {ord(c) for c in "埗氹邨鰂衞栢峯埞凼嘅咗喺嚟啲哋嘢嗰"}),
    "JP": (["iso2022_jp", "cp932"], set()),
    "KR": (["euc_kr"], set(range(0xAC00, 0xD7A4))),
}

# Ideographic punctuation, kana, Bopomofo, compatibility jamo, enclosed and
# squared forms, full and half width.
HAN_SHARED = "20 A0 2010-2015 2018-201D 2020-2022 2025-2026 2030-2033 203B 3000-312F 3131-318E 31A0-31BF 31F0-33FF FE30-FE4F FF01-FFEE"


def list_coverage(self, font):
    """Writes every Coverage table as a list of glyphs (format 1).

    go-text 0.3.5 loses glyphs of a Coverage that is written as ranges (see
    README.md). It would have to turn them into lists for each face it opens.
    """
    self.Format = 1
    self.glyphs = sorted(getattr(self, "glyphs", None) or [], key=font.getGlyphID)
    return {"GlyphArray": self.glyphs}


def runes(ranges):
    """Is the set of characters of ranges in hexadecimal."""
    found = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def encoded(names):
    """Is the set of characters of encodings, without private ones."""
    found = set()
    for char in map(chr, (*range(0xA0, 0xD800), *range(0xF900, 0x20000))):
        for name in names:
            try:
                coded = char.encode(name)
            except UnicodeEncodeError:
                continue
            # Python's euc_kr spells out syllables that KS X 1001 lacks.
            if name != "euc_kr" or len(coded) == 2:
                found.add(ord(char))
    return found


def cut(source, target, characters, features, *more):
    subset.main([
        str(source), f"--output-file={target}",
        "--unicodes=" + ",".join(f"{c:X}" for c in sorted(characters)),
        f"--layout-features={features}",
        "--no-hinting", "--no-glyph-names", "--notdef-outline", "--no-recalc-timestamp",
        "--drop-tables+=vhea,vmtx,STAT,gasp,DSIG,BASE,MATH,meta",
        "--name-IDs=0,1,2,4,5,6,13,14,16,17", "--name-languages=0x409", *more,
    ])


def pack(target):
    """Compresses a file and removes it."""
    subprocess.check_call(["zstd", "-q", "-f", "--ultra", "-22", "--no-check", "--rm", str(target), "-o", str(target.with_suffix(".zst"))])


def source(packages, package, weight, name):
    return packages / package / weight / f"{name}_{weight}.ttf"


def family(script):
    """Is the package of a script, and how its files begin."""
    kind = "Serif" if script in SERIF else "Sans"
    words = "nko" if script == "NKo" else re.sub("(?<=[a-z])(?=[A-Z])", "-", script).lower()
    return f"noto-{kind.lower()}-{words}", f"Noto{kind}{script}"


def cut_latin(packages):
    for package, weight, family, name in [
        ("literata", "400Regular", "Literata", "Literata-Regular"),
        ("literata", "500Medium", "Literata", "Literata-Medium"),
        ("noto-sans", "400Regular", "NotoSans", "NotoSans-Regular"),
        ("noto-sans", "600SemiBold", "NotoSans", "NotoSans-SemiBold"),
    ]:
        cut(source(packages, package, weight, family), FACES / f"{name}.ttf", runes(LATIN), LATIN_FEATURES,
            "--layout-scripts=DFLT,latn,grek,cyrl")
        yield name, FACES / f"{name}.ttf"


def cut_scripts(packages):
    wanted = [
        (*family(script), weight, runes(blocks) | runes(SHARED))
        for scripts, weights in ((SCRIPTS, ("400Regular", "700Bold")), (REGULAR, ("400Regular",)))
        for script, blocks in scripts.items() for weight in weights
    ]
    everything = set(range(0x20, 0x20000))
    wanted += [
        ("noto-sans-symbols", "NotoSansSymbols", "400Regular", everything - runes("21-7E A1-FF")),
        ("noto-sans-symbols-2", "NotoSansSymbols2", "400Regular", everything - runes("21-7E A1-FF")),
        ("noto-sans-math", "NotoSansMath", "400Regular", runes(MATH) | runes(SHARED)),
        ("noto-emoji", "NotoEmoji", "400Regular", everything | runes("E0020-E007F")),
    ]
    for package, prefix, weight, characters in wanted:
        name = f"{prefix}-{weight[3:]}"
        target = FACES / f"{name}.ttf"
        cut(source(packages, package, weight, prefix), target, characters, FEATURES, "--layout-scripts=*")
        yield name, target
        pack(target)


def cut_han(packages):
    """Cuts the four faces for Han characters.

    A glyph that two of them draw alike is kept once, in a program of glyphs
    that all four begin with: this is a quarter of their size.
    """
    fonts, glyphs = {}, {}
    for language, (encodings, more) in HAN.items():
        name = f"NotoSans{language}-Regular"
        target = CJK / f"{name}.ttf"
        cut(source(packages, f"noto-sans-{language.lower()}", "400Regular", f"NotoSans{language}"), target,
            encoded(encodings) | more | runes(HAN_SHARED), "ccmp,locl,rlig")
        yield name, target
        fonts[name] = TTFont(target)
        glyphs[name] = drawn(fonts[name])
        target.unlink()
    uses = {}
    for list_ in glyphs.values():
        for glyph in list_:
            uses[glyph] = uses.get(glyph, 0) + 1
    notdef = next(iter(glyphs.values()))[0]
    shared = [notdef] + [glyph for glyph in uses if uses[glyph] > 1 and glyph != notdef]
    write("NotoSansCJK-Shared", outlines(shared))
    for name, font in fonts.items():
        assert glyphs[name][0] == notdef
        own = [glyph for glyph in glyphs[name] if uses[glyph] == 1]
        label = {glyph: f"g{i}" for i, glyph in enumerate(shared + own)}
        font.setGlyphOrder([label[glyph] for glyph in glyphs[name]])
        for tag in ("cmap", "GSUB", "GDEF"):
            if tag in font:
                font[tag].ensureDecompiled() if hasattr(font[tag], "ensureDecompiled") else font[tag]
        tables = {tag: font.reader[tag] for tag in ("OS/2", "head", "hhea", "maxp", "name", "post")}
        font.setGlyphOrder(list(label.values()))
        for tag in ("cmap", "GSUB", "GDEF"):
            if tag in font:
                tables[tag] = font[tag].compile(font)
        count = len(shared) + len(own)
        tables["head"] = tables["head"][:50] + struct.pack(">hh", 1, 0)
        tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count)
        tables["maxp"] = tables["maxp"][:4] + struct.pack(">H", count) + tables["maxp"][6:]
        write(name, {**tables, **outlines(own)})


def drawn(font):
    """Lists the glyphs of a font as their outlines, widths and bearings, and
    how many of the same stand before them."""
    loca, glyf, hmtx = font["loca"], font.reader["glyf"], font["hmtx"]
    seen, list_ = {}, []
    for i, name in enumerate(font.getGlyphOrder()):
        glyph = glyf[loca[i]:loca[i + 1]], *hmtx[name]
        assert len(glyph[0]) == 0 or glyph[0][0] < 0x80, "a composite glyph"
        seen[glyph] = seen.get(glyph, 0) + 1
        list_.append((*glyph, seen[glyph]))
    return list_


def outlines(glyphs):
    """Are the tables that draw glyphs."""
    loca, at = [0], 0
    for outline, *_ in glyphs:
        at += len(outline)
        loca.append(at)
    return {
        "glyf": b"".join(outline for outline, *_ in glyphs),
        "hmtx": b"".join(struct.pack(">Hh", width, bearing) for _, width, bearing, _ in glyphs),
        "loca": struct.pack(f">{len(loca)}I", *loca),
    }


def write(name, tables):
    """Writes tables as a font program, compressed."""
    at, list_, data = 12 + 16 * len(tables), b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        list_ += struct.pack(">4sIII", tag.encode(), checksum, at + len(data), len(table))
        data += padded
    target = CJK / f"{name}.ttf"
    target.write_bytes(struct.pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0) + list_ + data)
    pack(target)


def covered(file):
    """Is what a font covers as ranges in hexadecimal."""
    ranges = []
    for char in sorted(c for c, name in TTFont(file).getBestCmap().items() if name != ".notdef" and c >= 0x20):
        if ranges and ranges[-1][1] == char - 1:
            ranges[-1][1] = char
        else:
            ranges.append([char, char])
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in ranges)


def licences(packages):
    """Gathers the licences: those of Noto differ in their first line only."""
    (FACES.parent / "LICENSE-Literata.txt").write_bytes((packages / "literata/LICENSE_FONT").read_bytes())
    lines, texts = [], set()
    for package in PACKAGES:
        if package != "literata":
            line, text = (packages / package / "LICENSE_FONT").read_text().split("\n", 1)
            texts.add(text.replace("https://openfontlicense.org", "https://scripts.sil.org/OFL"))
            if line not in lines:
                lines.append(line)
    assert len(texts) == 1, "the licences differ"
    (FACES.parent / "LICENSE-Noto.txt").write_text("\n".join(lines) + "\n" + texts.pop())


def main(packages):
    otTables.Coverage.preWrite = list_coverage
    CJK.mkdir(parents=True, exist_ok=True)
    for folder, steps in [(FACES, (cut_latin, cut_scripts)), (CJK, (cut_han,))]:
        with open(folder / "coverage.txt", "w") as coverage:
            for step in steps:
                for name, face in step(packages):
                    print(name, covered(face), file=coverage)
    licences(packages)


if __name__ == "__main__":
    if sys.argv[1:] == ["--packages"]:
        print(*(f"@expo-google-fonts/{name}@{version}" for name, version in PACKAGES.items()))
    elif len(sys.argv) == 2:
        main(Path(sys.argv[1]))
    else:
        sys.exit(__doc__)
