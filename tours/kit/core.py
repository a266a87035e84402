"""Geometry primitives, placed by a stack of frames.

Convention of the whole kit: metres, Z up, +Y is north. A piece of furniture is drawn around its own
origin with its front towards -Y, so that a viewer who looks north at it reads its signs from left to
right; `at(x, y, deg=…)` then places and turns it.
"""
import math
from contextlib import contextmanager

import bmesh
import bpy
from mathutils import Matrix, Vector

N, E, S, W = 0, -90, 180, 90    # turns a piece so that its back is to the wall of that side

_frames = [Matrix.Identity(4)]


def frame():
    return _frames[-1]


def world(x, y, z=0.0):
    """A point of the current frame, in the building's coordinates."""
    return frame() @ Vector((x, y, z))


@contextmanager
def at(x=0.0, y=0.0, z=0.0, deg=0.0, pitch=0.0):
    turn = Matrix.Rotation(math.radians(deg), 4, 'Z') @ Matrix.Rotation(math.radians(pitch), 4, 'X')
    _frames.append(frame() @ Matrix.Translation((x, y, z)) @ turn)
    try:
        yield
    finally:
        _frames.pop()


def link(data, name, matrix=None):
    obj = bpy.data.objects.new(name, data)
    obj.matrix_world = frame() @ matrix if matrix is not None else frame()
    bpy.context.scene.collection.objects.link(obj)
    return obj


def mesh(mat, verts, faces, name='mesh', smooth=False, colours=None):
    """`colours`: one RGB per face, read by materials.painted()."""
    data = bpy.data.meshes.new(name)
    data.from_pydata(verts, [], faces)
    data.materials.append(mat)
    if smooth:
        data.polygons.foreach_set('use_smooth', [True] * len(data.polygons))
        data.use_auto_smooth = True
        data.auto_smooth_angle = math.radians(38)
    if colours:
        layer = data.color_attributes.new('paint', 'FLOAT_COLOR', 'CORNER')
        flat = []
        for face, colour in zip(faces, colours):
            flat.extend((*colour, 1.0) * len(face))
        layer.data.foreach_set('color', flat)
    return link(data, name)


def box_geometry(size, pos, bevel):
    """A box with chamfered edges: a sharp edge never catches the light, which looks like plastic."""
    hx, hy, h = size[0] / 2, size[1] / 2, size[2]
    b = min(bevel, hx * .9, hy * .9, h * .45)
    x, y, z = pos
    hz, z = h / 2, z + h / 2
    if b <= 0:
        v = [(x + sx * hx, y + sy * hy, z + sz * hz) for sx in (-1, 1) for sy in (-1, 1) for sz in (-1, 1)]
        return v, [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    verts, index = [], {}
    for sx in (-1, 1):
        for sy in (-1, 1):
            for sz in (-1, 1):
                for axis in range(3):
                    d = [hx - b, hy - b, hz - b]
                    d[axis] = (hx, hy, hz)[axis]
                    index[sx, sy, sz, axis] = len(verts)
                    verts.append((x + sx * d[0], y + sy * d[1], z + sz * d[2]))
    faces = []

    def add(keys):
        ids = [index[k] for k in keys]
        a, c, d = (Vector(verts[i]) for i in ids[:3])
        normal = (c - a).cross(d - a)
        centre = sum((Vector(verts[i]) for i in ids), Vector()) / len(ids) - Vector((x, y, z))
        faces.append(ids if normal.dot(centre) > 0 else ids[::-1])

    for axis in range(3):
        o = [a for a in range(3) if a != axis]
        for s in (-1, 1):
            ring = []
            for p, q in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                sign = [0, 0, 0]
                sign[axis], sign[o[0]], sign[o[1]] = s, p, q
                ring.append((*sign, axis))
            add(ring)
        for p in (-1, 1):           # the chamfers along `axis`
            for q in (-1, 1):
                lo, hi = [0, 0, 0], [0, 0, 0]
                lo[axis], hi[axis] = -1, 1
                lo[o[0]] = hi[o[0]] = p
                lo[o[1]] = hi[o[1]] = q
                add([(*lo, o[0]), (*hi, o[0]), (*hi, o[1]), (*lo, o[1])])
    for sx in (-1, 1):
        for sy in (-1, 1):
            for sz in (-1, 1):
                add([(sx, sy, sz, a) for a in range(3)])
    return verts, faces


def box(mat, size, pos=(0, 0, 0), bevel=.004):
    """`pos` is the centre of the bottom face."""
    return mesh(mat, *box_geometry(size, pos, bevel), name='box')


def boxes(mat, items, bevel=.003):
    """Many boxes in one mesh; an item is (size, pos, rgb) and `mat` should be materials.painted()."""
    verts, faces, colours = [], [], []
    for size, pos, rgb in items:
        v, f = box_geometry(size, pos, bevel)
        base = len(verts)
        verts += v
        faces += [[i + base for i in face] for face in f]
        colours += [rgb] * len(f)
    return mesh(mat, verts, faces, name='boxes', colours=colours) if items else None


def rounded(mat, size, pos=(0, 0, 0), r=.05, segments=4):
    """A box with soft edges: cushions, shells, bodywork."""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    for v in bm.verts:
        v.co = Vector((v.co.x * size[0] + pos[0], v.co.y * size[1] + pos[1], (v.co.z + .5) * size[2] + pos[2]))
    r = min(r, min(size) * .49)
    bmesh.ops.bevel(bm, geom=bm.edges[:], offset=r, segments=segments, profile=.5, affect='EDGES')
    data = bpy.data.meshes.new('rounded')
    bm.to_mesh(data)
    bm.free()
    data.materials.append(mat)
    data.polygons.foreach_set('use_smooth', [True] * len(data.polygons))
    return link(data, 'rounded')


def lathe(mat, profile, pos=(0, 0, 0), segments=32):
    """Turns [(radius, height), …] around the vertical; closed where the radius is 0."""
    verts, faces, rings = [], [], []
    for r, z in profile:
        if r <= 0:
            rings.append([len(verts)])
            verts.append((pos[0], pos[1], pos[2] + z))
        else:
            rings.append(list(range(len(verts), len(verts) + segments)))
            verts += [(pos[0] + r * math.cos(2 * math.pi * i / segments),
                       pos[1] + r * math.sin(2 * math.pi * i / segments), pos[2] + z) for i in range(segments)]
    for a, b in zip(rings, rings[1:]):
        for i in range(segments):
            j = (i + 1) % segments
            if len(a) == 1 and len(b) == 1:
                continue
            if len(a) == 1:
                faces.append((a[0], b[j], b[i]))
            elif len(b) == 1:
                faces.append((a[i], a[j], b[0]))
            else:
                faces.append((a[i], a[j], b[j], b[i]))
    return mesh(mat, verts, faces, name='lathe', smooth=True)


def cyl(mat, r, h, pos=(0, 0, 0), bevel=.003, segments=32):
    b = min(bevel, r * .5, h * .45)
    return lathe(mat, [(0, 0), (r - b, 0), (r, b), (r, h - b), (r - b, h), (0, h)], pos, segments)


def ball(mat, r, pos=(0, 0, 0), segments=24):
    profile = [(r * math.sin(math.pi * i / 12), r - r * math.cos(math.pi * i / 12)) for i in range(13)]
    profile[0], profile[-1] = (0, 0), (0, 2 * r)
    return lathe(mat, profile, pos, segments)


def rod(mat, p, q, r=.012, segments=12):
    """A round bar from p to q."""
    p, q = Vector(p), Vector(q)
    turn = (q - p).to_track_quat('Z', 'Y').to_matrix().to_4x4()
    with _in(Matrix.Translation(p) @ turn):
        return lathe(mat, [(0, 0), (r, 0), (r, (q - p).length), (0, (q - p).length)], segments=segments)


@contextmanager
def _in(matrix):
    _frames.append(frame() @ matrix)
    try:
        yield
    finally:
        _frames.pop()


def quad(mat, a, b, c, d):
    return mesh(mat, [a, b, c, d], [(0, 1, 2, 3)], name='quad')


def plate(mat, outline, y=0.0, depth=.01):
    """A flat shape upright in the XZ plane, its front towards -Y."""
    n = len(outline)
    verts = [(x, y - depth, z) for x, z in outline] + [(x, y, z) for x, z in outline]
    faces = [list(range(n)), list(range(2 * n - 1, n - 1, -1))]
    faces += [(i, n + i, n + (i + 1) % n, (i + 1) % n) for i in range(n)]
    return mesh(mat, verts, faces, name='plate')


def circle(r, x=0.0, z=0.0, n=40):
    return [(x + r * math.cos(2 * math.pi * i / n), z + r * math.sin(2 * math.pi * i / n)) for i in range(n)]


def grid_surface(mat, point, nu, nv, closed=False):
    """A smooth surface through point(u, v), u and v in 0…1."""
    verts = [point(i / (nu - (0 if closed else 1)), j / (nv - 1)) for j in range(nv) for i in range(nu)]
    faces = [(j * nu + i, j * nu + (i + 1) % nu, (j + 1) * nu + (i + 1) % nu, (j + 1) * nu + i)
             for j in range(nv - 1) for i in range(nu if closed else nu - 1)]
    return mesh(mat, verts, faces, name='surface', smooth=True)
