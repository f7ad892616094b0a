#!/usr/bin/env python3
"""Makes the weights for printed slips from Be Vietnam Pro: the letters of its stylistic set 1
(a with two storeys) take the place of the usual ones. At 203 dpi the usual a looks like an o.

  apt-get install python3-fonttools
  typeface/tools/two-storey-a.py typeface/src/main/resources/vn/quay24/typeface
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

ALTERNATE = ".ss01"
FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC = 1, 4, 6, 16

folder = pathlib.Path(sys.argv[1])
for source in sorted(folder.glob("BeVietnamPro-*.ttf")):
    font = TTFont(source, recalcTimestamp=False)
    glyphs = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        for character, glyph in table.cmap.items():
            if glyph + ALTERNATE in glyphs:
                table.cmap[character] = glyph + ALTERNATE
    for record in font["name"].names:
        if record.nameID in (FAMILY, FULL, TYPOGRAPHIC):
            record.string = record.toUnicode().replace("Be Vietnam Pro", "Be Vietnam Pro Paper")
        elif record.nameID == POSTSCRIPT:
            record.string = record.toUnicode().replace("BeVietnamPro", "BeVietnamProPaper")
    font.save(folder / source.name.replace("BeVietnamPro", "BeVietnamProPaper"))
