import { html, nothing, render, type TemplateResult } from 'lit-html';
import { defaultOptions, Upload, type PreviousUpload } from 'tus-js-client';
import { Sending, type State } from './sending';
import { arrived, type Token } from './server';

/** A file that was not sent to its end, before the page was loaded. */
interface Unfinished {
  key: string;
  url: string;
  name: string;
  part: number;
}

const STEP = 25;
/** Marks that cannot be seen, among them those that turn what follows around. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** Letters that are read from the right. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** A name as it may be shown: as the server cleans it. */
const clean = (name: string): string => name.replace(UNSEEN, '_');

/** The same within a sentence, which keeps its own direction. */
const within = (name: string): string => (FROM_THE_RIGHT.test(name) ? `\u2068${clean(name)}\u2069` : clean(name));

/** Whether nothing has to be said of a file beside that it is ready. */
const plain = (sending: Sending): boolean =>
  sending.state === 'done' && sending.result?.state === 'READY' && !sending.result.problem && sending.result.same.length === 0;

/** What the browser remembers; nothing where it may not remember. */
async function earlierUploads(): Promise<PreviousUpload[]> {
  try {
    return await defaultOptions.urlStorage.findAllUploads();
  } catch {
    return [];
  }
}

/**
 * `<upload-field>`: sends files so that a lost connection or a reload costs nothing. Its attributes come from the server: `texts`
 * (JSON, by key), `token-header`, `token`, `endpoint`, `most` (bytes), `multiple`. Says `upload-stored` when a file has arrived and
 * `upload-settled` when it was scanned and read, both with `{document, name, state}`.
 */
export class UploadField extends HTMLElement {
  private readonly sendings: Sending[] = [];
  private unfinished: Unfinished[] = [];
  /** Those that are ready: the page itself lists them. */
  private ready: string[] = [];
  private looked = false;
  private message = '';
  private spoken = '';
  private over = false;
  private readonly told = new WeakMap<Sending, { state: State | ''; step: number; stored: boolean }>();
  private texts: Record<string, string> = {};

  connectedCallback(): void {
    this.texts = JSON.parse(this.getAttribute('texts') ?? '{}') as Record<string, string>;
    window.addEventListener('online', this.online);
    window.addEventListener('beforeunload', this.leaving);
    this.draw();
    void this.findUnfinished();
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.online);
    window.removeEventListener('beforeunload', this.leaving);
    // The page is put together by moving its parts: only what is not put back has left
    setTimeout(() => {
      if (!this.isConnected) {
        this.sendings.forEach((sending) => void sending.pause());
      }
    });
  }

  private readonly online = (): void => {
    this.sendings
      .filter((sending) => sending.state === 'broken')
      .forEach((sending) => {
        sending.resume();
      });
  };

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.sendings.some((sending) => sending.state === 'sending')) {
      event.preventDefault();
    }
  };

  /** Sends these files, each unless it is empty or too large. */
  send(files: Iterable<File>): void {
    this.message = '';
    this.ready = [];
    const most = Number(this.getAttribute('most') ?? Infinity);
    for (const file of files) {
      if (file.size === 0) {
        this.refuse('problem.empty', file.name);
      } else if (file.size > most) {
        this.refuse('problem.too-large', file.name);
      } else {
        const sending = new Sending(file, this.token(), this.getAttribute('endpoint') ?? '/uploads', (changed) => {
          this.follow(changed);
        });
        this.sendings.push(sending);
        this.unfinished = this.unfinished.filter((other) => other.name !== file.name);
        this.speak(this.text('begun', file.name));
        void sending.begin();
      }
    }
    this.draw();
  }

  private refuse(key: string, name: string): void {
    this.message = this.text(key, name, this.size(Number(this.getAttribute('most') ?? 0)));
    this.speak(this.message);
  }

  private token(): Token {
    return { header: this.getAttribute('token-header') ?? '', value: this.getAttribute('token') ?? '' };
  }

  /** Asks once, however often the page moves the field. */
  private async findUnfinished(): Promise<void> {
    if (this.looked) {
      return;
    }
    this.looked = true;
    const earlier = await earlierUploads();
    for (const one of earlier) {
      const part = one.uploadUrl && one.size ? await arrived(one.uploadUrl) : undefined;
      const name = one.metadata.filename ?? '';
      // Chosen again while that was asked, it is on its way
      if (one.uploadUrl && one.size && part !== undefined && !this.sendings.some(({ file }) => file.name === name)) {
        this.unfinished.push({ key: one.urlStorageKey, url: one.uploadUrl, name, part: Math.floor((100 * part) / one.size) });
      }
    }
    this.draw();
  }

  private forget(one: Unfinished): void {
    const token = this.token();
    this.unfinished = this.unfinished.filter((other) => other !== one);
    void defaultOptions.urlStorage.removeUpload(one.key);
    void Upload.terminate(one.url, { headers: { [token.header]: token.value } }).catch(() => undefined);
    this.speak(this.text('cancelled', one.name));
    this.draw();
  }

  private drop(sending: Sending): void {
    this.sendings.splice(this.sendings.indexOf(sending), 1);
    void sending.cancel();
    if (sending.state !== 'done') {
      this.speak(this.text('cancelled', sending.file.name));
    }
    this.draw();
    this.querySelector<HTMLElement>('.upload__choose')?.focus();
  }

  /** Says what has changed, once, to those who hear the page and to the page itself. */
  private follow(sending: Sending): void {
    const told = this.told.get(sending) ?? { state: '', step: 0, stored: false };
    const step = Math.floor(this.percent(sending) / STEP);
    if (sending.state !== told.state) {
      if (told.state !== '' || sending.state !== 'sending') {
        this.speak(this.describe(sending));
      }
    } else if (sending.state === 'sending' && step > told.step) {
      this.speak(this.text('progress', sending.file.name, String(step * STEP)));
    }
    if (sending.result && !told.stored) {
      this.tell('upload-stored', sending);
    }
    if (sending.state === 'done' && told.state !== 'done') {
      this.tell('upload-settled', sending);
    }
    this.told.set(sending, { state: sending.state, step, stored: sending.result !== undefined });
    if (plain(sending) && this.sendings.includes(sending)) {
      this.sendings.splice(this.sendings.indexOf(sending), 1);
      this.ready.push(sending.file.name);
    }
    this.draw();
  }

  private tell(name: string, sending: Sending): void {
    const result = sending.result;
    this.dispatchEvent(
      new CustomEvent(name, { detail: { document: result?.document, name: result?.name, state: result?.state } }),
    );
  }

  private speak(text: string): void {
    this.spoken = text;
  }

  private percent(sending: Sending): number {
    return Math.floor((100 * sending.sent) / sending.file.size);
  }

  private describe(sending: Sending): string {
    const name = sending.file.name;
    const result = sending.result;
    switch (sending.state) {
      case 'sending':
        return this.text('progress', name, String(this.percent(sending)));
      case 'failed':
      case 'broken':
        return this.text(`problem.${sending.problem}`, name, this.size(Number(this.getAttribute('most') ?? 0)));
      case 'done':
        return result?.state === 'REFUSED'
          ? `${this.text('refused', name)} ${this.text(`document.${result.problem}`)}`
          : this.text(result?.problem ? 'kept' : 'done', name);
      default:
        return this.text(sending.state, name);
    }
  }

  private text(key: string, ...values: string[]): string {
    const text = this.texts[key] ?? this.texts['problem.refused'] ?? key;
    return text.replace(/\{(\d)\}/g, (_, index) => within(values[Number(index)] ?? ''));
  }

  private size(bytes: number): string {
    return new Intl.NumberFormat(document.documentElement.lang || undefined, {
      style: 'unit',
      unit: bytes < 1e3 ? 'byte' : bytes < 1e6 ? 'kilobyte' : 'megabyte',
      unitDisplay: bytes < 1e3 ? 'long' : 'short',
      maximumFractionDigits: bytes >= 1e3 && bytes < 1e7 ? 1 : 0,
    }).format(bytes < 1e3 ? bytes : bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);
  }

  private draw(): void {
    const multiple = this.hasAttribute('multiple');
    render(
      html`
        <div
          class=${this.over ? 'upload upload--over' : 'upload'}
          @dragover=${(event: DragEvent) => {
            event.preventDefault();
            this.hover(true);
          }}
          @dragleave=${() => {
            this.hover(false);
          }}
          @drop=${(event: DragEvent) => {
            event.preventDefault();
            this.hover(false);
            this.send([...(event.dataTransfer?.files ?? [])].slice(0, multiple ? undefined : 1));
          }}
        >
          <input
            type="file"
            hidden
            ?multiple=${multiple}
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              this.send([...(input.files ?? [])]);
              input.value = '';
            }}
          />
          <button
            type="button"
            class="button upload__choose"
            @click=${() => {
              this.querySelector('input')?.click();
            }}
          >
            ${this.text(multiple ? 'choose-several' : 'choose')}
          </button>
          <p class="upload__hint">${this.text('hint', this.size(Number(this.getAttribute('most') ?? 0)))}</p>
          ${this.message ? html`<p class="field__error">${this.message}</p>` : nothing} ${this.rows()}
          <p class="visually-hidden" role="status">${this.spoken}</p>
        </div>
      `,
      this,
    );
  }

  private hover(over: boolean): void {
    if (this.over !== over) {
      this.over = over;
      this.draw();
    }
  }

  private rows(): TemplateResult | typeof nothing {
    const [last, ...others] = this.ready;
    return this.sendings.length + this.unfinished.length + this.ready.length === 0
      ? nothing
      : html`<ul class="upload__files">
          ${this.unfinished.map((one) => this.earlier(one))} ${this.sendings.map((sending) => this.row(sending))}
          ${
            last === undefined
              ? nothing
              : html`<li class="upload__file">
                  <span class="upload__state"
                    >${others.length === 0 ? this.text('done', last) : this.text('done-several', String(this.ready.length))}</span
                  >
                </li>`
          }
        </ul>`;
  }

  private earlier(one: Unfinished): TemplateResult {
    return html`<li class="upload__file">
      <span class="upload__name"><bdi>${clean(one.name)}</bdi></span>
      <span class="upload__state">${this.text('unfinished', one.name, String(one.part))}</span>
      <span class="actions"
        >${this.action('cancel', one.name, () => {
          this.forget(one);
        })}</span
      >
    </li>`;
  }

  private row(sending: Sending): TemplateResult {
    const name = sending.file.name;
    const going = sending.state === 'sending' || sending.state === 'paused' || sending.state === 'broken';
    const bad = sending.state === 'failed' || sending.state === 'broken' || sending.result?.state === 'REFUSED';
    return html`<li class="upload__file">
      <span class="upload__name"><bdi>${clean(name)}</bdi> <span class="muted">${this.size(sending.file.size)}</span></span>
      ${
        going
          ? html`<progress max="100" value=${this.percent(sending)} aria-label=${this.text('progress-of', name)}></progress>`
          : nothing
      }
      <span class=${bad ? 'upload__state upload__state--bad' : 'upload__state'}>${this.describe(sending)}</span>
      ${sending.state === 'done' ? this.remarks(sending) : nothing}
      <span class="actions">
        ${
          sending.state === 'sending'
            ? this.action('pause', name, () => {
                void sending.pause();
              })
            : nothing
        }
        ${
          sending.state === 'paused' || sending.state === 'broken'
            ? this.action('resume', name, () => {
                sending.resume();
              })
            : nothing
        }
        ${
          going || sending.state === 'failed'
            ? this.action('cancel', name, () => {
                this.drop(sending);
              })
            : nothing
        }
        ${
          sending.state === 'done'
            ? this.action('hide', name, () => {
                this.drop(sending);
              })
            : nothing
        }
      </span>
    </li>`;
  }

  private remarks(sending: Sending): TemplateResult {
    const result = sending.result;
    const remarks = [
      ...(result && result.same.length > 0 ? [this.text('same', result.same[0] ?? '')] : []),
      ...(result?.problem && result.state === 'READY' ? [this.text(`document.${result.problem}`)] : []),
      ...(result?.state === 'READY' ? result.flags.map((flag) => this.text(`flag.${flag}`)) : []),
    ];
    return html`${remarks.map((remark) => html`<span class="upload__remark">${remark}</span>`)}`;
  }

  private action(key: string, name: string, run: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button button--small button--quiet"
      aria-label=${this.text(`${key}-named`, name)}
      @click=${run}
    >
      ${this.text(key)}
    </button>`;
  }
}

customElements.define('upload-field', UploadField);
