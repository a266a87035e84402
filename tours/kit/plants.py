"""Plants and trees out of leaves: one mesh a plant, trees as copies of a few crowns."""
import math
import random

from mathutils import Matrix, Vector

import plan
from core import box, frame, lathe, link, mesh, rod
from materials import ground, leaf, matt, rgb, wood


def pot(colour='white', r=.17, h=.34):
    plan.mark(2 * r + .2, 2 * r + .2, kind='green', round_=True)
    lathe(matt(colour, .5), [(0, 0), (r * .78, 0), (r * .82, .01), (r, h), (r - .016, h), (r - .02, h - .05), (0, h - .05)], segments=40)
    lathe(ground('4a3527', '33251b', 30), [(r - .02, h - .048), (0, h - .045)], segments=24)


_rooms = []


def keep_inside(rooms):
    """rooms: (x0, y0, x1, y1) in the building's coordinates, as far as leaves may reach."""
    _rooms[:] = rooms


def _bend(verts):
    """Leaves that would grow through the wall of their room lie against it instead."""
    here = frame().translation
    for x0, y0, x1, y1 in _rooms:
        if x0 < here.x < x1 and y0 < here.y < y1:
            back = frame().inverted()
            out = []
            for i, v in enumerate(verts):
                w = frame() @ Vector(v)
                lie = .004 * (i % 7)
                w.x, w.y = min(max(w.x, x0 + lie), x1 - lie), min(max(w.y, y0 + lie), y1 - lie)
                out.append(back @ w)
            return out
    return verts


def _leaves(items, greens, seed, rows=5):
    """items: (base, direction, length, width, droop). A leaf is a bent strip folded along its rib."""
    rnd = random.Random(seed)
    verts, faces, colours = [], [], []
    for base, direction, length, width, droop in items:
        d = direction.normalized()
        side = d.cross(Vector((0, 0, 1)))
        side = side.normalized() if side.length > .01 else Vector((1, 0, 0))
        up = side.cross(d)
        tone = [c * rnd.uniform(.75, 1.25) for c in rgb(rnd.choice(greens))]
        start = len(verts)
        for i in range(rows + 1):
            t = i / rows
            centre = base + d * (length * t) + Vector((0, 0, -droop * length * t * t))
            half = width * (math.sin(math.pi * (t ** .75)) * .5 + .02 * (1 - t))
            fold = up * half * .35
            verts += [centre - side * half + fold, centre, centre + side * half + fold]
        for i in range(rows):
            a = start + 3 * i
            faces += [(a, a + 1, a + 4, a + 3), (a + 1, a + 2, a + 5, a + 4)]
            colours += [tone, tone]
    mesh(leaf(), _bend(verts), faces, 'leaves', True, colours)


def big_leaf(seed=0, height=1.5, colour='white', leaves=15):
    """Arching stems with broad leaves, in a pot."""
    pot(colour)
    rnd = random.Random(seed)
    items = []
    for i in range(leaves):
        a = i * 2.399 + rnd.uniform(-.2, .2)
        rise = height * (.35 + .65 * i / leaves) - .3
        out = .13 + .34 * (1 - i / leaves) + rnd.uniform(0, .1)
        tip = Vector((out * math.cos(a), out * math.sin(a), .3 + rise))
        rod(matt('moss'), (.03 * math.cos(a), .03 * math.sin(a), .28), tip, .006, 6)
        items.append((tip, Vector((math.cos(a), math.sin(a), .25)), rnd.uniform(.30, .42), rnd.uniform(.18, .26), .55))
    _leaves(items, ['leaf', '3d7a3a', '5a9646'], seed)


def fig(seed=0, height=1.9, colour='terracotta'):
    """A small tree with a slim trunk."""
    pot(colour, .19, .36)
    rnd = random.Random(seed)
    rod(wood('8a6b4a', '5e4630', 'z'), (0, 0, .3), (.03, .02, height - .3), .018, 8)
    items = []
    for i in range(130):
        a, t = i * 2.399, rnd.random() ** .7
        z = height * .48 + t * height * .52
        r = .30 * math.sin(math.pi * min(1, .2 + t * .8)) * rnd.uniform(.25, 1)
        items.append((Vector((r * math.cos(a), r * math.sin(a), z)), Vector((math.cos(a), math.sin(a), rnd.uniform(-.2, .6))), rnd.uniform(.12, .2), rnd.uniform(.06, .09), .4))
    _leaves(items, ['leaf', '44823b', '6aa04f'], seed, 3)


def snake(seed=0, height=.75, colour='ochre'):
    """Upright blades."""
    pot(colour, .14, .26)
    rnd = random.Random(seed)
    items = []
    for i in range(13):
        a, r = i * 2.399, .02 + .006 * i
        items.append((Vector((r * math.cos(a), r * math.sin(a), .2)), Vector((.13 * math.cos(a), .13 * math.sin(a), 1)), height * rnd.uniform(.6, 1), .075, 0))
    _leaves(items, ['5d8f52', '7da860', '4c7d4b'], seed)


def small(seed=0, colour='white', r=.06):
    """A tuft for a table or a shelf."""
    lathe(matt(colour, .5), [(0, 0), (r * .8, 0), (r, r * 1.7), (r - .008, r * 1.7), (0, r * 1.5)], segments=24)
    rnd = random.Random(seed)
    items = []
    for i in range(26):
        a = i * 2.399
        items.append((Vector((0, 0, r * 1.5)), Vector((math.cos(a), math.sin(a), rnd.uniform(.3, 1.6))), rnd.uniform(1.6, 3) * r, r * .7, .5))
    _leaves(items, ['moss', '7fb069', 'leaf'], seed, 3)


def trailing(seed=0, colour='white', length=.6):
    """Hangs over the edge of a shelf."""
    small(seed, colour, .08)
    rnd = random.Random(seed)
    items = []
    for i in range(7):
        a = -2.6 + i * .35
        for k in range(9):
            z = .1 - length * (k / 9) ** 1.2 * rnd.uniform(.8, 1)
            items.append((Vector((.1 * math.cos(a) + rnd.uniform(-.02, .02), .11 * math.sin(a), z)), Vector((rnd.uniform(-1, 1), -1, -.3)), .07, .045, .5))
    _leaves(items, ['moss', 'leaf'], seed, 3)


_crowns = {}


def tree(seed=0, height=6.5, greens=('4f8a3e', '6b9f4b', '83ad57')):
    """A street tree; crowns are shared between trees, so a row of them costs little."""
    plan.mark(1.6, 1.6, kind='green', round_=True)
    rod(wood('6f5a45', '4a3a2c', 'z'), (0, 0, 0), (0, 0, height * .62), .11, 10)
    key = (seed % 4, greens)
    size = height / 6.5
    if key not in _crowns:
        rnd = random.Random(seed)
        verts, faces, colours = [], [], []
        lumps = [(Vector((rnd.uniform(-1.1, 1.1), rnd.uniform(-1.1, 1.1), rnd.uniform(3.4, 5.6))), rnd.uniform(.8, 1.25)) for _ in range(11)]
        for _ in range(7000):
            c, r = rnd.choice(lumps)
            d = Vector((rnd.gauss(0, 1), rnd.gauss(0, 1), rnd.gauss(0, 1))).normalized()
            p = c + d * r * rnd.uniform(.72, 1.0)
            u = d.orthogonal().normalized()
            u.rotate(Matrix.Rotation(rnd.uniform(0, 6.3), 3, d))
            v = (d + Vector((rnd.uniform(-.7, .7), rnd.uniform(-.7, .7), rnd.uniform(-.7, .7)))).normalized().cross(u)
            s = rnd.uniform(.09, .16)
            n = len(verts)
            verts += [p - u * s, p + v * s * .6, p + u * s, p - v * s * .6]
            faces.append((n, n + 1, n + 2, n + 3))
            colours.append([x * rnd.uniform(.7, 1.2) for x in rgb(rnd.choice(greens))])
        obj = mesh(leaf(), verts, faces, 'crown', colours=colours)
        _crowns[key] = obj.data
        obj.matrix_world = frame() @ Matrix.Scale(size, 4)
    else:
        link(_crowns[key], 'crown', Matrix.Rotation(seed * 1.7, 4, 'Z') @ Matrix.Scale(size, 4))


def hedge(length, h=1.0, d=.6, seed=0):
    rnd = random.Random(seed)
    plan.mark(length, d, kind='green')
    items = []
    for _ in range(int(length * 500)):
        x, y, z = rnd.uniform(-length / 2, length / 2), rnd.uniform(-d / 2, d / 2), rnd.uniform(0, h)
        face = rnd.random()
        if face < .45:
            y = rnd.choice((-d / 2, d / 2))
        elif face < .8:
            z = h
        items.append((Vector((x, y, z)), Vector((rnd.uniform(-1, 1), rnd.uniform(-1, 1), rnd.uniform(.1, 1))), .11, .07, .3))
    box(ground('3c6a33', '2c5228', 20), (length - .1, d - .1, h - .05), (0, 0, 0), .02)
    _leaves(items, ['4f8a3e', '5f9845', '3f7a38'], seed, 2)


def planter(length=1.4, colour='sand', seed=0):
    """A long box of plants: parts a space without a wall."""
    plan.mark(length, .42, kind='green')
    box(matt(colour, .6), (length, .4, .5), (0, 0, 0), .012)
    box(ground('4a3527', '33251b', 30), (length - .06, .34, .004), (0, 0, .498), 0)
    rnd = random.Random(seed)
    items = []
    for i in range(int(length * 60)):
        x, a = rnd.uniform(-length / 2 + .08, length / 2 - .08), rnd.uniform(0, 6.3)
        items.append((Vector((x, rnd.uniform(-.1, .1), .48)), Vector((.35 * math.cos(a), .35 * math.sin(a), 1)), rnd.uniform(.25, .6), rnd.uniform(.05, .1), rnd.uniform(.1, .5)))
    _leaves(items, ['leaf', 'moss', '5a9646', '86b06a'], seed, 4)


