// What is asked and its key, by type of item; a question of a case group is edited the same way.
import { el } from '../../exam/dom.js';
import { t } from './texts.js';
import { choice, field, line, pictureField, problemsOf, small } from './fields.js';
import { regions } from './regions.js';
import { blanks } from './blanks.js';

const LETTERS = 'ABCDEFGHIJ';
const SIMPLE = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'FILL_IN'];
const PACK_NAMES = { SINGLE: 'single', MULTIPLE: 'multiple', TRUE_FALSE: 'true-false', FILL_IN: 'fill-in' };

/**
 * @param {object} of the item or part
 * @param {string} place prefix of its fields as the rules name them, for example parts.2.
 */
export function question(desk, of, place) {
  const type = typeOf(of);
  const group = type === 'CASE_GROUP';
  return [
    field(desk, of, 'stem', t(group ? 'situation' : 'stem'), {
      rows: group ? 5 : 3, max: 2000, place: `${place}stem`, hint: type === 'FILL_IN' ? t('blankHint') : '', after: () => type === 'FILL_IN' && desk.draw(),
    }),
    pictureField(desk, of, t('picture'), `${place}picture`),
    ...body(desk, of, type, place),
  ];
}

function typeOf(of) {
  return Object.keys(PACK_NAMES).find((name) => PACK_NAMES[name] === of.type) ?? of.type;
}

function body(desk, of, type, place) {
  switch (type) {
    case 'TRUE_FALSE': return [truth(desk, of, place)];
    case 'FILL_IN': return [blanks(desk, of, place)];
    case 'SHORT_ANSWER': return [points(desk, of)];
    case 'MATCHING': return matching(desk, of);
    case 'ORDERING': return [ordering(desk, of)];
    case 'HOTSPOT': return [regions(desk, of)];
    case 'CASE_GROUP': return [parts(desk, of)];
    default: return [options(desk, of, type, place)];
  }
}

function options(desk, of, type, place) {
  const least = type === 'MULTIPLE' ? 4 : 3;
  of.options ??= Object.fromEntries([...LETTERS.slice(0, 4)].map((letter) => [letter, '']));
  of.answers = of.answers.length ? of.answers : [[]];
  const letters = Object.keys(of.options).sort();
  const key = new Set(of.answers[0]);
  const name = `key-${place}`;
  const mark = (letter, on) => {
    if (type !== 'MULTIPLE') key.clear();
    if (on) key.add(letter);
    else key.delete(letter);
    of.answers = [[...key].sort()];
    desk.touch();
  };
  return el('fieldset', { class: 'qe-lines' }, el('legend', {}, t('options')),
    el('p', { class: 'g-hint' }, t(type === 'MULTIPLE' ? 'markAll' : 'markOne')),
    letters.map((letter) => el('div', { class: 'qe-line' },
      el('label', { class: 'qe-mark' },
        el('input', { type: type === 'MULTIPLE' ? 'checkbox' : 'radio', name, checked: key.has(letter), 'aria-label': t('rightOption', letter), onchange: (event) => mark(letter, event.target.checked) }), letter),
      line(desk, of.options[letter], t('option', letter), (value) => { of.options[letter] = value; }),
      small(t('drop'), () => { drop(of, 'options', letter); desk.touch(); desk.draw(); }, { disabled: letters.length <= least, 'aria-label': t('dropOption', letter) }),
      type === 'PICTURE_CHOICE' && optionPicture(desk, of, letter))),
    letters.length < 6 && small(t('addOption'), () => { of.options[LETTERS[letters.length]] = ''; desk.touch(); desk.draw(); }),
    problemsOf(`${place}options`), problemsOf(`${place}key`));
}

function optionPicture(desk, of, letter) {
  of.pictures ??= {};
  of.pictures[letter] ??= { picture: '', alt: '' };
  return pictureField(desk, of.pictures[letter], '', '');
}

/** Takes an entry out; those behind it move up by one letter, with their pictures and their place in the key. */
function drop(of, list, gone) {
  const ids = Object.keys(of[list]).sort();
  const left = ids.filter((id) => id !== gone);
  const moved = new Map(left.map((id, at) => [id, ids[at]]));
  of[list] = Object.fromEntries(left.map((id) => [moved.get(id), of[list][id]]));
  if (of.pictures) of.pictures = Object.fromEntries(Object.entries(of.pictures).filter(([id]) => moved.has(id)).map(([id, figure]) => [moved.get(id), figure]));
  of.answers = of.answers.map((answer) => answer.map((id) => moved.get(id)).filter(Boolean));
}

function truth(desk, of, place) {
  const right = of.answers[0]?.[0] ?? '';
  return el('fieldset', { class: 'qe-lines' }, el('legend', {}, t('key')),
    ['true', 'false'].map((value) => el('label', { class: 'qe-mark' },
      el('input', { type: 'radio', name: `truth-${place}`, checked: right === value, onchange: () => { of.answers = [[value]]; desk.touch(); } }), t(value))),
    problemsOf(`${place}key`));
}

function points(desk, of) {
  const list = of.answers.length ? of.answers : (of.answers = [['']]);
  return el('fieldset', { class: 'qe-lines' }, el('legend', {}, t('points')), el('p', { class: 'g-hint' }, t('pointsHint')),
    list.map((point, at) => el('div', { class: 'qe-line' }, el('span', { class: 'qe-no' }, String(at + 1)),
      line(desk, point[0], t('point', at + 1), (value) => { point[0] = value; }),
      el('input', { type: 'number', class: 'qe-input qe-short', min: 1, max: 100, value: point[1] ?? '1', 'aria-label': t('weight', at + 1), oninput: (event) => { if (event.target.value === '1') point.length = 1; else point[1] = event.target.value; desk.touch(); } }),
      small(t('drop'), () => { list.splice(at, 1); desk.touch(); desk.draw(); }, { disabled: list.length === 1 }))),
    small(t('addPoint'), () => { list.push(['']); desk.touch(); desk.draw(); }), problemsOf('key'));
}

function matching(desk, of) {
  of.premises ??= { 1: '', 2: '', 3: '' };
  of.options ??= { A: '', B: '', C: '' };
  const letters = Object.keys(of.options).sort();
  const numbers = Object.keys(of.premises).sort();
  const key = new Map(of.answers.filter((pair) => pair.length === 2));
  const put = () => { of.answers = [...key].filter(([, letter]) => letter); desk.touch(); };
  const list = (name, ids, add, legend, least, most, extra = () => null) => el('fieldset', { class: 'qe-lines' }, el('legend', {}, t(legend)),
    ids.map((id) => el('div', { class: 'qe-line' }, el('span', { class: 'qe-no' }, id),
      line(desk, of[name][id], t('entry', id), (value) => { of[name][id] = value; }), extra(id),
      small(t('drop'), () => { drop(of, name, id); of.answers = of.answers.filter((pair) => pair.length === 2); desk.touch(); desk.draw(); }, { disabled: ids.length <= least }))),
    ids.length < most && small(t('addEntry'), () => { of[name][add(ids.length)] = ''; desk.touch(); desk.draw(); }), problemsOf(name));
  return [
    list('options', letters, (at) => LETTERS[at], 'matchOptions', 2, 10),
    list('premises', numbers, (at) => String(at + 1), 'premises', 2, 8, (number) => el('select', {
      class: 'qe-input qe-short', 'aria-label': t('optionOf', number), onchange: (event) => { key.set(number, event.target.value); put(); },
    }, el('option', { value: '' }, '—'), letters.map((letter) => el('option', { value: letter, selected: key.get(number) === letter }, letter)))),
    el('div', {}, el('label', { class: 'qe-mark' }, el('input', { type: 'checkbox', checked: of.reuse === true, onchange: (event) => { of.reuse = event.target.checked; desk.touch(); } }), t('reuse')), problemsOf('key')),
  ];
}

/** The author writes the entries in the right order; the letters they get are mixed, so that they give nothing away. */
function ordering(desk, of) {
  const given = of.answers[0]?.length ? of.answers[0] : [];
  const entries = given.length ? given.map((letter) => of.options[letter] ?? '') : ['', '', ''];
  const keep = () => {
    const order = mixed(entries.length);
    of.options = Object.fromEntries(entries.map((text, at) => [order[at], text]));
    of.answers = [order];
  };
  if (!given.length) keep();
  const again = () => { keep(); desk.touch(); desk.draw(); };
  return el('fieldset', { class: 'qe-lines' }, el('legend', {}, t('entries')), el('p', { class: 'g-hint' }, t('orderHint')),
    entries.map((text, at) => el('div', { class: 'qe-line' }, el('span', { class: 'qe-no' }, String(at + 1)),
      line(desk, text, t('entry', at + 1), (value) => { entries[at] = value; of.options[of.answers[0][at]] = value; }),
      small('▲', () => { entries.splice(at - 1, 0, ...entries.splice(at, 1)); again(); }, { disabled: at === 0, 'aria-label': t('up', at + 1) }),
      small(t('drop'), () => { entries.splice(at, 1); again(); }, { disabled: entries.length <= 3 }))),
    entries.length < 8 && small(t('addEntry'), () => { entries.push(''); again(); }), problemsOf('options'), problemsOf('key'));
}

/** Letters in an order that is not their own: every second one first, from the end. */
function mixed(count) {
  const letters = [...LETTERS.slice(0, count)];
  return [...letters.filter((_, at) => at % 2 === 1).reverse(), ...letters.filter((_, at) => at % 2 === 0)];
}

function parts(desk, of) {
  of.parts ??= [emptyPart(), emptyPart()];
  of.parts.forEach((part, at) => { part.answers ??= of.answers[at]?.answers ?? []; });
  return el('div', { class: 'qe-parts' },
    of.parts.map((part, at) => el('section', { class: 'qe-part' },
      el('div', { class: 'qe-part-head' }, el('h3', {}, t('part', at + 1)),
        small(t('drop'), () => { of.parts.splice(at, 1); desk.touch(); desk.draw(); }, { disabled: of.parts.length <= 2 })),
      choice(desk, part, 'type', t('type'), SIMPLE.map((type) => [PACK_NAMES[type], t(type)]), () => { part.answers = []; delete part.options; desk.draw(); }, false, `parts.${at + 1}.type`),
      ...question(desk, part, `parts.${at + 1}.`))),
    of.parts.length < 8 && small(t('addPart'), () => { of.parts.push(emptyPart()); desk.touch(); desk.draw(); }), problemsOf('parts'), problemsOf('key'));
}

function emptyPart() {
  return { type: 'single', stem: '', answers: [] };
}
