"""A stylised map of Europe in dots: outlines are drawn by hand, coarse on purpose; no borders, no claims."""
import math

import signs
from core import circle, mesh, plate
from materials import matt, wood

LANDS = [
    [(-9, 43.5), (-1.5, 43.5), (-1, 46), (-4.5, 48.4), (-1.5, 48.8), (1.6, 50.3), (4, 51.8), (7, 53.6), (8.6, 54), (8.2, 57), (10.5, 57.6), (10, 54.6), (14, 54), (18.5, 54.7), (21, 55.3),
     (21.2, 57.4), (24, 57.2), (24, 59.2), (28, 59.6), (30, 60), (28.5, 61), (22.5, 60), (21.4, 61.5), (25, 64.8), (22.5, 65.8), (17.5, 62), (17, 60.4), (18.7, 59.6), (16.6, 57), (14.2, 55.4),
     (12.8, 55.6), (11.2, 59), (10.3, 59.3), (7, 58), (5.2, 59.5), (5.2, 62), (10, 64), (14, 67), (19, 69.8), (26, 71), (31, 70), (30, 67), (40, 66.5), (40, 45.5), (36, 45.3), (33, 46), (30.5, 46.2),
     (28.6, 43.8), (28, 41.8), (26, 40.8), (23.8, 40.4), (24, 38), (22.8, 36.6), (21.2, 38), (19.4, 41.2), (15.2, 44.2), (13.6, 45.4), (12.3, 44.6), (13.8, 42.6), (16, 41.8), (18.4, 40.2),
     (16.8, 40.2), (16.2, 38.2), (15.6, 40), (12.4, 41.6), (10.2, 43.8), (7.5, 43.7), (3.2, 43.2), (3, 41.8), (.2, 40.2), (-.3, 38.5), (-2, 36.8), (-5.8, 36.1), (-8.8, 37.1), (-9.3, 39)],
    [(-5.6, 50.1), (1.2, 51), (1.6, 52.7), (-1.2, 54.7), (-2, 57.6), (-4, 58.6), (-5.8, 56.6), (-3.2, 54.4), (-4.6, 52.6), (-3.2, 51.4)],
    [(-10, 51.8), (-6.3, 52.2), (-5.8, 54.6), (-8, 55.3), (-10, 53.8)],
    [(-24, 65.4), (-22, 64), (-18.5, 63.4), (-13.8, 64.8), (-15, 66.3), (-20, 66)],
    [(12.6, 38), (15.5, 38.2), (15, 36.8)], [(8.3, 39), (9.6, 39.2), (9.5, 41), (8.4, 40.8)], [(8.7, 41.6), (9.5, 41.8), (9.3, 42.9), (8.7, 42.4)], [(23.6, 35.2), (26.2, 35), (26, 35.5), (23.7, 35.6)],
    [(27, 37), (36, 36.4), (40, 37), (40, 41), (35, 42), (31, 41.2), (27, 40)], [(32.4, 34.7), (34, 35), (33.8, 35.5), (32.5, 35.2)],
]
WEST, EAST_, SOUTH, NORTH = -24.5, 40, 34.3, 66.2


def _inside(x, y, shape):
    hit = False
    for (ax, ay), (bx, by) in zip(shape, shape[1:] + shape[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            hit = not hit
    return hit


def _mercator(lat):
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def wall_map(w, h, z, ground='e9f0f2'):
    """On the wall plane y = 0: a framed board with a dot for every bit of land, and lines between some of them."""
    signs.panel(wood(), w + .08, h + .08, z - .04, depth=.03)
    signs.panel(matt(ground, .5), w, h, z, depth=.035)
    low, high = _mercator(SOUTH), _mercator(NORTH)
    scale = min((w - .08) / (EAST_ - WEST), (h - .08) / (high - low))

    def spot(lon, lat):
        return (lon - (WEST + EAST_) / 2) * scale, z + h / 2 + (_mercator(lat) - (low + high) / 2) * scale

    step = .046
    dots = {c: ([], []) for c in ('teal', 'sea', 'blue')}
    for i in range(int(w / step)):
        for j in range(int(h / (step * .866))):
            x, y = -w / 2 + (i + .5 * (j % 2)) * step, z + .03 + j * step * .866
            lon = x / scale + (WEST + EAST_) / 2
            m = (y - z - h / 2) / scale + (low + high) / 2
            lat = math.degrees(2 * math.atan(math.exp(math.radians(m))) - math.pi / 2)
            if abs(x) < w / 2 - .06 and y < z + h - .05 and any(_inside(lon, lat, s) for s in LANDS):
                verts, faces = dots[('teal', 'sea', 'blue')[int(abs(math.sin(i * 12.9 + j * 7.3)) * 3) % 3]]
                n = len(verts)
                verts += [(px, -.037, pz) for px, pz in circle(.018, x, y, 10)]
                faces.append(tuple(range(n, n + 10)))
    for colour, (verts, faces) in dots.items():
        mesh(matt(colour, .5), verts, faces, 'dots')
    # Places to go, not partners: plain pins, without names.
    home = spot(4.35, 50.85)
    for i, (lon, lat) in enumerate(((2.3, 48.9), (7.7, 45.1), (-9, 38.8), (13.4, 52.5), (18, 59.3), (23.7, 38), (21, 52.2), (-6.2, 53.3), (12.5, 41.9), (-3.7, 40.4), (25, 60.2), (26.1, 44.4))):
        p = spot(lon, lat)
        plate(matt(('orange', 'plum', 'yellow', 'red')[i % 4]), circle(.034, *p, 20), -.040, .006)
        dx, dz = p[0] - home[0], p[1] - home[1]
        n = math.hypot(dx, dz)
        ox, oz = -dz / n * .005, dx / n * .005
        plate(matt('orange'), [(home[0] - ox, home[1] - oz), (p[0] - ox, p[1] - oz), (p[0] + ox, p[1] + oz), (home[0] + ox, home[1] + oz)][::1 if dx else -1], -.038, .002)
    plate(matt('red'), circle(.06, *home, 28), -.040, .010)
    plate(matt('white'), circle(.025, *home, 20), -.050, .002)
