import { asTrouble, type Reason, type Trouble } from './download';
import { keptList } from './kept-list';
import type { Choice, Detail, KeepList, Kept } from './kept';
import { alone, askList, bytesOf, freeBytes, keep, missing, remove, removeUnfinished, whenFree } from './keeper';
import { recordOf } from './store';
import { button, element, Words } from './words';

/** What the panel shows; each state leads to the next by a button, or by what comes of it. */
type State =
  | { readonly is: 'closed' }
  | { readonly is: 'asking' }
  | { readonly is: 'offer'; readonly list: KeepList; readonly free: number | undefined }
  | { readonly is: 'keeping'; readonly detail: Detail }
  | { readonly is: 'stopped'; readonly kept: Kept; readonly trouble: Trouble | undefined }
  | { readonly is: 'refused'; readonly trouble: Trouble }
  | { readonly is: 'kept'; readonly kept: Kept; readonly news: News }
  | { readonly is: 'elsewhere' };

/** What the server says of a kept version: nothing yet or nothing new, a new one with the bytes to load, or that it is withdrawn. */
type News = { readonly is: 'none' | 'withdrawn' | 'unknown' } | { readonly is: 'newer'; readonly bytes: number };

/** Tells other tabs that what is kept has changed. */
const CHANNEL = 'cites360-visits';
/** Progress is said aloud at each such part of the whole. */
const SAID_EVERY = 0.25;

/** Reasons after which a download goes on where it was. */
const RESUMABLE: readonly Reason[] = ['offline', 'server', 'altered', 'changed', 'paused'];

class Panel {
  readonly #list: string;
  readonly #address: string;
  readonly #revision: string;
  readonly #said: HTMLElement | null;
  readonly #note: HTMLElement | null;
  readonly #fromDevice: boolean;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #state: State = { is: 'closed' };
  #running: AbortController | undefined;

  constructor(
    readonly page: Document,
    readonly section: HTMLElement,
    readonly root: HTMLElement,
    readonly words: Words,
  ) {
    this.#list = section.dataset.list ?? '';
    this.#address = section.dataset.address ?? '';
    this.#revision = section.dataset.revision ?? '';
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
    const running = new AbortController();
    this.#running = running;
    await this.#show({ is: 'keeping', detail });
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
    const hadFocus = this.root.contains(this.page.activeElement);
    this.#state = state;
    const content = [...this.#render(state)];
    const others = await keptList(
      this.words,
      ({ address }) => address !== this.#address,
      (kept) => [this.#remover(kept, () => remove(kept.address))],
    );
    if (this.#state !== state) {
      return;
    }
    if (others) {
      content.push(element('h3', {}, this.words.get('others')), others);
    }
    this.root.replaceChildren(...content);
    this.root.dataset.state = state.is;
    this.#say(said);
    if (hadFocus && !this.root.contains(this.page.activeElement)) {
      (this.root.querySelector<HTMLElement>('button, input') ?? this.section).focus();
    }
  }

  #render(state: State): HTMLElement[] {
    const { words } = this;
    switch (state.is) {
      case 'closed':
        return [button(words.get('open'), () => void this.#ask(), true)];
      case 'asking':
        return [element('p', {}, words.get('asking'))];
      case 'offer':
        return this.#offer(state.list, state.free);
      case 'keeping':
        return this.#keeping();
      case 'stopped':
        return this.#unfinished(state.kept, state.trouble);
      case 'refused':
        return [this.#trouble(state.trouble), button(words.get('again'), () => void this.open(true), true)];
      case 'kept':
        return this.#kept(state.kept, state.news);
      case 'elsewhere':
        return [element('p', {}, words.get('elsewhere'))];
    }
  }

  #offer(list: KeepList, free: number | undefined): HTMLElement[] {
    const { words } = this;
    let chosen: Choice | undefined = list.details.at(-1);
    const start = button('', () => chosen && void this.#keep(chosen.detail), true);
    const label = (): void => {
      start.textContent = words.get('start', words.size(chosen?.bytes ?? 0));
    };
    label();
    const choices = list.details.map((choice) =>
      element(
        'label',
        { className: 'keep__choice' },
        element('input', {
          type: 'radio',
          name: 'keep-detail',
          value: choice.detail,
          checked: choice === chosen,
          onchange: () => {
            chosen = choice;
            label();
          },
        }),
        element('span', {}, words.get(choice.detail), ' ', element('strong', {}, words.size(choice.bytes))),
      ),
    );
    return [
      ...(choices.length > 1
        ? [element('fieldset', { className: 'keep__choices' }, element('legend', {}, words.get('detail')), ...choices)]
        : []),
      ...(free === undefined ? [] : [element('p', { className: 'muted' }, words.get('room', words.size(free)))]),
      start,
    ];
  }

  #keeping(): HTMLElement[] {
    const { words } = this;
    const bar = element('progress', { className: 'keep__bar' });
    bar.setAttribute('aria-label', words.get('progress-label'));
    return [
      bar,
      element('p', { className: 'keep__figures' }, words.get('beginning')),
      button(words.get('pause'), () => this.#running?.abort()),
    ];
  }

  #unfinished(kept: Kept, trouble: Trouble | undefined): HTMLElement[] {
    const { words } = this;
    return [
      trouble && trouble.reason !== 'paused'
        ? this.#trouble(trouble)
        : element('p', { className: 'notice' }, words.get('unfinished', words.size(kept.bytes))),
      element(
        'p',
        { className: 'keep__buttons' },
        button(words.get('go-on'), () => void this.#keep(kept.detail), true),
        this.#remover(kept, () => removeUnfinished(kept.address)),
      ),
    ];
  }

  #kept(kept: Kept, news: News): HTMLElement[] {
    const { words } = this;
    const day = words.day(kept.since);
    const content: HTMLElement[] = [
      element(
        'p',
        {},
        element('strong', {}, words.get('kept', day, words.size(kept.bytes))),
        ' ',
        words.get(`${kept.detail}-kept`),
      ),
    ];
    const buttons: HTMLElement[] = [];
    if (news.is === 'withdrawn') {
      content.push(element('p', { className: 'notice' }, words.get('withdrawn')));
    } else if (news.is === 'newer') {
      content.push(element('p', { className: 'notice' }, words.get('newer', day)));
      buttons.push(button(words.get('update', words.size(news.bytes)), () => void this.#keep(kept.detail), true));
    } else if (this.#revision !== kept.revision) {
      content.push(element('p', { className: 'notice' }, words.get('page-is-older')));
      buttons.push(button(words.get('reload'), () => this.page.defaultView?.location.reload(), true));
    }
    if (kept.detail === 'light' && news.is === 'none') {
      buttons.push(button(words.get('sharper'), () => void this.#keep('full')));
    }
    content.push(element('p', { className: 'muted' }, words.get('home')));
    buttons.push(this.#remover(kept, () => remove(kept.address)));
    content.push(element('p', { className: 'keep__buttons' }, ...buttons));
    return content;
  }

  #trouble({ reason, figures }: Trouble): HTMLElement {
    const sizes = figures.map((bytes) => this.words.size(bytes));
    return element('p', { className: 'notice', role: 'alert' }, this.words.get(`trouble.${reason}`, ...sizes));
  }

  /** Asks once more before it removes: what took minutes to come is not lost to a slip of the finger. */
  #remover(kept: Kept, act: () => Promise<void>): HTMLElement {
    const { words } = this;
    const place = element('span', { className: 'keep__remove' });
    const first = button(words.get('remove'), () => {
      const really = button(words.get('really'), () => void this.#remove(act), true);
      const not = button(words.get('not'), () => {
        place.replaceChildren(first);
        first.focus();
      });
      place.replaceChildren(really, not);
      really.focus();
    });
    first.setAttribute('aria-label', `${words.get('remove')}: ${kept.title}, ${kept.audienceName}, ${words.language(kept.lang)}`);
    place.append(first);
    return place;
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
