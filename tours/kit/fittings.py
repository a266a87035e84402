"""Lamps, rugs, felt and what else hangs or lies in a room. Fronts look towards -Y."""
import math
import random

import plan
from core import at, ball, box, boxes, cyl, grid_surface, lathe, rod, rounded
from materials import fabric, glow, matt, metal, painted, rgb, wood
from signs import panel, text


def leaflet_rack(w=.7, rows=5, seed=0, label=None, colour='blue'):
    plan.mark(w, .34, kind='accent')
    box(matt(colour), (w, .03, 1.62), (0, .12, .05), .008)
    box(matt(colour), (w, .34, .05), (0, 0, 0), .008)
    rnd = random.Random(seed)
    tones = ['yellow', 'teal', 'orange', 'plum', 'sky', 'green', 'red', 'paper', 'rose']
    n = int(w / .13)
    items = []
    for j in range(rows):
        z = .28 + j * .25
        box(matt('white'), (w - .04, .05, .10), (0, .07, z), .003)
        for k in range(n):
            x = (k + .5) * (w - .08) / n - (w - .08) / 2
            c = rgb(tones[(j * 3 + k * 2 + seed) % len(tones)])
            items += [((.1, .016, .21), (x, .07, z + .012), c), ((.075, .002, .02), (x, .0605, z + .17), rgb('paper')), ((.06, .002, .012), (x, .0605, z + .14), rgb('paper'))]
    boxes(painted(), items, 0)
    if label:
        text(matt('white'), label, .085, 0, 1.565, .104, 'Black', width=w * .92)


def rug(w, d, colour='cream', border='teal', round_=False):
    """A woven rug with bands: the viewer stands on it, so it is the whole picture when one looks down."""
    plan.mark(w, d, kind='rug', round_=round_)
    bands = (border, colour, border, colour, 'paper', colour)
    for i, c in enumerate(bands):
        cut = (0, .10, .34, .40, .62, .68)[i] * min(w, d)
        z = .010 + .0015 * i
        if w - cut < .1 or d - cut < .1:
            break
        if round_:
            cyl(fabric(c, 160), (w - cut) / 2, z, (0, 0, .001), .002, 72)
        else:
            box(fabric(c, 160), (w - cut, d - cut, z), (0, 0, .001), .002)


def pendant(x=0.0, y=0.0, z=2.3, ceiling=3.2, colour='teal', r=.22):
    """A dome lamp on a cable."""
    with at(x, y):
        rod(matt('dark'), (0, 0, z + .2), (0, 0, ceiling), .004, 6)
        lathe(matt(colour, .4), [(.03, .25), (.05, .22), (r * .6, .17), (r * .9, .08), (r, 0), (r - .01, 0), (r * .86, .08), (r * .55, .15), (0, .17)], (0, 0, z), 40)
        ball(glow('fff0d2', 5), .055, (0, 0, z + .02), 16)


def line_lamp(length, z=2.6, ceiling=3.2):
    """A slim line of light along x."""
    box(matt('white', .4), (length, .07, .07), (0, 0, z), .01)
    box(glow('fff4e0', 4), (length - .04, .05, .004), (0, 0, z - .003), 0)
    for x in (-length * .42, length * .42):
        rod(metal(), (x, 0, z + .07), (x, 0, ceiling), .003, 6)


def globe(x, y, z, ceiling=3.2, r=.16):
    with at(x, y):
        rod(matt('dark'), (0, 0, z + 2 * r), (0, 0, ceiling), .004, 6)
        ball(glow('fff3dd', 2.2), r, (0, 0, z))
        cyl(matt('dark'), .035, .05, (0, 0, z + 2 * r - .02))


def floor_lamp(colour='cream'):
    plan.mark(.36, .36, kind='accent', round_=True)
    cyl(matt('dark', .4), .15, .02)
    rod(matt('dark', .4), (0, 0, .02), (0, 0, 1.45), .011)
    lathe(fabric(colour), [(.19, 1.38), (.15, 1.66), (.148, 1.66), (.188, 1.38)])
    ball(glow('fff0d2', 4), .05, (0, 0, 1.46), 16)


def coat_hooks(n=5, w=1.2, z=1.65):
    box(wood(), (w, .03, .12), (0, -.015, z), .006)
    for i in range(n):
        x = (i + .5) * w / n - w / 2
        rod(metal(), (x, -.03, z + .05), (x, -.10, z + .07), .008)


def slats(w, h, z=0.0, step=.085):
    """Upright wooden battens in front of a wall."""
    n = int(w / step)
    for i in range(n):
        box(wood(along='z'), (.04, .035, h), ((i + .5) * w / n - w / 2, -.0175, z), .004)


def acoustic_panel(w, h, z, colour='teal', tufts=0):
    rounded(fabric(colour, 220), (w, .06, h), (0, -.03, z), .02, 3)


def baffles(n, w, step, z, colours, ceiling=3.2, h=.26):
    """Felt sheets hung from the ceiling, across y."""
    for i in range(n):
        y = (i - (n - 1) / 2) * step
        rounded(fabric(colours[i % len(colours)], 220), (w, .04, h), (0, y, z), .015, 2)
        for x in (-w * .4, w * .4):
            rod(metal(), (x, y, z + h), (x, y, ceiling), .003, 6)


def flipchart(first='?', lines=()):
    plan.mark(.72, .6, kind='white')
    for x in (-.28, .28):
        rod(metal('8d9298'), (x * 1.15, -.12, 0), (x * .7, .0, 1.9), .014)
    rod(metal('8d9298'), (0, .42, 0), (0, .03, 1.85), .014)
    with at(0, -.08, .82, pitch=-6):
        panel(matt('white'), .7, 1.06, 0, depth=.02)
        panel(matt('paper'), .64, .98, .03, depth=.006, y=-.021, bevel=0)
        panel(matt('dark'), .5, .04, 1.0, depth=.02, y=-.02)
        box(matt('white'), (.6, .07, .015), (0, -.05, 0), .003)
        for i, c in enumerate(('red', 'blue', 'green')):
            rod(matt(c), (-.2 + .16 * i, -.06, .023), (-.08 + .16 * i, -.06, .023), .008)
        text(matt('blue'), first, .1, 0, .86, -.028, 'Heavy', width=.58)
        for i, (words, colour) in enumerate(lines):
            text(matt(colour), words, .062, -.27, .73 - i * .115, -.028, 'Medium', 'LEFT', width=.55)


def curtain(mat, w, h, folds=9, depth=.06, z=.03):
    grid_surface(mat, lambda u, v: ((u - .5) * w, math.sin(u * folds * 2 * math.pi) * depth * .5, z + v * h), folds * 14, 2)


def clouds(spots, ceiling=3.2, h=.06):
    """Felt discs under the ceiling; a spot is (x, y, radius, colour)."""
    for i, (x, y, r, colour) in enumerate(spots):
        z = ceiling - .22 - .07 * (i % 3)
        cyl(fabric(colour, 220), r, h, (x, y, z), .02, 64)
        for k in range(3):
            with at(x, y, 0, 120 * k):
                rod(metal(), (r * .7, 0, z + h), (r * .7, 0, ceiling), .003, 6)


def beams(x0, y0, x1, y1, step=1.5, ceiling=3.2):
    """Timber under the ceiling, along y."""
    n = max(2, round((x1 - x0) / step))
    for i in range(1, n):
        box(wood('d2a873', 'a97a48', 'y'), (.12, y1 - y0 - .12, .17), (x0 + (x1 - x0) * i / n, (y0 + y1) / 2, ceiling - .17), .006)
