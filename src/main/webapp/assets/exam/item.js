// Draws one item and lets it be answered.
import { el } from './dom.js';
import { t } from './texts.js';
import { blanks, walk } from './paper.js';

const LETTERS = 'ABCDEF';

/**
 * @param {object} item
 * @param {{response: (item: string) => string, put: (item: string, response: string) => void, readOnly: () => boolean}} desk
 */
export function draw(item, desk) {
  const body = el('div', { class: 'x-item', id: `item-${item.id}`, 'data-item': item.id });
  const redraw = () => body.replaceChildren(...parts(item, desk, redraw));
  redraw();
  return body;
}

function parts(item, desk, redraw) {
  const picture = item.picture && [pictureOf(item)];
  if (item.type === 'case') return [...scenario(item, desk, redraw)];
  if (item.type === 'fill-in') return [...(picture ?? []), fillIn(item, desk)];
  return [el('p', { class: 'x-stem', id: `stem-${item.id}` }, item.stem), ...(picture ?? []), choices(item, desk, redraw)];
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
  return el('div', { class: 'x-options', role: multiple ? 'group' : 'radiogroup', 'aria-labelledby': `stem-${item.id}` },
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
        el('span', { class: 'x-option-text' }, option.text));
    }));
}

function fillIn(item, desk) {
  const given = blanks(desk.response(item.id));
  const texts = item.stem.split('____');
  const inputs = [];
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const values = inputs.map((input) => input.value);
    const response = values.every((value) => value.trim() === '') ? '' : JSON.stringify(values);
    if (response !== desk.response(item.id)) desk.put(item.id, response);
  };
  const stem = el('p', { class: 'x-stem' }, texts[0]);
  texts.slice(1).forEach((text, place) => {
    const input = el('input', {
      type: 'text', class: 'x-blank', value: given[place] ?? '', autocomplete: 'off', maxLength: 60,
      'aria-label': t('blank', place + 1), disabled: desk.readOnly(),
      // A half-typed syllable of an input method is no answer yet: wait until it is composed.
      oninput: (event) => { if (!event.isComposing) { clearTimeout(timer); timer = setTimeout(keep, 500); } },
      oncompositionend: () => { clearTimeout(timer); timer = setTimeout(keep, 500); },
      onblur: keep,
    });
    inputs.push(input);
    stem.append(input, text);
  });
  return stem;
}

function* scenario(item, desk, redraw) {
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
  const confirm = el('button', {
    type: 'button', class: 'g-button g-primary', disabled: true,
    onclick: () => {
      if (picked === '' || desk.readOnly()) return;
      desk.put(item.id, [...way.steps.map((step) => step.choice.id), picked].join(','));
      redraw();
    },
  }, t('confirmChoice'));
  const options = el('div', { class: 'x-options', role: 'radiogroup', 'aria-labelledby': `stem-${item.id}` },
    way.node.choices.map((choice, place) => {
      const label = el('label', { class: 'x-option', 'data-letter': LETTERS[place] },
        el('input', {
          type: 'radio', name: item.id, value: choice.id, class: 'g-visually-hidden', disabled: desk.readOnly(),
          onchange: () => {
            picked = choice.id;
            confirm.disabled = false;
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

function pictureOf(item) {
  const address = new URL('../../' + item.picture, import.meta.url);
  return el('button', { type: 'button', class: 'x-picture', 'aria-label': t('zoom'), onclick: () => zoom(address, item.alt) },
    el('img', { src: address, alt: item.alt ?? '', decoding: 'async' }));
}

function zoom(address, alt) {
  let size = 1;
  const image = el('img', { src: address, alt: alt ?? '' });
  const show = (factor) => {
    size = Math.min(4, Math.max(1, size * factor));
    image.style.width = `${size * 100}%`;
  };
  const dialog = el('dialog', { class: 'x-zoom' },
    el('div', { class: 'x-zoom-tools' },
      el('button', { type: 'button', class: 'g-button', onclick: () => show(1 / 1.5) }, t('zoomOut')),
      el('button', { type: 'button', class: 'g-button', onclick: () => show(1.5) }, t('zoomIn')),
      el('button', { type: 'button', class: 'g-button g-primary', onclick: () => dialog.close() }, t('close'))),
    el('div', { class: 'x-zoom-pane' }, image));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
