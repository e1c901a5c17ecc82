#!/bin/sh
# cut.sh makes the embedded faces from the families' static fonts.
#
#	npm pack @expo-google-fonts/literata@0.4.3 @expo-google-fonts/noto-sans@0.4.2
#	(unpack each archive, then)
#	fonts/cut.sh path/to/literata/package path/to/noto-sans/package
#
# It needs pyftsubset of fontTools 4.38.0 (Debian: fonttools); another version
# may order tables differently. README.md says what is kept and why.
set -eu

[ $# -eq 2 ] || { echo "usage: cut.sh LITERATA-PACKAGE NOTO-SANS-PACKAGE" >&2; exit 2; }
here=$(dirname "$0")

# Latin and IPA, modifier letters and marks, Greek, Cyrillic, Latin and Greek
# Extended Additional, punctuation, superscripts, currency, letter-like and
# number forms, arrows, mathematics, shapes, Latin Extended-C and -D,
# ligatures, replacement character.
ranges=U+0020-007E,U+00A0-02AF,U+02B0-036F,U+0370-03FF,U+0400-052F,\
U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-214F,\
U+2150-218F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+2C60-2C7F,U+A720-A7FF,\
U+FB00-FB06,U+FFFD

cut() {
	pyftsubset "$1" --output-file="$here/$2.ttf" --unicodes="$ranges" \
		--layout-features=kern,liga,clig,calt,ccmp,locl,rlig,mark,mkmk,lnum,tnum,frac,numr,dnom,sups,subs \
		--layout-scripts=DFLT,latn,grek,cyrl \
		--no-hinting --no-glyph-names \
		--drop-tables+=vhea,vmtx,STAT,gasp,DSIG \
		--name-IDs=0,1,2,4,5,6,13,14,16,17 --name-languages=0x409 \
		--notdef-outline --no-recalc-timestamp
}

cut "$1/400Regular/Literata_400Regular.ttf" Literata-Regular
cut "$1/500Medium/Literata_500Medium.ttf" Literata-Medium
cut "$2/400Regular/NotoSans_400Regular.ttf" NotoSans-Regular
cut "$2/600SemiBold/NotoSans_600SemiBold.ttf" NotoSans-SemiBold
cp "$1/LICENSE_FONT" "$here/LICENSE-Literata.txt"
cp "$2/LICENSE_FONT" "$here/LICENSE-NotoSans.txt"
