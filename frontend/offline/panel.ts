import { asTrouble, type Reason, type Trouble } from './download';
import { keptList } from './kept-list';
import type { Detail, Kept } from './kept';
import { alone, askList, bytesOf, freeBytes, keep, missing, remove, whenFree } from './keeper';
import { PanelView, QUESTION, type News, type State } from './panel-view';
import { recordOf } from './store';
import { element, Words } from './words';

/** Tells other tabs that what is kept has changed. */
const CHANNEL = 'cites360-visits';
/** Progress is said aloud at each such part of the whole. */
const SAID_EVERY = 0.25;

/** Reasons after which a download goes on where it was. */
const RESUMABLE: readonly Reason[] = ['offline', 'server', 'altered', 'changed', 'paused'];

class Panel {
  readonly #list: string;
  readonly #address: string;
  readonly #view: PanelView;
  readonly #said: HTMLElement | null;
  readonly #note: HTMLElement | null;
  readonly #fromDevice: boolean;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #state: State = { is: 'closed' };
  #running: AbortController | undefined;
  /** Whether the state is not shown yet, since somebody is asked something. */
  #held = false;

  constructor(
    readonly page: Document,
    readonly section: HTMLElement,
    readonly root: HTMLElement,
    readonly words: Words,
  ) {
    this.#list = section.dataset.list ?? '';
    this.#address = section.dataset.address ?? '';
    this.#view = new PanelView(
      words,
      {
        ask: () => void this.#ask(),
        keep: (detail) => void this.#keep(detail),
        pause: () => this.#running?.abort(),
        again: () => void this.open(true),
        reload: () => page.defaultView?.location.reload(),
        remove: (act) => void this.#remove(act),
        answered: () => {
          if (this.#held) {
            void this.#show(this.#state);
          }
        },
      },
      section.dataset.revision ?? '',
    );
    this.#said = section.querySelector('[role=status]');
    this.#note = page.querySelector('#kept-note');
    this.#fromDevice = this.#note?.hidden === false;
    this.#channel.onmessage = () => {
      if (!this.#running) {
        void this.#refresh();
      }
    };
    const { defaultView } = page;
    defaultView?.addEventListener('online', () => {
      const state = this.#state;
      if (state.is === 'stopped' && state.trouble?.reason === 'offline') {
        void this.#keep(state.kept.detail);
      } else if (state.is === 'kept') {
        void this.#refresh();
      }
    });
    defaultView?.addEventListener('offline', () => void this.#tellNote());
  }

  /** @param asked whether the visitor asked for it just now */
  async open(asked: boolean): Promise<void> {
    await this.#refresh();
    if (asked && this.#state.is === 'closed') {
      await this.#ask();
    }
  }

  /** Shows what is there, and asks the server what has become of it since. */
  async #refresh(): Promise<void> {
    const [kept, unfinished] = await Promise.all([recordOf(this.#address, true), recordOf(this.#address, false)]);
    await this.#tellNote();
    if (unfinished) {
      await this.#show({ is: 'stopped', kept: unfinished, trouble: undefined });
    } else if (kept) {
      await this.#show({ is: 'kept', kept, news: { is: 'unknown' } });
      const news = await this.#newsOf(kept);
      if (this.#state.is === 'kept' && news.is !== 'unknown') {
        await this.#show({ is: 'kept', kept, news });
      }
    } else {
      await this.#show({ is: 'closed' });
    }
  }

  async #newsOf(kept: Kept): Promise<News> {
    if (!navigator.onLine) {
      return { is: 'unknown' };
    }
    const { signal } = new AbortController();
    try {
      const { revision } = await askList(this.#list, signal);
      if (revision === kept.revision) {
        return { is: 'none' };
      }
      const list = await askList(this.#list, signal, kept.detail);
      return { is: 'newer', bytes: list.manifest.size + bytesOf(await missing(list)) };
    } catch (error) {
      return { is: asTrouble(error).reason === 'gone' ? 'withdrawn' : 'unknown' };
    }
  }

  async #ask(): Promise<void> {
    await this.#show({ is: 'asking' });
    try {
      const list = await askList(this.#list, new AbortController().signal);
      await this.#show({ is: 'offer', list, free: await freeBytes() });
    } catch (error) {
      await this.#show({ is: 'refused', trouble: asTrouble(error) });
    }
  }

  async #keep(detail: Detail): Promise<void> {
    if (this.#running) {
      return;
    }
    const running = new AbortController();
    this.#running = running;
    await this.#show({ is: 'keeping' });
    if ('persist' in navigator.storage) {
      void navigator.storage.persist();
    }
    try {
      const kept = await alone(() => keep(this.#list, this.#address, detail, this.#progressing(), running.signal));
      this.#running = undefined;
      if (kept) {
        await this.#show({ is: 'kept', kept, news: { is: 'none' } }, this.words.get('complete'));
        await this.#tellNote();
      } else {
        await this.#wait();
      }
    } catch (error) {
      this.#running = undefined;
      await this.#stopped(asTrouble(error));
    }
    this.#channel.postMessage('changed');
  }

  async #stopped(trouble: Trouble): Promise<void> {
    const unfinished = RESUMABLE.includes(trouble.reason) ? await recordOf(this.#address, false) : undefined;
    if (unfinished) {
      await this.#show({ is: 'stopped', kept: unfinished, trouble });
    } else {
      await this.#show({ is: 'refused', trouble });
    }
  }

  /** Another tab writes: what comes of it is shown as soon as it is done. */
  async #wait(): Promise<void> {
    await this.#show({ is: 'elsewhere' });
    await whenFree();
    await this.#refresh();
  }

  async #remove(act: () => Promise<void>): Promise<void> {
    const done = await alone(async () => {
      await act();
      return true;
    });
    if (done) {
      this.#channel.postMessage('changed');
      await this.#refresh();
      this.#say(this.words.get('removed'));
    } else {
      await this.#wait();
    }
  }

  /** The line above the picture. */
  async #tellNote(): Promise<void> {
    const kept = await recordOf(this.#address, true);
    const note = this.#note;
    if (!note) {
      return;
    }
    note.hidden = !kept && !this.#fromDevice;
    if (kept) {
      const key = !this.#fromDevice ? 'noted' : navigator.onLine ? 'shown-since' : 'shown-offline';
      note.replaceChildren(this.words.get(key, this.words.day(kept.since)));
    }
  }

  #progressing(): (done: number, total: number) => void {
    let said = 0;
    return (done, total) => {
      const bar = this.root.querySelector('progress');
      const text = this.words.get('progress', this.words.size(done), this.words.size(total));
      if (bar) {
        bar.max = total;
        bar.value = done;
      }
      this.root.querySelector('.keep__figures')?.replaceChildren(text);
      if (done / total >= said + SAID_EVERY && done < total) {
        said = Math.floor(done / total / SAID_EVERY) * SAID_EVERY;
        this.#say(text);
      }
    };
  }

  #say(text: string): void {
    this.#said?.replaceChildren(text);
  }

  async #show(state: State, said = ''): Promise<void> {
    this.#state = state;
    const others = await keptList(
      this.words,
      ({ address }) => address !== this.#address,
      (kept) => [this.#view.remover(kept, () => remove(kept.address))],
    );
    if (this.#state !== state) {
      return;
    }
    // What has only become more exact must not take a question away from under the finger
    this.#held = this.root.dataset.state === state.is && this.root.querySelector(QUESTION) !== null;
    if (this.#held) {
      return;
    }
    const content = this.#view.render(state);
    if (others) {
      content.push(element('h3', {}, this.words.get('others')), others);
    }
    const focused = this.page.activeElement;
    const hadFocus = this.root.contains(focused);
    this.root.replaceChildren(...content);
    this.root.dataset.state = state.is;
    this.#say(said);
    if (hadFocus && !this.root.contains(this.page.activeElement)) {
      const name = (control: Element | null): string => control?.getAttribute('aria-label') ?? control?.textContent ?? '';
      const same = [...this.root.querySelectorAll<HTMLElement>('button, a')].find((control) => name(control) === name(focused));
      (same ?? this.root.querySelector<HTMLElement>('button, input') ?? this.section).focus();
    }
  }
}

/**
 * Shows what is kept of the page's visit and lets the visitor keep, update and remove it.
 *
 * @param asked whether the visitor asked for it just now
 */
export async function openPanel(page: Document, section: HTMLElement, root: HTMLElement, asked: boolean): Promise<void> {
  await new Panel(page, section, root, new Words(page)).open(asked);
}
