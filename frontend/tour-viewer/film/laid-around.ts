import type { Cover } from '../stage/painter';

/** For each point of the screen its direction decides where it is in the film, an equirectangular picture. */
const FRAGMENT = `
uniform sampler2D film;
void main() {
  vec3 d = normalize(ray());
  vec2 at = vec2(atan(d.x, -d.z) / 6.283185307 + 0.5, 0.5 - asin(clamp(d.y, -1.0, 1.0)) / 3.141592654);
  colour = vec4(texture(film, at).rgb, 1.0);
}`;

/** A film all around the eye. @param place id of the scene it belongs to */
export const laidAround = (place: string, video: HTMLVideoElement): Cover => ({ place, video, fragment: FRAGMENT, fresh: true });
