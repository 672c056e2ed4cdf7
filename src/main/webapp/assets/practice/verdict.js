// What is said after an answer: right or wrong, the key, why, and by which law.
import { el } from '../exam/dom.js';

/** @param {object} verdict @param {(name: string, ...args: string[]) => string} t */
export function verdictOf(verdict, t) {
  const key = verdict.key.map((line) => (line === 'true' ? t('true') : line === 'false' ? t('false') : line));
  return el('section', { class: 'p-verdict ' + (verdict.right ? 'p-right' : 'p-wrong'), tabIndex: -1 },
    el('h2', {}, verdict.right ? t('right') : t('wrong')),
    !verdict.right && el('p', { class: 'p-key' }, t('key', key.join('；'))),
    verdict.explanation && el('p', {}, verdict.explanation),
    verdict.source && el('p', { class: 'g-note' }, t('source', verdict.source)),
    el('p', { class: 'g-note' }, t('again', verdict.dueOn)));
}

/** Texts of an element's data-text-… attributes, with {0}, {1} … replaced. */
export function textsOf(element) {
  return (name, ...args) => args.reduce(
    (text, value, place) => text.replace(`{${place}}`, value),
    element.dataset['text' + name[0].toUpperCase() + name.slice(1)] ?? name);
}
