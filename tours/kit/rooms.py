"""Walls with openings, windows, doors, floors and ceilings; every wall also draws itself on the plan."""
import math

import plan
from core import at, box, quad, world
from materials import ceiling as ceiling_mat, glass, matt, metal, plaster, wood

HEIGHT = 3.2


class Room:
    """An axis-parallel room; `on('N', along)` puts the frame on its wall, facing into the room."""

    def __init__(self, x0, y0, x1, y1, h=HEIGHT):
        self.x0, self.y0, self.x1, self.y1, self.h = x0, y0, x1, y1, h

    @property
    def centre(self):
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def on(self, side, along, off=.0):
        """`along` is the building's x (walls N and S) or y (E and W); `off` the distance from the wall."""
        t = .06 + off     # half of a wall's thickness
        return {'N': lambda: at(along, self.y1 - t, 0, 0), 'S': lambda: at(along, self.y0 + t, 0, 180),
                'E': lambda: at(self.x1 - t, along, 0, -90), 'W': lambda: at(self.x0 + t, along, 0, 90)}[side]()

    def floor(self, mat, z=0.0):
        quad(mat, (self.x0, self.y0, z), (self.x1, self.y0, z), (self.x1, self.y1, z), (self.x0, self.y1, z))

    def ceiling(self, mat=None):
        quad(mat or ceiling_mat(), (self.x0, self.y1, self.h), (self.x1, self.y1, self.h), (self.x1, self.y0, self.h), (self.x0, self.y0, self.h))


def wall(p, q, left='plaster', right=None, openings=(), h=HEIGHT, t=.12, skirting=True, outside=None):
    """A wall from p to q. `left` and `right` are the plaster colours of the sides one sees there when walking
    from p to q. An opening is (from, to, sill, head, kind), kind one of open, window, door, glass."""
    length = math.hypot(q[0] - p[0], q[1] - p[1])
    angle = math.degrees(math.atan2(q[1] - p[1], q[0] - p[0]))
    left_mat = plaster(left)
    right_mat = outside or plaster(right or left)

    def piece(a, b, z0, z1):
        if b - a < .005 or z1 - z0 < .005:
            return
        box(left_mat, (b - a, t / 2, z1 - z0), ((a + b) / 2, t / 4, z0), 0)
        box(right_mat, (b - a, t / 2, z1 - z0), ((a + b) / 2, -t / 4, z0), 0)
        if z0 == 0 and skirting:
            box(matt('white'), (b - a, .012, .09), ((a + b) / 2, t / 2 + .006, 0), .003)
            if not outside:
                box(matt('white'), (b - a, .012, .09), ((a + b) / 2, -t / 2 - .006, 0), .003)

    with at(p[0], p[1], 0, angle):
        here = 0.0
        for a, b, sill, head, kind in sorted(openings):
            piece(here, a, 0, h)
            piece(a, b, 0, sill)
            piece(a, b, head, h)
            opening(a, b, sill, head, kind, t)
            plan.line('wall', world(here, 0), world(a, 0))
            plan.line({'window': 'window', 'glass': 'glass', 'shopfront': 'window'}.get(kind, 'open'), world(a, 0), world(b, 0))
            here = b
        piece(here, length, 0, h)
        plan.line('wall', world(here, 0), world(length, 0))


def opening(a, b, sill, head, kind, t):
    w, h, m = b - a, head - sill, (a + b) / 2
    lining = wood() if kind in ('open', 'door', 'glass') else matt('dark', .4)
    lz = wood(along='z') if kind in ('open', 'door', 'glass') else matt('dark', .4)
    d, f = t + .04, .05
    for x in (a + f / 2, b - f / 2):
        box(lz, (f, d, h), (x, 0, sill), .004)
    box(lining, (w - 2 * f, d, f), (m, 0, head - f), .004)
    if sill > 0:
        box(lining, (w - 2 * f, d, f), (m, 0, sill), .004)
        box(matt('white'), (w, t + .16, .03), (m, .04, sill - .03), .006)
    if kind in ('window', 'shopfront', 'glass'):
        low = sill + (f if sill > 0 else 0)
        quad(glass(), (a + f, 0, low), (b - f, 0, low), (b - f, 0, head - f), (a + f, 0, head - f))
        panes = max(1, round(w / (1.6 if kind == 'window' else 1.5)))
        for i in range(1, panes):
            box(lz, (.045, .06, h - f), (a + w * i / panes, 0, sill), .003)
        if kind != 'glass' and h > 1.9:
            box(lining, (w - 2 * f, .06, .045), (m, 0, head - .62), .003)
    if kind == 'door':
        leaf(a + f, b - f, head - f)


def leaf(a, b, h, lean=78):
    """A glazed door leaf, standing open."""
    w = b - a
    with at(a, 0, 0, lean):
        for x in (.05, w - .05):
            box(wood(along='z'), (.1, .04, h - .02), (x, 0, .01), .004)
        for z in (.01, h - .13):
            box(wood(), (w - .2, .04, .12), (w / 2, 0, z), .004)
        quad(glass(), (.1, 0, .13), (w - .1, 0, .13), (w - .1, 0, h - .13), (.1, 0, h - .13))
        for y in (-.06, .06):
            box(metal(), (.12, .02, .02), (w - .11, y, 1.02), .005)
    plan.line('leaf', world(a, 0), world(a + w * math.cos(math.radians(lean)), w * math.sin(math.radians(lean))))
