import { nothing, type TemplateResult } from 'lit-html';
import type { Session } from '../session';
import { iconButton, type Scope } from '../ui/parts';

function save(session: Session): void {
  const { saving, pictureless } = session.state;
  if (!saving && !pictureless) {
    import('./save-view').then(
      ({ savePicture }) => savePicture(session),
      () => {
        session.update({ announcement: session.texts.get('viewer.photo-failed') });
      },
    );
  }
}

/** The key that does the same while the picture has the focus. */
export function photoKey(session: Session, event: KeyboardEvent): void {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && event.target === event.currentTarget;
  if (plain && event.key.toLowerCase() === 's') {
    event.preventDefault();
    save(session);
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
          save(session);
        },
        { className: state.saving ? 'busy' : '', disabled: state.saving },
      );
}
