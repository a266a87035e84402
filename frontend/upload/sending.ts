import { DetailedError, Upload, type HttpResponse } from 'tus-js-client';
import { problemIn, resultOf, settled, type Result, type Token } from './server';

/** `checking`: all has arrived, and is being scanned and read. */
export type State = 'sending' | 'paused' | 'broken' | 'checking' | 'done' | 'failed';

/** Lost connections are tried again after these many milliseconds, then by whoever sends or when the network is back. */
const RETRIES = [500, 1_000, 3_000, 5_000, 10_000, 20_000];
/** Bytes of one request: what a proxy that keeps whole requests can lose. */
const CHUNK = 16 * 1024 * 1024;
const FIRST_QUESTIONS = 15;

/** One file on its way, which survives lost connections and, chosen again, a reload. */
export class Sending {
  state: State = 'sending';
  /** Bytes that have arrived. */
  sent = 0;
  /** The key of what went wrong; empty where nothing did. */
  problem = '';
  result: Result | undefined;
  private readonly upload: Upload;
  private over = false;

  constructor(
    readonly file: File,
    private readonly token: Token,
    endpoint: string,
    private readonly changed: (sending: Sending) => void,
  ) {
    this.upload = new Upload(file, {
      endpoint,
      headers: this.headers(),
      metadata: { filename: file.name },
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      onProgress: (bytes) => {
        this.sent = bytes;
        this.changed(this);
      },
      onSuccess: ({ lastResponse }) => {
        void this.follow(lastResponse);
      },
      onError: (error) => {
        this.fail(error);
      },
    });
  }

  /** Begins, or goes on where an earlier try of the same file stopped. */
  async begin(): Promise<void> {
    const [earlier] = await this.upload.findPreviousUploads();
    if (earlier) {
      this.upload.resumeFromPreviousUpload(earlier);
    }
    this.upload.start();
  }

  async pause(): Promise<void> {
    if (this.state === 'sending') {
      this.become('paused');
      await this.upload.abort();
    }
  }

  resume(): void {
    if (this.state === 'paused' || this.state === 'broken') {
      this.become('sending');
      this.upload.start();
    }
  }

  /** Gives it up, also on the server. */
  async cancel(): Promise<void> {
    this.over = true;
    if (this.state !== 'done' && this.state !== 'checking') {
      // What cannot be removed now is removed by the server in time
      await this.upload.abort(true).catch(() => undefined);
    }
  }

  private headers(): Record<string, string> {
    return { [this.token.header]: this.token.value };
  }

  private become(state: State, problem = ''): void {
    this.state = state;
    this.problem = problem;
    this.changed(this);
  }

  private fail(error: Error | DetailedError): void {
    const answer = error instanceof DetailedError ? error.originalResponse : null;
    if (!answer || answer.getStatus() >= 500 || answer.getStatus() === 423) {
      this.become('broken', 'connection');
    } else if (answer.getStatus() === 401 || answer.getStatus() === 403) {
      this.become('failed', 'signed-out');
    } else {
      this.become('failed', problemIn(answer.getBody()) ?? 'refused');
    }
  }

  /** Asks until the file has been scanned and read, less and less often. */
  private async follow(last: HttpResponse): Promise<void> {
    this.sent = this.file.size;
    const document = last.getHeader('Cites-Document');
    const url = this.upload.url;
    if (!document || !url) {
      this.become('failed', 'refused');
      return;
    }
    this.result = { document, name: this.file.name, state: 'SCANNING', problem: '', flags: [], same: [] };
    this.become('checking');
    for (let questions = 0; !this.over; questions++) {
      const result = await resultOf(url);
      if (result) {
        this.result = result;
        if (settled(result)) {
          this.become('done', result.problem);
          return;
        }
      }
      await new Promise((resume) => setTimeout(resume, questions < FIRST_QUESTIONS ? 700 : 5_000));
    }
  }
}
