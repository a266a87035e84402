import '../tour-viewer/tour-viewer';
import type { TourViewer } from '../tour-viewer/tour-viewer';
import controls from './controls.css?inline';
import { forget, guard } from './guard';
import { IdleWatch } from './idle';
import { editionOf, ServerWatch } from './server';

/** Milliseconds after which a visit that did not come is tried anew. */
const AFTER_FAILURE = 10_000;

/** What shows that somebody is there. */
const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'] as const;

/**
 * A visit on a screen in a centre, for days: one visitor after the other begins anew, nobody leaves it, and it mends itself. The start is
 * a page (`data-start`), which is loaded anew each time, so that nothing of the visitor before is left.
 */
export class Kiosk {
  readonly #own: Window;
  readonly #viewer: TourViewer | null;
  readonly #start: string;
  readonly #idle: IdleWatch;
  readonly #server: ServerWatch;
  /** Whether the page may not be the newest. */
  #stale = false;
  #wellBefore = true;

  constructor(own: Window, place: HTMLElement) {
    this.#own = own;
    const here = new URL(own.location.href);
    here.hash = '';
    this.#start = place.dataset.start ?? here.href;
    this.#viewer = place.querySelector('tour-viewer');
    this.#idle = new IdleWatch(Number(place.dataset.after), {
      asks: (left) => {
        this.#ask(left);
      },
      answered: () => {
        this.#question?.close();
      },
      over: () => {
        this.#question?.close();
        void this.#startOver();
      },
    });
    this.#server = new ServerWatch(this.#start, {
      answered: (changed) => {
        this.#stale ||= changed;
        this.#renewIfFree();
      },
      away: (away) => {
        this.#tell(away);
        this.#stale ||= !away;
      },
    });
  }

  run(): void {
    forget(this.#own);
    guard(this.#own, (href) => void this.#follow(href));
    for (const sign of SIGNS) {
      this.#own.addEventListener(
        sign,
        (event) => {
          // A pointer that is only pushed by a frame is nobody
          if (event.isTrusted) {
            this.#idle.touched();
          }
        },
        { capture: true, passive: true },
      );
    }
    this.#wireQuestion();
    this.#wireViewer();
    if (this.#cameFromStart) {
      this.#idle.touched();
    }
    this.#server.ask();
  }

  /** Somebody has just chosen this version. */
  get #cameFromStart(): boolean {
    return new URL(this.#start, this.#own.location.href).search !== this.#own.location.search;
  }

  get #question(): HTMLDialogElement | null {
    return this.#own.document.querySelector('#still-there');
  }

  #on(id: string, act: () => void): void {
    this.#own.document.getElementById(id)?.addEventListener('click', act);
  }

  #wireQuestion(): void {
    const question = this.#question;
    this.#on('start-over', () => {
      this.#idle.end();
    });
    this.#on('start-over-now', () => {
      this.#idle.end();
    });
    this.#on('go-on', () => {
      this.#idle.answer();
    });
    // Escape, and a touch beside the question
    question?.addEventListener('cancel', () => {
      this.#idle.answer();
    });
    question?.addEventListener('click', ({ target }) => {
      if (target === question) {
        this.#idle.answer();
      }
    });
  }

  #wireViewer(): void {
    const viewer = this.#viewer;
    if (!viewer) {
      return;
    }
    const sheet = new CSSStyleSheet();
    // A text for Vite; Vaadin's build, which checks this file too, declares such imports as Lit's style sheets
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression
    sheet.replaceSync(`${controls}`);
    viewer.shadowRoot?.adoptedStyleSheets.push(sheet);
    viewer.addEventListener('play-change', (event) => {
      this.#idle.hold((event as CustomEvent<{ playing: boolean }>).detail.playing);
    });
    viewer.addEventListener('version-request', (event) => {
      event.preventDefault();
      void this.#follow((event as CustomEvent<{ href: string }>).detail.href);
    });
    viewer.addEventListener('tour-error', () => {
      // Not at once: what does not come now would not come a moment later
      setTimeout(() => {
        this.#idle.end();
      }, AFTER_FAILURE);
    });
    void viewer.ready.then(() => {
      this.#wellBefore = this.#isWell;
    });
  }

  /** Whether the viewer has nothing to complain of. */
  get #isWell(): boolean {
    return !this.#viewer?.shadowRoot?.querySelector('.problems .notice, .failed');
  }

  #ask(left: number): void {
    const question = this.#question;
    if (!question) {
      // The start asks nobody: whoever comes next finds it from its beginning
      this.#idle.end();
      return;
    }
    const seconds = this.#own.document.getElementById('seconds');
    if (seconds) {
      seconds.textContent = String(left);
    }
    if (!question.open) {
      this.#viewer?.pause();
      question.showModal();
    }
  }

  #tell(away: boolean): void {
    const message = this.#own.document.getElementById('no-connection');
    if (message) {
      message.hidden = !away;
    }
  }

  /** Goes to another page of the kiosk when it is there; what is shown stays until then. */
  async #follow(href: string): Promise<void> {
    const to = new URL(href, this.#own.location.href);
    if (!to.searchParams.has('start') && this.#viewer) {
      // Chosen by a visitor of a kiosk that has one version of its own: it comes back to that
      const { searchParams } = new URL(this.#start, this.#own.location.href);
      to.searchParams.set('start', `${searchParams.get('lang') ?? ''}.${searchParams.get('audience') ?? ''}`);
    }
    if ((await editionOf(to.href)) === undefined) {
      this.#server.missed();
      return;
    }
    this.#own.location.replace(to);
  }

  /** Begins anew for the next visitor: by the start page, or, while the server is away, in the same page. */
  async #startOver(): Promise<void> {
    forget(this.#own);
    if ((await editionOf(this.#start)) !== undefined) {
      this.#own.location.replace(this.#start);
      return;
    }
    this.#stale = true;
    this.#viewer?.startOver();
    this.#own.scrollTo(0, 0);
    this.#server.ask();
  }

  /** Loads the page anew when it is not the newest, or something in it has stopped working, and that disturbs nobody. */
  #renewIfFree(): void {
    const unwell = this.#wellBefore && !this.#isWell;
    if ((this.#stale || unwell) && !this.#idle.occupied) {
      this.#own.location.replace(this.#start);
    }
  }
}

const place = document.querySelector<HTMLElement>('.kiosk');
if (place) {
  new Kiosk(window, place).run();
}
