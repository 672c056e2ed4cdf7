// The notice of a pause: it covers the paper, so that nobody gains by going on, and goes away by itself.
import { el, say } from './dom.js';
import { t } from './texts.js';
import { timeText } from './clock.js';

let notice;

/** Shows or removes the notice; `since` is null while the clock runs. */
export function paintPause(since) {
  if (since && !notice) {
    notice = el('dialog', { class: 'x-dialog x-pause', 'aria-labelledby': 'pause-title' },
      el('h2', { id: 'pause-title' }, t('pausedTitle')),
      el('p', {}, t('pausedText')),
      el('p', { class: 'g-note' }, t('pausedSince', timeText(since))));
    notice.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(notice);
    notice.showModal();
    say(t('pausedTitle'));
  } else if (!since && notice) {
    notice.remove();
    notice = undefined;
    say(t('resumed'));
  }
}
