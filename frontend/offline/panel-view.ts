import type { Trouble } from './download';
import type { Choice, Detail, KeepList, Kept } from './kept';
import { remove, removeUnfinished } from './keeper';
import { button, element, type Words } from './words';

/** What the panel shows; each state leads to the next by a button, or by what comes of it. */
export type State =
  | { readonly is: 'closed' }
  | { readonly is: 'asking' }
  | { readonly is: 'offer'; readonly list: KeepList; readonly free: number | undefined }
  | { readonly is: 'keeping' }
  | { readonly is: 'stopped'; readonly kept: Kept; readonly trouble: Trouble | undefined }
  | { readonly is: 'refused'; readonly trouble: Trouble }
  | { readonly is: 'kept'; readonly kept: Kept; readonly news: News }
  | { readonly is: 'elsewhere' };

/** What the server says of a kept version: nothing yet or nothing new, a new one with the bytes to load, or that it is withdrawn. */
export type News = { readonly is: 'none' | 'withdrawn' | 'unknown' } | { readonly is: 'newer'; readonly bytes: number };

/** What the buttons do. */
export interface Acts {
  /** Asks for the sizes. */
  ask(): void;
  keep(detail: Detail): void;
  pause(): void;
  /** Looks again, and asks for the sizes where nothing is there. */
  again(): void;
  reload(): void;
  remove(act: () => Promise<void>): void;
  /** Somebody was asked whether a visit shall go, and it shall not. */
  answered(): void;
}

/** Within a panel: a question that waits for its answer. */
export const QUESTION = '.keep__remove[data-asks]';

/** The panel's content, state by state. */
export class PanelView {
  constructor(
    readonly words: Words,
    readonly acts: Acts,
    /** Of the page that is shown. */
    readonly revision: string,
  ) {}

  render(state: State): HTMLElement[] {
    const { words } = this;
    switch (state.is) {
      case 'closed':
        return [
          button(
            words.get('open'),
            () => {
              this.acts.ask();
            },
            true,
          ),
        ];
      case 'asking':
        return [element('p', {}, words.get('asking'))];
      case 'offer':
        return this.#offer(state.list, state.free);
      case 'keeping':
        return this.#keeping();
      case 'stopped':
        return this.#unfinished(state.kept, state.trouble);
      case 'refused':
        return [
          this.#trouble(state.trouble),
          button(
            words.get('again'),
            () => {
              this.acts.again();
            },
            true,
          ),
        ];
      case 'kept':
        return this.#kept(state.kept, state.news);
      case 'elsewhere':
        return [element('p', {}, words.get('elsewhere'))];
    }
  }

  #offer(list: KeepList, free: number | undefined): HTMLElement[] {
    const { words } = this;
    let chosen: Choice | undefined = list.details.at(-1);
    const start = button(
      '',
      () => {
        if (chosen) {
          this.acts.keep(chosen.detail);
        }
      },
      true,
    );
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
      button(words.get('pause'), () => {
        this.acts.pause();
      }),
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
        button(
          words.get('go-on'),
          () => {
            this.acts.keep(kept.detail);
          },
          true,
        ),
        this.remover(kept, () => removeUnfinished(kept.address)),
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
      buttons.push(
        button(
          words.get('update', words.size(news.bytes)),
          () => {
            this.acts.keep(kept.detail);
          },
          true,
        ),
      );
    } else if (this.revision !== kept.revision) {
      content.push(element('p', { className: 'notice' }, words.get('page-is-older')));
      buttons.push(
        button(
          words.get('reload'),
          () => {
            this.acts.reload();
          },
          true,
        ),
      );
    }
    if (kept.detail === 'light' && news.is === 'none') {
      buttons.push(
        button(words.get('sharper'), () => {
          this.acts.keep('full');
        }),
      );
    }
    content.push(element('p', { className: 'muted' }, words.get('home')));
    buttons.push(this.remover(kept, () => remove(kept.address)));
    content.push(element('p', { className: 'keep__buttons' }, ...buttons));
    return content;
  }

  #trouble({ reason, figures }: Trouble): HTMLElement {
    const sizes = figures.map((bytes) => this.words.size(bytes));
    return element('p', { className: 'notice', role: 'alert' }, this.words.get(`trouble.${reason}`, ...sizes));
  }

  /** Asks once more before it removes: what took minutes to come is not lost to a slip of the finger. */
  remover(kept: Kept, act: () => Promise<void>): HTMLElement {
    const { words } = this;
    const place = element('span', { className: 'keep__remove' });
    const first = button(words.get('remove'), () => {
      const really = button(
        words.get('really'),
        () => {
          delete place.dataset.asks;
          this.acts.remove(act);
        },
        true,
      );
      const not = button(words.get('not'), () => {
        delete place.dataset.asks;
        place.replaceChildren(first);
        first.focus();
        this.acts.answered();
      });
      place.dataset.asks = '';
      place.replaceChildren(really, not);
      really.focus();
    });
    first.setAttribute('aria-label', `${words.get('remove')}: ${kept.title}, ${kept.audienceName}, ${words.language(kept.lang)}`);
    place.append(first);
    return place;
  }
}
