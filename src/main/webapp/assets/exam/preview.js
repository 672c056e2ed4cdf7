// A form as candidates see it, for those who make it: items can be answered, nothing is kept.
import { api, ApiError } from '../platform/api.js';
import { el } from './dom.js';
import { draw } from './item.js';
import { read } from './paper.js';
import { t } from './texts.js';

/** Any order will do: candidates each have their own. */
const SEED = 1;
const root = document.getElementById('preview');

async function show() {
  try {
    const paper = read(await api.get(`papers/forms/${root.dataset.form}/document`), null, SEED);
    const responses = new Map();
    const desk = {
      response: (item) => responses.get(item) ?? '',
      put: (item, given) => responses.set(item, given),
      readOnly: () => false,
      open: () => {},
      leave: () => {},
    };
    root.replaceChildren(...paper.items.map((item) => el('section', { class: 'x-block' },
      el('h2', { class: 'p-place' }, `${item.number}. ${t(item.type)} · ${root.dataset.points.replace('{0}', item.points)}`), draw(item, desk))));
  } catch (failure) {
    root.replaceChildren(el('p', { role: 'alert' }, failure instanceof ApiError ? failure.message : root.dataset.failed));
  }
}

show();
