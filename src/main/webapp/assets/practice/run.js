// One item after the other: answer, see at once, go on. Nothing is measured and nothing is kept here.
import { api, ApiError } from '../platform/api.js';
import { el, say } from '../exam/dom.js';
import { draw } from '../exam/item.js';
import { t as examText } from '../exam/texts.js';
import { textsOf, verdictOf } from './verdict.js';

const root = document.getElementById('run');
const t = textsOf(root);
let items = [];
let place = 0;
let response = '';
let verdict = null;

async function load() {
  try {
    const { set, topic = '' } = root.dataset; // an attribute without a value is left out
    items = await api.get(`practice/items?${new URLSearchParams({ set, topic, most: '10' })}`);
    place = 0;
    show();
  } catch (failure) {
    root.replaceChildren(el('p', { role: 'alert' }, worded(failure)),
      el('button', { type: 'button', class: 'g-button', onclick: load }, t('retry')), back());
  }
}

function show() {
  response = '';
  verdict = null;
  if (place >= items.length) {
    end();
    return;
  }
  const item = items[place];
  const heading = el('h2', { class: 'p-place', tabIndex: -1 },
    t('place', place + 1, items.length), ' ', el('span', { class: 'g-note' }, `${examText(item.document.type)} · ${item.topic}`));
  const answered = el('div', { class: 'p-told' });
  const refusal = el('p', { class: 'g-bad', role: 'alert', hidden: true });
  const check = el('button', { type: 'button', class: 'g-button g-primary', id: 'check', disabled: true, onclick: () => answer() }, t('check'));
  const skip = el('button', { type: 'button', class: 'g-button', id: 'skip', onclick: next }, t('skip'));
  const question = el('div', {});
  const redraw = () => question.replaceChildren(draw(item.document, desk));
  const desk = {
    response: () => response,
    put: (_, given) => {
      response = given;
      check.disabled = given === '';
    },
    readOnly: () => verdict !== null,
    open: () => {},
    leave: () => {},
  };
  async function answer() {
    check.disabled = true;
    refusal.hidden = true;
    try {
      verdict = await api.post('practice/answers', { item: item.item, revision: item.revision, response });
    } catch (failure) {
      refusal.textContent = worded(failure);
      refusal.hidden = false;
      check.disabled = failure instanceof ApiError && failure.status === 409;
      return;
    }
    redraw();
    const told = verdictOf(verdict, t);
    answered.replaceChildren(told);
    check.remove();
    skip.textContent = t('next');
    skip.classList.add('g-primary');
    told.focus();
    say(told.querySelector('h2').textContent);
  }
  redraw();
  root.replaceChildren(heading, question, refusal, answered, el('div', { class: 'p-tools' }, check, skip));
  if (place > 0) heading.focus();
}

function next() {
  place += 1;
  show();
}

function end() {
  const words = el('h2', { tabIndex: -1 }, items.length === 0 ? t('none') : t('done'));
  root.replaceChildren(words, el('div', { class: 'p-tools' },
    items.length > 0 && el('button', { type: 'button', class: 'g-button g-primary', onclick: load }, t('more')), back()));
  if (items.length > 0) words.focus();
}

function back() {
  return el('a', { class: 'g-button', href: root.dataset.home }, t('back'));
}

function worded(failure) {
  return failure instanceof ApiError ? failure.message : t('offline');
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('textarea, select')) return;
  if (event.key === 'Enter' && !event.isComposing && !event.target.matches('button, a, summary, [role=button]')) {
    const button = document.getElementById('check') ?? document.getElementById('skip');
    if (button && !button.disabled && !event.target.closest('.x-stage')) {
      event.preventDefault();
      button.click();
    }
    return;
  }
  if (event.target.matches('input:not([type=radio]):not([type=checkbox])')) return;
  document.querySelector(`#run .x-option[data-letter="${event.key.toUpperCase()}"] input:not(:disabled)`)?.click();
});

load();
