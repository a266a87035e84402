"""What one sees outside: a street of plain houses, lamps, bollards and the white Formtruck."""
import random

import plan
from core import at, box, cyl, lathe, quad, rod, rounded
from materials import bricks, ceiling, fabric, glass, glow, ground, matt, metal, plaster, stone, wood
from signs import panel, text

FACADES = ('e9dcc3', 'd8b79a', 'c9d0c4', 'e3c9b0', 'b9c4cc', 'efe6d6', 'cfa98d')


def house(w=6.0, floors=3, seed=0):
    """A town house; its front is the plane y = 0."""
    rnd = random.Random(seed)
    h = .6 + floors * 3.2
    skin = bricks() if seed % 3 == 1 else plaster(FACADES[seed % len(FACADES)])
    box(skin, (w, 7, h), (0, 3.5, 0), 0)
    box(stone('b3aca0', '958e82', .9, .5), (w, .06, .7), (0, -.03, 0), 0)
    box(matt('white'), (w, .3, .28), (0, -.1, h - .3), .03)
    box(matt('6b5a50'), (w, 7, .5), (0, 3.6, h), .1)
    n = max(2, round(w / 2.1))
    doorway = rnd.randrange(n)
    for f in range(floors):
        for i in range(n):
            x = (i + .5) * w / n - w / 2
            if f == 0 and i == doorway:
                box(matt(('teal', 'navy', 'red', 'green', 'plum')[seed % 5], .4), (1.1, .1, 2.4), (x, .02, .1), .02)
                box(matt('white'), (1.3, .06, .12), (x, -.03, 2.5), .01)
                continue
            z, hh = .9 + f * 3.2 + (.1 if f else 0), 1.9
            box(matt('white'), (1.2, .08, hh + .12), (x, -.005, z - .06), .01)
            box(matt('33424d', .08), (1.02, .02, hh - .06), (x, -.042, z + .03), 0)
            box(matt('white'), (.05, .03, hh - .06), (x, -.045, z + .03), 0)
            box(matt('white'), (1.02, .03, .05), (x, -.045, z + hh * .66), 0)
            box(matt('white'), (1.34, .16, .07), (x, -.07, z - .13), .01)
            if rnd.random() < .35:
                box(fabric('cream'), (.42, .004, hh - .1), (x - .26, -.0345 - .02, z + .05), 0)


def row(length, seed=0, floors=(3, 4, 3)):
    """Houses along x, fronts towards -Y."""
    rnd = random.Random(seed)
    x, i = -length / 2, 0
    while x < length / 2:
        w = rnd.choice((5.0, 5.6, 6.4))
        with at(x + w / 2, 0):
            house(w, floors[i % len(floors)], seed + i)
        x += w
        i += 1


def lamp_post(h=4.2):
    cyl(matt('dark', .4), .12, .35)
    rod(matt('dark', .4), (0, 0, .3), (0, 0, h), .045)
    lathe(glow('fff6e6', 1.3), [(0, 0), (.14, 0), (.2, .42), (0, .42)], (0, 0, h), 6)
    lathe(matt('dark', .4), [(0, .42), (.24, .42), (.03, .62), (0, .62)], (0, 0, h), 6)


def bollard():
    cyl(matt('dark', .4), .07, .85, bevel=.03)


def bike_rack(n=4):
    for i in range(n):
        x = (i - (n - 1) / 2) * .8
        rod(metal(), (x, -.35, 0), (x, -.35, .8), .025)
        rod(metal(), (x, .35, 0), (x, .35, .8), .025)
        rod(metal(), (x, -.36, .8), (x, .36, .8), .025)


def street(y, width=60, road=6.0, pavement=3.2):
    """A street along x whose near kerb is at y and which goes on southwards."""
    quad(ground('5c5f63', '6c6f73', 14), (-width, y - road, -.12), (width, y - road, -.12), (width, y, -.12), (-width, y, -.12))
    for sign, edge in ((1, y), (-1, y - road)):
        box(stone('a8a39a', '7f7a72', 1.0, 5), (2 * width, .16, .14), (0, edge + sign * .08, -.14), .01)
    quad(stone('a9a49b', '8a857c', .5, .5), (-width, y - road - pavement - .5, -.015), (width, y - road - pavement - .5, -.015), (width, y - road - .15, -.015), (-width, y - road - .15, -.015))


# The Formtruck. Its open side is towards -Y; the body's floor is FLOOR above the ground.
FLOOR, HALF, DEEP, TALL = .95, 3.4, 1.2, 2.25
DOOR = (-2.35, -1.25)
SIDE_WINDOW = (-.2, 2.2, 1.0, 1.75)


def _side(y, holes, skin, inner, sign):
    """A side of the body with holes (x0, x1, z0, z1)."""
    x = -HALF
    for x0, x1, z0, z1 in [*holes, (HALF, HALF, 0, 0)]:
        for a, b, lo, hi in ((x, x0, 0, TALL), (x0, x1, 0, z0), (x0, x1, z1, TALL)):
            if b - a > .01 and hi - lo > .01:
                box(skin, (b - a, .03, hi - lo), ((a + b) / 2, y + sign * .015, FLOOR + lo), 0)
                box(inner, (b - a, .03, hi - lo), ((a + b) / 2, y - sign * .015, FLOOR + lo), 0)
        x = x1


def truck(awning=True):
    plan.mark(2 * HALF, 2 * DEEP + .1, kind='white')
    plan.mark(1.7, 2.3, HALF + 1.05, 0, kind='white')
    white, dark = matt('f7f7f5', .28), matt('black', .5)
    inner = matt('ece7dc', .6)
    dx0, dx1 = DOOR
    wx0, wx1, wz0, wz1 = SIDE_WINDOW
    _side(-DEEP, [(dx0, dx1, 0, 2.05), (wx0, wx1, wz0, wz1)], white, inner, -1)
    _side(DEEP, [(-1.2, 1.4, wz0, wz1)], white, inner, 1)
    for x, s in ((-HALF, -1), (HALF, 1)):
        box(white, (.03, 2 * DEEP + .06, TALL), (x + s * .015, 0, FLOOR), 0)
        box(inner, (.03, 2 * DEEP, TALL), (x - s * .015, 0, FLOOR), 0)
    rounded(white, (2 * HALF + .1, 2 * DEEP + .12, .14), (0, 0, FLOOR + TALL + .012), .05)
    quad(ceiling(1.25, seen=.3), (-HALF, DEEP, FLOOR + TALL), (HALF, DEEP, FLOOR + TALL), (HALF, -DEEP, FLOOR + TALL), (-HALF, -DEEP, FLOOR + TALL))
    box(wood('b98d5c'), (2 * HALF, 2 * DEEP, .08), (0, 0, FLOOR - .08), 0)
    box(dark, (2 * HALF, 2 * DEEP - .3, .22), (0, 0, FLOOR - .34), .02)
    rounded(matt('dark', .5), (2 * HALF - 2.6, 2 * DEEP + .02, .42), (.2, 0, .42), .03)
    for sy, x0, x1 in ((-1, wx0, wx1), (1, -1.2, 1.4)):
        m, w = (x0 + x1) / 2, x1 - x0
        quad(glass(), (x0, sy * DEEP, FLOOR + wz0), (x1, sy * DEEP, FLOOR + wz0), (x1, sy * DEEP, FLOOR + wz1), (x0, sy * DEEP, FLOOR + wz1))
        for z in (wz0 - .05, wz1):
            box(matt('dark', .4), (w + .1, .1, .05), (m, sy * DEEP, FLOOR + z), .01)
        for x in (x0 - .025, x1 + .025, m):
            box(matt('dark', .4), (.05, .1, wz1 - wz0), (x, sy * DEEP, FLOOR + wz0), .01)
    for x in (dx0 - .03, dx1 + .03):
        box(metal(), (.06, .11, 2.08), (x, -DEEP, FLOOR), .01)
    box(metal(), (dx1 - dx0 + .12, .11, .06), ((dx0 + dx1) / 2, -DEEP, FLOOR + 2.05), .01)
    with at(dx0 - .02, -DEEP - .07, FLOOR, 172):       # the leaf, folded back along the side
        box(white, (dx1 - dx0, .04, 2.02), ((dx1 - dx0) / 2, 0, 0), .01)
        box(matt('33424d', .08), (.6, .045, .7), ((dx1 - dx0) / 2, 0, 1.1), .02)
    for i in range(4):                                  # steps
        box(metal('8f9499'), (1.0, .30, .04), ((dx0 + dx1) / 2, -DEEP - 1.17 + i * .30, .18 + i * .2), .006)
    for x in (dx0 + .06, dx1 - .06):
        box(metal('8f9499'), (.03, .04, .78), (x, -DEEP - .22, 0), 0)
        box(metal('8f9499'), (.03, .04, .2), (x, -DEEP - 1.1, 0), 0)
        rod(metal(), (x, -DEEP - 1.22, .1), (x, -DEEP - 1.22, 1.15), .018)
        rod(metal(), (x, -DEEP - 1.22, 1.15), (x, -DEEP - .12, 1.92), .018)
        rod(metal(), (x, -DEEP - .12, .9), (x, -DEEP - .12, 1.92), .018)
    with at(0, -DEEP - .031):
        for x0, x1 in ((-HALF, dx0 - .06), (dx1 + .06, HALF)):      # the stripes stop at the door
            panel(matt('orange', .3), x1 - x0, .10, FLOOR + .34, (x0 + x1) / 2, .002, bevel=0)
            panel(matt('teal', .3), x1 - x0, .05, FLOOR + .26, (x0 + x1) / 2, .002, bevel=0)
        text(matt('teal', .3), 'FORMTRUCK', .36, 1.05, FLOOR + .52, -.002, 'Black')
    with at(0, DEEP + .031, 0, 180):
        panel(matt('orange', .3), 2 * HALF, .10, FLOOR + .34, depth=.002, bevel=0)
        panel(matt('teal', .3), 2 * HALF, .05, FLOOR + .26, depth=.002, bevel=0)
        text(matt('teal', .3), 'FORMTRUCK', .36, 0, FLOOR + .52, -.002, 'Black')
    if awning:
        quad(fabric('orange'), (wx0 - .2, -DEEP - .08, FLOOR + 2.2), (wx0 - .2, -DEEP - 1.3, FLOOR + 1.85), (wx1 + .2, -DEEP - 1.3, FLOOR + 1.85), (wx1 + .2, -DEEP - .08, FLOOR + 2.2))
        rod(metal(), (wx0 - .2, -DEEP - 1.3, FLOOR + 1.85), (wx1 + .2, -DEEP - 1.3, FLOOR + 1.85), .02)
        for x in (wx0 - .1, wx1 + .1):
            rod(metal(), (x, -DEEP - 1.28, FLOOR + 1.84), (x, -DEEP - .05, FLOOR + 1.85), .014)
    _cab(white, dark)
    for x in (-2.2, -1.35 + .35, 4.45):
        for y in (-.98, .98):
            with at(x, y + .14, .46, pitch=90):
                lathe(matt('1e2022', .8), [(0, 0), (.34, 0), (.45, .03), (.46, .06), (.46, .22), (.45, .25), (.34, .28), (0, .28)], segments=36)
                lathe(metal(), [(0, -.012), (.16, -.012), (.27, .02), (.27, .26), (.16, .292), (0, .292)], segments=24)


def _cab(white, dark):
    x0 = HALF + .12
    rounded(white, (1.75, 2.2, 1.15), (x0 + .88, 0, .5), .12)
    rounded(white, (1.5, 2.14, 1.2), (x0 + .76, 0, 1.5), .22)
    rounded(matt('22303a', .08), (.3, 1.86, .72), (x0 + 1.38, 0, 1.72), .12)
    for y in (-1.0, 1.0):
        rounded(matt('22303a', .08), (.86, .16, .62), (x0 + .72, y, 1.76), .06)
        rounded(dark, (.1, .2, .34), (x0 + 1.5, y * 1.22, 1.75), .04)
        rounded(glow('fff7e8', 1.0), (.06, .34, .16), (x0 + 1.74, y * .78, .78), .02)
    rounded(dark, (.12, 2.1, .26), (x0 + 1.76, 0, .42), .05)
    box(dark, (.03, 1.1, .16), (x0 + 1.76, 0, .98), .01)
