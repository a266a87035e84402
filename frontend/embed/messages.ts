import type { Address } from '../tour-viewer/address';
import type { ViewerEvents } from '../tour-viewer/events';

/** Names the protocol and its version: both sides leave alone what does not carry it. A change that breaks hosts gets another one. */
export const PROTOCOL = 'cites360/1';

/** What a host may ask of the visit it frames. */
export type Command =
  /** Asks the visit to send its events from now on to whoever asks. */
  | { readonly command: 'hello' }
  /** Goes to a scene, stop or view (degrees); what is left out stays. */
  | ({ readonly command: 'go' } & Address)
  | { readonly command: 'play' }
  | { readonly command: 'pause' }
  /** Opens another version; what is left out stays. */
  | { readonly command: 'version'; readonly lang?: string; readonly audience?: string };

/** Why a command was not followed. */
export type Refusal = 'unknown-command' | 'no-such-version' | 'not-ready';

/** What the visit tells, by name: the events of the element, and those of the frame. */
export interface FrameEvents extends Omit<ViewerEvents, 'version-request' | 'render-complete'> {
  /** The page is there and answers; nothing in it is private, so that it says so to any host. */
  readonly hello: { readonly lang: string; readonly audience: string };
  readonly refused: { readonly command: string; readonly reason: Refusal };
}

export type FrameEvent = {
  readonly [K in keyof FrameEvents]: { readonly protocol: typeof PROTOCOL; readonly event: K; readonly detail: FrameEvents[K] };
}[keyof FrameEvents];

/** Anybody's message; it belongs to this protocol when it names it. */
export type Heard = (Readonly<Record<string, unknown>> & { readonly protocol?: unknown }) | null | undefined;
