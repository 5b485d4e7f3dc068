"""Makes the Latin fonts of the screen whole: with the Arabic letters of Vazirmatn, the Hebrew ones of Noto Sans Hebrew and
empty glyphs for the marks that only steer the order of letters.

    pip install fonttools==4.66.1
    python3 with-more-scripts.py FOLDER

FOLDER holds the fonts as their projects make them, under the names of THIRD-PARTY-FONTS.md; what is made replaces them there.
A name in another script then needs no second font, and JavaFX, which loses places between two fonts, has one run to draw.
"""

import os
import sys
import tempfile

from fontTools import merge, subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

LATIN = {
    "Inter-Regular": "Regular",
    "Inter-Medium": "Regular",
    "Inter-SemiBold": "Bold",
    "Inter-Bold": "Bold",
    "InterTabular-Regular": "Regular",
    "InterTabular-SemiBold": "Bold",
    "InterTabular-Bold": "Bold",
    "NotoSansMono-Regular": "Regular",
}
ARABIC = [(0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]
HEBREW = [(0x590, 0x5FF), (0xFB1D, 0xFB4F)]
UNSEEN = [0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]


def letters(source, ranges, script, units, out):
    """A font of these letters alone, in the measure of the one they come into."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.layout_scripts = [script]
    options.hinting = False
    font = subset.load_font(source, options)
    wanted = [code for code in font.getBestCmap() if any(low <= code <= high for low, high in ranges)]
    chooser = subset.Subsetter(options)
    chooser.populate(unicodes=wanted)
    chooser.subset(font)
    if font["head"].unitsPerEm != units:
        scale_upem(font, units)
    font.save(out)


def unseen(font):
    """Marks that steer the order of letters are nothing to look at."""
    known = font.getBestCmap()
    missing = [code for code in UNSEEN if code not in known]
    name = "nothing.seen"
    font["glyf"][name] = TTGlyphPen(None).glyph()
    font["hmtx"][name] = (0, 0)
    font.setGlyphOrder(font["glyf"].glyphOrder)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(dict.fromkeys(missing, name))


def whole(folder, name, weight, scratch):
    path = os.path.join(folder, name + ".ttf")
    base = TTFont(path)
    units = base["head"].unitsPerEm
    parts = [path]
    for family, ranges, script in (("Vazirmatn", ARABIC, "arab"), ("NotoSansHebrew", HEBREW, "hebr")):
        part = os.path.join(scratch, f"{script}-{weight}-{units}.ttf")
        letters(os.path.join(folder, f"{family}-{weight}.ttf"), ranges, script, units, part)
        parts.append(part)
    font = merge.Merger(merge.Options(drop_tables=["STAT", "GlyphOrder"])).merge(parts)
    # Lines stay as high as they were.
    for key in ("ascent", "descent", "lineGap"):
        setattr(font["hhea"], key, getattr(base["hhea"], key))
    for key in vars(base["OS/2"]):
        if not key.startswith(("ulUnicodeRange", "usFirstChar", "usLastChar")):
            setattr(font["OS/2"], key, getattr(base["OS/2"], key))
    font["name"] = base["name"]
    unseen(font)
    font.save(path)


def main(folder):
    with tempfile.TemporaryDirectory() as scratch:
        for name, weight in LATIN.items():
            whole(folder, name, weight, scratch)


if __name__ == "__main__":
    main(sys.argv[1])
