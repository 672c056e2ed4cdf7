// What is accepted in each blank: spellings, or a number with tolerance and units.
import { el } from '../../exam/dom.js';
import { t } from './texts.js';
import { line, problemsOf, small } from './fields.js';

export function blanks(desk, of, place) {
  const count = of.stem.split('____').length - 1;
  const list = of.answers;
  while (list.length < count) list.push(['']);
  list.length = count;
  return el('fieldset', { class: 'qe-lines' }, el('legend', {}, t('blanks')),
    count === 0 && el('p', { class: 'g-hint' }, t('noBlank')),
    list.map((blank, at) => (Array.isArray(blank) ? spellings(desk, list, at) : number(desk, list, at))),
    problemsOf(`${place}key`));
}

function spellings(desk, list, at) {
  return el('div', { class: 'qe-line' }, el('span', { class: 'qe-no' }, String(at + 1)),
    line(desk, list[at].join(' | '), t('accepted', at + 1), (value) => { list[at] = value.split(/[|｜]/).map((one) => one.trim()).filter(Boolean); if (!list[at].length) list[at] = ['']; }),
    small(t('asNumber'), () => { list[at] = { number: list[at][0] ?? '' }; desk.touch(); desk.draw(); }));
}

function number(desk, list, at) {
  const of = list[at];
  const put = (name) => (value) => {
    if (value.trim() === '') delete of[name];
    else of[name] = value.trim();
  };
  const units = Object.entries(of.units ?? {}).map(([unit, factor]) => `${unit}=${factor}`).join('，');
  return el('div', { class: 'qe-line qe-number' }, el('span', { class: 'qe-no' }, String(at + 1)),
    titled(t('number'), line(desk, of.number, t('number'), (value) => { of.number = value.trim(); }, 20)),
    titled(t('tolerance'), line(desk, of.tolerance, t('tolerance'), put('tolerance'), 20)),
    titled(t('unit'), line(desk, of.unit, t('unit'), put('unit'), 20)),
    titled(t('units'), line(desk, units, t('units'), (value) => {
      const pairs = value.split(/[，,;；]/).map((one) => one.split('=').map((side) => side.trim())).filter((pair) => pair.length === 2 && pair[0]);
      if (pairs.length) of.units = Object.fromEntries(pairs);
      else delete of.units;
    }, 200)),
    small(t('asText'), () => { list[at] = [of.number ?? '']; desk.touch(); desk.draw(); }));
}

function titled(label, input) {
  return el('label', { class: 'qe-titled' }, el('span', {}, label), input);
}
