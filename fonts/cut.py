#!/usr/bin/env python3
"""Makes the embedded faces from the families' static fonts.

    npm pack @expo-google-fonts/literata@0.4.3 @expo-google-fonts/noto-sans@0.4.2
    (unpack each archive, then)
    fonts/cut.py path/to/literata/package path/to/noto-sans/package

It needs fontTools 4.38.0 (Debian: python3-fonttools); another version may
order tables differently. README.md says what is kept and why.
"""
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib.tables import otTables

# Latin and IPA, modifier letters and marks, Greek, Cyrillic, Latin and Greek
# Extended Additional, punctuation, superscripts, currency, letter-like and
# number forms, arrows, mathematics, shapes, Latin Extended-C and -D,
# ligatures, replacement character.
RANGES = (
    "U+0020-007E,U+00A0-02AF,U+02B0-036F,U+0370-03FF,U+0400-052F,"
    "U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-214F,"
    "U+2150-218F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+2C60-2C7F,U+A720-A7FF,"
    "U+FB00-FB06,U+FFFD"
)

FACES = [
    (1, "400Regular/Literata_400Regular.ttf", "Literata-Regular"),
    (1, "500Medium/Literata_500Medium.ttf", "Literata-Medium"),
    (2, "400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular"),
    (2, "600SemiBold/NotoSans_600SemiBold.ttf", "NotoSans-SemiBold"),
]


def list_coverage(self, font):
    """Writes every Coverage table as a list of glyphs (format 1).

    go-text 0.3.5 loses glyphs of a Coverage that is written as ranges: its
    setDigest.addRange stops filling all three of its filters as soon as one of
    them is full. Literata then has no kerning at all.
    """
    self.Format = 1
    self.glyphs = sorted(getattr(self, "glyphs", None) or [], key=font.getGlyphID)
    return {"GlyphArray": self.glyphs}


def main(literata, noto):
    here = Path(__file__).parent
    otTables.Coverage.preWrite = list_coverage
    for package, file, name in FACES:
        subset.main([
            str(Path([literata, noto][package - 1]) / file),
            f"--output-file={here / name}.ttf",
            f"--unicodes={RANGES}",
            "--layout-features=kern,liga,clig,calt,ccmp,locl,rlig,mark,mkmk,lnum,tnum,frac,numr,dnom,sups,subs",
            "--layout-scripts=DFLT,latn,grek,cyrl",
            "--no-hinting", "--no-glyph-names", "--notdef-outline", "--no-recalc-timestamp",
            "--drop-tables+=vhea,vmtx,STAT,gasp,DSIG",
            "--name-IDs=0,1,2,4,5,6,13,14,16,17", "--name-languages=0x409",
        ])
    shutil.copy(Path(literata) / "LICENSE_FONT", here / "LICENSE-Literata.txt")
    shutil.copy(Path(noto) / "LICENSE_FONT", here / "LICENSE-NotoSans.txt")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: cut.py LITERATA-PACKAGE NOTO-SANS-PACKAGE")
    main(sys.argv[1], sys.argv[2])
