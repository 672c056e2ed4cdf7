// A branching case: one choice after the other, none of which can be taken back.
import { el } from './dom.js';
import { t } from './texts.js';
import { walk } from './paper.js';
import { pictureOf } from './picture.js';

const LETTERS = 'ABCDEF';

export function* scenario(item, desk, redraw) {
  const way = walk(item, desk.response(item.id));
  yield el('h2', { class: 'x-case-title' }, item.title);
  yield el('div', { class: 'x-situation' }, el('span', { class: 'x-tag' }, t('situation')), el('p', {}, item.situation));
  if (item.picture) yield pictureOf(item);
  if (way.steps.length > 0) {
    yield el('ol', { class: 'x-way' }, way.steps.map((step) => el('li', {},
      el('p', {}, step.node.text), el('p', { class: 'x-chosen' }, el('span', { class: 'x-tag' }, t('youChose')), step.choice.text))));
  }
  yield el('p', { class: 'x-stem', id: `stem-${item.id}` }, way.node.text);
  if (way.end) {
    yield el('p', { class: 'x-case-end' }, t('caseEnd'));
    return;
  }
  let picked = '';
  const take = () => {
    if (picked === '' || desk.readOnly()) return;
    desk.leave();
    desk.put(item.id, [...way.steps.map((step) => step.choice.id), picked].join(','));
    redraw();
  };
  const confirm = el('button', { type: 'button', class: 'g-button g-primary', disabled: true, onclick: take }, t('confirmChoice'));
  const options = el('div', { class: 'x-options', role: 'radiogroup', 'aria-labelledby': `stem-${item.id}` },
    way.node.choices.map((choice, place) => {
      const label = el('label', { class: 'x-option', 'data-letter': LETTERS[place] },
        el('input', {
          type: 'radio', name: item.id, value: choice.id, class: 'g-visually-hidden', disabled: desk.readOnly(),
          onchange: () => {
            picked = choice.id;
            confirm.disabled = false;
            desk.open(item.id, take);
            for (const other of options.children) other.classList.toggle('x-on', other === label);
          },
        }),
        el('span', { class: 'x-letter', 'aria-hidden': 'true' }, LETTERS[place]),
        el('span', { class: 'x-option-text' }, choice.text));
      return label;
    }));
  yield options;
  yield el('div', { class: 'x-confirm' }, confirm, el('span', { class: 'g-note' }, t('choiceNote')));
}
