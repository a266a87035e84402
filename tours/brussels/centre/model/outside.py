"""Street and garden around the building, as far as one sees them through its windows."""
import outdoors
import plants
from core import at, quad, world
from materials import ground, stone
from outdoors import FLOOR


def build(tour):
    # Everything out here is off the plan's sheet, so it draws nothing there.
    outdoors.street(-3.6)
    quad(stone('b4aea3', '8f887c', .5, .5), (-60, -3.6, -.012), (90, -3.6, -.012), (90, 0, -.012), (-60, 0, -.012))
    quad(ground('lawn', '5b8244', 3), (-60, 0, -.03), (90, 0, -.03), (90, 60, -.03), (-60, 60, -.03))
    quad(stone('c4bdb0', '9a9386', .5, .5), (-2, 13, -.012), (30, 13, -.012), (30, 15.2, -.012), (-2, 15.2, -.012))
    with at(14, -13.2, 0, 180):
        outdoors.row(96, 3)
    with at(14, 33, 0, 0):
        outdoors.row(80, 11, (3, 3, 4))
    with at(44, 8, 0, -90):
        outdoors.row(30, 5)
    for i, x in enumerate((-14, -4, 5.2, 22.5, 31, 41)):
        with at(x, -11.4):
            plants.tree(i, 6.2 + .4 * (i % 3))
    for i, (x, y) in enumerate(((2, 20), (7.5, 23), (12.5, 19.5), (18, 24), (22.5, 20), (28, 23), (34, 17), (35, 9), (33.5, 3.5), (-5, 22), (37, 13))):
        with at(x, y):
            plants.tree(i + 2, 5.4 + .5 * (i % 4))
    for i, x in enumerate((1, 9.5, 18, 26.5)):
        with at(x, 17.2):
            plants.hedge(6, .8, .8, i)
    with at(31.2, 6, 0, 90):
        plants.hedge(12, .9, .8, 9)
    for x in (3.0, 20.5, 29):
        with at(x, -3.0):
            outdoors.lamp_post()
    for i in range(5):
        with at(5.2 + i * 1.35, -3.1):
            outdoors.bollard()
    with at(25, -2.6):
        outdoors.bike_rack(5)
    with at(14.9, -5.35, -.12, 180):
        outdoors.truck()
        tour.spot('truck', 2.4, -1.25, FLOOR + .2)
        assert world(0, 0).y < -4
