import { beginsByItself, elementSteps } from './demo-element';
import type { FrameEvents } from './messages';
import { VisitFrame } from './visit-frame';

/** How long an answer may take before a step counts as failed, in milliseconds: a slow line has to fetch a scene. */
const PATIENCE = 30_000;

/** One thing a host can do: the call as it is written, and the event that shows that it worked. */
export interface Step {
  readonly id: string;
  readonly run: (visit: VisitFrame) => Promise<unknown>;
}

/** Waits for an event that is as wanted. */
export function heard<K extends keyof FrameEvents>(
  visit: VisitFrame,
  event: K,
  wanted: (detail: FrameEvents[K]) => boolean = () => true,
): Promise<FrameEvents[K]> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      off();
      reject(new Error(`no ${event} came`));
    }, PATIENCE);
    const off = visit.on(event, (detail) => {
      if (wanted(detail)) {
        clearTimeout(late);
        off();
        resolve(detail);
      }
    });
  });
}

/** Calls after listening, so that a quick answer is not missed. */
async function asked<T>(answer: Promise<T>, call: () => void): Promise<T> {
  call();
  return answer;
}

/** What the page says beside the frame: which places and versions the visit has. */
export interface Plan {
  readonly manifest: string;
  readonly entry: string;
  readonly scene: string;
  readonly stop: string;
  /** A place with a film, where the visit has one. */
  readonly film?: string;
  readonly lang: string;
  readonly audience: string;
  readonly otherLang: string;
  readonly otherAudience: string;
}

function steps(plan: Plan): Step[] {
  return [
    { id: 'ready', run: (visit) => visit.ready },
    {
      id: 'scene',
      run: (visit) =>
        asked(
          heard(visit, 'scene-change', ({ scene }) => scene === plan.scene),
          () => {
            visit.go({ scene: plan.scene });
          },
        ),
    },
    {
      id: 'view',
      run: (visit) =>
        asked(
          heard(visit, 'view-change', ({ yaw }) => Math.abs(yaw - 90) < 1),
          () => {
            visit.go({ yaw: 90, pitch: 0, fov: 70 });
          },
        ),
    },
    {
      id: 'stop',
      run: (visit) =>
        asked(
          heard(visit, 'stop-change', ({ stop }) => stop === plan.stop),
          () => {
            visit.go({ stop: plan.stop });
          },
        ),
    },
    {
      id: 'play',
      run: (visit) =>
        asked(
          heard(visit, 'play-change', ({ playing }) => playing),
          () => {
            visit.play();
          },
        ),
    },
    {
      id: 'pause',
      run: (visit) =>
        asked(
          heard(visit, 'play-change', ({ playing }) => !playing),
          () => {
            visit.pause();
          },
        ),
    },
    {
      id: 'film',
      run: (visit) =>
        asked(
          beginsByItself()
            ? heard(visit, 'film-change', ({ scene, playing }) => playing && scene === plan.film)
            : heard(visit, 'scene-change', ({ scene }) => scene === plan.film),
          () => {
            visit.go({ scene: plan.film ?? '' });
          },
        ),
    },
    {
      id: 'refused',
      run: (visit) =>
        asked(
          heard(visit, 'refused', ({ reason }) => reason === 'no-such-version'),
          () => {
            visit.version({ lang: 'tlh' });
          },
        ),
    },
    {
      id: 'audience',
      run: (visit) =>
        asked(
          heard(visit, 'tour-load', ({ audience }) => audience === plan.otherAudience),
          () => {
            visit.version({ audience: plan.otherAudience });
          },
        ),
    },
    {
      id: 'language',
      run: (visit) =>
        asked(
          heard(visit, 'tour-load', ({ lang }) => lang === plan.otherLang),
          () => {
            visit.version({ audience: plan.audience, lang: plan.otherLang });
          },
        ),
    },
  ];
}

/** Shows how a step went, in the words of the page. */
function mark(line: HTMLElement, outcome: 'running' | 'done' | 'failed', why = ''): void {
  line.dataset.outcome = outcome;
  const words = line.parentElement?.dataset[outcome] ?? outcome;
  line.querySelector('.demo__outcome')?.replaceChildren(why ? `${words} (${why})` : words);
}

/** Runs every step, one after the other, and shows how each went. */
async function demonstrate(page: Document, visit: VisitFrame, plan: Plan): Promise<void> {
  for (const { id, run } of [...steps(plan), ...elementSteps(page, plan)]) {
    const line = page.querySelector<HTMLElement>(`[data-step="${id}"]`);
    if (!line) {
      continue;
    }
    mark(line, 'running');
    try {
      await run(visit);
      mark(line, 'done');
    } catch (error) {
      mark(line, 'failed', error instanceof Error ? error.message : String(error));
    }
  }
}

const frame = document.querySelector<HTMLIFrameElement>('iframe[data-plan]');
if (frame) {
  const plan = JSON.parse(frame.dataset.plan ?? '') as Plan;
  const visit = new VisitFrame(frame);
  const log = document.querySelector<HTMLElement>('#events');
  for (const event of [
    'hello',
    'tour-load',
    'tour-error',
    'scene-change',
    'stop-change',
    'play-change',
    'film-change',
    'refused',
  ] as const) {
    visit.on(event, (detail) => {
      const line = document.createElement('li');
      const code = document.createElement('code');
      code.textContent = `${event} ${JSON.stringify(detail)}`;
      line.append(code);
      log?.prepend(line);
    });
  }
  const again = document.querySelector<HTMLButtonElement>('#run');
  const run = async (): Promise<void> => {
    if (again) {
      again.disabled = true;
    }
    await demonstrate(document, visit, plan);
    if (again) {
      again.disabled = false;
    }
  };
  again?.addEventListener('click', () => {
    frame.src = frame.getAttribute('src') ?? '';
    for (const line of document.querySelectorAll<HTMLElement>('[data-step]')) {
      delete line.dataset.outcome;
      line.querySelector('.demo__outcome')?.replaceChildren();
    }
    void heard(visit, 'tour-load').then(run);
  });
  void run();
}
