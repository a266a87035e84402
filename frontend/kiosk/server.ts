/** How often the server is asked whether there is something new, and how soon again after it was away; milliseconds. */
const EVERY = 60_000;
const AGAIN = 5_000;
/** An answer that takes longer counts as none. */
const PATIENCE = 20_000;

/**
 * Asks for a page, as its reader would.
 *
 * @returns what names this edition of the page (its ETag); nothing when the server is away or the page does not exist
 */
export async function editionOf(page: string): Promise<string | undefined> {
  const online = navigator.onLine;
  try {
    const response = await fetch(page, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    await response.arrayBuffer();
    // An answer from before the line broke says nothing about the line as it is
    const broken = online && !navigator.onLine;
    return response.ok && !broken ? (response.headers.get('etag') ?? '') : undefined;
  } catch {
    return undefined;
  }
}

export interface ServerEvents {
  /** The server has answered. @param changed whether the page is another than the one that was loaded */
  answered(changed: boolean): void;
  /** The server is away, or back. */
  away(away: boolean): void;
}

/** Keeps an eye on the server for days: a tour is published anew, a line breaks and comes back. */
export class ServerWatch {
  #edition: string | undefined;
  #away = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(
    readonly page: string,
    readonly events: ServerEvents,
  ) {
    window.addEventListener('online', this.ask);
    window.addEventListener('offline', this.ask);
  }

  /** Asks now, and from then on by itself. */
  readonly ask = (): void => {
    clearTimeout(this.#timer);
    void this.#ask();
  };

  /** Somebody else had no answer: that is told, and the server asked when it is back. */
  missed(): void {
    this.#tell(true);
    this.ask();
  }

  #tell(away: boolean): void {
    if (away !== this.#away) {
      this.#away = away;
      this.events.away(away);
    }
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const edition = await editionOf(this.page);
    if (asked !== this.#asked) {
      // Asked again since
      return;
    }
    const away = edition === undefined;
    this.#tell(away);
    if (edition !== undefined) {
      this.#edition ??= edition;
      this.events.answered(edition !== this.#edition);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.ask, away ? AGAIN : EVERY);
  }
}
