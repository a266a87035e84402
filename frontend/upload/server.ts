// What the server says of an upload, beside the protocol tus.

/** Who may change something here: the header and the value that the page's session gave. */
export interface Token {
  header: string;
  value: string;
}

/** What became of a whole upload. */
export interface Result {
  document: string;
  name: string;
  /** `SCANNING`, `READING`, `READY` or `REFUSED`. */
  state: string;
  /** The key of what is wrong; empty where nothing is. */
  problem: string;
  flags: string[];
  /** How the sender's other files with the same content are called. */
  same: string[];
}

/** The key of a refusal in the body of an answer; `undefined` where the body names none. */
export function problemIn(body: string): string | undefined {
  try {
    const parsed = JSON.parse(body) as { problem?: unknown };
    return typeof parsed.problem === 'string' ? parsed.problem : undefined;
  } catch {
    return undefined;
  }
}

/** What became of an upload; `undefined` while that cannot be learnt. */
export async function resultOf(url: string): Promise<Result | undefined> {
  try {
    const answer = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as Result) : undefined;
  } catch {
    return undefined;
  }
}

/** How many bytes of an unfinished upload have arrived; `undefined` where there is no such upload, or it is whole. */
export async function arrived(url: string): Promise<number | undefined> {
  try {
    const answer = await fetch(url, { method: 'HEAD', credentials: 'same-origin', headers: { 'Tus-Resumable': '1.0.0' } });
    const offset = Number(answer.headers.get('Upload-Offset'));
    return answer.ok && offset < Number(answer.headers.get('Upload-Length')) ? offset : undefined;
  } catch {
    return undefined;
  }
}

export const settled = (result: Result): boolean => result.state === 'READY' || result.state === 'REFUSED';
