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
        out[-step:], out[:-step] = a[:step], a[:1]
    return out


def _luminance(light):
    return light[0] * np.float32(.2126) + light[1] * np.float32(.7152) + light[2] * np.float32(.0722)


def _pass(light, normal, position, scale, step, sigma):
    """One à-trous step along each axis. Arrays are channel-first planes; `scale` is 1 / (tolerance per pixel)."""
    trust = np.float32(1)
    for axis in (1, 0):
        tone = np.log(np.maximum(_luminance(light), 0) + np.float32(.03)) if sigma else None
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
            if sigma:       # light that differs a lot is another light, not noise
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
    trust = np.clip((trust - np.float32(.4)) * 8, .01, 1)
    near = [(i, j) for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2) if (i, j) != (0, 0)]
    total = sum(_shift(_shift(trust, i, 1), j, 0) for i, j in near)
    out = []
    for c in light:
        ct = c * trust
        around = sum(_shift(_shift(ct, i, 1), j, 0) for i, j in near) / total
        out.append(c * trust + around * (1 - trust))
    return out


def _calm(light, limit):
    """Pulls single bright pixels down to their surroundings."""
    lum = _luminance(light)
    around = sum(_shift(_shift(lum, i, 1), j, 0) for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2)) - lum
    around /= 24
    factor = np.minimum(1, (np.maximum(around, 0) * limit + .01) / np.maximum(lum, 1e-6))
    return [c * factor for c in light]


def smooth(light, normal, position, camera, steps, sigma, blind=1, limit=8.0, tolerance=.004):
    """`limit`: how much brighter than its surroundings a pixel may be; `blind`: how many steps ignore the light itself, which is too noisy at first to tell one from another."""
    planes = [np.ascontiguousarray(light[..., i]) for i in range(3)]
    n = [np.ascontiguousarray(normal[..., i]) for i in range(3)]
    p = [np.ascontiguousarray(position[..., i]) - np.float32(camera[i]) for i in range(3)]
    length = np.sqrt(n[0] ** 2 + n[1] ** 2 + n[2] ** 2)
    empty = length < .2                       # the sky: no surface, and no noise either
    np.maximum(length, 1e-4, out=length)
    n = [c / length for c in n]
    scale = 1 / (np.sqrt(p[0] ** 2 + p[1] ** 2 + p[2] ** 2) * np.float32(tolerance) + np.float32(.002))
    scale /= 2
    planes = _calm(planes, limit)
    for i, step in enumerate(steps):
        planes, weights = _pass(planes, n, p, scale / np.float32(step ** .5), step, sigma if i >= blind else None)
        if i == 0:
            trust = weights
            planes = _mend(planes, trust)
    planes = _mend(planes, trust)
    out = np.stack(planes, axis=-1)
    out[empty] = light[empty]
    return out


def _double(a):
    return np.repeat(np.repeat(a, 2, axis=0), 2, axis=1)


def enlarge(lights, normal, position, wide_normal, wide_position, camera, tolerance=.006):
    """Light at half the size, brought to full size along the surfaces of the full-size picture."""
    p = [wide_position[..., i] - np.float32(camera[i]) for i in range(3)]
    scale = 1 / (np.sqrt(p[0] ** 2 + p[1] ** 2 + p[2] ** 2) * np.float32(tolerance) + np.float32(.004))
    n = [np.ascontiguousarray(wide_normal[..., i]) for i in range(3)]
    h, w = scale.shape
    totals = [np.zeros((h, w, 3), np.float32) for _ in lights]
    plain = [np.zeros((h, w, 3), np.float32) for _ in lights]
    weights = np.zeros((h, w), np.float32)
    # Of the half-size pixels around, the near ones count most; which are near alternates with odd and even.
    odd_y, odd_x = (np.arange(h) % 2)[:, None], (np.arange(w) % 2)[None, :]
    cross = ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1))
    for j, i in cross:
        near = np.exp(-((j - (odd_y - .5) * .5) ** 2 + (i - (odd_x - .5) * .5) ** 2) / np.float32(.5)).astype(np.float32)
        d, dot = np.zeros((h, w), np.float32), np.zeros((h, w), np.float32)
        for axis in range(3):
            dot += _double(_shift(_shift(normal[..., axis], i, 1), j, 0)) * n[axis]
            d += (_double(_shift(_shift(position[..., axis], i, 1), j, 0)) - wide_position[..., axis]) * n[axis]
        np.maximum(dot, 0, out=dot)
        for _ in range(3):
            dot *= dot
        weight = near * dot * np.exp(-np.minimum(np.abs(d) * scale, 20))
        weights += weight
        for light, total, flat in zip(lights, totals, plain):
            moved = _double(_shift(_shift(light, i, 1), j, 0))
            total += weight[..., None] * moved
            flat += near[..., None] * moved
    trust = np.clip(weights, 0, 1)[..., None]
    norm = np.float32(sum(np.exp(-((j + .25) ** 2 + (i + .25) ** 2) / .5) for j, i in cross))
    weights = np.maximum(weights, 1e-6)[..., None]
    return [total / weights * np.minimum(1, trust * 4) + flat / norm * (1 - np.minimum(1, trust * 4)) for total, flat in zip(totals, plain)]


def _halve(a):
    return (a[0::2, 0::2] + a[1::2, 0::2] + a[0::2, 1::2] + a[1::2, 1::2]) * np.float32(.25)


def compose(half, full, camera):
    """half: Combined, DiffDir, DiffInd, DiffCol, Emit, Env, Normal, Position as (h, w, 3) arrays, with all light;
    full: the same but for Combined and DiffInd, twice as wide, with nothing but the sun's direct light.

    The sun has sharp shadows and next to no noise, so it is taken out before the filter and added at full size.
    All other light is smooth: half the size is enough for it, at a quarter of the time."""
    light = half['DiffDir'] + half['DiffInd']
    gloss = np.maximum(half['Combined'] - light * half['DiffCol'] - half['Emit'] - half['Env'], 0)
    guide = (half['Normal'], half['Position'], camera)
    far = (1, 2, 4, 8, 16) if light.shape[1] > 1500 else (1, 2, 4, 8)
    sun = _halve(full['DiffDir'] * full['DiffCol']) / np.maximum(_halve(full['DiffCol']), 1e-3)
    light = np.maximum(smooth(light - sun, *guide, far, .5, 2), 0)
    gloss = smooth(gloss, *guide, far[:-1], .8, 3, 1.5)
    light, gloss = enlarge((light, gloss), *guide[:2], full['Normal'], full['Position'], camera)
    return finish((light + full['DiffDir']) * full['DiffCol'] + gloss + full['Emit'] + full['Env'])


def finish(image):
    """Takes away single bright pixels, and evens out the ragged edges that so few samples leave."""
    planes = [np.ascontiguousarray(image[..., i]) for i in range(3)]
    around = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    lum = _luminance(planes)
    top = None
    for i, j in around:
        near = _shift(_shift(lum, i, 1), j, 0)
        top = near if top is None else np.maximum(top, near)
    factor = np.minimum(1, (top + np.float32(1e-4)) / np.maximum(lum, 1e-4))
    # The eye judges edges by tone, not by light: a log keeps a lamp from swallowing what is beside it.
    planes = [np.log(np.maximum(c * factor, 0) + np.float32(.02)) for c in planes]
    tone = _luminance(planes)
    high = low = tone
    for i, j in around:
        near = _shift(_shift(tone, i, 1), j, 0)
        high, low = np.maximum(high, near), np.minimum(low, near)
    edge = np.clip((high - low - np.float32(.22)) * 3, 0, 1)
    out = []
    for c in planes:
        soft = c * np.float32(.5) + (_shift(c, 1, 1) + _shift(c, -1, 1)) * np.float32(.25)
        soft = soft * np.float32(.5) + (_shift(soft, 1, 0) + _shift(soft, -1, 0)) * np.float32(.25)
        out.append(np.exp(c + (soft - c) * edge) - np.float32(.02))
    return np.maximum(np.stack(out, axis=-1), 0)
