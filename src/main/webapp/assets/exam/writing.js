// Answers that are typed: blanks and short answers.
import { el } from './dom.js';
import { t } from './texts.js';
import { texts, written } from './responses.js';

const PAUSE = 500;
const LONGEST = 2000;

export function fillIn(item, desk) {
  const given = texts(desk.response(item.id));
  const pieces = item.stem.split('____');
  const inputs = [];
  const stem = el('p', { class: 'x-stem' }, pieces[0]);
  const typed = keeping(() => put(item, desk, written(inputs.map((input) => input.value))));
  pieces.slice(1).forEach((text, place) => {
    const input = el('input', {
      type: 'text', class: 'x-blank', value: given[place] ?? '', autocomplete: 'off', maxLength: 60,
      'aria-label': t('blank', place + 1), disabled: desk.readOnly(), ...typed,
    });
    inputs.push(input);
    stem.append(input, text);
  });
  return stem;
}

export function shortAnswer(item, desk) {
  const count = el('p', { class: 'x-count-text g-num' });
  const area = el('textarea', {
    class: 'x-area', value: desk.response(item.id), maxLength: LONGEST, rows: 8, disabled: desk.readOnly(),
    'aria-labelledby': `stem-${item.id}`,
    ...keeping(() => put(item, desk, area.value.trim() === '' ? '' : area.value)),
  });
  const tell = () => { count.textContent = t('characters', area.value.length, LONGEST); };
  area.addEventListener('input', tell);
  tell();
  return el('div', { class: 'x-writing' }, area, count);
}

function put(item, desk, response) {
  if (response !== desk.response(item.id)) desk.put(item.id, response);
}

/** Keeps after a pause. A half-typed syllable of an input method is no answer yet: wait until it is composed. */
function keeping(keep) {
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  return {
    oninput: (event) => { if (!event.isComposing) soon(); },
    oncompositionstart: () => clearTimeout(timer),
    oncompositionend: soon,
    onblur: () => { clearTimeout(timer); keep(); },
  };
}
