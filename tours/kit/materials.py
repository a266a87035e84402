"""Procedural materials. No image files: everything is computed, so nothing needs a licence.

Lamps, screens and ceilings glow for the camera (and mirrors) but are not light sources that Cycles must
sample: many small lights are what makes a render noisy. The room's light comes from the sun, the sky and
a ceiling that glows for diffuse rays only, as if it were a light wall. That is nearly free of noise.
"""
import bpy

# The kit's palette (sRGB). The five themes of the centre each have a colour.
PALETTE = {
    'white': 'f3efe8', 'plaster': 'efe9df', 'cream': 'e8dcc6', 'sand': 'd9c3a0', 'grey': '9a9a98', 'felt': '6f7780',
    'dark': '2c3138', 'ink': '24303f', 'teal': '1f7a80', 'sea': '5fa8a5', 'sage': '9db59a', 'navy': '274a72',
    'orange': 'e2702f', 'blue': '2f7fc1', 'green': '4f9d52', 'plum': '9c3f79', 'yellow': 'eab52e', 'red': 'c9443b',
    'terracotta': 'c06a4a', 'ochre': 'd79b45', 'rose': 'd99a8f', 'sky': 'a9cbe0', 'brick': '9d5a45', 'stone': 'b9b2a6',
    'leaf': '4c8b3f', 'moss': '6f9a4a', 'paper': 'faf7f0', 'black': '16181b', 'lawn': '6c9248',
}
THEMES = ('orange', 'blue', 'green', 'plum', 'yellow')
_made = {}


def rgb(colour):
    """Linear RGB of a palette name or an sRGB hex triplet."""
    text = PALETTE.get(colour, colour)
    out = []
    for i in (0, 2, 4):
        c = int(text[i:i + 2], 16) / 255
        out.append(c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4)
    return tuple(out)


class Nodes:
    """A thin hand on a node tree: n('BsdfPrincipled', Roughness=.4) → node."""

    def __init__(self, tree):
        self.tree = tree
        tree.nodes.clear()

    def __call__(self, kind, _set=None, **inputs):
        node = self.tree.nodes.new(kind if kind.startswith('ShaderNode') else 'ShaderNode' + kind)
        for key, value in (_set or {}).items():
            setattr(node, key, value)
        for key, value in inputs.items():
            socket = node.inputs[int(key[1:])] if key[0] == '_' else node.inputs[key.replace('_', ' ')]
            if isinstance(value, bpy.types.NodeSocket):
                self.tree.links.new(value, socket)
            else:
                socket.default_value = value
        return node

    def mix(self, fac, a, b, blend='MIX'):
        return self('MixRGB', {'blend_type': blend}, Fac=fac, Color1=a, Color2=b).outputs[0]

    def math(self, op, a, b=0.0):
        return self('Math', {'operation': op}, _0=a, _1=b).outputs[0]


def _material(name, build):
    if name not in _made:
        mat = bpy.data.materials.new(name)
        mat.use_nodes = True
        n = Nodes(mat.node_tree)
        surface = build(n)
        n('OutputMaterial', Surface=surface)
        if hasattr(mat.cycles, 'sample_as_light'):
            mat.cycles.sample_as_light = False
        _made[name] = mat
    return _made[name]


def _plain(n, surface, colour):
    """The full material for the camera, a plain colour for bounced light: nobody sees a plank's grain in
    the light it throws on a wall, and Cycles skips the branch it does not need."""
    far = n('BsdfDiffuse', Color=_c(colour)).outputs[0]
    return n('MixShader', Fac=n('LightPath').outputs['Is Camera Ray'], _1=far, _2=surface).outputs[0]


def _c(colour):
    return (*(rgb(colour) if isinstance(colour, str) else colour), 1)


def _principled(n, colour, rough, spec=.4, metal=0.0, normal=None):
    inputs = dict(Base_Color=colour, Roughness=rough, Specular=spec, Metallic=metal)
    if normal is not None:
        inputs['Normal'] = normal
    return n('BsdfPrincipled', **inputs).outputs[0]


def matt(colour, rough=.6):
    """Lacquer, plastic, powder-coated metal."""
    return _material(f'matt.{colour}.{rough}', lambda n: _plain(n, _principled(n, _c(colour), rough), colour))


def plaster(colour='plaster'):
    def build(n):
        where = n('NewGeometry').outputs['Position']
        cloud = n('TexNoise', Vector=where, Scale=.7, Detail=1.0).outputs['Fac']
        tone = n.mix(n.math('MULTIPLY', cloud, .22), _c(colour), (1, .97, .92, 1), 'MULTIPLY')
        return _plain(n, n('BsdfDiffuse', Color=tone).outputs[0], colour)
    return _material(f'plaster.{colour}', build)


def ceiling(glow=.85, colour='white', seen=.42):
    def build(n):
        path = n('LightPath')
        warm = (1, .965, .91, 1)
        switch = n('Value', {'name': 'switch'}).outputs[0]
        switch.default_value = 1
        given = n.math('MULTIPLY', n.math('MULTIPLY', path.outputs['Is Diffuse Ray'], glow), switch)
        strength = n.math('ADD', given, n.math('MULTIPLY', path.outputs['Is Camera Ray'], seen))
        light = n('Emission', Color=warm, Strength=strength).outputs[0]
        return n('AddShader', _0=n('BsdfDiffuse', Color=_c(colour)).outputs[0], _1=light).outputs[0]
    return _material(f'ceiling.{glow}.{colour}.{seen}', build)


def ceilings_on(on):
    """Whether ceilings give light; they look the same either way."""
    for name, mat in _made.items():
        if name.startswith('ceiling'):
            mat.node_tree.nodes['switch'].outputs[0].default_value = float(on)


def floor_planks(tones=('c79a66', 'a87a4a', 'd6ad7c'), width=.17, length=1.9, along='x', gloss=.32):
    def build(n):
        where = n('NewGeometry').outputs['Position']
        turn = 0.0 if along == 'x' else 1.5707963
        plane = n('Mapping', Vector=where, Rotation=(0, 0, turn)).outputs[0]
        brick = n('TexBrick', {'offset': .37, 'offset_frequency': 1, 'squash': 1.0}, Vector=plane, Color1=(0, 0, 0, 1), Color2=(1, 1, 1, 1), Mortar=(0, 0, 0, 1),
                  Scale=1.0, Mortar_Size=.0022, Mortar_Smooth=.1, Bias=0.0, Brick_Width=length, Row_Height=width)
        shade = n.mix(brick.outputs['Color'], _c(tones[0]), _c(tones[2]))
        drift = n('TexNoise', Vector=n('Mapping', Vector=plane, Scale=(.35, 2.2, 1)).outputs[0], Scale=1.0, Detail=2.0).outputs['Fac']
        shade = n.mix(drift, shade, _c(tones[1]))
        grain = n('TexNoise', Vector=n('Mapping', Vector=plane, Scale=(2.5, 46, 1)).outputs[0], Scale=1.6, Detail=4.0, Roughness=.65).outputs['Fac']
        ramp = n('MapRange', Value=grain, _1=.42, _2=.72, _3=0.0, _4=.42).outputs[0]
        shade = n.mix(ramp, shade, _c('7a5230'))
        shade = n.mix(n.math('MULTIPLY', brick.outputs['Fac'], .75), shade, _c('4d3420'))
        rough = n('MapRange', Value=grain, _1=.3, _2=.7, _3=gloss, _4=gloss + .12).outputs[0]
        return _plain(n, _principled(n, shade, rough, .38), tones[1])
    return _material(f'planks.{tones}.{width}.{along}.{gloss}', build)


def wood(tone='c99a63', dark='9a6a3c', along='x'):
    def build(n):
        where = n('TexCoord').outputs['Object']
        scale = {'x': (1.2, 22, 22), 'y': (22, 1.2, 22), 'z': (22, 22, 1.2)}[along]
        grain = n('TexNoise', Vector=n('Mapping', Vector=where, Scale=scale).outputs[0], Scale=1.4, Detail=3.0).outputs['Fac']
        fac = n('MapRange', Value=grain, _1=.35, _2=.7, _3=0.0, _4=.6).outputs[0]
        return _plain(n, _principled(n, n.mix(fac, _c(tone), _c(dark)), .42, .35), tone)
    return _material(f'wood.{tone}.{dark}.{along}', build)


def fabric(colour, weave=420.0):
    def build(n):
        where = n('TexCoord').outputs['Object']
        fine = n('TexNoise', Vector=where, Scale=weave, Detail=1.0).outputs['Fac']
        tone = n.mix(n.math('MULTIPLY', fine, .55), _c(colour), (.45, .45, .47, 1), 'MULTIPLY')
        return _plain(n, n('BsdfDiffuse', Color=tone).outputs[0], colour)
    return _material(f'fabric.{colour}.{weave}', build)


def metal(colour='b8b8b6', rough=.32):
    return _material(f'metal.{colour}.{rough}', lambda n: _principled(n, _c(colour), rough, .5, .9))


def stone(colour='stone', joint='8d867b', w=.6, h=.6):
    """Slabs on the ground: paving, a tiled vestibule."""
    def build(n):
        where = n('NewGeometry').outputs['Position']
        brick = n('TexBrick', {'offset': .5}, Vector=where, Color1=_c(colour), Color2=(*[c * .82 for c in rgb(colour)], 1), Mortar=_c(joint),
                  Scale=1.0, Mortar_Size=.006, Mortar_Smooth=.2, Bias=0.0, Brick_Width=w, Row_Height=h)
        speck = n('TexNoise', Vector=where, Scale=38.0, Detail=2.0).outputs['Fac']
        tone = n.mix(n.math('MULTIPLY', speck, .28), brick.outputs['Color'], (.62, .6, .58, 1), 'MULTIPLY')
        return _plain(n, _principled(n, tone, .62, .3), colour)
    return _material(f'stone.{colour}.{joint}.{w}.{h}', build)


def bricks(colour='brick'):
    """Brickwork on an upright wall: x + y runs along it, whatever way it faces."""
    def build(n):
        p = n('SeparateXYZ', Vector=n('NewGeometry').outputs['Position'])
        flat = n('CombineXYZ', X=n.math('ADD', p.outputs[0], p.outputs[1]), Y=p.outputs[2]).outputs[0]
        brick = n('TexBrick', {'offset': .5}, Vector=flat, Color1=_c(colour), Color2=(*[c * .72 for c in rgb(colour)], 1), Mortar=_c('c4b8a8'),
                  Scale=1.0, Mortar_Size=.006, Bias=0.0, Brick_Width=.22, Row_Height=.075)
        return _plain(n, n('BsdfDiffuse', Color=brick.outputs['Color']).outputs[0], colour)
    return _material(f'bricks.{colour}', build)


def ground(colour, other, scale=6.0):
    """Lawn, asphalt, gravel."""
    def build(n):
        where = n('NewGeometry').outputs['Position']
        fac = n('TexNoise', Vector=where, Scale=scale, Detail=8.0, Roughness=.7).outputs['Fac']
        return _plain(n, n('BsdfDiffuse', Color=n.mix(fac, _c(colour), _c(other))).outputs[0], colour)
    return _material(f'ground.{colour}.{other}.{scale}', build)


def glass(tint=(.95, .98, .975), sheen=.5):
    """Architectural glass without a reflecting part: a ray that may either pass or bounce makes every pass
    noisy, the guides of the denoiser first. A sheen that grows towards grazing angles stands in for it."""
    def build(n):
        path = n('LightPath')
        facing = n('LayerWeight', Blend=.3).outputs['Facing']
        sheen_ = n.math('MULTIPLY', n.math('POWER', facing, 3.0), path.outputs['Is Camera Ray'])
        film = n('Emission', Color=(.75, .88, 1, 1), Strength=n.math('MULTIPLY', sheen_, sheen)).outputs[0]
        return n('AddShader', _0=n('BsdfTransparent', Color=(*tint, 1)).outputs[0], _1=film).outputs[0]
    return _material(f'glass.{tint}.{sheen}', build)


def veil(colour='white', clear=.45):
    """Frosted film or a thin curtain."""
    def build(n):
        thin = n('BsdfTransparent', Color=(1, 1, 1, 1)).outputs[0]
        cloth = n('AddShader', _0=n('BsdfTranslucent', Color=(*[c * .5 for c in rgb(colour)], 1)).outputs[0],
                  _1=n('BsdfDiffuse', Color=(*[c * .5 for c in rgb(colour)], 1)).outputs[0]).outputs[0]
        return n('MixShader', Fac=clear, _1=cloth, _2=thin).outputs[0]
    return _material(f'veil.{colour}.{clear}', build)


def glow(colour='fff1d8', strength=4.0):
    """A lamp or a lit screen: seen by the camera and in reflections, no light source for anything else."""
    def build(n):
        path = n('LightPath')
        seen = n.math('ADD', path.outputs['Is Camera Ray'], n.math('MULTIPLY', path.outputs['Is Glossy Ray'], .8))
        return n('Emission', Color=_c(colour), Strength=n.math('MULTIPLY', seen, strength)).outputs[0]
    return _material(f'glow.{colour}.{strength}', build)


def painted(rough=.55):
    """Takes its colour from the faces (core.mesh colours=…): books, notes, leaves."""
    def build(n):
        return _principled(n, n('Attribute', {'attribute_name': 'paint'}).outputs['Color'], rough, .3)
    return _material(f'painted.{rough}', build)


def leaf():
    def build(n):
        colour = n('Attribute', {'attribute_name': 'paint'}).outputs['Color']
        both = n('MixShader', Fac=.3, _1=n('BsdfDiffuse', Color=colour).outputs[0], _2=n('BsdfTranslucent', Color=colour).outputs[0]).outputs[0]
        return n('MixShader', Fac=.06, _1=both, _2=n('BsdfGlossy', Roughness=.35).outputs[0]).outputs[0]
    return _material('leaf', build)


def water():
    return _material('water', lambda n: _principled(n, _c('5e9aa0'), .06, .6))
