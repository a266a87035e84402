"""Words, boards, screens and posters. All hang with their back on the plane y = 0 and read towards -Y."""
import glob
import os

import bpy
from mathutils import Matrix

from core import at, box, boxes, circle, link, plate, rod
from materials import THEMES, glow, matt, metal, painted, rgb, wood

_fonts = {}
_to_fit = []
# Lato (OFL, Debian: fonts-lato); without it Blender's own font, which reads as well but is plainer.
_FOLDERS = ('/usr/share/fonts', '/usr/local/share/fonts', os.path.expanduser('~/.fonts'))


def font(weight):
    if weight not in _fonts:
        found = [f for d in _FOLDERS for f in glob.glob(f'{d}/**/Lato-{weight}.ttf', recursive=True)]
        _fonts[weight] = bpy.data.fonts.load(found[0]) if found else None
    return _fonts[weight]


def text(mat, words, size=.1, x=0.0, z=0.0, y=0.0, weight='Bold', align='CENTER', depth=.002, spacing=1.0, width=None):
    """`z` is the baseline of the (first) line; `width` shrinks the words until they fit."""
    curve = bpy.data.curves.new('text', 'FONT')
    curve.body = words
    if font(weight):
        curve.font = font(weight)
    curve.size = size
    curve.align_x = align
    curve.extrude = depth / 2
    curve.resolution_u = 3
    curve.space_character = spacing
    curve.space_line = 1.05
    curve.materials.append(mat)
    obj = link(curve, 'text', Matrix.Translation((x, y - depth / 2, z)) @ Matrix.Rotation(1.5707963, 4, 'X'))
    if width:
        _to_fit.append((obj, width))
    return obj


def fit():
    """Shrinks the words that are too wide for their board: once, since measuring makes Blender evaluate everything."""
    bpy.context.view_layer.update()
    for obj, width in _to_fit:
        if obj.dimensions.x > width:
            obj.data.size *= width / obj.dimensions.x
    _to_fit.clear()


def panel(mat, w, h, z=0.0, x=0.0, depth=.02, y=0.0, bevel=.003):
    """A board: its lower edge at z."""
    return box(mat, (w, depth, h), (x, y - depth / 2, z), bevel)


def board(lines, w, h, z, colour='paper', ink='ink', size=.1, frame_mat=None, weight='Bold', gap=1.35):
    """A framed wall board; a line is text or (text, colour, factor, weight)."""
    if frame_mat:
        panel(frame_mat, w + .06, h + .06, z - .03, depth=.025)
    panel(matt(colour), w, h, z, depth=.03)
    rows = [(line, ink, 1.0, weight) if isinstance(line, str) else (line + (ink, 1.0, weight)[len(line) - 1:]) for line in lines]
    total = sum(r[2] for r in rows) * size * gap
    top = z + h / 2 + total / 2
    for words, colour, factor, heavy in rows:
        top -= factor * size * gap
        if words:
            text(matt(colour), words, size * factor, 0, top + size * factor * .38, -.03, heavy, width=w * .9)


def screen(w, h, z, title, lines=(), colour='navy', accent='yellow', x=0.0, bezel='black', strength=1.5):
    """A lit wall screen with a title bar; nothing on it moves or claims."""
    with at(x, 0, z):
        panel(matt(bezel, .3), w + .05, h + .05, -.025, depth=.05, bevel=.01)
        panel(glow(colour, strength), w, h, 0, depth=.002, y=-.0505, bevel=0)
        panel(glow(accent, strength), w * .12, h, 0, -w * .44, .002, -.053, 0)
        size = h * .15
        text(glow('white', 1.7), title, size, -w * .33, h * .68, -.053, 'Black', 'LEFT', .001, width=w * .76)
        for i, line in enumerate(lines):
            text(glow('white', 1.3), line, size * .62, -w * .33, h * .48 - i * size * .95, -.053, 'Regular', 'LEFT', .001, width=w * .76)


def desktop_view(w, h, z, y, seed=0):
    """What a computer monitor shows: a page in blocks of colour, upright at y, reading towards -Y."""
    accent = THEMES[seed % 5]
    panel(glow('f4f6f8', 1.25), w, h, z, depth=.001, y=y, bevel=0)
    panel(glow(accent, 1.2), w, h * .16, z + h * .84, depth=.001, y=y - .0015, bevel=0)
    for i in range(3):
        panel(glow(THEMES[(seed + i + 1) % 5], 1.0), w * .24, h * .28, z + h * .46, (i - 1) * w * .3, .001, y - .0015, 0)
    for i in range(4):
        panel(glow('b9c2cb', 1.0), w * (.8 - .12 * (i % 3)), h * .035, z + h * (.34 - i * .085), -w * .05 * (i % 3), .001, y - .0015, 0)


def poster(w, h, z, ground, shapes, lines, x=0.0, ink='white', size=.09, top=.9, wooden=True):
    """Shapes are ('disc'|'bar', colour, x, z, a, b) in fractions of the sheet; text from `top` down."""
    with at(x, 0, z):
        if wooden:
            panel(wood(), w + .04, h + .04, -.02, depth=.018)
        panel(matt(ground, .5), w, h, 0, depth=.022)
        for i, (kind, colour, px, pz, a, b) in enumerate(shapes):
            y = -.0225 - i * .0008
            if kind == 'disc':
                plate(matt(colour, .5), circle(a * w, px * w, pz * h), y, .001)
            else:
                plate(matt(colour, .5), [(px * w - a * w / 2, pz * h), (px * w + a * w / 2, pz * h), (px * w + a * w / 2, (pz + b) * h), (px * w - a * w / 2, (pz + b) * h)], y, .001)
        z = top * h
        for line in lines:
            words, factor = line if isinstance(line, tuple) else (line, 1.0)
            z -= size * factor * 1.15
            text(matt(ink), words, size * factor, 0, z, -.028, 'Black', width=w * .86)


def hanging(words, colour, w=1.5, h=.34, z=2.45, ceiling=3.2, second=None):
    """A sign on two wires, the same words on both sides so that it reads wherever one comes from."""
    for side in (0, 180):
        with at(deg=side):
            panel(matt(colour, .5), w, h, z, depth=.018, y=-.001, bevel=.004)
            text(matt('white'), words, h * .42, 0, z + h * (.5 if second else .32), -.019, 'Black', width=w * .88)
            if second:
                text(matt('white'), second, h * .30, 0, z + h * .16, -.019, 'Regular', width=w * .88)
    for x in (-w * .38, w * .38):
        rod(metal(), (x, 0, z + h), (x, 0, ceiling), .0035, 6)


def totem(panels, w=.62, h=.36, base='dark'):
    """A standing column of coloured panels; a panel is (colour, words, words)."""
    box(matt(base), (w + .1, .34, .05), (0, 0, 0), .01)
    total = len(panels) * (h + .02)
    box(wood(), (.10, .06, total + .1), (0, .03, .05), .01)
    for side in (0, 180):
        with at(deg=side):
            for i, (colour, one, two) in enumerate(reversed(panels)):
                z = .12 + i * (h + .02)
                y = -.001 if side == 0 else -.06
                with at(0, y):
                    panel(matt(colour, .5), w, h, z, depth=.03, bevel=.008)
                    text(matt('white'), one, .088, 0, z + h * .55, -.031, 'Black', width=w * .88)
                    text(matt('white'), two, .066, 0, z + h * .2, -.031, 'Regular', width=w * .88)


def sticky_notes(w, h, z, columns, rows, seed=1):
    """Blank notes on a board: a workshop has happened here, and nobody can read who said what."""
    import random
    rnd = random.Random(seed)
    items = []
    for i in range(columns):
        for j in range(rows):
            if rnd.random() < .82:
                colour = rgb(rnd.choice(['yellow', 'rose', 'sea', 'moss', 'orange', 'sky']))
                items.append(((.076, .003, .076), ((i + .5) / columns * w - w / 2 + rnd.uniform(-.03, .03), -.003, z + (j + .4) / rows * h + rnd.uniform(-.02, .02)), colour))
    boxes(painted(), items, 0)


def bunting(length, z, colours, drop=.18):
    """A row of little pennants along x."""
    rod(matt('white'), (-length / 2, 0, z), (length / 2, 0, z), .003, 6)
    n = int(length / .24)
    for i in range(n):
        x = (i + .5) * length / n - length / 2
        plate(matt(colours[i % len(colours)]), [(x - .08, z), (x, z - drop), (x + .08, z)], .002, .003)


def wall_word(words, size, mat, z, depth=.06, spacing=1.0):
    return text(mat, words, size, 0, z, 0, 'Black', depth=depth, spacing=spacing)
