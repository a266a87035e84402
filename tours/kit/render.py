"""Renders the scenes of a tour and writes its plan and tour.yaml. Run by `render`, inside Blender."""
import argparse
import hashlib
import importlib.util
import math
import os
import shutil
import sys
import tempfile
import time

import bpy
import numpy as np
from mathutils import Vector

KIT = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, KIT)
import denoise  # noqa: E402

QUALITIES = {           # width, samples of all light at half the width, samples of the surfaces and the sun at full width
    'preview': (1280, 6, 3),
    'draft': (2048, 6, 3),
    'final': (4096, 4, 3),
}
SURFACES = {n: n for n in ('DiffDir', 'DiffCol', 'Emit', 'Env', 'Normal', 'Position')}
ALL = {'Image': 'Combined', 'DiffInd': 'DiffInd', **SURFACES}


def fingerprint(folder, quality):
    """Hash of everything a picture depends on."""
    digest = hashlib.sha256(repr(QUALITIES[quality]).encode())
    for d in (KIT, os.path.join(folder, 'model')):
        for name in sorted(os.listdir(d)):
            if name.endswith('.py') and name not in ('tour.py', 'plan.py'):
                with open(os.path.join(d, name), 'rb') as f:
                    digest.update(f.read())
    return digest.hexdigest()


def stamps(folder):
    path = os.path.join(folder, 'model', 'rendered.txt')
    if not os.path.exists(path):
        return {}
    with open(path) as f:
        return dict(line.split() for line in f if line.strip())


def stamp(folder, scene, value):
    all_ = stamps(folder)
    all_[scene] = value
    with open(os.path.join(folder, 'model', 'rendered.txt'), 'w') as f:
        f.writelines(f'{k} {v}\n' for k, v in sorted(all_.items()))


def sky(elevation=40, azimuth=150, sun=8.0, strength=.45, size=1.0):
    """Blue sky and a sun. `azimuth` is where the sun stands, clockwise from north (+Y)."""
    scene = bpy.context.scene
    scene.world = bpy.data.worlds.new('sky')
    scene.world.use_nodes = True
    nodes, links = scene.world.node_tree.nodes, scene.world.node_tree.links
    tex = nodes.new('ShaderNodeTexSky')
    tex.sky_type = 'NISHITA'
    tex.sun_disc = False
    tex.sun_elevation = math.radians(elevation)
    tex.sun_rotation = math.radians(azimuth)
    tex.air_density, tex.dust_density, tex.ozone_density = 1.0, .6, 1.6
    background = nodes['Background']
    links.new(tex.outputs[0], background.inputs['Color'])
    background.inputs['Strength'].default_value = strength
    lamp = bpy.data.lights.new('sun', 'SUN')
    scene.world.cycles.sampling_method = 'NONE'      # the sun is the only light Cycles aims at: see denoise.compose
    lamp.cycles.use_multiple_importance_sampling = False
    lamp.energy, lamp.angle, lamp.color = sun, math.radians(size), (1, .93, .82)
    obj = bpy.data.objects.new('sun', lamp)
    e, a = math.radians(elevation), math.radians(azimuth)
    towards = Vector((math.cos(e) * math.sin(a), math.cos(e) * math.cos(a), math.sin(e)))
    obj.rotation_euler = towards.to_track_quat('Z', 'Y').to_euler()
    scene.collection.objects.link(obj)


def settings(width, samples, sun_only):
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    c = scene.cycles
    c.device, c.samples, c.use_adaptive_sampling, c.use_denoising = 'CPU', samples, False, False
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces, c.transparent_max_bounces = 3, 2, 1, 2, 12
    sys.modules['materials'].ceilings_on(not sun_only)
    scene.world.cycles_visibility.diffuse = not sun_only
    if sun_only:
        c.max_bounces = 0
    c.sample_clamp_direct, c.sample_clamp_indirect = 12, 2
    c.caustics_reflective = c.caustics_refractive = False
    c.blur_glossy = 1.0
    c.use_auto_tile = False
    scene.render.use_persistent_data = True      # the second exposure of a scene finds everything in place
    r = scene.render
    r.resolution_x, r.resolution_y, r.resolution_percentage = width, width // 2, 100
    r.use_file_extension = True
    v = scene.view_layers[0]
    v.use_pass_normal = v.use_pass_position = v.use_pass_emit = v.use_pass_environment = True
    v.use_pass_diffuse_direct = v.use_pass_diffuse_indirect = v.use_pass_diffuse_color = True
    scene.view_settings.view_transform = 'Filmic'
    scene.view_settings.look = 'High Contrast'


def camera(at):
    data = bpy.data.cameras.new('camera')
    data.type = 'PANO'
    data.cycles.panorama_type = 'EQUIRECTANGULAR'
    data.clip_start = .01
    obj = bpy.data.objects.new('camera', data)
    obj.location = at
    obj.rotation_euler = (math.pi / 2, 0, 0)      # looks north: yaw 0 is north everywhere
    bpy.context.scene.collection.objects.link(obj)
    bpy.context.scene.camera = obj


def wire(folder, passes):
    """Every pass into a file of its own: Blender cannot read back its own multilayer files from Python."""
    scene = bpy.context.scene
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers = tree.nodes.new('CompositorNodeRLayers')
    out = tree.nodes.new('CompositorNodeOutputFile')
    out.base_path = folder
    out.format.file_format, out.format.color_depth, out.format.exr_codec = 'OPEN_EXR', '32', 'NONE'
    out.file_slots.clear()
    for socket, name in passes.items():
        out.file_slots.new(name)
        tree.links.new(layers.outputs[socket], out.inputs[name])
    tree.links.new(layers.outputs['Image'], tree.nodes.new('CompositorNodeComposite').inputs[0])


def read(folder, name):
    path = next(os.path.join(folder, f) for f in os.listdir(folder) if f.startswith(name) and f.endswith('.exr'))
    image = bpy.data.images.load(path)
    image.colorspace_settings.name = 'Non-Color'
    w, h = image.size
    data = np.empty(w * h * 4, np.float32)
    image.pixels.foreach_get(data)
    bpy.data.images.remove(image)
    os.remove(path)
    return data.reshape(h, w, 4)[..., :3].copy()


def shoot(work, width, samples, passes, sun_only=False):
    settings(width, samples, sun_only)
    wire(work, passes)
    bpy.ops.render.render()
    return {name: read(work, name) for name in passes.values()}


def write(pixels, path, exposure):
    h, w, _ = pixels.shape
    image = bpy.data.images.new('out', w, h, alpha=False, float_buffer=True)
    image.colorspace_settings.name = 'Linear'
    image.pixels.foreach_set(np.dstack([pixels, np.ones((h, w, 1), np.float32)]).ravel())
    scene = bpy.context.scene
    scene.view_settings.exposure = exposure
    f = scene.render.image_settings
    f.file_format = 'PNG' if path.endswith('.png') else 'JPEG'
    f.color_mode, f.quality = 'RGB', 90
    image.save_render(path, scene=scene)
    bpy.data.images.remove(image)


def main():
    parser = argparse.ArgumentParser(prog='render')
    parser.add_argument('tour', help='the tour folder')
    parser.add_argument('scenes', nargs='*', help='scene ids (default: all, in the tour\'s order)')
    parser.add_argument('--quality', choices=QUALITIES, default='final')
    parser.add_argument('--out', help='folder for the pictures (default: the tour\'s panoramas)')
    parser.add_argument('--force', action='store_true', help='render even if nothing has changed')
    parser.add_argument('--accept', action='store_true', help='record the pictures as up to date, after a change that does not show')
    parser.add_argument('--no-pictures', action='store_true', help='write plan.svg and tour.yaml only')
    args = parser.parse_args(sys.argv[sys.argv.index('--') + 1:])
    folder = os.path.abspath(args.tour)

    bpy.ops.wm.read_factory_settings(use_empty=True)
    started = time.time()
    sys.path.insert(0, os.path.join(folder, 'model'))
    spec = importlib.util.spec_from_file_location('build', os.path.join(folder, 'model', 'build.py'))
    model = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(model)
    tour = model.build()
    sys.modules['signs'].fit()
    print(f'model: {len(bpy.data.objects)} objects in {time.time() - started:.1f} s', flush=True)

    if not args.out:
        depth = '../' * 3
        with open(os.path.join(folder, 'plan.svg'), 'w') as f:
            f.write(tour.plan.svg())
        with open(os.path.join(folder, 'tour.yaml'), 'w') as f:
            f.write(tour.yaml(f'{depth}docs/tour.schema.json'))
    if args.no_pictures:
        return
    width, samples, sharp = QUALITIES[args.quality]
    value = fingerprint(folder, args.quality)
    for scene in args.scenes or tour.scenes:
        target = os.path.join(args.out or os.path.join(folder, 'panoramas'), scene + '.jpg')
        if not args.out and not args.force and stamps(folder).get(scene) == value and os.path.exists(target):
            print(f'{scene}: unchanged')
            continue
        if args.accept:
            stamp(folder, scene, value)
            continue
        started = time.time()
        camera(tour.scenes[scene].camera)
        work = tempfile.mkdtemp(prefix='render-')
        try:
            half = shoot(work, width // 2, samples, ALL)
            full = shoot(work, width, sharp, SURFACES, True)
            rendered = time.time()
            pixels = denoise.compose(half, full, tour.scenes[scene].camera)
        finally:
            shutil.rmtree(work)
        half = target.replace('.jpg', '.part.jpg')       # never leave half a picture under the real name
        write(pixels, half, tour.exposure.get(scene, tour.exposure['']))
        os.replace(half, target)
        if not args.out:
            stamp(folder, scene, value)
        print(f'{scene}: rendered in {rendered - started:.0f} s, finished in {time.time() - rendered:.0f} s', flush=True)


if __name__ == '__main__':
    main()
