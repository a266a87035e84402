import { keptList } from './kept-list';
import { element, Words } from './words';

/** The script of the page that stands for a visit that is not on the device: shows those that are. */
const words = new Words(document);
document.querySelector('#try-again')?.addEventListener('click', () => {
  location.reload();
});
void keptList(words, ({ complete }) => complete).then((list) => {
  document.querySelector('#kept-list')?.append(list ?? element('p', {}, words.get('list-none')));
});
