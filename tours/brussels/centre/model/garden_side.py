"""The rooms on the garden: workshop, reception, multimedia, documentation."""
import fittings
import furniture as f
import plan
import plants
import signs
from core import at, box, cyl, rod, rounded
from materials import THEMES, fabric, glow, matt, metal, wood

THEME_WORDS = (('choisir', 'kiezen'), ('apprendre', 'leren'), ('travailler', 'werken'), ('entreprendre', 'ondernemen'), ('bouger', 'bewegen'))


def reception(tour, r):
    with at(9.75, 11.1):
        counter(tour)
    for i, ((fr, nl), colour) in enumerate(zip(THEME_WORDS, THEMES)):
        with at(7.35 + i * 1.2, 10.05):
            signs.hanging(fr, colour, 1.12, .36, 2.38, second=nl)
            if i == 3:
                tour.spot('themes', 0, 0, 2.55)
    with at(7.45, 11.3, 0, 38):
        signs.totem([('orange', 'Élève · Leerling', 'du secondaire · secundair'), ('blue', 'Étudiant·e', 'Student'), ('green', 'Je cherche une formation', 'Ik zoek een opleiding'),
                     ('plum', 'Je cherche un emploi, un stage', 'Ik zoek werk, een stage'), ('yellow', 'Ni emploi ni études', 'Geen werk, geen studie')])
        tour.spot('profiles', 0, -.03, 1.25)
    with r.on('W', 11.4):
        fittings.slats(2.6, 3.1, .05)
    with r.on('W', 7.2):
        signs.poster(.9, 1.25, 1.05, 'yellow', [('disc', 'orange', -.14, .34, .3, 0), ('disc', 'teal', .2, .22, .2, 0)], [('Bienvenue', 1), ('Welkom', 1)], ink='ink', size=.13)
    with r.on('E', 11.5):
        with at(0, -.2):
            fittings.leaflet_rack(1.1, 5, 2, 'À emporter · Meenemen', 'teal')
    with r.on('E', 7.0):
        signs.poster(1.0, .8, 1.3, 'sea', [('bar', 'paper', -.25, .15, .2, .3), ('bar', 'yellow', 0, .15, .2, .45), ('bar', 'orange', .25, .15, .2, .6)], [], size=.1)
    with at(12.45, 7.0, 0, -90):
        f.armchair('orange')
    with at(10.65, 6.6, 0, 180):
        f.armchair('teal')
    with at(7.0, 6.55):
        plants.fig(24, 2.1, 'white')
    with at(12.45, 12.4):
        plants.big_leaf(25, 1.7, 'terracotta')
    with at(7.1, 12.5):
        plants.big_leaf(27, 1.5, 'white')
    with at(12.5, 10.45):
        plants.snake(26, .9)
    with at(9.6, 8.5):
        fittings.rug(2.1, 1.4, 'cream', 'terracotta')
    for i in range(3):
        fittings.pendant(8.75 + i, 11.0, 2.0, colour=('teal', 'orange', 'teal')[i], r=.2)
    with at(9.75, 8.0):
        fittings.line_lamp(4.4, 2.75)


def counter(tour):
    """The reception desk: a curved-end counter with a lower part for those who sit."""
    plan.mark(2.2, .7, -.5, 0)
    plan.mark(1.1, .7, 1.15, 0)
    for i in range(26):
        box(wood(along='z'), (.06, .03, .98), (-1.56 + i * .0845, -.345, .05), .006)
    box(matt('teal', .5), (2.2, .6, 1.0), (-.5, -.02, .02), .01)
    rounded(wood(), (2.34, .78, .045), (-.5, -.02, 1.03), .015, 2)
    box(matt('orange', .5), (1.1, .6, .70), (1.15, -.02, .02), .01)
    rounded(wood(), (1.2, .8, .04), (1.15, -.02, .72), .015, 2)
    signs.text(matt('white'), 'Onthaal', .17, 1.15, .34, -.325, 'Black', depth=.02)
    box(matt('teal', .5), (1.3, .02, .34), (-.5, -.37, .38), .008)
    signs.text(matt('white'), 'Accueil', .24, -.5, .47, -.381, 'Black', depth=.02)
    tour.spot('desk', .1, -.35, 1.1)
    with at(-.1, .1, 1.075, 180):
        f.computer(1)
    with at(-1.25, -.1, 1.075):
        plants.small(4, 'orange', .075)
    with at(-.85, -.12, 1.075, 8):
        f.papers(5)
    with at(1.3, -.05, .76):
        f.papers(8, 4)
    with at(.95, .05, .76):
        plants.small(12, 'white')
    with at(-.2, .75, 0, 10):
        f.office_chair('orange')


def multimedia(tour, r):
    with at(14.6, 12.45):
        for i in range(4):
            with at(i * 1.5):
                f.desk(1.48, .78)
                with at(-.05, .02, .74):
                    f.computer(i, True)
                with at(.1 * (i % 2), -.85, 0, 180 + (i - 1) * 14):
                    f.office_chair(('teal', 'orange', 'teal', 'plum')[i])
        for i in range(3):
            rounded(fabric(('teal', 'sea', 'teal')[i], 220), (.03, .7, .42), (.75 + 1.5 * i, .02, .74), .012, 2)
        tour.spot('computers', 2.2, 0, 1.05)
    with r.on('S', 14.9):
        with at(0, -.42):
            f.desk(1.7, .78)
            with at(0, .02, .74):
                f.computer(6, True)
            with at(.05, -.85, 0, 165):
                f.office_chair('navy')
    with r.on('E', 7.2):
        signs.screen(1.7, .96, 1.25, '1 semaine, 1 métier', ('un métier chaque semaine', 'elke week een beroep'), 'teal', 'yellow')
        tour.spot('job-screen', 0, 0, 1.75)
        with at(0, -.4):
            f.bench(1.7, 'ochre')
    with r.on('E', 11.6):
        signs.screen(1.5, .85, 1.3, 'CV', ('mettre à jour · bijwerken', 'imprimer · afdrukken', 'postuler · solliciteren'), 'navy', 'orange')
    with r.on('S', 18.6):
        with at(0, -.36):
            f.printer()
            tour.spot('printer', 0, -.1, .95)
        with at(-.75, -.25):
            box(wood(along='z'), (.7, .44, .86), (0, 0, 0), .006)
            plan.mark(.7, .44)
            with at(0, 0, .86):
                f.papers(4, 4)
                with at(-.2, .06):
                    plants.small(9, 'teal', .07)
        signs.poster(.75, 1.0, 1.45, 'orange', [], [('Imprimer', 1.1), ('Afdrukken', .9)], size=.11, top=.72)
    with r.on('W', 11.5):
        signs.text(matt('white'), 'Multimédia', .36, 0, 2.2, 0, 'Black', depth=.03)
        signs.text(matt('white'), 'Multimedia', .2, 0, 1.92, 0, 'Bold', depth=.02)
        with at(0, -.2):
            f.low_bookcase(2.0, 71, 'teal')
            for i in range(3):
                with at(-.7 + i * .7, 0, .86):
                    plants.small(i + 70, ('yellow', 'white', 'orange')[i], .07)
    with r.on('W', 7.0):
        signs.poster(.9, 1.15, 1.15, 'plum', [('disc', 'orange', .15, .35, .25, 0), ('disc', 'yellow', -.2, .22, .16, 0)], [('On vous aide', 1), ('We helpen u', .9)], size=.115)
    with at(20.0, 12.5):
        plants.fig(33, 2.1, 'white')
    with at(13.45, 6.5):
        plants.big_leaf(34, 1.6, 'white')
    with at(18.2, 9.3, 0, 0):
        island()
    for y in (8.2, 10.6):
        with at(16.4, y):
            fittings.line_lamp(5.4, 2.62)
    with at(16.6, 9.4):
        fittings.baffles(4, 6.0, .55, 2.86, ['teal', 'sea', 'ochre', 'sea'])
    with at(16.2, 9.0):
        fittings.rug(1.9, 1.3, 'c9d3d0', 'teal')


def island():
    """A high table to stand at with a tablet or papers."""
    box(wood(), (.8, 1.9, .04), (0, 0, 1.0), .008)
    plan.mark(.8, 1.9)
    for y in (-.7, .7):
        box(matt('dark', .4), (.08, .08, 1.0), (0, y, 0), .008)
        box(matt('dark', .4), (.6, .4, .02), (0, y, 0), .006)
    with at(-.1, .35, 1.04, -70):
        f.laptop(1)
    with at(-.05, -.4, 1.04, 40):
        f.laptop(3)
    with at(.2, 0, 1.04):
        plants.small(44, 'orange', .08)
    for y, c in ((-.45, 'teal'), (.45, 'orange')):
        with at(.75, y):
            cyl(fabric(c), .19, .06, (0, 0, .68), .02)
            for i in range(4):
                with at(deg=45 + 90 * i):
                    rod(matt('dark', .4), (.2, 0, 0), (.13, 0, .69), .012)


def documentation(tour, r):
    labels = (('choisir · kiezen', 'orange'), ('apprendre · leren', 'blue'), ('travailler · werken', 'green'), ('entreprendre · ondernemen', 'plum'), ('bouger · bewegen', 'yellow'))
    for i, (label, colour) in enumerate(labels):
        with r.on('N', 21.75 + i * 1.3):
            with at(0, -.17):
                f.bookcase(1.28, 2.2, .34, 5, i + 1, label=label, colour=colour, back='e6ddcc')
                if i == 2:
                    tour.spot('shelves', -.35, 0, 1.35)
    for i in range(2):
        with r.on('W', 11.0 + i * 1.22):
            with at(0, -.17):
                f.bookcase(1.2, 2.2, .34, 5, i + 11, label=('Métiers', 'Beroepen')[i], colour='teal', back='e6ddcc')
    with r.on('W', 7.25):
        with at(0, -.35):
            f.display_stand(5, 1.4, 'Nouveautés · Nieuw')
            tour.spot('new-books', 0, 0, 1.15)
    with r.on('S', 22.4):
        signs.screen(1.6, .9, 1.2, 'STEM by SKILLS', ('capsules vidéo · videocapsules',), 'plum', 'yellow')
        tour.spot('stem-screen', 0, 0, 1.65)
        with at(0, -.4):
            f.bench(1.5, 'sea')
    with r.on('S', 26.7):
        with at(0, -.2):
            f.low_bookcase(2.2, 91, 'green')
            with at(-.7, 0, .86):
                plants.trailing(3, 'white', .5)
            with at(.55, 0, .86):
                plants.small(92, 'terracotta', .08)
        signs.poster(1.5, .75, 1.5, 'cream', [], [('Documentation', 1), ('Documentatie', .9)], ink='teal', size=.16, top=.82)
    with at(26.5, 9.7):
        box(wood(), (1.0, 2.6, .04), (0, 0, .71), .008)
        plan.mark(1.0, 2.6)
        for y in (-1.1, 1.1):
            for x in (-.38, .38):
                rod(wood('a87a4a'), (x * 1.1, y * 1.03, 0), (x, y, .72), .025)
        for i, (x, y, d, c) in enumerate(((-.8, -.7, 90, 'orange'), (-.8, .6, 84, 'teal'), (.8, -.5, -94, 'teal'), (.8, .75, -85, 'yellow'))):
            with at(x, y, 0, d + (0 if i else 12)):
                f.chair(c)
        with at(0, .1, .75):
            plants.small(94, 'white', .08)
        with at(-.22, -.65, .75, 80):
            f.papers(14, 2)
        for i in range(4):
            with at(.2, .7, .75 + i * .032, 12 * i):
                box(matt(('teal', 'orange', 'cream', 'plum')[i]), (.17, .24, .03), (0, 0, 0), .003)
        for y in (-.8, 0, .8):
            fittings.pendant(0, y, 1.95, colour='ochre', r=.18)
    with at(23.0, 11.0, 0, 200):
        f.armchair('terracotta')
    with at(22.1, 10.75):
        fittings.floor_lamp('paper')
    with at(23.4, 9.6):
        fittings.rug(2.8, 2.8, 'cream', 'terracotta', True)
    with at(27.45, 12.0):
        plants.fig(97, 2.0, 'terracotta')
    with at(27.45, 6.95):
        plants.big_leaf(98, 1.5)
    with at(20.95, 6.45):
        plants.snake(99, .9, 'white')
    with at(23.2, 9.4, 0, 90):
        fittings.line_lamp(3.6)


def workshop(tour, r):
    with r.on('W', 9.5):
        signs.panel(matt('white'), 3.0, 1.85, .85, depth=.02)
        signs.panel(glow('eef3f6', 1.1), 2.8, 1.62, .97, depth=.002, y=-.0205, bevel=0)
        signs.panel(glow('orange', 1.1), 2.8, .2, .97, depth=.001, y=-.023, bevel=0)
        signs.text(glow('navy', 1.0), 'Atelier · Workshop', .24, 0, 1.98, -.024, 'Black', depth=.001)
        for i, ((fr, nl), c) in enumerate(zip(THEME_WORDS, THEMES)):
            signs.panel(glow(c, 1.1), .48, .30, 1.42, (i - 2) * .53, .001, -.023, 0)
            signs.text(glow('white', 1.4), fr, .075, (i - 2) * .53, 1.60, -.0245, 'Bold', depth=.001, width=.44)
            signs.text(glow('white', 1.4), nl, .075, (i - 2) * .53, 1.49, -.0245, 'Regular', depth=.001, width=.44)
        box(matt('white', .4), (3.1, .09, .09), (0, -.05, 2.72), .02)
        tour.spot('projection', 0, 0, 1.4)
    with at(1.15, 12.0, 0, 40):
        fittings.flipchart('Ateliers', (('écouter · luisteren', 'dark'), ('essayer · proberen', 'orange'), ('échanger · uitwisselen', 'green'), ('oser · durven', 'plum')))
        tour.spot('flipchart', 0, -.1, 1.4)
    colours = ('teal', 'orange', 'yellow', 'plum', 'blue')
    n = 0
    window_side = [(1.9 + i * .82, 11.85, 0) for i in range(4)]
    far_side = [(5.35, y, -90) for y in (11.0, 10.22, 8.0)]
    door_side = [(1.9 + i * .82, 7.05, 180) for i in range(4)]
    for x, y, d in window_side + far_side + door_side:
        with at(x, y, 0, d + (n * 7 % 11 - 5)):
            f.chair(colours[n % 5])
        n += 1
    with r.on('E', 11.5):
        signs.panel(matt('8f9499', .4), 2.06, 1.26, .97, depth=.022)
        signs.panel(matt('fafafa', .25), 2.0, 1.2, 1.0, depth=.026)
        with at(0, -.026):
            signs.text(matt('teal'), 'Idées · Ideeën', .13, 0, 2.03, 0, 'Heavy')
            signs.sticky_notes(1.8, .82, 1.1, 13, 6, 5)
    with r.on('E', 7.3):
        with at(0, -.22):
            f.low_bookcase(1.4, 121, 'plum')
            with at(.3, 0, .86):
                plants.small(122, 'orange', .08)
    with r.on('S', 5.2):
        signs.poster(1.15, 1.55, .9, 'ink', [('disc', 'orange', -.12, .38, .34, 0), ('disc', 'yellow', .14, .30, .2, 0), ('bar', 'red', 0, .08, .9, .045)],
                     [('Uppercut !', 1.3), ('Trouve ta voix/e', .95)], size=.15, top=.94)
        tour.spot('uppercut', 0, 0, 1.65)
    with r.on('S', 1.3):
        signs.poster(1.2, .9, 1.3, 'cream', [], [('Français', 1), ('Nederlands', 1)], ink='terracotta', size=.15, top=.80)
    with at(.55, 6.6):
        plants.fig(124, 2.1, 'yellow')
    with at(6.0, 12.5):
        plants.big_leaf(125, 1.5)
    with at(.5, 7.6):
        plants.snake(126, .8, 'white')
    with at(3.3, 9.4):
        fittings.rug(1.9, 1.9, 'd8d3c8', 'blue', True)
        with at(-.0, .05):
            rod(metal(), (0, 0, 2.78), (0, 0, 3.2), .02)
            rounded(matt('white', .4), (.34, .3, .12), (0, 0, 2.66), .03, 3)
            with at(-.17, 0, 2.72, 90, 90):
                cyl(matt('black', .1), .045, .02)
    for y in (8.0, 10.9):
        with at(3.3, y):
            fittings.line_lamp(4.2, 2.7)
