// A mock paper: all items on one page, a clock of one's own, and every verdict after the hand-in. Nothing is kept.
import { api, ApiError } from '../platform/api.js';
import { el, say } from '../exam/dom.js';
import { draw } from '../exam/item.js';
import { t as examText } from '../exam/texts.js';
import { textsOf, verdictOf } from './verdict.js';

const SECOND = 1000;
const LAST_MINUTES = 5;
const root = document.getElementById('mock');
const t = textsOf(root);

async function load() {
  try {
    offer(await api.get('practice/mock-paper'));
  } catch (failure) {
    root.replaceChildren(el('p', { role: 'alert' }, worded(failure)), el('button', { type: 'button', class: 'g-button', onclick: load }, t('retry')));
  }
}

function offer(paper) {
  if (paper.items.length === 0) {
    root.replaceChildren(el('p', {}, t('none')));
    return;
  }
  const minutes = el('input', { type: 'number', id: 'minutes', min: '1', max: '480', required: true, value: String(paper.minutes), class: 'p-minutes' });
  root.replaceChildren(el('form', {
    class: 'g-card g-stack',
    onsubmit: (event) => {
      event.preventDefault();
      sit(paper.items, Number(minutes.value));
    },
  },
  el('p', {}, t('size', paper.items.length)),
  !paper.planned && el('p', { class: 'g-note' }, t('unplanned')),
  paper.missing > 0 && el('p', { class: 'g-note' }, t('missing', paper.missing)),
  el('p', {}, el('label', { for: 'minutes' }, t('minutes')), ' ', minutes),
  el('button', { type: 'submit', class: 'g-button g-primary', id: 'start' }, t('start'))));
}

function sit(items, minutes) {
  const responses = new Map();
  const end = Date.now() + minutes * 60 * SECOND;
  let over = false;
  const left = el('strong', { class: 'g-num' });
  const refusal = el('p', { class: 'g-bad', role: 'alert', hidden: true });
  const open = el('span', { class: 'g-note' });
  const handIn = el('button', { type: 'button', class: 'g-button g-primary', id: 'handIn', onclick: () => finish() }, t('handIn'));
  const desk = {
    response: (item) => responses.get(item) ?? '',
    put: (item, given) => {
      responses.set(item, given);
      count();
    },
    readOnly: () => over,
    open: () => {},
    leave: () => {},
  };
  const blocks = items.map((item, place) => {
    const question = el('div', {});
    question.append(draw(item.document, desk));
    return { item, question, told: el('div', {}), heading: `${t('place', place + 1, items.length)} ${examText(item.document.type)}` };
  });
  function count() {
    open.textContent = t('open', items.filter((one) => !responses.get(one.item)).length);
  }
  const clock = setInterval(() => {
    const seconds = Math.max(0, Math.ceil((end - Date.now()) / SECOND));
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (seconds === LAST_MINUTES * 60) say(`${t('leftTime')} ${left.textContent}`);
    if (seconds === 0 && !over) {
      say(t('over'));
      finish();
    }
  }, SECOND);
  async function finish() {
    over = true;
    clearInterval(clock);
    handIn.disabled = true;
    blocks.forEach((block) => block.question.replaceChildren(draw(block.item.document, desk)));
    try {
      told(await api.post('practice/mock-answers', {
        answers: items.map((one) => ({ item: one.item, revision: one.revision, response: responses.get(one.item) ?? '' })),
      }));
    } catch (failure) {
      refusal.textContent = worded(failure);
      refusal.hidden = false;
      handIn.disabled = false;
    }
  }
  function told(result) {
    refusal.hidden = true;
    const heading = el('h2', { tabIndex: -1, id: 'result' }, t('result', result.right, result.verdicts.length));
    bar.replaceWith(el('section', { class: 'g-card' }, heading, result.left > 0 && el('p', {}, t('gone', result.left)), el('p', { class: 'g-note' }, t('once'))));
    for (const block of blocks) {
      const verdict = result.verdicts.find((one) => one.item === block.item.item);
      if (verdict) block.told.replaceChildren(verdictOf(verdict, t));
    }
    foot.replaceChildren(el('button', { type: 'button', class: 'g-button g-primary', onclick: load }, t('another')));
    heading.focus();
    window.scrollTo(0, 0);
  }
  const bar = el('div', { class: 'p-bar' }, el('span', {}, t('leftTime'), ' ', left), open);
  const foot = el('div', { class: 'p-tools' }, handIn);
  count();
  root.replaceChildren(bar,
    ...blocks.map((block) => el('section', { class: 'x-block' }, el('h2', { class: 'p-place' }, block.heading), block.question, block.told)),
    refusal, foot);
  window.scrollTo(0, 0);
}

function worded(failure) {
  return failure instanceof ApiError ? failure.message : t('offline');
}

load();
