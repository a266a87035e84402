"""A pavilion of three rooms, one for each principle of the charter. It portrays no place: it is a thought."""
import math

import fittings
import furniture as f
import plan
import plants
import render
import signs
from core import at, ball, box, cyl, lathe, mesh, plate, quad, world
from materials import ceiling, floor_planks, ground, matt, plaster, stone, veil, water, wood
from tour import Tour

H, T = 4.6, .36
ROOMS = {'anonimato': (0, 8), 'gratuita': (8, 16), 'libero-accesso': (16, 24)}


def arcade(p, q, mats, arches, h=H, t=T):
    """A wall with round-headed openings (from, to, spring); two plasters, left and right of p → q."""
    length = math.hypot(q[0] - p[0], q[1] - p[1])
    with at(p[0], p[1], 0, math.degrees(math.atan2(q[1] - p[1], q[0] - p[0]))):
        for mat, y in ((mats[0], t / 2), (mats[1], 0)):
            here = 0.0
            for a, b, spring in [*arches, (length, length, 0)]:
                if a - here > .01:
                    box(mat, (a - here, t / 2, h), ((a + here) / 2, y - t / 4, 0), 0)
                if b > a:
                    r = (b - a) / 2
                    arc = [(a + r - r * math.cos(math.pi * i / 28), spring + r * math.sin(math.pi * i / 28)) for i in range(29)]
                    plate(mat, [*arc, (b, h), (a, h)], y, t / 2)
                here = b
        here = 0.0
        for a, b, _ in arches:
            plan.line('wall', world(here, 0), world(a, 0))
            plan.line('open', world(a, 0), world(b, 0))
            here = b
        plan.line('wall', world(here, 0), world(length, 0))


def oculus(mat, x0, x1, y0, y1, r, z):
    """A ceiling with a round opening, and the drum above it."""
    n, cx, cy = 64, (x0 + x1) / 2, (y0 + y1) / 2
    inner, outer = [], []
    for i in range(n):
        c, s = math.cos(2 * math.pi * i / n), math.sin(2 * math.pi * i / n)
        k = max(abs(c), abs(s))
        inner.append((cx + r * c, cy + r * s, z))
        outer.append((cx + c / k * (x1 - x0) / 2, cy + s / k * (y1 - y0) / 2, z))
    mesh(mat, inner + outer, [(i, n + i, n + (i + 1) % n, (i + 1) % n) for i in range(n)], 'oculus')
    lathe(plaster('white'), [(r, 0), (r, .5), (r + .3, .5), (r + .3, 0)], (cx, cy, z), n)
    quad(plaster('white'), (x0, y0, z + .02), (x1, y0, z + .02), (x1, y0 - .01, z + .5), (x0, y0 - .01, z + .5))


def word(tour, scene, lines, size, mat, small, x, y=8 - T / 2):
    with at(x, y):
        z = 2.45 + (len(lines) - 1) * size * .55
        for line in lines:
            signs.wall_word(line, size, mat, z, .10, 1.04)
            z -= size * 1.08
        signs.text(mat, small, .19, 0, z + size * .48, 0, 'Medium', depth=.02)
        tour.spot(f'{scene}.parola', 0, 0, 2.55)


def anonimato(tour):
    """All alike, nobody named: veils that hide, and round heads without a face."""
    word(tour, 'anonimato', ['ANONIMATO'], .92, plaster('cream'), 'Nessuno chiede il tuo nome', 4)
    for i, (x, y, w) in enumerate(((1.5, 6.3, 1.5), (6.6, 6.0, 1.5), (1.2, 2.0, 1.2), (6.9, 1.7, 1.2))):
        with at(x, y, 0, (18, -16, 150, 205)[i]):
            fittings.curtain(veil(('rose', 'cream', 'cream', 'rose')[i], .38), w, 3.5, 8, .14, .05)
            box(wood(), (w + .2, .05, .05), (0, 0, 3.55), .01)
            for s in (-w / 2, w / 2):
                box(wood(along='z'), (.02, .02, H - 3.6), (s, 0, 3.6), 0)
    for i in range(7):
        x = 1.6 + i * .8
        with at(x, 7.05):
            plan.mark(.4, .4, kind='stone', round_=True)
            cyl(plaster('cream'), .17, .62 + .26 * math.sin(math.pi * i / 6), (0, 0, 0), .01)
            ball(matt('f6efe2', .35), .19, (0, 0, .62 + .26 * math.sin(math.pi * i / 6)), 40)
    with at(4, 2.9):
        fittings.rug(2.2, 2.2, 'terracotta', 'cream', True)
    for x, y, c in ((2.2, 4.1, 'cream'), (5.9, 4.0, 'ochre'), (4.9, 1.2, 'rose')):
        with at(x, y):
            f.pouf(c, .34, .42)
    for i in range(9):
        fittings.globe(1.2 + (i % 3) * 2.8, 1.6 + (i // 3) * 2.4, 3.1 - .25 * ((i * 5) % 3), H, .16)
    with at(.8, 4.0):
        plants.fig(2, 2.3, 'cream')
    tour.spot('anonimato.stop', 6.4, 7.05, 1.05)


def gratuita(tour):
    """Light, water and fruit: what is there for everyone."""
    word(tour, 'gratuita', ['GRATUITÀ'], .98, plaster('white'), 'Qui non si vende nulla', 12)
    with at(12, 4.3):
        plan.mark(3.4, 3.4, kind='stone', round_=True)
        lathe(stone('d9cfbd', 'c2b7a3', 5, 5), [(1.7, 0), (1.7, .42), (1.42, .42), (1.42, .1)], (0, 0, 0), 72)
        cyl(water(), 1.43, .34, (0, 0, 0), 0, 72)
        for i in range(9):
            a = i * 2.4
            with at(.95 * math.cos(a), .95 * math.sin(a), .33):
                ball(matt('orange', .35), .055, (0, 0, -.02), 16)
        tour.spot('gratuita.stop', -1.0, -1.1, .5)
    for i, (x, y) in enumerate(((9.2, 6.7), (14.8, 6.7), (9.1, 1.3), (14.9, 1.3))):
        with at(x, y):
            plants.pot('terracotta', .34, .55)
            plants.fig(40 + i, 2.5, 'terracotta')
            for k in range(15):
                a, z = k * 2.399, 1.45 + (k * .067)
                r = .16 + .18 * math.sin(math.pi * (.15 + k / 18))
                ball(matt('orange', .4), .048, (r * math.cos(a), r * math.sin(a), z), 14)
    with at(10.1, 1.75):
        f.low_table(.42, .45)
        lathe(matt('cream', .4), [(0, 0), (.12, 0), (.25, .1), (.24, .11), (.11, .02), (0, .02)], (0, 0, .45), 40)
        for k in range(8):
            a = k * 2.399
            ball(matt('orange', .4), .055, (.11 * math.cos(a) * (k > 0), .11 * math.sin(a) * (k > 0), .48 + .045 * (k < 3)), 16)
    with at(14.2, 2.3, 0, 160):
        f.bench(1.5, 'sage')
    with at(10.2, 6.9):
        f.bench(1.5, 'cream')
    with at(13.8, 6.9):
        f.bench(1.5, 'cream')


def libero_accesso(tour):
    """No door anywhere: arches, a path and the horizon."""
    word(tour, 'libero-accesso', ['LIBERO', 'ACCESSO'], .86, plaster('cream'), 'Si entra senza iscriversi', 20)
    with at(19.6, 3.3):
        fittings.rug(2.2, 2.2, 'sage', 'cream', True)
    for x, y, d, c in ((22.3, 6.5, -60, 'ochre'), (17.6, 6.4, 40, 'terracotta'), (21.6, 1.3, 200, 'cream')):
        with at(x, y, 0, d):
            f.armchair(c)
    with at(18.7, 6.8):
        f.low_table(.36)
        with at(0, 0, .38):
            plants.small(4, 'white', .08)
    for x, y, kind in ((16.9, 1.1, 0), (23.2, 7.2, 1), (17.0, 7.3, 1)):
        with at(x, y):
            plants.fig(70, 2.4, 'cream') if kind == 0 else plants.big_leaf(71 + int(x), 1.7, 'terracotta')
    for i in range(7):
        with at(24.9 + i * 1.25, 4, -.01, (i * 37) % 9 - 4):
            cyl(stone('d9cfbd', 'c2b7a3', 5, 5), .52, .05, (0, 0, 0), .01, 48)
    for i, c in enumerate(('ochre', 'terracotta', 'cream')):
        fittings.pendant(18.2 + 1.8 * i, 4.4, 3.0 - .2 * (i % 2), H, c, .34)
    tour.spot('libero-accesso.stop', 24, 4, 1.9)


def landscape():
    quad(ground('8fa05a', '6f8a48', 1.2), (-120, -120, -.06), (150, -120, -.06), (150, 120, -.06), (-120, 120, -.06))
    quad(ground('ddd0b4', 'c8b896', 20), (-3, -3.2, -.02), (27, -3.2, -.02), (27, 11, -.02), (-3, 11, -.02))
    for i, (x, y, r, h) in enumerate(((-70, -70, 60, 12), (20, -110, 80, 16), (110, -60, 70, 18), (130, 30, 80, 22), (60, 120, 80, 20), (-80, 60, 70, 18), (-20, 130, 60, 14))):
        lathe(ground(('7f9a58', '8ea568', '6f8f62')[i % 3], '5f7f50', .4), [(r * math.cos(math.pi * k / 24), h * math.sin(math.pi * k / 24)) for k in range(12)] + [(0, h)], (x, y, -.5), 64)
    for i, (x, y) in enumerate(((-6, -7), (3, -9), (9, -12), (15, -8.5), (22, -11), (29, -7), (33, 1), (36, 8), (31, 12), (-8, 6), (12, 16), (40, -6))):
        with at(x, y):
            plants.tree(i, 5 + .6 * (i % 3), ('6f8f4a', '8aa45c', '9db26c'))
    for i, (x, y) in enumerate(((28, -2.5), (28, 10.5), (34, -3), (34, 11), (0, -6), (24, -6), (8, -6.5), (16, -6.5))):
        with at(x, y):
            cyl(wood('6f5a45', '4a3a2c', 'z'), .09, .5)
            lathe(ground('3f6238', '2f5230', 9), [(0, .4), (.42, .8), (.5, 1.8), (.34, 3.6), (.1, 4.9), (0, 5.2)], segments=20)
    for x in (4, 12, 20):
        with at(x, -3.0):
            plants.hedge(5, .6, .6, x)


def build():
    tour = Tour(plan.Plan(-.4, -.4, 24.4, 8.4), 'anonimato', [('user', 'it', '2026-11-01')],
                [('panoramas', 'Cités 360', 'CC-BY-SA-4.0'), ('plan', 'Cités 360', 'CC-BY-SA-4.0'), ('audio', 'eSpeak NG, synthetic voice / Cités 360', 'CC-BY-SA-4.0'),
                 ('texts', 'Cités 360', 'CC-BY-SA-4.0')], demonstration=True)
    tour.scene('anonimato', 4.0, 3.0)
    tour.scene('gratuita', 11.9, 1.45)
    tour.scene('libero-accesso', 19.6, 3.3)
    render.sky(elevation=50, azimuth=165, sun=8.0, strength=.55)
    landscape()
    a, b, c = plaster('terracotta'), plaster('ochre'), plaster('sage')
    out = plaster('cream')
    three = [(.9, 2.7, 2.3), (3.1, 4.9, 2.3), (5.3, 7.1, 2.3)]
    for (x0, x1), inner in zip(ROOMS.values(), (a, b, c)):
        arcade((x0, 0), (x1, 0), (inner, out), three)
        arcade((x1, 8), (x0, 8), (inner, out), [])
        plan.area(x0, 0, x1, 8, {0: '#e6b9a2', 8: '#ecd09a', 16: '#c9d6c2'}[x0])
        for lo, hi, _ in three:
            plan.glow(x0 + (lo + hi) / 2, .8, 1.3)
    arcade((0, 8), (0, 0), (a, out), [])
    arcade((8, 0), (8, 8), (a, b), [(2.9, 5.1, 2.1)])
    arcade((16, 0), (16, 8), (b, c), [(2.9, 5.1, 2.1)])
    arcade((24, 0), (24, 8), (c, out), [(.8, 2.6, 2.3), (2.9, 5.1, 2.3), (5.4, 7.2, 2.3)])
    quad(stone('d8b49c', 'b78f78', .8, .8), (0, 0, 0), (8, 0, 0), (8, 8, 0), (0, 8, 0))
    quad(stone('e6d3a8', 'c4ab78', .8, .8), (8, 0, 0), (16, 0, 0), (16, 8, 0), (8, 8, 0))
    quad(floor_planks(('c9a274', 'b58a5a', 'd8b88a'), .14), (16, 0, 0), (24, 0, 0), (24, 8, 0), (16, 8, 0))
    soft = ceiling(1.0, 'cream', .4)
    for x0 in (0, 16):
        quad(soft, (x0, 8, H), (x0 + 8, 8, H), (x0 + 8, 0, H), (x0, 0, H))
    oculus(ceiling(.7, 'cream', .3), 8, 16, 0, 8, 1.9, H)
    plan.glow(12, 4, 2.6)
    plants.keep_inside([(x0 + .2, .2, x1 - .2, 7.8) for x0, x1 in ROOMS.values()])
    anonimato(tour)
    gratuita(tour)
    libero_accesso(tour)
    tour.door('anonimato', 'gratuita', 8, 4, 1.2)
    tour.door('gratuita', 'libero-accesso', 16, 4, 1.2)
    for number, scene in enumerate(ROOMS, 1):
        tour.scenes[scene].hotspots.append(('parola', 'info', None, tour.place(f'{scene}.parola')))
        tour.stop(number, scene, scene, f'{scene}.stop')
        tour.look(scene, f'{scene}.parola', 100, dpitch=-8)
    tour.exposure.update({'': .3, 'gratuita': -.1})
    return tour

