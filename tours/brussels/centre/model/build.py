"""The centre in Brussels as one model: an imagined interior, true to what the centre offers, not a survey of it.

Two rows of rooms, the street to the south and a garden to the north. x grows to the east, y to the north;
every camera looks north, so yaw is the compass bearing.

    workshop  reception      multimedia  documentation      y 6 … 13
    mobility  entrance  agora    quiet   advice             y 0 … 6
"""
import fittings
import garden_side
import outside
import plan
import plants
import render
import street_side
from materials import PALETTE, fabric, floor_planks, plaster, stone
from rooms import Room, wall
from tour import Tour

ROOMS = {
    'mobility': Room(0, 0, 6.5, 6), 'entrance': Room(6.5, 0, 11, 6), 'agora': Room(11, 0, 18, 6), 'quiet': Room(18, 0, 22, 6), 'advice': Room(22, 0, 28, 6),
    'workshop': Room(0, 6, 6.5, 13), 'reception': Room(6.5, 6, 13, 13), 'multimedia': Room(13, 6, 20.5, 13), 'documentation': Room(20.5, 6, 28, 13),
}
CAMERAS = {
    'entrance': (8.75, 2.3), 'reception': (9.5, 8.3), 'multimedia': (16.6, 9.3), 'documentation': (24.3, 9.3), 'advice': (24.7, 2.9),
    'quiet': (19.9, 1.7), 'workshop': (3.3, 9.4), 'mobility': (3.6, 2.8), 'agora': (14.5, 2.9),
}
# Windows by outer wall: (from, to, sill, head, kind) along x or y.
SOUTH = {'mobility': [(.9, 5.6, .6, 2.7, 'window')], 'entrance': [(6.8, 10.7, 0, 2.9, 'shopfront')], 'agora': [(11.5, 17.5, .42, 2.8, 'window')],
         'quiet': [(18.7, 21.3, .75, 2.6, 'window')], 'advice': [(22.7, 27.3, .6, 2.7, 'window')]}
NORTH = {'workshop': [(.9, 5.6, .75, 2.75, 'window')], 'reception': [(7.3, 12.2, .75, 2.8, 'window')], 'multimedia': [(13.9, 19.7, 1.05, 2.75, 'window')], 'documentation': []}
EAST = {'advice': [(1.2, 4.9, .6, 2.7, 'window')], 'documentation': [(7.1, 11.9, .5, 2.8, 'window')]}
COLOURS = {'mobility': 'sky', 'entrance': 'white', 'agora': 'white', 'quiet': 'sage', 'advice': 'cream', 'workshop': 'white', 'reception': 'white', 'multimedia': 'white', 'documentation': 'cream'}
# Ways between rooms: (room, room, wall, from, to, kind).
WAYS = [
    ('entrance', 'reception', 'y6', 7.6, 10.0, 'open'), ('reception', 'agora', 'y6', 11.3, 12.7, 'open'), ('multimedia', 'agora', 'y6', 16.35, 17.65, 'open'),
    ('documentation', 'advice', 'y6', 24.0, 25.2, 'door'), ('mobility', 'workshop', 'y6', 2.6, 3.7, 'door'),
    ('reception', 'workshop', 'x6.5', 8.4, 9.6, 'door'), ('mobility', 'entrance', 'x6.5', 3.2, 4.6, 'open'), ('reception', 'multimedia', 'x13', 8.0, 10.0, 'open'),
    ('multimedia', 'documentation', 'x20.5', 8.4, 10.2, 'open'), ('agora', 'quiet', 'x18', 1.2, 2.2, 'door'), ('quiet', 'advice', 'x22', 1.2, 2.2, 'door'),
]
HEAD = {'open': 2.5, 'door': 2.2}


def shell():
    for name, r in ROOMS.items():
        colour = COLOURS[name]
        out = plaster('e2d5bd')
        wall((r.x0, r.y0), (r.x1, r.y0), colour, outside=out, openings=[(a - r.x0, b - r.x0, *o) for a, b, *o in SOUTH[name]]) if r.y0 == 0 else None
        if r.y1 == 13:
            wall((r.x1, 13), (r.x0, 13), 'teal' if name == 'documentation' else colour, outside=out, openings=[(r.x1 - b, r.x1 - a, *o) for a, b, *o in NORTH[name]])
        if r.x1 == 28:
            wall((28, r.y0), (28, r.y1), colour, outside=out, openings=[(a - r.y0, b - r.y0, *o) for a, b, *o in EAST[name]])
        if r.x0 == 0:
            wall((0, r.y1), (0, r.y0), 'navy' if name == 'mobility' else 'white', outside=out)
        ground = {'entrance': stone('d8d0c2', 'a89f90', .6, .6), 'quiet': fabric('8b9a94', 260)}.get(name) or floor_planks()
        r.floor(ground)
        r.ceiling()
        plan.area(r.x0, r.y0, r.x1, r.y1, {'entrance': '#ddd6c9', 'quiet': '#cdd6cb', 'mobility': '#d9e3e6'}.get(name, '#e9d5b4'))
        for a, b, sill, head, _ in SOUTH.get(name, []) if r.y0 == 0 else NORTH.get(name, []):
            plan.glow((a + b) / 2, r.y0 + .9 if r.y0 == 0 else r.y1 - .9, 2.3)
        for a, b, sill, head, _ in EAST.get(name, []):
            plan.glow(27.1, (a + b) / 2, 2.3)

    def inner(p, q, line, left, right):
        start = p[0] if line[0] == 'y' else p[1]
        end = q[0] if line[0] == 'y' else q[1]
        holes = [(a - start, b - start, 0, HEAD[kind], kind) for _, _, w, a, b, kind in WAYS if w == line and start <= a and b <= end]
        wall(p, q, left, right, holes)

    inner((0, 6), (6.5, 6), 'y6', 'orange', 'white')
    inner((6.5, 6), (11, 6), 'y6', 'white', 'white')
    inner((11, 6), (13, 6), 'y6', 'white', 'white')
    inner((13, 6), (18, 6), 'y6', 'white', 'white')
    inner((18, 6), (20.5, 6), 'y6', 'white', 'sage')
    inner((20.5, 6), (22, 6), 'y6', 'cream', 'sage')
    inner((22, 6), (28, 6), 'y6', 'cream', 'sea')
    inner((6.5, 0), (6.5, 6), 'x6.5', 'sky', 'white')
    inner((6.5, 6), (6.5, 13), 'x6.5', 'white', 'white')
    inner((11, 0), (11, 6), 'x11', 'terracotta', 'teal')
    inner((13, 6), (13, 13), 'x13', 'white', 'sea')
    inner((18, 0), (18, 6), 'x18', 'white', 'sage')
    inner((20.5, 6), (20.5, 13), 'x20.5', 'white', 'teal')
    inner((22, 0), (22, 6), 'x22', 'sage', 'cream')


def build():
    assert set(COLOURS.values()) <= set(PALETTE)
    tour = Tour(plan.Plan(0, 0, 28, 13), 'entrance',
                [('user', 'fr', '2026-11-01'), ('user', 'nl', '2026-11-01'), ('user', 'en', '2026-11-01'), ('professional', 'fr', '2026-11-01'),
                 ('professional', 'nl', '2026-11-01'), ('youth', 'fr', '2026-11-01'), ('youth', 'nl', '2026-11-01')],
                [('panoramas', 'Cités 360', 'CC-BY-SA-4.0'), ('plan', 'Cités 360', 'CC-BY-SA-4.0'), ('audio', 'eSpeak NG, synthetic voice / Cités 360', 'CC-BY-SA-4.0'),
                 ('texts', 'Cités 360, from the annual report 2021 of the Cité des métiers de Bruxelles', 'CC-BY-SA-4.0')])
    for name, (x, y) in CAMERAS.items():
        tour.scene(name, x, y)
    render.sky(elevation=38, azimuth=152)
    shell()
    plants.keep_inside([(r.x0 + .09, r.y0 + .09, r.x1 - .09, r.y1 - .09) for r in ROOMS.values()])
    outside.build(tour)
    for name, r in ROOMS.items():
        side = street_side if r.y0 == 0 else garden_side
        getattr(side, name)(tour, r)
        if name in ('reception', 'entrance', 'agora', 'documentation', 'workshop', 'mobility'):
            fittings.beams(r.x0, r.y0, r.x1, r.y1, 1.3 if r.x1 - r.x0 < 7 else 1.5)

    for a, b, line, lo, hi, _ in WAYS:
        at = float(line[1:])
        tour.door(a, b, *(((lo + hi) / 2, at) if line[0] == 'y' else (at, (lo + hi) / 2)))
    tour.info('entrance', 'charter')
    tour.info('reception', 'themes', 'profiles')
    tour.info('multimedia', 'job-screen', 'printer')
    tour.info('documentation', 'new-books', 'stem-screen')
    tour.info('advice', 'channels')
    tour.info('quiet', 'webcam')
    tour.info('workshop', 'flipchart', 'uppercut')
    tour.info('mobility', 'europe-map', 'europass')
    tour.info('agora', 'truck-window', 'chat-screen', 'portals')
    # Stops stand beside the info hotspots, on something else that belongs to them: two marks must not overlap.
    for number, (id, scene, spot) in enumerate([
            ('entrance', 'entrance', 'welcome'), ('reception', 'reception', 'desk'), ('multimedia', 'multimedia', 'computers'), ('documentation', 'documentation', 'shelves'),
            ('advice', 'advice', 'table'), ('quiet', 'quiet', 'booth'), ('workshop', 'workshop', 'projection'), ('mobility', 'mobility', 'cushions'),
            ('outside', 'agora', 'truck'), ('online', 'agora', 'screen-edge'), ('restart', 'agora', 'portal-finder')], 1):
        tour.stop(number, id, scene, spot)
    for scene, spot, fov in (('entrance', 'welcome', 95), ('reception', 'desk', 95), ('multimedia', 'computers', 100), ('documentation', 'shelves', 100), ('advice', 'table', 95),
                             ('quiet', 'booth', 95), ('workshop', 'projection', 100), ('mobility', 'europe-map', 95), ('agora', 'portal-finder', 100)):
        tour.look(scene, spot, fov)
        yaw, _, fov = tour.scenes[scene].view
        tour.scenes[scene].view = (yaw, -4.0, fov)
    tour.exposure.update({'': .5, 'entrance': .2, 'mobility': .2, 'agora': .2, 'quiet': .45, 'advice': .25})
    return tour
