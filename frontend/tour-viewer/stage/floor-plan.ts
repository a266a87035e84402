import { html, nothing, type TemplateResult } from 'lit-html';
import type { View } from '../geometry/angles';
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

/** Turns the radar to where one looks. */
export function placeRadar(root: ParentNode, view: View, scene: TourScene): void {
  const radar = root.querySelector<HTMLElement>('.radar');
  const beam = radar?.querySelector<HTMLElement>('span');
  if (radar && beam) {
    beam.style.transform = `rotate(${heading(view, scene).toFixed(1)}deg)`;
    const fov = `${view.fov.toFixed(1)}deg`;
    if (radar.style.getPropertyValue('--fov') !== fov) {
      radar.style.setProperty('--fov', fov);
    }
  }
}
