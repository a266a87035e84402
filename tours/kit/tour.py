"""The tour as the model knows it: cameras, and hotspots where their objects stand. Writes tour.yaml."""
import math

from core import world


def direction(camera, target):
    """Yaw (0 = north = the picture's centre, growing to the right) and pitch, in degrees."""
    dx, dy, dz = (t - c for t, c in zip(target, camera))
    yaw = math.degrees(math.atan2(dx, dy))
    return round(yaw, 1) + 0.0, round(math.degrees(math.atan2(dz, math.hypot(dx, dy))), 1) + 0.0


class Scene:
    def __init__(self, id, x, y, z=1.6):
        self.id, self.camera = id, (x, y, z)
        self.hotspots, self.stops, self.view = [], [], None


class Tour:
    def __init__(self, plan, entry, versions, credits, demonstration=False):
        self.plan, self.entry, self.versions, self.credits, self.demonstration = plan, entry, versions, credits, demonstration
        self.scenes, self._spots = {}, {}
        self.exposure = {'': 0.0}       # stops, by scene; '' is the default

    def scene(self, id, x, y, z=1.6):
        self.scenes[id] = Scene(id, x, y, z)

    def spot(self, name, x=0.0, y=0.0, z=0.0):
        """Remembers a place of the model, in the current frame, under a name."""
        self._spots[name] = tuple(world(x, y, z))

    def place(self, name):
        return self._spots[name]

    def info(self, scene, *names):
        for name in names:
            self.scenes[scene].hotspots.append((name, 'info', None, self._spots[name]))

    def door(self, a, b, x, y, z=1.15):
        """An opening between two scenes: each gets its way to the other through the same point."""
        for here, there in ((a, b), (b, a)):
            self.scenes[here].hotspots.append((f'to-{there}', 'scene', there, (x, y, z)))

    def stop(self, number, id, scene, spot):
        self.scenes[scene].stops.append((number, id, self._spots[spot] if isinstance(spot, str) else spot))

    def look(self, scene, spot, fov=95, dyaw=0.0, dpitch=0.0):
        yaw, pitch = direction(self.scenes[scene].camera, self._spots[spot] if isinstance(spot, str) else spot)
        self.scenes[scene].view = (yaw + dyaw, pitch + dpitch, fov)

    def yaml(self, schema):
        out = [f'# yaml-language-server: $schema={schema}', '# Written by the model: model/build.py, see tours/kit/README.md. Angles come from where things stand.',
               'format: 1', 'modelled: true', f'demonstration: {str(self.demonstration).lower()}', f'entry: {self.entry}', 'plan: plan.svg', 'credits:']
        for role, name, licence in self.credits:
            out += [f'  - role: {role}', f'    name: "{name}"', f'    license: {licence}']
        out.append("versions:")
        out += [f'  - {{ audience: {a}, lang: {lang}, published: {day} }}' for a, lang, day in self.versions]
        out.append('scenes:')
        for s in self.scenes.values():
            x, y = self.plan.xy(*s.camera[:2])
            yaw, pitch, fov = s.view
            out += [f'  - id: {s.id}', f'    panorama: panoramas/{s.id}.jpg', '    north: 0',
                    f'    view: {{ yaw: {yaw:.1f}, pitch: {pitch:.1f}, fov: {fov} }}', f'    plan: {{ x: {x}, y: {y} }}', '    hotspots:']
            for id, kind, target, point in s.hotspots:
                yaw, pitch = direction(s.camera, point)
                goal = f' target: {target},' if target else ''
                out.append(f'      - {{ id: {id}, kind: {kind},{goal} yaw: {yaw}, pitch: {pitch} }}')
        out.append('stops:')
        stops = sorted((n, id, s.id, point) for s in self.scenes.values() for n, id, point in s.stops)
        for n, id, scene, point in stops:
            yaw, pitch = direction(self.scenes[scene].camera, point)
            out.append(f'  - {{ number: {n}, id: {id}, scene: {scene}, yaw: {yaw}, pitch: {pitch} }}')
        return '\n'.join(out) + '\n'
