import { html, nothing, type TemplateResult } from 'lit-html';
import { turnBetween, type View } from '../geometry/angles';
import type { TourScene } from '../manifest';
import { iconButton, type Scope } from '../ui/parts';

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`;

/** The floor plan over the picture: where one stands, where one looks, and where one can go. North is up. */
export function floorPlan({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  const { plan, scenes, lang } = state.tour;
  if (!plan) {
    return nothing;
  }
  const place = (position: { x: number; y: number }): string =>
    `left:${percent(position.x, plan.width)};top:${percent(position.y, plan.height)}`;
  const dot = (scene: TourScene): TemplateResult | typeof nothing => {
    if (!scene.plan) {
      return nothing;
    }
    const here = scene.id === state.scene.id;
    const name = texts.get(here ? 'viewer.plan-here' : 'viewer.plan-go', scene.title);
    return html`<li .style=${place(scene.plan)}>
      <button
        type="button"
        class="plan-dot"
        aria-label=${name}
        title=${name}
        aria-current=${here ? 'location' : nothing}
        @click=${() => {
          session.journey.goToScene(scene.id);
        }}
      ></button>
    </li>`;
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && state.planOpen) {
      event.stopPropagation();
      session.update({ planOpen: false });
      (event.currentTarget as HTMLElement).querySelector('button')?.focus();
    }
  };
  return html`<div class="plan ${state.planOpen ? 'open' : ''}" @keydown=${close}>
    ${iconButton(
      'plan',
      texts.get(state.planOpen ? 'viewer.plan-hide' : 'viewer.plan-show'),
      () => {
        session.update({ planOpen: !state.planOpen, planDrawn: true });
      },
      { expanded: state.planOpen },
    )}
    ${
      state.planOpen
        ? html`<div class="plan-card" role="group" aria-label=${texts.get('viewer.plan')} lang=${lang}>
            <div class="plan-sheet" .style=${`aspect-ratio:${plan.width}/${plan.height}`}>
              ${state.planDrawn ? html`<img src=${plan.url} width=${plan.width} height=${plan.height} alt="" />` : nothing}
              ${state.scene.plan ? html`<div class="radar" .style=${place(state.scene.plan)}><span></span></div>` : nothing}
              <ul role="list">
                ${scenes.map(dot)}
              </ul>
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

/** The compass direction one looks in: 0 is north, 90 east. */
export const heading = (view: View, scene: TourScene): number => view.yaw - scene.north;

/** Milliseconds between two turns of the radar, which the style sheet makes one: each costs a look at the whole page. */
const RADAR_MS = 120;

/** Turns the radar to where one looks. */
export class Radar {
  readonly #root: ParentNode;
  #angle = 0;
  #last = -Infinity;
  #beam: HTMLElement | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  place(view: View, scene: TourScene): void {
    clearTimeout(this.#later);
    const radar = this.#root.querySelector<HTMLElement>('.radar');
    const beam = radar?.querySelector<HTMLElement>('span');
    if (!radar || !beam) {
      return;
    }
    const wait = this.#last + RADAR_MS - performance.now();
    if (beam === this.#beam && wait > 0) {
      this.#later = setTimeout(() => {
        this.place(view, scene);
      }, wait);
      return;
    }
    const way = turnBetween(this.#angle, heading(view, scene));
    const fov = `${view.fov.toFixed(1)}deg`;
    if (beam !== this.#beam || Math.abs(way) >= 0.05) {
      // On from where it is, and never back round the whole circle
      this.#angle += way;
      beam.style.transform = `rotate(${this.#angle.toFixed(1)}deg)`;
      this.#last = performance.now();
    }
    if (radar.style.getPropertyValue('--fov') !== fov) {
      radar.style.setProperty('--fov', fov);
    }
    this.#beam = beam;
  }

  dispose(): void {
    clearTimeout(this.#later);
  }
}
