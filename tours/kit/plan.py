"""Collects what the model draws and writes the floor plan: what one sees is what was built."""
from core import world

SCALE = 40          # SVG units per metre
MARGIN = 36
_lines, _areas, _shapes, _glows = [], [], [], []


def line(kind, p, q):
    if (p - q).length > .01:
        _lines.append((kind, p.x, p.y, q.x, q.y))


def area(x0, y0, x1, y1, fill):
    _areas.append((x0, y0, x1, y1, fill))


def glow(x, y, r):
    """Light that falls in: a soft pale spot."""
    _glows.append((x, y, r))


def mark(w, d, x=0.0, y=0.0, kind='wood', round_=False):
    """The outline of a piece of furniture in the current frame."""
    if round_:
        c = world(x, y)
        _shapes.append(('circle', kind, c.x, c.y, w / 2))
    else:
        corners = [world(x + sx * w / 2, y + sy * d / 2) for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        _shapes.append(('polygon', kind, [(c.x, c.y) for c in corners]))


FILLS = {'wood': '#d9b98c', 'soft': '#8fb3b0', 'green': '#8fb37c', 'dark': '#8d939b', 'accent': '#e2a06f', 'rug': '#e6d3b8', 'white': '#f4f1ea', 'stone': '#c9c3b8'}
STROKES = {'wall': ('#4a5158', 6), 'window': ('#5b9bc0', 5), 'glass': ('#5b9bc0', 3), 'open': ('#c9b79c', 1.5), 'leaf': ('#b07f4a', 2)}


class Plan:
    def __init__(self, x0, y0, x1, y1):
        self.box = (x0, y0, x1, y1)
        self.width = round((x1 - x0) * SCALE + 2 * MARGIN)
        self.height = round((y1 - y0) * SCALE + 2 * MARGIN)

    def xy(self, x, y):
        return round((x - self.box[0]) * SCALE + MARGIN), round((self.box[3] - y) * SCALE + MARGIN)

    def inside(self, x, y):
        return self.box[0] - .4 <= x <= self.box[2] + .4 and self.box[1] - .4 <= y <= self.box[3] + .4

    def svg(self):
        out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" role="img">',
               '<defs><radialGradient id="plan-light"><stop offset="0" stop-color="#fff8df" stop-opacity=".95"/>'
               '<stop offset="1" stop-color="#fff8df" stop-opacity="0"/></radialGradient></defs>',
               f'<rect width="{self.width}" height="{self.height}" rx="18" fill="#f3efe7"/>']
        for x0, y0, x1, y1, fill in _areas:
            (a, b), (c, d) = self.xy(x0, y1), self.xy(x1, y0)
            out.append(f'<rect x="{a}" y="{b}" width="{c - a}" height="{d - b}" fill="{fill}"/>')
        for x, y, r in _glows:
            cx, cy = self.xy(x, y)
            out.append(f'<circle cx="{cx}" cy="{cy}" r="{round(r * SCALE)}" fill="url(#plan-light)"/>')
        order = sorted(_shapes, key=lambda s: s[1] != 'rug')
        out.append('<g stroke="#8a7f70" stroke-width="1.2" stroke-linejoin="round">')
        for kind, fill, *rest in order:
            if kind == 'circle':
                x, y, r = rest
                if self.inside(x, y):
                    cx, cy = self.xy(x, y)
                    out.append(f'<circle cx="{cx}" cy="{cy}" r="{round(r * SCALE, 1)}" fill="{FILLS[fill]}"/>')
            elif all(self.inside(*p) for p in rest[0]):
                points = ' '.join(f'{px},{py}' for px, py in (self.xy(*p) for p in rest[0]))
                out.append(f'<polygon points="{points}" fill="{FILLS[fill]}"/>')
        out.append('</g>')
        for wanted in STROKES:
            colour, width = STROKES[wanted]
            parts = []
            for kind, x0, y0, x1, y1 in _lines:
                if kind == wanted and self.inside(x0, y0) and self.inside(x1, y1):
                    (a, b), (c, d) = self.xy(x0, y0), self.xy(x1, y1)
                    parts.append(f'M{a} {b}L{c} {d}')
            dash = ' stroke-dasharray="7 6"' if wanted == 'open' else ''
            cap = 'square' if wanted == 'wall' else 'butt'
            if parts:
                out.append(f'<path d="{"".join(parts)}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="{cap}"{dash}/>')
        x, y = self.width - 17, 40
        out.append(f'<path d="M{x} {y + 16}V{y - 16}M{x - 7} {y - 8}L{x} {y - 18}L{x + 7} {y - 8}" fill="none" stroke="#8a7f70" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>')
        out.append('</svg>')
        return '\n'.join(out) + '\n'
