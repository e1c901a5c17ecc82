"""Packs lists of words, one a line, for dictionary.go; see README.md."""

import sys
import unicodedata
import zlib

FIRST = {"thai": 0x0E00, "lao": 0x0E80, "khmer": 0x1780, "burmese": 0x1000}


def letters(word, first):
    """The letters as bytes, counted from the first character of the block."""
    numbers = [ord(c) - first for c in word]
    return bytes(numbers) if all(0 <= n < 0x80 for n in numbers) else None


def pack(words):
    """Each word as 0x80 and how much it shares with the one before, and its rest."""
    out, before = bytearray(), b""
    for word in sorted(words):
        same = 0
        while same < min(len(word), len(before)) and word[same] == before[same]:
            same += 1
        out += bytes([0x80 + same]) + word[same:]
        before = word
    return bytes(out)


def main():
    for path in sys.argv[1:]:
        name = path.rsplit("/", 1)[-1].split("dict")[0].split(".")[0]
        with open(path, encoding="utf-8-sig") as f:
            lines = [line.split("#")[0].split("\t")[0].strip() for line in f]
        words = {letters(unicodedata.normalize("NFC", w), FIRST[name]) for w in lines if w}
        words = {w for w in words if w}
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = packer.compress(pack(words)) + packer.flush()
        with open(name + ".words", "wb") as f:
            f.write(data)
        print(name, len(words), "words,", len(data), "bytes")


if __name__ == "__main__":
    main()
