// Matching: each premise has a list to choose its option from, which touch, keyboard and screen readers all know.
import { el, say } from './dom.js';
import { t } from './texts.js';
import { pairs, writtenPairs } from './responses.js';
import { optionPicture, pictureOf } from './picture.js';

const LETTERS = 'ABCDEFGHIJ';

export function matching(item, desk, redraw) {
  const chosen = pairs(desk.response(item.id));
  const place = new Map(item.options.map((option, index) => [option.id, index]));
  const holder = new Map([...chosen].map(([premise, option]) => [option, premise]));
  const number = new Map(item.premises.map((premise, index) => [premise.id, index + 1]));

  const choose = (premise, option) => {
    if (desk.readOnly()) return;
    const before = holder.get(option);
    if (option && !item.reuse && before && before !== premise) {
      chosen.delete(before); // an option is moved, not copied
      say(t('pairMoved', LETTERS[place.get(option)], number.get(before)));
    }
    if (option) chosen.set(premise, option);
    else chosen.delete(premise);
    desk.put(item.id, writtenPairs(chosen));
    redraw();
    document.querySelector(`#item-${item.id} select[name="${premise}"]`)?.focus({ preventScroll: true });
  };

  const list = (premise) => el('select', {
    name: premise.id, class: 'x-select', disabled: desk.readOnly(), 'aria-labelledby': `premise-${item.id}-${premise.id}`,
    onchange: (event) => choose(premise.id, event.target.value),
  },
  el('option', { value: '' }, t('chooseOne')),
  item.options.map((option, index) => el('option', { value: option.id, selected: chosen.get(premise.id) === option.id },
    `${LETTERS[index]}　${option.text || option.alt || ''}${taken(option, premise)}`)));

  const taken = (option, premise) => (!item.reuse && holder.has(option.id) && holder.get(option.id) !== premise.id
    ? t('pairTaken', number.get(holder.get(option.id))) : '');

  return el('div', { class: 'x-match' },
    el('p', { class: 'x-hint' }, t(item.reuse ? 'matchReuse' : 'matchOnce')),
    el('ul', { class: 'x-match-options', 'aria-label': t('matchOptions') }, item.options.map((option, index) => el('li', {},
      el('span', { class: 'x-letter' }, LETTERS[index]),
      el('span', { class: 'x-option-text' }, option.text, option.picture && optionPicture(option, LETTERS[index]))))),
    el('ol', { class: 'x-match-premises' }, item.premises.map((premise) => el('li', {
      class: 'x-premise' + (chosen.has(premise.id) ? ' x-on' : ''),
    },
    el('div', { class: 'x-premise-text', id: `premise-${item.id}-${premise.id}` }, premise.text, premise.picture && pictureOf(premise)),
    list(premise)))));
}
