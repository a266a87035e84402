import { nothing, type TemplateResult } from 'lit-html';
import type { Session } from '../session';
import { iconButton, type Scope } from '../ui/parts';

/** Saves what is seen as a picture, and says what became of it. */
export async function savePicture(session: Session): Promise<void> {
  const { saving, pictureless } = session.state;
  if (saving || pictureless) {
    return;
  }
  session.update({ saving: true, announcement: session.texts.get('viewer.photo-busy') });
  const name = await import('./save-view').then(({ saveView }) => saveView(session)).catch(() => undefined);
  const said = name === undefined ? session.texts.get('viewer.photo-failed') : session.texts.get('viewer.photo-saved', name);
  session.update({ saving: false, announcement: said });
}

/** The key that does the same while the picture has the focus. */
export function photoKey(session: Session, event: KeyboardEvent): void {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && event.target === event.currentTarget;
  if (plain && event.key.toLowerCase() === 's') {
    event.preventDefault();
    void savePicture(session);
  }
}

/** The button for it. */
export function photoButton({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  return state.pictureless
    ? nothing
    : iconButton(
        'photo',
        texts.get('viewer.photo'),
        () => {
          void savePicture(session);
        },
        { className: state.saving ? 'busy' : '', disabled: state.saving },
      );
}
