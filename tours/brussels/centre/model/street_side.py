"""The rooms on the street: mobility, entrance, agora, quiet, advice."""
import math

import europe
import fittings
import furniture as f
import plan
import plants
import signs
from core import at, ball, box, cyl, plate, rod, rounded
from materials import THEMES, fabric, glow, matt, metal, wood
from rooms import wall


def entrance(tour, r):
    with r.on('E', 2.5):
        signs.board([('LA CHARTE · HET CHARTER', 'orange', .62), ('', 'ink', .3), 'ANONYME', ('ANONIEM', 'grey', .7, 'Bold'), ('', 'ink', .2), 'GRATUIT', ('GRATIS', 'grey', .7, 'Bold'),
                     ('', 'ink', .2), 'LIBRE-SERVICE', ('ZELFBEDIENING', 'grey', .7, 'Bold')], 1.5, 1.56, .88, size=.155, frame_mat=wood(), weight='Black')
        tour.spot('charter', 0, 0, 1.7)
        for i, c in enumerate(THEMES):
            signs.panel(matt(c), .28, .03, .90, (i - 2) * .3, .034)
    with r.on('E', 4.6):
        fittings.coat_hooks(5, 1.1)
        with at(0, -.3):
            f.bench(1.1, 'ochre')
    with r.on('W', 1.6):
        with at(0, -.35):
            f.bench(1.6, 'teal')
        signs.poster(.8, 1.15, 1.15, 'teal', [('disc', 'yellow', .16, .42, .30, 0), ('disc', 'orange', -.22, .26, .22, 0), ('disc', 'sea', .02, .16, .16, 0)],
                     [('Tous les publics', 1), ('Alle doelgroepen', .8)], size=.085)
    with at(6.95, .55):
        plants.fig(4, 2.1)
    with at(10.5, .6):
        plants.big_leaf(7, 1.6)
    with at(7.0, 5.5):
        plants.snake(3, .9)
    with at(10.55, 5.55):
        fittings.floor_lamp()
    box(fabric('dark', 90), (2.2, 1.1, .014), (8.75, .85, .001), .004)
    plan.mark(2.2, 1.1, 8.75, .85, kind='rug')
    with r.on('N', 8.8):
        signs.wall_word('Cité des métiers', .27, matt('teal'), 2.86, .03)
        signs.text(matt('orange'), 'Beroepenpunt', .19, 0, 2.62, 0, 'Black', depth=.03)
        tour.spot('welcome', .62, 0, 2.0)
    for x, y in ((7.6, 1.3), (9.9, 3.4), (8.1, 4.7)):
        fittings.globe(x, y, 2.45)
    with at(8.75, .12):      # the leaf handles of the street door
        for x in (-.12, .12):
            rod(metal(), (x, 0, .85), (x, 0, 1.35), .014)


def agora(tour, r):
    with r.on('N', 14.55):
        for i, (word, colour, fr, nl) in enumerate((('#MOVER', 'orange', 'un autre secteur', 'een andere sector'), ('#FINDER', 'teal', 'le même secteur', 'dezelfde sector'),
                                                    ('#EXPLORER', 'plum', 'un nouveau sens', 'nieuwe betekenis'))):
            with at((i - 1) * 1.13):
                arch(colour)
                signs.text(matt('white'), word, .19, 0, 2.08, -.13, 'Black', width=.86)
                signs.text(matt('white'), fr, .085, 0, .82, -.161, 'Bold', width=.62)
                signs.text(matt('white'), nl, .085, 0, .69, -.161, 'Bold', width=.62)
        tour.spot('portals', 1.13, 0, 1.45)
        tour.spot('portal-finder', -.0, 0, 1.45)
    with r.on('E', 4.15):
        signs.screen(1.9, 1.08, 1.12, 'Une question ?  Een vraag?', (), 'navy', 'yellow')
        with at(0, -.056, 1.12):
            for i, (words, x, c) in enumerate((('FAQ', -.30, 'teal'), ('Chat', .28, 'orange'), ('www', -.12, 'plum'))):
                rounded(glow(c, 1.5), (.62, .004, .17), (x, 0, .5 - i * .2), .002)
                signs.text(glow('white', 1.7), words, .12, x, .545 - i * .2, -.004, 'Black', depth=.001)
        tour.spot('chat-screen', .55, 0, 1.5)
        tour.spot('screen-edge', -.55, 0, 1.75)
        with at(0, -.35):
            f.bench(1.6, 'plum')
    with r.on('S', 14.5):
        tour.spot('truck-window', -1.9, 0, 1.55)
    with at(11.65, 3.0, 0, 90):
        f.sofa('sea', 2.3, ('yellow', 'orange', 'paper'))
    with r.on('W', 3.0):
        signs.poster(1.0, .7, 1.35, 'cream', [('disc', 'orange', -.25, .5, .17, 0), ('disc', 'teal', .0, .5, .17, 0), ('disc', 'plum', .25, .5, .17, 0)], [], x=-.75)
        signs.poster(1.2, .7, 1.35, 'navy', [], [('Repartir', 1.2), ('Opnieuw beginnen', .8)], x=.65, size=.15, top=.82)
    with at(11.55, 5.35):
        plants.big_leaf(12, 1.8, 'ochre')
    with at(11.55, .6):
        plants.fig(9, 2.0, 'white')
    with at(17.5, .55):
        plants.snake(5, .95)
    with at(14.4, 3.0):
        fittings.rug(2.7, 2.7, 'sand', 'teal', True)
    with at(13.15, 2.55):
        f.low_table(.45)
        with at(.1, .12, .38):
            plants.small(3, 'orange')
        with at(-.15, -.1, .38):
            f.papers(3)
    for x, y, d, c in ((15.7, 1.45, 28, 'orange'), (13.5, 1.15, -20, 'yellow')):
        with at(x, y, 0, d + 180):
            f.armchair(c)
    for x, y, c in ((16.0, 3.9, 'plum'), (16.35, 3.3, 'teal'), (12.95, 4.5, 'orange')):
        with at(x, y):
            f.pouf(c)
    for i, (x, y, c) in enumerate(((13.0, 3.4, 'orange'), (14.5, 2.0, 'teal'), (16.0, 3.4, 'plum'))):
        fittings.pendant(x, y, 2.25 + .12 * (i % 2), colour=c, r=.26)


def arch(colour):
    """A door-sized portal: a raised frame, and a leaf ajar that shows a lighter shade behind."""
    outer = [(-.52, 0), (.52, 0), (.52, 2.05)] + [(.52 * c, 2.05 + .40 * s) for c, s in _half()] + [(-.52, 2.05)]
    plate(matt(colour, .5), outer, 0, .12)
    box(matt('white', .5), (.80, .008, 2.0), (0, -.124, 0), 0)
    box(matt(colour, .45), (.76, .03, 1.96), (0, -.13, .012), .01)
    box(matt('paper', .5), (.5, .004, .62), (0, -.147, 1.2), .001)
    plate(matt(colour, .5), [(-.14, 1.42), (.04, 1.42), (.04, 1.34), (.18, 1.5), (.04, 1.66), (.04, 1.58), (-.14, 1.58)], -.1492, .001)
    rod(metal(), (.3, -.17, .98), (.3, -.17, 1.14), .012)
    rod(metal(), (.3, -.14, 1.06), (.3, -.175, 1.06), .010)
    plan.mark(1.0, .2, 0, -.08, kind='accent')


def _half(n=16):
    return [(math.cos(math.pi * i / n), math.sin(math.pi * i / n)) for i in range(1, n)]


def quiet(tour, r):
    # Two booths behind glass along the north wall.
    wall((18, 3.55), (22, 3.55), 'sage', 'sage', [(.15, .95, 0, 2.3, 'door'), (1.0, 2.55, 0, 2.5, 'glass'), (2.75, 3.85, 0, 2.5, 'glass')])
    wall((20.65, 3.55), (20.65, 6), 'white', 'white', skirting=False)
    with r.on('N', 19.35):
        for i, c in enumerate(('teal', 'sea', 'sage', 'teal')):
            with at((i - 1.5) * .62):
                fittings.acoustic_panel(.58, 1.5, .95, c)
        with at(.3, -.45):
            f.desk(1.5, .7)
            with at(-.1, -.02, .74):
                f.laptop()
                tour.spot('webcam', 0, .1, .2)
            with at(.52, .1, .74):
                plants.small(8, 'white')
            with at(-.5, .0, .74):
                f.mug('teal')
        with at(.25, -.06, 1.30):
            signs.panel(matt('black', .3), .9, .56, -.03, depth=.04)
            with at(0, -.041):
                f.webcam_call(.85, .5)
            ball(matt('black', .2), .022, (0, -.03, .535), 12)
        with at(.3, -1.15, 0, 180):
            f.office_chair('orange')
        tour.spot('booth', -.2, -2.4, 1.9)
    with r.on('N', 21.35):
        for i, c in enumerate(('ochre', 'cream')):
            with at((i - .5) * .58):
                fittings.acoustic_panel(.55, 1.5, .95, c)
        with at(0, -.4):
            f.desk(1.1, .6)
            with at(0, 0, .74):
                f.laptop(4)
        with at(0, -1.1, 0, 175):
            f.office_chair('teal')
    with at(20.1, 4.6):
        fittings.globe(-.6, 0, 2.5)
        fittings.globe(1.2, 0, 2.5)
    with at(20.0, 3.49):
        signs.text(matt('white'), 'Silence · Stilte', .17, .6, 2.72, 0, 'Black')
        signs.text(matt('white'), 'Entretiens à distance · Gesprekken op afstand', .085, .6, 2.58, 0, 'Bold')
    with at(21.3, .75, 0, 150):
        f.armchair('sea')
    with at(18.55, .6):
        plants.big_leaf(22, 1.7)
    with at(20.35, .5):
        f.low_table(.3, .45)
        with at(0, 0, .45):
            plants.small(5, 'ochre')
    with at(19.6, .42):
        plants.planter(.8, 'sand', 4)
    with r.on('W', 2.95):
        fittings.acoustic_panel(1.05, 1.3, .9, 'sea')
    with r.on('E', 2.95):
        fittings.acoustic_panel(1.05, 1.3, .9, 'ochre')
    with r.on('W', .6):
        fittings.acoustic_panel(.9, 1.3, .9, 'sage')
    with at(20, 1.9):
        fittings.rug(1.8, 1.2, 'sand', 'teal')
        fittings.pendant(.9, -.6, 2.3, colour='white', r=.24)
    fittings.clouds([(19.0, 1.0, .55, 'sea'), (20.9, 1.0, .7, 'sage'), (19.6, 2.6, .65, 'cream'), (21.2, 2.7, .45, 'teal')])


def advice(tour, r):
    for x, y, c, d in ((26.3, 1.5, ('orange', 'teal'), 30), (26.35, 4.6, ('plum', 'yellow'), -25)):
        with at(x, y, 0, d):
            f.round_table(.55)
            with at(-.12, .05, .74):
                f.papers(int(x * 7 + y))
            with at(.3, .16, .74):
                plants.small(int(y * 5), 'white')
            with at(.1, -.32, .74):
                f.mug(c[0])
            with at(-.82, 0, 0, 90):
                f.chair(c[0])
            with at(.82, 0, 0, -90):
                f.chair(c[1])
        fittings.pendant(x, y, 1.95, colour='teal' if y < 3 else 'plum', r=.3)
    with at(26.3, 1.5):
        tour.spot('table', -.2, 0, .95)
    with at(26.75, 3.05):
        plan.mark(2.2, .12, kind='soft')
        rounded(fabric('teal', 220), (2.2, .09, 1.5), (0, 0, .12), .03, 3)
        for x in (-.9, .9):
            box(matt('dark', .4), (.05, .4, .12), (x, 0, 0), .006)
    with r.on('W', 4.35):
        for i, c in enumerate(('orange', 'ochre', 'orange')):
            with at((i - 1) * .72):
                fittings.acoustic_panel(.68, .9, 1.35, c)
        with at(0, -.45):
            f.desk(1.7, .75)
            with at(-.2, .05, .74):
                f.computer(3)
            with at(.55, .0, .74):
                f.phone()
            with at(-.68, .12, .74):
                plants.small(6, 'teal')
            tour.spot('channels', .25, 0, 1.0)
        with at(-.2, -1.15, 0, 185):
            f.office_chair('orange')
    with r.on('N', 26.7):
        signs.poster(1.7, .95, 1.25, 'navy', [], [('Conseil individuel', 1.0), ('Individueel advies', .9)], size=.16, top=.80)
        for i, c in enumerate(THEMES):
            signs.panel(matt(c), .3, .05, 1.38, (i - 2) * .32, .028)
    with r.on('N', 23.1):
        signs.poster(.9, 1.2, 1.2, 'orange', [('disc', 'yellow', -.18, .36, .26, 0), ('disc', 'paper', .18, .22, .2, 0)], [('Se rencontrer', .9), ('Elkaar ontmoeten', .75)], size=.1)
    with at(27.5, .5):
        plants.fig(14, 2.0, 'white')
    with at(22.6, .55):
        plants.big_leaf(31, 1.5, 'teal')
    with at(27.55, 5.5):
        plants.snake(14, .9, 'white')
    with at(23.9, .42):
        plants.planter(1.3, 'sand', 8)
    with at(24.6, 3.0):
        fittings.rug(1.9, 1.3, 'cream', 'orange')
    fittings.clouds([(23.6, 1.6, .62, 'orange'), (25.0, 4.4, .8, 'cream'), (24.9, 1.5, .42, 'teal'), (23.4, 4.3, .5, 'ochre'), (26.6, 3.0, .7, 'sea'), (27.0, 5.2, .4, 'orange')])


def mobility(tour, r):
    with r.on('W', 2.9):
        europe.wall_map(3.2, 2.4, .5)
        tour.spot('europe-map', 0, 0, 1.65)
        signs.text(matt('white'), 'Bouger en Europe · Bewegen in Europa', .16, 0, 2.985, 0, 'Black', depth=.012, width=3.2)
    flags = [('navy', 'yellow'), ('red', 'paper'), ('green', 'paper'), ('dark', 'yellow'), ('blue', 'paper'), ('orange', 'paper')]
    for i, (x, y, d) in enumerate(((1.15, 1.5, 12), (1.35, 2.55, -20), (1.05, 3.55, 30), (1.2, 4.5, -8), (2.0, 1.05, 40), (2.05, 4.05, 15))):
        with at(x, y, .012, d):
            a, b = flags[i]
            f.floor_cushion(a)
            rounded(fabric(b), (.34, .34, .1), (.03, -.02, .14), .048, 4)
    with at(1.5, 3.0):
        tour.spot('cushions', 0, -1.2, .35)
        fittings.rug(2.6, 4.2, 'cream', 'navy')
    with at(2.05, 2.6):
        f.low_table(.34, .36)
        with at(0, 0, .36):
            cyl(wood(), .1, .02)
            rod(metal(), (0, 0, .02), (0, 0, .07), .01)
            ball(matt('blue', .3), .15, (0, 0, .07))
            rod(metal(), (-.17, 0, .22), (.17, 0, .22), .006)
    with r.on('N', 5.0):
        with at(0, -.2):
            fittings.leaflet_rack(1.0, 5, 4, 'Europass', 'blue')
            tour.spot('europass', 0, 0, 1.3)
    with r.on('N', 1.4):
        signs.poster(.85, 1.2, 1.1, 'yellow', [('disc', 'navy', 0, .36, .3, 0), ('disc', 'yellow', 0, .36, .22, 0), ('disc', 'orange', 0, .36, .12, 0)], [('Partir', 1.2), ('Vertrekken', .9)], ink='navy', size=.12)
        with at(0, -.3):
            f.bench(1.4, 'yellow')
    with r.on('E', 1.5):
        with at(0, -.2):
            f.low_bookcase(1.5, 51, 'blue')
            for i in range(3):
                with at(-.5 + .5 * i, 0, .86):
                    plants.small(i + 60, ('orange', 'white', 'teal')[i])
        signs.poster(1.2, .8, 1.4, 'white', [('bar', 'blue', -.3, .12, .18, .36), ('bar', 'yellow', -.1, .12, .18, .5), ('bar', 'red', .1, .12, .18, .28), ('bar', 'green', .3, .12, .18, .42)],
                     [('Erasmus · Euroguidance', .7)], ink='navy', size=.11)
    with at(5.7, .6):
        plants.fig(17, 2.0, 'blue')
    with at(.6, .5):
        plants.big_leaf(41, 1.4)
    with at(.55, 5.5):
        plants.snake(19, .95, 'yellow')
    with at(4.3, 1.2, 0, 160):
        f.armchair('navy')
    with at(3.25, 3.0, 0, 0):
        signs.bunting(6.2, 2.95, ['navy', 'yellow', 'red', 'green', 'orange', 'sky'])
    for x, y in ((2.0, 2.0), (2.0, 4.2), (4.8, 3.2)):
        fittings.globe(x, y, 2.35, r=.14)

