// Fields of the item editor, each with the place where the rules say what is wrong with it.
import { api, ApiError } from '../../platform/api.js';
import { el } from '../../exam/dom.js';
import { t } from './texts.js';

let next = 0;

export function problemsOf(name) {
  return el('div', { class: 'qe-problems', 'data-problems': name, 'aria-live': 'polite' });
}

/** A text of the item; `place` names it for the rules. */
export function field(desk, of, name, label, { rows = 0, max = 500, hint = '', place = '', after = () => {} } = {}) {
  const id = `f${next++}`;
  const input = el(rows ? 'textarea' : 'input', {
    id, value: of[name] ?? '', maxLength: max, class: 'qe-input',
    oninput: () => { of[name] = input.value; desk.touch(); },
    onchange: after,
  });
  if (rows) input.rows = rows;
  return el('div', { class: 'g-field qe-field' }, el('label', { for: id }, label), input, hint && el('span', { class: 'g-hint' }, hint), problemsOf(place || ({ article: 'source' }[name] ?? name)));
}

/** A choice out of a list of [value, label]. */
export function choice(desk, of, name, label, list, after = () => {}, fixed = false, place = name) {
  const id = `f${next++}`;
  const select = el('select', {
    id, class: 'qe-input', disabled: fixed,
    onchange: () => { of[name] = select.value; desk.touch(); after(); },
  }, list.map(([value, text]) => el('option', { value, selected: value === (of[name] ?? '') }, text)));
  return el('div', { class: 'g-field qe-field' }, el('label', { for: id }, label), select, place !== 'source' && problemsOf(place));
}

/** A line's text without a label of its own. */
export function line(desk, value, label, put, max = 500) {
  const input = el('input', { class: 'qe-input', value: value ?? '', maxLength: max, 'aria-label': label, oninput: () => { put(input.value); desk.touch(); } });
  return input;
}

export function small(text, action, extra = {}) {
  return el('button', { type: 'button', class: 'g-button g-small', onclick: action, ...extra }, text);
}

/** A picture with what it shows. `of` has picture and alt; a picture is uploaded at once. */
export function pictureField(desk, of, label, place) {
  const box = el('div', { class: 'qe-picture' });
  const file = el('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif', class: 'g-visually-hidden', id: `f${next++}`, onchange: () => send() });
  const send = async () => {
    if (!file.files[0]) return;
    try {
      const kept = await api.upload('item-pictures', file.files[0]);
      of.picture = kept.path;
      of.alt ??= '';
      desk.touch();
      paint();
    } catch (failure) {
      box.append(el('p', { class: 'qe-problem' }, failure instanceof ApiError ? failure.message : t('noNetwork')));
    }
  };
  const paint = () => box.replaceChildren(...[
    of.picture && el('img', { src: address(of.picture), alt: of.alt ?? '' }),
    el('div', { class: 'qe-picture-fields' },
      file, el('label', { class: 'g-button g-small', for: file.id }, t(of.picture ? 'otherPicture' : 'addPicture')),
      of.picture && small(t('dropPicture'), () => { delete of.picture; delete of.alt; desk.touch(); paint(); }),
      of.picture && line(desk, of.alt, t('alt'), (value) => { of.alt = value; }),
      of.picture && el('span', { class: 'g-hint' }, t('altHint'))),
    place && problemsOf(place),
  ].filter(Boolean));
  paint();
  return el('div', { class: 'qe-field' }, label && el('span', { class: 'qe-label' }, label), box);
}

export function address(path) {
  return `${new URL('../../../api/v1/item-pictures', import.meta.url)}?path=${encodeURIComponent(path)}`;
}
