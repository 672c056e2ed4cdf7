// Ordering: entries are moved by buttons, or dragged by their handles.
import { el, say } from './dom.js';
import { t } from './texts.js';
import { pictureOf } from './picture.js';

export function ordering(item, desk, redraw) {
  const given = desk.response(item.id).split(',').filter(Boolean);
  const known = new Map(item.options.map((option) => [option.id, option]));
  const answered = given.length === known.size && given.every((id) => known.has(id));
  const order = answered ? given : [...known.keys()];

  const put = (ids) => {
    if (desk.readOnly()) return;
    desk.put(item.id, ids.join(','));
    redraw();
  };
  const move = (from, to, button) => {
    const ids = order.slice();
    ids.splice(to, 0, ...ids.splice(from, 1));
    put(ids);
    say(t('movedTo', to + 1));
    const entry = document.querySelector(`#item-${item.id} [data-entry="${order[from]}"]`);
    const again = entry?.querySelector(`.x-${button}`);
    (again?.disabled ? entry.querySelector('button:not(:disabled)') : again)?.focus({ preventScroll: true });
  };

  const list = el('ol', { class: 'x-order' }, order.map((id, place) => {
    const option = known.get(id);
    const name = option.text || option.alt || '';
    const entry = el('li', { class: 'x-entry', 'data-entry': id },
      el('span', { class: 'x-handle', 'aria-hidden': 'true', title: t('drag'), onpointerdown: (event) => drag(event, entry, list, put, desk) }, '⠿'),
      el('span', { class: 'x-place-no g-num', 'aria-hidden': 'true' }, String(place + 1)),
      el('div', { class: 'x-option-text' }, option.text, option.picture && pictureOf(option)),
      el('span', { class: 'x-moves' },
        el('button', { type: 'button', class: 'x-move x-up', disabled: desk.readOnly() || place === 0, 'aria-label': t('moveUp', name), onclick: () => move(place, place - 1, 'up') }, '▲'),
        el('button', { type: 'button', class: 'x-move x-down', disabled: desk.readOnly() || place === order.length - 1, 'aria-label': t('moveDown', name), onclick: () => move(place, place + 1, 'down') }, '▼')));
    return entry;
  }));
  return el('div', {},
    el('p', { class: 'x-hint' }, t('orderHint')),
    list,
    el('p', { class: 'x-order-state' }, answered
      ? el('span', { class: 'g-note' }, t('orderKept'))
      : [el('button', { type: 'button', class: 'g-button', disabled: desk.readOnly(), onclick: () => put(order) }, t('orderAsIs')), el('span', { class: 'g-note' }, t('orderOpen'))]));
}

/** The others make way: were the dragged entry itself moved about, the browser would let go of the pointer. */
function drag(event, entry, list, put, desk) {
  if (event.button > 0 || desk.readOnly()) return;
  event.preventDefault();
  const handle = event.currentTarget;
  const before = [...list.children].map((one) => one.dataset.entry).join(',');
  const follow = ({ clientY }) => {
    const above = entry.previousElementSibling;
    const below = entry.nextElementSibling;
    if (above && clientY < middle(above)) entry.after(above);
    else if (below && clientY > middle(below)) entry.before(below);
  };
  handle.setPointerCapture(event.pointerId);
  entry.classList.add('x-dragged');
  handle.addEventListener('pointermove', follow);
  handle.addEventListener('lostpointercapture', () => {
    handle.removeEventListener('pointermove', follow);
    entry.classList.remove('x-dragged');
    const after = [...list.children].map((one) => one.dataset.entry);
    if (after.join(',') !== before) put(after);
  }, { once: true });
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
}
