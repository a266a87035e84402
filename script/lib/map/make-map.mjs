/*
 * Draws the land of the map of the centres (META-INF/resources/brand/map.svg, the same for every page, so that browsers keep
 * it) and writes down its projections (org/cites360/site/map.json), both below src/main/resources.
 *
 * The source is Natural Earth (public domain) by way of the npm package world-atlas. The results are committed, so that
 * neither the build nor a page needs this script: run `script/map` only to change what the map shows.
 *
 * Every frame is a Lambert azimuthal equal-area projection on the sphere. With the frame's centre (lon0, lat0) in degrees,
 * `scale` in units per radian and `translate` in units:
 *     k = sqrt(2 / (1 + sin lat0 sin lat + cos lat0 cos lat cos(lon - lon0)))
 *     x = translate[0] + scale k cos lat sin(lon - lon0)
 *     y = translate[1] - scale k (cos lat0 sin lat - sin lat0 cos lat cos(lon - lon0))
 * org.cites360.site.MapFrame computes the same in Java, and its test compares with the `checks` written here.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';

const KILOMETRES_PER_RADIAN = 6371;
const VIEW_BOX = { width: 360, height: 424 };
/** ISO 3166-1 numeric codes of the countries with centres. */
const MEMBERS = { BE: '056', CH: '756', ES: '724', FR: '250', IT: '380', PT: '620' };

/** `kilometres` is the width of the frame on the ground. A place is shown in the last frame that contains it. */
const FRAMES = [
  {
    id: 'europe',
    atlas: '50m',
    box: [0, 0, 360, 312],
    centre: [1.9, 44.9],
    kilometres: 2120,
    detail: 0.5,
  },
  {
    id: 'belgium',
    atlas: '10m',
    box: [0, 320, 144, 104],
    centre: [4.86, 50.63],
    kilometres: 172,
    detail: 0.5,
  },
  {
    id: 'reunion',
    atlas: '10m',
    box: [152, 320, 100, 104],
    centre: [55.53, -21.17],
    kilometres: 106,
    detail: 0.6,
  },
  {
    id: 'mayotte',
    atlas: '10m',
    box: [260, 320, 100, 104],
    centre: [45.17, -12.83],
    kilometres: 72,
    detail: 0.5,
  },
];

/** Places to check other implementations with: longitude, latitude. */
const CHECKS = {
  europe: { Lisbon: [-9.14, 38.72], Rome: [12.5, 41.9], London: [-0.13, 51.51], Geneva: [6.14, 46.2] },
  belgium: { Brussels: [4.37, 50.85], Liège: [5.57, 50.63] },
  reunion: { 'Saint-Denis': [55.45, -20.88], 'Saint-Pierre': [55.48, -21.34] },
  mayotte: { Mamoudzou: [45.23, -12.78] },
};

const require = createRequire(import.meta.url);
const atlases = {};
for (const name of ['50m', '10m']) {
  atlases[name] = presimplify(
    JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${name}.json`), 'utf8')),
    sphericalTriangleArea,
  );
}

const land = [];

const round = (number) => Math.round(number * 10) / 10;

function draw({ id, atlas, box, centre, kilometres, detail }) {
  const [x, y, width, height] = box;
  const scale = (width * KILOMETRES_PER_RADIAN) / kilometres;
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .scale(scale)
    .translate([x + width / 2, y + height / 2])
    .clipExtent([
      [x, y],
      [x + width, y + height],
    ]);
  // A triangle of `detail` square units on the map is the smallest feature of a coast that is kept.
  const topology = simplify(atlases[atlas], detail / (scale * scale));
  const path = geoPath(projection).digits(1);
  const countries = topology.objects.countries.geometries;
  const members = countries.filter((country) => Object.values(MEMBERS).includes(country.id));
  const others = countries.filter((country) => !Object.values(MEMBERS).includes(country.id));
  land.push(
    `<path id="${id}-land" d="${path(merge(topology, others)) ?? ''}"/>`,
    `<path id="${id}-members" d="${members.map((country) => path(feature(topology, country)) ?? '').join('')}"/>`,
  );
  return {
    id,
    box,
    centre,
    scale: Math.round(scale * 1000) / 1000,
    translate: projection.translate(),
    checks: Object.fromEntries(
      Object.entries(CHECKS[id]).map(([place, at]) => [place, { at, lands: projection(at).map(round) }]),
    ),
  };
}

const about = 'Land: Natural Earth 4.1.0 (public domain), simplified. Written by script/map.';
const map = { about, viewBox: VIEW_BOX, frames: FRAMES.map(draw) };
const resources = resolve(dirname(fileURLToPath(import.meta.url)), '../../../src/main/resources');

function write(path, text) {
  const target = resolve(resources, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`${path}: ${text.length} characters`);
}

write('org/cites360/site/map.json', JSON.stringify(map, null, 1) + '\n');
write(
  'META-INF/resources/brand/map.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}"><!-- ${about} -->\n${land.join('\n')}\n</svg>\n`,
);
