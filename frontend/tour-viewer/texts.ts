/**
 * Every text of the interface, in English. The same keys are in the ResourceBundle `viewer` of the server in every language;
 * `{0}` and `{1}` are replaced. A test keeps the two alike.
 */
export const ENGLISH = {
  'viewer.label': 'Visit in 360°: {0}',
  'viewer.picture': '360° picture: {0}',
  'viewer.picture-keys':
    'Arrow keys look around, plus and minus zoom, Home looks where the scene begins, S saves the view as a picture.',
  'viewer.loading': 'One moment, the visit is being prepared…',
  'viewer.loading-scene': 'On the way to: {0}',
  'viewer.model': 'This place is a computer model, not a photograph.',
  'viewer.demonstration': 'A demonstration: it says nothing about the real place.',

  'viewer.look': 'Look around',
  'viewer.look-left': 'Look left',
  'viewer.look-right': 'Look right',
  'viewer.look-up': 'Look up',
  'viewer.look-down': 'Look down',
  'viewer.zoom-in': 'Zoom in',
  'viewer.zoom-out': 'Zoom out',
  'viewer.home': 'Back to the first view',
  'viewer.fullscreen': 'Full screen',
  'viewer.fullscreen-leave': 'Leave full screen',
  'viewer.phone': 'Look around by moving the phone',
  'viewer.headset-xr': 'Visit in a headset',
  'viewer.headset-stereo': 'Visit with the phone in cardboard glasses',
  'viewer.headset-leave': 'Leave the headset',
  'viewer.headset-left': 'You are back on the page.',
  'viewer.headset-here': 'The visit is in the headset.',
  'viewer.headset-lie': 'Turn the phone on its side and put it into the glasses.',
  'viewer.headset-hint': 'To choose a sign, look at it for two seconds or point at it. The menu is below you.',

  'viewer.photo': 'Save this view as a picture',
  'viewer.photo-busy': 'The picture is being made…',
  'viewer.photo-saved': 'Saved as a picture: {0}',
  'viewer.photo-failed': 'The picture could not be saved. Try again in a moment.',
  'viewer.sounds': 'Sounds of the place',

  'viewer.film': 'Film',
  'viewer.film-play': 'Play the film',
  'viewer.film-pause': 'Pause the film',
  'viewer.film-position': 'Position in the film',
  'viewer.film-sound': 'Sound of the film',
  'viewer.film-at': 'in the film at {0}',

  'viewer.plan': 'Floor plan',
  'viewer.plan-show': 'Show the floor plan',
  'viewer.plan-hide': 'Hide the floor plan',
  'viewer.plan-go': 'Go to: {0}',
  'viewer.plan-here': 'You are here: {0}',

  'viewer.guide': 'Audio guide',
  'viewer.start-guided': 'Start the guided visit',
  'viewer.resume': 'Go on at stop {0}: {1}',
  'viewer.guided': 'Guided visit',
  'viewer.guided-hint': 'The view turns to each stop, and the visit goes on by itself.',
  'viewer.play': 'Play',
  'viewer.pause': 'Pause',
  'viewer.back-10': 'Back 10 seconds',
  'viewer.forward-10': 'Forward 10 seconds',
  'viewer.previous-stop': 'Previous stop',
  'viewer.next-stop': 'Next stop',
  'viewer.position': 'Position in the audio',
  'viewer.position-of': '{0} of {1}',
  'viewer.decimal-mark': '.',
  'viewer.speed': 'Speed',
  'viewer.volume': 'Volume',
  'viewer.mute': 'Sound off',
  'viewer.unmute': 'Sound on',
  'viewer.captions': 'Captions',
  'viewer.captions-size': 'Size of the captions: {0}',
  'viewer.captions-size.0': 'normal',
  'viewer.captions-size.1': 'large',
  'viewer.captions-size.2': 'very large',
  'viewer.voice-synthetic': 'Synthetic voice',
  'viewer.voice-device': 'Voice of this device',
  'viewer.no-stop': 'Choose a stop, or start the guided visit.',
  'viewer.visit-ended': 'That was the last stop of the visit.',

  'viewer.tab-stop': 'Stop',
  'viewer.tab-list': 'List',
  'viewer.tab-keypad': 'Number',
  'viewer.tab-versions': 'Versions',
  'viewer.panels': 'More about the visit',

  'viewer.stop': 'Stop {0}: {1}',
  'viewer.transcript': 'Transcript',
  'viewer.summary-stops': 'Stops: {0} · places: {1}',
  'viewer.transcript-hint': 'Choose a sentence to hear it.',
  'viewer.links': 'To go further',
  'viewer.practices': 'Good practices at work here',
  'viewer.opens-elsewhere': 'opens another site',
  'viewer.close': 'Close',

  'viewer.list-label': 'Places, stops and points of interest',
  'viewer.scene-here': 'you are here',
  'viewer.to-scene': 'Way on: {0}',
  'viewer.info': 'Information: {0}',

  'viewer.keypad-hint': 'You are standing in the centre? Type the number you see at a stop.',
  'viewer.keypad-number': 'Number of the stop',
  'viewer.keypad-go': 'Go to this stop',
  'viewer.keypad-delete': 'Delete the last digit',
  'viewer.keypad-none': 'There is no stop {0}. The numbers are: {1}.',

  'viewer.versions-hint': 'The place and the view stay the same.',
  'viewer.audience.user': 'For everyone',
  'viewer.audience.professional': 'For professionals',
  'viewer.audience.youth': 'For young people',
  'viewer.version-missing': 'Not published: {0}',
  'viewer.version-current': 'this version',

  'viewer.hunt': 'To be found',
  'viewer.hunt-found': 'Found!',
  'viewer.quiz': 'Questions',
  'viewer.quiz-right': 'That is right.',
  'viewer.quiz-wrong': 'Not quite. The right answer: {0}',
  'viewer.quiz-open': 'Every answer counts here.',

  'viewer.show-here': 'Show in the 360° visit',
  'viewer.now-in': 'You are now here: {0}',
  'viewer.retry': 'Try again',
  'viewer.problem-manifest': 'The visit could not be loaded. The texts and recordings are below, on this page.',
  'viewer.problem-webgl':
    'This device cannot show the 360° picture. You see pictures of the stops instead; everything else works.',
  'viewer.problem-context': 'The graphics of this device have paused. The picture comes back as soon as they do.',
  'viewer.problem-tiles': 'Parts of the picture did not come. It stays less sharp until they do.',
  'viewer.problem-offline': 'You are offline. What has been loaded still works; the rest comes when you are back.',
  'viewer.problem-phone-denied':
    'The browser does not tell this page how the phone moves. On an iPhone: close the browser completely, open the visit again and choose “Allow”. In Chrome: allow “Motion sensors” in the site settings.',
  'viewer.problem-phone-silent': 'This device does not tell how it is held. A finger and the arrow buttons turn the picture.',
  'viewer.problem-headset': 'The headset has not started. See whether it is switched on, and try again.',
  'viewer.problem-part': 'This could not be loaded. Check the connection, then try again.',
  'viewer.problem-audio': 'The recording did not come. You can read the text.',
  'viewer.problem-film': 'The film could not be shown. You see a still picture.',
  'viewer.problem-captions': 'The captions did not come. You can read the transcript.',
  'viewer.problem-no-audio': 'There is no recording of this stop yet.',
  'viewer.problem-no-voice': 'This device has no voice of its own for this language. You can read the text.',
  'viewer.read-aloud': 'Let a voice of this device read it',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type TextOverrides = Readonly<Partial<Record<string, string>>>;

/** The texts of one language; what an override lacks is in English. */
export class Texts {
  constructor(readonly overrides: TextOverrides = {}) {}

  /** A text with its arguments filled in. */
  get(key: TextKey, ...values: readonly (string | number)[]): string {
    const pattern = this.overrides[key] ?? ENGLISH[key];
    return pattern.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
  }

  /** A text whose key is put together, or something else where there is none. */
  maybe(key: string, otherwise: string): string {
    return this.overrides[key] ?? (ENGLISH as Record<string, string>)[key] ?? otherwise;
  }
}

function jsonOfPage(page: Document, id: string): Readonly<Record<string, unknown>> {
  const text = page.getElementById(id)?.textContent;
  if (!text) {
    return {};
  }
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    console.warn(`tour-viewer: the element #${id} holds no JSON; it is passed over`);
    return {};
  }
}

/** The texts a page holds for the viewer: `<script type="application/json" id="viewer-texts">`. */
export function textsOfPage(page: Document): TextOverrides {
  const entries = Object.entries(jsonOfPage(page, 'viewer-texts'));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The preview of the first scene a page holds: `<script type="application/json" id="viewer-preview">`. */
export function previewOfPage(page: Document): string | undefined {
  const { preview } = jsonOfPage(page, 'viewer-preview');
  return typeof preview === 'string' ? preview : undefined;
}
