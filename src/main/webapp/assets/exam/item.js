// Draws one item and lets it be answered.
import { el } from './dom.js';
import { t } from './texts.js';
import { scenario } from './case.js';
import { group } from './group.js';
import { hotspot } from './hotspot.js';
import { matching } from './matching.js';
import { ordering } from './ordering.js';
import { optionPicture, pictureOf } from './picture.js';
import { fillIn, shortAnswer } from './writing.js';

const LETTERS = 'ABCDEF';

/**
 * @param {object} item
 * @param {{response: (item: string) => string, put: (item: string, response: string) => void, readOnly: () => boolean,
 *   open: (item: string, take: () => void) => void, leave: () => void}} desk
 */
export function draw(item, desk) {
  const body = el('div', { class: 'x-item', id: `item-${item.id}`, 'data-item': item.id });
  const redraw = () => body.replaceChildren(...parts(item, desk, redraw));
  redraw();
  return body;
}

function parts(item, desk, redraw) {
  const picture = item.picture ? [pictureOf(item)] : [];
  const stem = el('p', { class: 'x-stem', id: `stem-${item.id}` }, item.stem);
  switch (item.type) {
    case 'case': return [...scenario(item, desk, redraw)];
    case 'case-group': return group(item, desk);
    case 'fill-in': return [...picture, fillIn(item, desk)];
    case 'hotspot': return [stem, hotspot(item, desk)];
    case 'matching': return [stem, ...picture, matching(item, desk, redraw)];
    case 'ordering': return [stem, ...picture, ordering(item, desk, redraw)];
    case 'short-answer': return [stem, ...picture, shortAnswer(item, desk)];
    default: return [stem, ...picture, choices(item, desk, redraw)];
  }
}

function choices(item, desk, redraw) {
  const multiple = item.type === 'multiple';
  const options = item.type === 'true-false'
    ? [{ id: 'true', text: t('right') }, { id: 'false', text: t('wrong') }]
    : item.options;
  const chosen = new Set(desk.response(item.id).split(',').filter(Boolean));
  const choose = (id) => {
    if (desk.readOnly()) return;
    if (multiple) {
      if (!chosen.delete(id)) chosen.add(id);
      desk.put(item.id, [...chosen].sort().join(','));
    } else {
      if (chosen.has(id)) return;
      desk.put(item.id, id);
    }
  };
  const pictures = item.type === 'picture-choice' ? ' x-gallery' : '';
  return el('div', { class: 'x-options' + pictures, role: multiple ? 'group' : 'radiogroup', 'aria-labelledby': `stem-${item.id}` },
    options.map((option, place) => {
      const on = chosen.has(option.id);
      const input = el('input', {
        type: multiple ? 'checkbox' : 'radio', name: item.id, value: option.id, checked: on, class: 'g-visually-hidden',
        disabled: desk.readOnly(),
        onchange: () => {
          choose(option.id);
          redraw();
          document.querySelector(`#item-${item.id} input[value="${option.id}"]`)?.focus({ preventScroll: true });
        },
      });
      return el('label', { class: 'x-option' + (on ? ' x-on' : ''), 'data-letter': LETTERS[place] }, input,
        el('span', { class: 'x-letter' + (multiple ? ' x-square' : ''), 'aria-hidden': 'true' }, LETTERS[place]),
        el('span', { class: 'x-option-text' }, option.text, option.picture && optionPicture(option, LETTERS[place])));
    }));
}
