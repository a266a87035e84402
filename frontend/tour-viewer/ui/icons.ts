import {
  ALargeSmall,
  Camera,
  Captions,
  CaptionsOff,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  Delete,
  DoorOpen,
  Ear,
  EarOff,
  ExternalLink,
  Footprints,
  Hash,
  Headphones,
  House,
  Info,
  Languages,
  List,
  Map as FloorPlan,
  Maximize,
  Minimize,
  Minus,
  Pause,
  Play,
  Plus,
  RectangleGoggles,
  Rotate3d,
  RotateCcw,
  RotateCw,
  SkipBack,
  SkipForward,
  Volume2,
  VolumeX,
  X,
  type IconNode,
} from 'lucide';
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';

/** Our own constants only: nothing from outside is ever written as markup. */
function icon(node: IconNode): TemplateResult {
  const shapes = node
    .map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${String(value)}"`);
      return `<${tag} ${written.join(' ')}/>`;
    })
    .join('');
  return html`<svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${unsafeSVG(shapes)}
  </svg>`;
}

export const ICONS = {
  alert: icon(CircleAlert),
  photo: icon(Camera),
  sounds: icon(Ear),
  soundsOff: icon(EarOff),
  back10: icon(RotateCcw),
  captions: icon(Captions),
  captionsOff: icon(CaptionsOff),
  captionsSize: icon(ALargeSmall),
  close: icon(X),
  deleteDigit: icon(Delete),
  door: icon(DoorOpen),
  down: icon(ChevronDown),
  external: icon(ExternalLink),
  forward10: icon(RotateCw),
  fullscreen: icon(Maximize),
  fullscreenLeave: icon(Minimize),
  guided: icon(Footprints),
  headset: icon(RectangleGoggles),
  home: icon(House),
  info: icon(Info),
  keypad: icon(Hash),
  left: icon(ChevronLeft),
  list: icon(List),
  minus: icon(Minus),
  mute: icon(Volume2),
  muted: icon(VolumeX),
  next: icon(SkipForward),
  pause: icon(Pause),
  phone: icon(Rotate3d),
  plan: icon(FloorPlan),
  play: icon(Play),
  plus: icon(Plus),
  previous: icon(SkipBack),
  right: icon(ChevronRight),
  stop: icon(Headphones),
  up: icon(ChevronUp),
  versions: icon(Languages),
} as const;

export type IconName = keyof typeof ICONS;
