"""Makes the two CJK subsets from NotoSerifCJK-Regular.ttc (Debian: fonts-noto-cjk, fonttools).

Usage: python3 subsetCjk.py NotoSerifCJK-Regular.ttc
"""

import subprocess
import sys
import tempfile

from fontTools.ttLib import TTCollection

FACES = {"jp": 0, "sc": 2}


def decodable(codec, first, last):
    """The characters of a double-byte encoding whose first byte lies in a range."""
    characters = set()
    for high in range(first, last + 1):
        for low in range(0x40, 0xFF):
            try:
                characters.update(bytes([high, low]).decode(codec))
            except UnicodeDecodeError:
                pass
    return characters


def between(characters, first, last):
    return {character for character in characters if first <= ord(character) <= last}


def subset(collection, face, characters):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as text:
        text.write("".join(sorted(characters)))
        text.flush()
        options = ["--layout-features=", "--no-hinting", f"--font-number={FACES[face]}"]
        output = f"--output-file=NotoSerifCJK{face}-Subset.otf"
        subprocess.run(
            ["pyftsubset", collection, f"--text-file={text.name}", output, *options], check=True
        )


def main(collection):
    # GB 2312 whole, level 1 of Big5 and of JIS X 0208, and the syllables of KS X 1001.
    jis = between(decodable("shift_jis", 0x88, 0x98), 0x4E00, 0x9FFF)
    han = between(decodable("gb2312", 0xA1, 0xF7), 0x4E00, 0x9FFF)
    han |= between(decodable("big5", 0xA4, 0xC6), 0x4E00, 0x9FFF) | jis
    hangul = between(decodable("euc_kr", 0xA1, 0xFD), 0xAC00, 0xD7A3)
    kana = {chr(point) for point in [*range(0x3041, 0x3097), *range(0x3099, 0x3100)]}
    signs = [*range(0x3000, 0x3020), 0x3030, *range(0xFF01, 0xFF5F), 0xFFE5]
    subset(collection, "sc", han | hangul | kana | {chr(sign) for sign in signs} | set(" “”‘’…—·"))

    fonts = TTCollection(collection, lazy=True).fonts
    japanese, chinese = (fonts[FACES[face]].getBestCmap() for face in ("jp", "sc"))
    subset(
        collection,
        "jp",
        {one for one in jis | kana if japanese.get(ord(one)) != chinese.get(ord(one))},
    )


main(sys.argv[1])
