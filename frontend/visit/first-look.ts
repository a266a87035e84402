import { radians, type View } from '../tour-viewer/geometry/angles';
import { pictureAxes, type Tilt } from '../tour-viewer/geometry/tilt';
import { COMFORTABLE_VERTICAL_FOV } from '../tour-viewer/places';

/**
 * The styles of the page's first look: a cube of six pictures around the eye (styles/visit.css), which the browser projects by itself. It is
 * there with the first frame of the page, before any script could have painted it.
 *
 * @param strip `data:` address of the six faces side by side
 * @param view where one looks
 * @param fitted whether an upright screen looks less wide, as `homeView` has it
 */
export function firstLook(strip: string, view: View, tilt: Tilt | undefined, fitted: boolean): string {
  const { right, up, forward } = pictureAxes(view, tilt);
  // A style sheet's y points down, and its z to the one who looks
  const columns = [0, 1, 2].map((axis) => {
    const sign = axis === 1 ? -1 : 1;
    return [right[axis], -(up[axis] ?? 0), -(forward[axis] ?? 0), 0].map((part) => ((part ?? 0) * sign).toFixed(5)).join();
  });
  const half = (degrees: number): string => Math.tan(radians(degrees / 2)).toFixed(5);
  return (
    `.visit__ahead{display:block;--half:${half(view.fov)};--upright:${fitted ? half(COMFORTABLE_VERTICAL_FOV) : '1e6'}}` +
    `.visit__ahead b{transform:translateZ(var(--focal)) matrix3d(${columns.join()},0,0,0,1)}` +
    `.visit__ahead i{background-image:url("${strip}")}`
  );
}

/** Whether this browser can show it: its place needs container units, and styles for pages with scripts. */
export const canShow = (): boolean =>
  'adoptedStyleSheets' in document && CSS.supports('width', '1cqw') && matchMedia('(scripting: enabled)').matches;

/** Puts them into the page; by the page's own rules they may not be written into it as text. */
export function adopt(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  // Assigned, not pushed: the list was once a frozen one
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
