"""The Formtruck on a square: an imagined place, a plain white truck that carries a small advice room."""
import fittings
import furniture as f
import outdoors
import plan
import plants
import render
import signs
from core import at, box, cyl, quad, rounded, world
from materials import THEMES, fabric, matt, stone, wood
from outdoors import DEEP, DOOR, FLOOR, HALF
from tour import Tour

MIDDLE = sum(DOOR) / 2


def square(tour):
    quad(stone('c9c0b0', '958c7e', .8, .4), (-40, -32, 0), (40, -32, 0), (40, 22, 0), (-40, 22, 0))
    plan.area(-9, -9.8, 9, 3.6, '#ded6c8')
    with at(0, 17):
        outdoors.row(70, 2, (3, 4, 3))
    with at(-24, -4, 0, 90):
        outdoors.row(44, 8, (3, 3, 4))
    with at(26, -4, 0, -90):
        outdoors.row(44, 14, (4, 3, 3))
    with at(0, -30, 0, 180):
        outdoors.row(70, 21, (3, 4, 3))
    for i, (x, y) in enumerate(((-12, 8.5), (-5, 9.5), (3.5, 9), (11, 8.5), (-15, -2), (-14, -11), (15, -3), (14.5, -12), (-7.5, -16), (0, -18), (7.5, -16))):
        with at(x, y):
            box(stone('8f877a', '6d665c', .3, .3), (1.6, 1.6, .06), (0, 0, 0), .01)
            plants.tree(i, 6.0 + .5 * (i % 4))
    for x, y in ((-8.5, -8.5), (8.5, -8.5), (-8.5, 5.2), (8.8, 5.2)):
        with at(x, y):
            outdoors.lamp_post()
    for x, y, d in ((-6.5, -8.2, 12), (-2.2, -9.0, 0), (5.2, -8.4, -14)):
        with at(x, y, 0, d + 180):
            f.bench(1.9)
    for i, (x, y, d) in enumerate(((-4.4, -8.7, 0), (1.6, -9.0, 0), (7.2, -6.8, 60), (-7.9, -4.2, 90))):
        with at(x, y, 0, d):
            plants.planter(1.7, ('sand', 'terracotta', 'sand', 'teal')[i], i + 3)
    with at(0, -20.5):
        plants.hedge(30, .9, .9, 4)
    with at(5.8, -1.6):
        for i in range(3):
            with at(1.6 + .9 * i, -2.8):
                outdoors.bollard()


def terrace():
    """In front of the truck, under its awning: two small tables and a board."""
    for x, y, a, b in ((.2, -2.5, 'orange', 'teal'), (2.3, -2.9, 'yellow', 'plum')):
        with at(x, y, 0, 20):
            f.round_table(.42)
            with at(.05, .05, .74):
                plants.small(int(x * 9) + 3, 'white')
            with at(-.12, -.12, .74):
                f.papers(int(x * 3), 2)
            with at(-.72, 0, 0, 90):
                f.chair(a)
            with at(.72, 0, 0, -90):
                f.chair(b)
    with at(-3.9, -2.9, 0, 24):
        plan.mark(.8, .5, kind='accent')
        for side in (0, 180):
            with at(0, 0, 0, side):
                with at(0, -.25, 0, pitch=-13):
                    box(wood(along='z'), (.8, .03, 1.2), (0, 0, .02), .008)
                    box(matt('ink'), (.7, .006, 1.0), (0, -.017, .14), .002)
                    signs.text(matt('yellow'), 'Conseil', .15, 0, .92, -.021, 'Black', width=.6)
                    signs.text(matt('white'), 'Advies', .15, 0, .74, -.021, 'Black', width=.6)
                    for i, c in enumerate(THEMES):
                        signs.panel(matt(c), .1, .03, .62, (i - 2) * .12, .002, -.020, 0)
                    signs.text(matt('white'), 'anonyme · anoniem', .066, 0, .45, -.021, 'Bold', width=.6)
                    signs.text(matt('white'), 'gratuit · gratis', .066, 0, .33, -.021, 'Bold', width=.6)
    with at(-4.6, -1.5):
        plants.fig(3, 2.0, 'terracotta')
    with at(-.55, -1.65):
        plants.snake(8, .85, 'white')
    with at(3.2, -1.75):
        plants.big_leaf(5, 1.3, 'white')


def room(tour):
    with at(0, 0, FLOOR):
        with at(1.35, .42):
            f.desk(1.25, .62, top=wood(), legs=matt('dark', .4))
            with at(.28, .05, .74, -35):
                f.laptop(2)
            with at(-.3, -.02, .74):
                f.papers(6)
            with at(-.45, .18, .74):
                plants.small(7, 'white')
            with at(.02, .18, .74):
                f.mug('orange')
            tour.spot('table', -.15, 0, .85)
        with at(1.35, .98):
            plan.mark(2.2, .4, kind='soft')
            box(wood(), (2.4, .42, .40), (0, 0, 0), .008)
            for i in range(3):
                rounded(fabric(('teal', 'sea', 'teal')[i]), (.78, .42, .09), ((i - 1) * .8, 0, .40), .035)
            for i, c in enumerate(('orange', 'yellow', 'plum')):
                with at((i - 1) * .75 + .1, .12, .49, 6 * (i - 1), -16):
                    rounded(fabric(c), (.36, .11, .34), (0, 0, 0), .05, 5)
        with at(.95, -.28, 0, 172):
            f.chair('orange')
        with at(1.85, -.3, 0, 190):
            f.chair('teal')
        with at(HALF - .033, 0, 0, -90):
            signs.screen(1.2, .68, 1.12, 'Conseil · Advies', ('anonyme · anoniem', 'gratuit · gratis', 'libre-service · zelfbediening'), 'navy', 'orange')
            box(wood(), (2.1, .34, .78), (0, -.18, 0), .008)
            plan.mark(2.1, .34, 0, -.18)
            for i in range(4):
                box(matt(('teal', 'sea', 'sand', 'orange')[i], .5), (.49, .01, .66), ((i - 1.5) * .515, -.353, .06), .003)
            with at(-.75, -.18, .78):
                plants.small(17, 'terracotta', .075)
            with at(.72, -.18, .78):
                f.books(.5, .24, .18, 5)
        with at(-HALF + .033, 0, 0, 90):
            with at(-.55, -.16):
                fittings.leaflet_rack(.85, 5, 6, 'Infos', 'teal')
            signs.poster(.85, 1.15, .85, 'orange', [('disc', 'yellow', -.15, .40, .28, 0), ('disc', 'paper', .18, .26, .18, 0)], [('Hors les murs', .9), ('Buiten de muren', .8)], x=.55, size=.1)
        with at(-.75, DEEP - .033):
            signs.poster(.62, .85, .95, 'teal', [('bar', 'yellow', -.25, .12, .16, .3), ('bar', 'paper', 0, .12, .16, .42), ('bar', 'orange', .25, .12, .16, .54)], [], x=-1.15)
            with at(-1.15, -.18):
                box(wood(), (1.3, .34, .45), (0, 0, 0), .008)
                plan.mark(1.3, .34)
                rounded(fabric('ochre'), (1.28, .34, .08), (0, 0, .45), .03)
            for i, c in enumerate(THEMES):
                with at(-1.6 + i * .22, -.01, 2.0):
                    cyl(matt(c), .035, .02, (0, 0, 0))
        with at(-.75, -DEEP + .033, 0, 180):
            signs.text(matt('teal'), 'Bienvenue', .13, .0, 1.92, 0, 'Black', width=.85)
            fittings.coat_hooks(3, .7, 1.5)
        with at(2.75, -.82):
            plants.big_leaf(15, 1.25, 'white')
        with at(.6, 0):
            fittings.line_lamp(4.6, 2.12, 2.24)
        with at(.3, -.15):
            box(fabric('sand', 160), (4.4, 1.1, .012), (0, 0, .001), .003)
            box(fabric('teal', 160), (4.1, .8, .0135), (0, 0, .001), .003)
            box(fabric('sand', 160), (3.9, .6, .015), (0, 0, .001), .003)


def build():
    tour = Tour(plan.Plan(-9, -9.8, 9, 3.6), 'outside', [('user', 'fr', '2026-11-01'), ('user', 'nl', '2026-11-01')],
                [('panoramas', 'Cités 360', 'CC-BY-SA-4.0'), ('plan', 'Cités 360', 'CC-BY-SA-4.0'), ('audio', 'eSpeak NG, synthetic voice / Cités 360', 'CC-BY-SA-4.0'),
                 ('texts', 'Cités 360, from the annual report 2021 of the Cité des métiers de Bruxelles', 'CC-BY-SA-4.0')])
    tour.scene('outside', -1.3, -5.4)
    tour.scene('inside', -.55, -.1, FLOOR + 1.5)
    render.sky(elevation=42, azimuth=205, sun=6.5, strength=.28)
    square(tour)
    outdoors.truck()
    terrace()
    plants.keep_inside([(-HALF + .05, -DEEP + .05, HALF - .05, DEEP - .05)])
    room(tour)
    tour.spot('steps', MIDDLE, -DEEP - .8, .55)
    tour.spot('outside', 1.0, -DEEP, FLOOR + .75)
    tour.spot('truck', 0, -DEEP, 1.75)
    tour.spot('inside', HALF, .35, FLOOR + 1.45)
    tour.door('outside', 'inside', MIDDLE, -DEEP, FLOOR + 1.15)
    tour.info('outside', 'steps')
    tour.info('inside', 'table')
    tour.stop(1, 'outside', 'outside', 'outside')
    tour.stop(2, 'inside', 'inside', 'inside')
    tour.look('outside', 'truck', 95)
    tour.look('inside', 'table', 100, dpitch=12)
    plan.line('window', world(-.2, -DEEP), world(2.2, -DEEP))
    plan.line('window', world(-1.2, DEEP), world(1.4, DEEP))
    plan.line('open', world(DOOR[0], -DEEP), world(DOOR[1], -DEEP))
    for a, b in (((-HALF, -DEEP), (DOOR[0], -DEEP)), ((DOOR[1], -DEEP), (-.2, -DEEP)), ((2.2, -DEEP), (HALF, -DEEP)), ((HALF, -DEEP), (HALF, DEEP)), ((HALF, DEEP), (1.4, DEEP)),
                 ((-1.2, DEEP), (-HALF, DEEP)), ((-HALF, DEEP), (-HALF, -DEEP))):
        plan.line('wall', world(*a), world(*b))
    for i in range(4):
        plan.mark(1.0, .3, MIDDLE, -DEEP - .27 - i * .3, 'dark')
    plan.glow(-1, -5, 4)
    tour.exposure.update({'': -.3, 'inside': .4})
    return tour
