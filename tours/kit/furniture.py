"""Furniture at human scale. Each piece stands on z = 0 around its origin, front towards -Y."""
import random

import plan
from core import at, ball, box, boxes, circle, cyl, lathe, plate, rod, rounded
from materials import fabric, glow, matt, metal, painted, rgb, wood
from signs import desktop_view, panel, text


def chair(colour='teal', legs=None):
    legs = legs or wood('d2a873')
    plan.mark(.46, .46, kind='soft')
    rounded(fabric(colour), (.46, .45, .06), (0, 0, .43), .028, 3)
    with at(0, .21, .50, pitch=-9):
        rounded(fabric(colour), (.45, .05, .36), (0, 0, .06), .024, 3)
    for x in (-.19, .19):
        rod(legs, (x * 1.12, -.21, 0), (x * .95, -.17, .44), .014)
        rod(legs, (x * 1.12, .23, 0), (x * .95, .17, .44), .014)
        rod(legs, (x * .8, .19, .44), (x * .8, .25, .62), .011)


def office_chair(colour='navy'):
    plan.mark(.5, .5, kind='soft', round_=True)
    rounded(fabric(colour), (.50, .48, .08), (0, 0, .45), .035)
    with at(0, .24, .53, pitch=-8):
        rounded(fabric(colour), (.46, .06, .48), (0, 0, .08), .028)
        box(matt('dark'), (.07, .02, .3), (0, .04, -.06))
    cyl(metal(), .028, .36, (0, 0, .09))
    for i in range(5):
        with at(deg=72 * i):
            box(matt('dark'), (.28, .045, .03), (.14, 0, .06), .008)
            ball(matt('black', .4), .03, (.28, 0, 0), 12)


def armchair(colour='teal', legs=None):
    plan.mark(.8, .78, kind='soft')
    rounded(fabric(colour), (.56, .62, .2), (0, -.04, .24), .06)
    rounded(fabric(colour), (.78, .16, .52), (0, .32, .22), .06)
    for x in (-.34, .34):
        rounded(fabric(colour), (.13, .72, .38), (x, 0, .18), .05)
        for y in (-.3, .3):
            rod(legs or wood('a87a4a'), (x, y, 0), (x * .95, y * .95, .2), .018)


def sofa(colour='sea', w=1.9, cushions=('yellow', 'orange')):
    plan.mark(w, .85, kind='soft')
    seats = max(2, round(w / .75))
    sw = (w - .3) / seats
    for i in range(seats):
        x = -w / 2 + .15 + sw * (i + .5)
        rounded(fabric(colour), (sw - .01, .66, .18), (x, -.06, .26), .05)
        with at(x, .26, .42, pitch=-10):
            rounded(fabric(colour), (sw - .02, .17, .40), (0, 0, 0), .06)
    rounded(fabric(colour), (w - .04, .8, .14), (0, 0, .13), .04)
    for x in (-w / 2 + .08, w / 2 - .08):
        rounded(fabric(colour), (.16, .82, .45), (x, 0, .13), .06)
        for y in (-.33, .33):
            cyl(wood('a87a4a'), .022, .14, (x * .95, y, 0))
    for i, c in enumerate(cushions):
        with at((-1) ** i * (w / 2 - .42), .06, .47, 10 * (-1) ** i, -24):
            rounded(fabric(c), (.42, .12, .40), (0, 0, 0), .058, 5)


def pouf(colour='orange', r=.26, h=.40):
    plan.mark(2 * r, 2 * r, kind='accent', round_=True)
    lathe(fabric(colour), [(0, 0), (r * .9, 0), (r, .05), (r * 1.02, h * .5), (r, h - .06), (r * .88, h - .008), (0, h)])


def floor_cushion(colour, size=.62, h=.16):
    plan.mark(size, size, kind='accent')
    rounded(fabric(colour), (size, size, h), (0, 0, 0), h * .48, 6)


def round_table(r=.55, h=.74, top=None):
    plan.mark(2 * r, 2 * r, round_=True)
    cyl(top or wood(), r, .03, (0, 0, h - .03), .008, 48)
    cyl(matt('dark', .4), .035, h - .04, (0, 0, .02))
    lathe(matt('dark', .4), [(0, 0), (r * .55, 0), (r * .55, .008), (.05, .03), (0, .03)])


def low_table(r=.42, h=.38):
    plan.mark(2 * r, 2 * r, round_=True)
    cyl(wood(), r, .03, (0, 0, h - .03), .008, 48)
    for i in range(3):
        with at(deg=120 * i + 20):
            rod(wood('a87a4a'), (r * .85, 0, 0), (r * .6, 0, h - .03), .017)


def desk(w=1.6, d=.75, h=.74, top=None, legs=None, modesty=None):
    plan.mark(w, d)
    box(top or wood(), (w, d, .03), (0, 0, h - .03), .006)
    m = legs or matt('white', .4)
    for x in (-w / 2 + .06, w / 2 - .06):
        for y in (-d / 2 + .06, d / 2 - .06):
            box(m, (.05, .05, h - .03), (x, y, 0), .006)
        box(m, (.04, d - .16, .05), (x, 0, h - .08), .004)
    if modesty:
        box(modesty, (w - .16, .02, .34), (0, d / 2 - .05, h - .4), .004)


def computer(seed=0, tower=False):
    """Monitor, keyboard and mouse on a table top at z = 0; the person sits at -Y."""
    box(matt('grey', .4), (.22, .16, .012), (0, .12, 0), .004)
    box(matt('grey', .4), (.05, .02, .2), (0, .15, .01), .004)
    rounded(matt('black', .35), (.58, .03, .35), (0, .12, .12), .012, 2)
    desktop_view(.555, .32, .135, .1045, seed)
    rounded(matt('dark', .5), (.42, .13, .018), (-.02, -.16, 0), .006, 2)
    boxes(painted(), [((.022, .022, .004), (-.2 + .0285 * i, -.205 + .03 * j, .0178), rgb('grey')) for i in range(13) for j in range(4)], 0)
    rounded(matt('dark', .5), (.06, .1, .026), (.27, -.16, 0), .012, 3)
    if tower:
        rounded(matt('dark', .5), (.09, .3, .3), (.48, .1, 0), .008, 2)


def laptop(seed=2):
    rounded(metal('a9adb2'), (.34, .24, .016), (0, 0, 0), .006, 2)
    box(matt('dark'), (.29, .11, .002), (0, .03, .0155), 0)
    with at(0, .12, .016, pitch=-14):
        rounded(metal('a9adb2'), (.34, .012, .225), (0, 0, 0), .005, 2)
        desktop_view(.31, .19, .018, -.0065, seed)
        ball(matt('black', .2), .004, (0, -.007, .21), 8)


def webcam_call(w=.5, h=.3):
    """A screen with a calm call in progress: two plain silhouettes, nobody in particular."""
    panel(glow('30576b', 1.1), w, h, depth=.001, bevel=0)
    for x, c in ((-.24, 'sky'), (.24, 'rose')):
        panel(glow(c, 1.0), w * .44, h * .8, h * .1, x * w, .001, -.0012, 0)
        plate(glow('fdf6ec', 1.1), circle(h * .13, x * w, h * .58), -.0024, .0006)
        plate(glow('fdf6ec', 1.1), [(x * w - h * .22, h * .1), (x * w + h * .22, h * .1), (x * w + h * .17, h * .33), (x * w, h * .40), (x * w - h * .17, h * .33)], -.0024, .0006)


def phone(colour='dark'):
    with at(pitch=-8):
        rounded(matt(colour), (.2, .2, .045), (0, 0, 0), .014, 3)
    rounded(matt(colour, .4), (.055, .2, .04), (-.065, 0, .055), .018, 3)
    boxes(painted(), [((.018, .018, .006), (.0 + .03 * i, -.06 + .03 * j, .048), rgb('paper')) for i in range(3) for j in range(4)], .002)


def printer(tour_spot=None):
    plan.mark(.62, .6, kind='dark')
    box(wood(along='z'), (.66, .62, .62), (0, 0, 0), .006)
    for z in (.06, .34):
        box(matt('white'), (.58, .01, .24), (0, -.312, z), .004)
        rod(metal(), (-.08, -.335, z + .2), (.08, -.335, z + .2), .006)
    rounded(matt('f2f1ee', .45), (.56, .5, .34), (0, 0, .62), .03, 3)
    rounded(matt('dark', .45), (.56, .46, .08), (0, .01, .96), .02, 3)
    box(matt('black'), (.4, .02, .07), (0, -.245, .74), .003)
    box(matt('paper'), (.3, .26, .012), (0, -.3, .735), .001)
    with at(.17, -.235, .955, pitch=-35):
        panel(matt('black'), .16, .09, depth=.012)
        panel(glow('blue', 1.3), .14, .07, .01, depth=.001, y=-.0125, bevel=0)


def books(width, height=.27, depth=.2, seed=0, fill=.93, lay=None):
    """A row of books from -width/2 on, spines towards -Y, tops uneven."""
    rnd = random.Random(seed)
    tones = ['teal', 'navy', 'orange', 'yellow', 'red', 'sage', 'plum', 'cream', 'blue', 'green', 'terracotta', 'paper', 'sea', 'ochre', 'dark', 'rose']
    x, items = -width / 2, []
    while x < -width / 2 + width * fill:
        t = rnd.uniform(.014, .042)
        h = height * rnd.uniform(.70, .98)
        d = depth * rnd.uniform(.78, .98)
        c = rgb(lay if lay and rnd.random() < .6 else rnd.choice(tones))
        items.append(((t - .0012, d, h), (x + t / 2, -depth / 2 + d / 2 + .004, 0), c))
        band = rgb('paper') if sum(c) < 1.2 else rgb('ink')
        if rnd.random() < .65:
            items.append(((t - .004, .002, h * .05), (x + t / 2, -depth / 2 + .0042, h * rnd.choice((.12, .78))), band))
        x += t
    boxes(painted(), items, .0015)


def bookcase(w=1.0, h=2.05, d=.32, shelves=5, seed=0, back='white', label=None, colour='orange'):
    plan.mark(w, d)
    for x in (-w / 2 + .0125, w / 2 - .0125):
        box(wood(along='z'), (.025, d, h), (x, 0, 0), .003)
    box(matt(back), (w - .05, .012, h - .02), (0, d / 2 - .006, .01), 0)
    gap = (h - .12) / shelves
    for i in range(shelves + 1):
        box(wood(), (w - .05, d - .012, .022), (0, -.006, .08 + i * gap), .002)
        if i < shelves:
            with at(0, -.02, .102 + i * gap):
                books(w - .07, gap * .86, d * .72, seed * 31 + i, .98 if (seed + i) % 3 else .72, colour)
    box(wood(), (w - .05, .02, .08), (0, -d / 2 + .03, 0), .002)
    if label:
        panel(matt(colour), w, .17, h, depth=.03, y=-d / 2 + .05)
        text(matt('white'), label, .085, 0, h + .055, -d / 2 + .019, 'Black', width=w * .92)


def low_bookcase(w=1.2, seed=0, colour='blue'):
    bookcase(w, .86, .34, 2, seed, colour=colour)


def display_stand(seed=0, w=.95, label=None):
    """New books face out on sloping shelves."""
    plan.mark(w, .5, kind='accent')
    box(wood(along='z'), (.03, .46, 1.45), (-w / 2, .02, 0), .004)
    box(wood(along='z'), (.03, .46, 1.45), (w / 2, .02, 0), .004)
    rnd = random.Random(seed)
    for i in range(4):
        with at(0, .02 + i * .035, .3 + i * .3, pitch=-20):
            box(wood(), (w - .03, .02, .27), (0, .03, -.02), .002)
            box(wood(), (w - .03, .06, .015), (0, 0, -.02), .002)
            n = 4
            for k in range(n):
                c = rnd.choice(['teal', 'orange', 'yellow', 'plum', 'blue', 'green', 'terracotta', 'navy'])
                x = (k + .5) * (w - .08) / n - (w - .08) / 2
                box(matt(c, .45), (.165, .022, .235), (x, .006, -.004), .002)
                box(matt('paper', .45), (.11, .002, .05), (x, -.006, .14), 0)
                box(matt('paper', .45), (.07, .002, .012), (x, -.006, .04), 0)
    if label:
        panel(matt('orange'), w + .03, .2, 1.47, depth=.03, y=.16)
        text(matt('white'), label, .1, 0, 1.53, .129, 'Black', width=w * .92)


def papers(seed=0, n=3):
    rnd = random.Random(seed)
    for i in range(n):
        with at(rnd.uniform(-.12, .12), rnd.uniform(-.08, .08), .0008 * i, rnd.uniform(-25, 25)):
            box(matt(rnd.choice(['paper', 'paper', 'sky', 'yellow'])), (.21, .297, .001 + .004 * (i == 0)), (0, 0, 0), 0)


def mug(colour='orange'):
    lathe(matt(colour, .35), [(0, 0), (.036, 0), (.04, .01), (.04, .095), (.036, .095), (.034, .02), (0, .018)], segments=24)


def bench(w=1.5, colour=None):
    plan.mark(w, .42)
    box(wood(), (w, .4, .045), (0, 0, .42), .008)
    for x in (-w / 2 + .15, w / 2 - .15):
        box(matt('dark', .4), (.05, .34, .42), (x, 0, 0), .006)
    if colour:
        rounded(fabric(colour), (w - .06, .38, .05), (0, 0, .465), .022)
