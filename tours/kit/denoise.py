"""A joint à-trous filter for few-sample renders, in numpy because Debian's Blender has no denoiser.

Light is smooth where surfaces are; textures are not. So the diffuse light is filtered apart from the
surfaces' colours (Cycles gives both), along surfaces only (normals and positions guide), and multiplied
back. Rows wrap around: left and right edge of an equirectangular picture are neighbours.
"""
import numpy as np


def _shift(a, step, axis):
    if axis == 1:
        return np.roll(a, -step, axis=1)
    if step == 0:
        return a
    out = np.empty_like(a)
    if step > 0:
        out[:-step], out[-step:] = a[step:], a[-1:]
    else:
        out[-step:], out[:step] = a[:step], a[:1]
    return out


def _luminance(light):
    return light[0] * np.float32(.2126) + light[1] * np.float32(.7152) + light[2] * np.float32(.0722)


def _pass(light, normal, position, scale, step, sigma):
    """One à-trous step along each axis. Arrays are channel-first planes; `scale` is 1 / (tolerance per pixel)."""
    trust = np.float32(1)
    for axis in (1, 0):
        tone = np.log(_luminance(light) + np.float32(.02)) if sigma else None
        total = [c * np.float32(.375) for c in light]
        weights = np.full(light[0].shape, .375, np.float32)
        for tap, kernel in ((1, .25), (-1, .25), (2, .0625), (-2, .0625)):
            n = [_shift(c, tap * step, axis) for c in normal]
            w = n[0] * normal[0] + n[1] * normal[1] + n[2] * normal[2]
            np.maximum(w, 0, out=w)
            for _ in range(4):
                w *= w
            d = np.zeros_like(w)
            for c, nc in zip(position, normal):
                d += (_shift(c, tap * step, axis) - c) * nc
            np.abs(d, out=d)
            d *= scale
            if sigma:
                d += np.abs(_shift(tone, tap * step, axis) - tone) * np.float32(1 / sigma)
            np.minimum(d, 20, out=d)
            w *= np.exp(-d)
            w *= np.float32(kernel)
            weights += w
            for t, c in zip(total, light):
                t += w * _shift(c, tap * step, axis)
        light = [t / weights for t in total]
        trust = np.minimum(trust, weights)
    return light, trust


def _mend(light, trust):
    """Pixels on an edge mix two surfaces, so nothing around them is like them and their noise stays: they
    take the light of their neighbours instead, most from those that were filtered well."""
    trust = np.clip((trust - np.float32(.5)) * 4, .01, 1)
    near = [(i, j) for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2) if (i, j) != (0, 0)]
    total = sum(_shift(_shift(trust, i, 1), j, 0) for i, j in near)
    out = []
    for c in light:
        ct = c * trust
        around = sum(_shift(_shift(ct, i, 1), j, 0) for i, j in near) / total
        out.append(c * trust + around * (1 - trust))
    return out


def _calm(light, limit=3.0):
    """Pulls single bright pixels down to their surroundings."""
    lum = _luminance(light)
    around = sum(_shift(_shift(lum, i, 1), j, 0) for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2)) - lum
    around /= 24
    factor = np.minimum(1, (around * limit + .02) / np.maximum(lum, 1e-6))
    return [c * factor for c in light]


def smooth(light, normal, position, camera, steps, sigma, tolerance=.004):
    planes = [np.ascontiguousarray(light[..., i]) for i in range(3)]
    n = [np.ascontiguousarray(normal[..., i]) for i in range(3)]
    p = [np.ascontiguousarray(position[..., i]) - np.float32(camera[i]) for i in range(3)]
    length = np.sqrt(n[0] ** 2 + n[1] ** 2 + n[2] ** 2)
    empty = length < .2                       # the sky: no surface, and no noise either
    np.maximum(length, 1e-4, out=length)
    n = [c / length for c in n]
    scale = 1 / (np.sqrt(p[0] ** 2 + p[1] ** 2 + p[2] ** 2) * np.float32(tolerance) + np.float32(.002))
    scale /= 2
    planes = _calm(planes)
    for i, step in enumerate(steps):
        planes, weights = _pass(planes, n, p, scale / np.float32(step ** .5), step, sigma if i else None)
        if i == 0:
            trust = weights
            planes = _mend(planes, trust)
    planes = _mend(planes, trust)
    out = np.stack(planes, axis=-1)
    out[empty] = light[empty]
    return out


def compose(passes, camera):
    """passes: Combined, DiffDir, DiffInd, DiffCol, Emit, Env, Normal, Position as (h, w, 3) arrays."""
    light = passes['DiffDir'] + passes['DiffInd']
    colour = passes['DiffCol']
    clean = passes['Emit'] + passes['Env']
    gloss = np.maximum(passes['Combined'] - light * colour - clean, 0)
    guide = (passes['Normal'], passes['Position'], camera)
    wide = light.shape[1]
    far = (1, 2, 4, 8, 16) if wide > 3000 else (1, 2, 4, 8)
    light = smooth(light, *guide, far, .45)
    gloss = smooth(gloss, *guide, far[:-2], .6)
    return light * colour + gloss + clean
