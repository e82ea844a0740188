"""Makes public/fonts from the packages @fontsource-variable/source-serif-4 and golos-text: weights 400 to 700 only, and
only what the style sheets use of the layout features. Needs fonttools and brotli: python3 scripts/art/fonts.py

The licence (SIL OFL 1.1) reserves the name "Source" for unchanged files, so the changed ones have names of their own.
"""

import io
import os
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

root = pathlib.Path(__file__).resolve().parents[2]
packages = root / "node_modules/@fontsource-variable"
serif = "source-serif-4/files/source-serif-4-{}-wght-{}.woff2"
sans = "golos-text/files/golos-text-{}-wght-normal.woff2"
made = {
    "serif-latin-normal": (serif.format("latin", "normal"), "Infoshos Serif"),
    "serif-latin-italic": (serif.format("latin", "italic"), "Infoshos Serif"),
    "serif-latin-ext-normal": (serif.format("latin-ext", "normal"), "Infoshos Serif"),
    "serif-cyrillic-normal": (serif.format("cyrillic", "normal"), "Infoshos Serif"),
    "serif-cyrillic-italic": (serif.format("cyrillic", "italic"), "Infoshos Serif"),
    "sans-latin": (sans.format("latin"), "Infoshos Sans"),
    "sans-latin-ext": (sans.format("latin-ext"), "Infoshos Sans"),
    "sans-cyrillic": (sans.format("cyrillic"), "Infoshos Sans"),
}
# What most English, and the labels in Russian, are written in, for pages that have to be light: the desk's.
latin = {*range(0x20, 0x7F), 0xA0, 0xA7, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB, 0xD7}
latin |= {0x2009, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x202F, 0x2039, 0x203A}
basic_letters = {"serif-latin-normal": latin, "sans-latin": latin, "sans-cyrillic": {0x401, *range(0x410, 0x450), 0x451, 0x2116}}
# Kerning is half of what is left: text keeps it, the labels of the desk do without.
of_text = ["mark", "mkmk", "kern"]
left_out = {"serif-latin-normal": ["mark", "mkmk"], "sans-latin": of_text, "sans-cyrillic": of_text}
features = ["kern", "liga", "calt", "locl", "mark", "mkmk", "ccmp", "tnum"]

for name, (source, family) in made.items():
    before = packages / source
    font = instancer.instantiateVariableFont(TTFont(before), {"wght": (400, 400, 700)})
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    plain.seek(0)
    font = TTFont(plain)
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap().keys())
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = family
        if record.nameID == 6:
            record.string = family.replace(" ", "")
    font.flavor = "woff2"
    if name in basic_letters:
        lighter = io.BytesIO()
        font.save(lighter)
        lighter.seek(0)
        light = TTFont(lighter)
        options.layout_features = [feature for feature in features if feature not in left_out[name]]
        options.drop_tables += ["VVAR", "vhea", "vmtx", "STAT"]
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=basic_letters[name])
        cutter.subset(light)
        light.flavor = "woff2"
        light.save(root / "public/fonts" / f"{name.replace('-normal', '')}-basic.woff2")
    after = root / "public/fonts" / f"{name}.woff2"
    font.save(after)
    print(f"{name}: {os.path.getsize(before)} bytes before, {os.path.getsize(after)} after")
