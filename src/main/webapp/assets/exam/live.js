// The monitor page: asks every three seconds for what has changed, keeps all sittings in memory, draws one page of them.
import { api } from '../platform/api.js';
import { el } from './dom.js';
import { dayText, timeText } from './clock.js';

const EVERY = 3000;
const ROWS = 50;
const root = document.getElementById('live');
const words = JSON.parse(root.dataset.words);
const names = JSON.parse(root.dataset.names);
const may = root.dataset.act === 'true';
/** Nothing changes any more: what stood on the last look is the end. */
const over = root.dataset.over === 'true';
const t = (key, ...args) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, place) => args[place] ?? '');

const STATES = {
  waiting: (s) => s.state === 'ASSIGNED',
  answering: (s) => s.state === 'OPEN' && !s.pausedAt && !s.offlineSince,
  offline: (s) => s.state === 'OPEN' && Boolean(s.offlineSince),
  paused: (s) => Boolean(s.pausedAt) && (s.state === 'OPEN' || s.state === 'ASSIGNED'),
  handedIn: (s) => s.state === 'HANDED_IN',
  absent: (s) => s.state === 'ABSENT',
};
const CHIPS = { waiting: '', answering: 'warn', offline: 'bad', paused: 'bad', handedIn: 'good', absent: '' };
const TROUBLES = new Set(['offline', 'paused']);
const number = new Intl.NumberFormat('zh-CN');
const sittings = new Map();
const filter = { batch: '', room: '', township: '', state: '', text: '' };
let version = 0;
let columns = [];
let page = 0;
let failed = false;

const stateOf = (s) => ['paused', 'offline', 'answering', 'waiting', 'handedIn', 'absent'].find((name) => STATES[name](s)) ?? 'waiting';

function matches(s, without) {
  return (without === 'state' || !filter.state || STATES[filter.state](s))
    && (!filter.batch || String(s.batchId ?? '') === filter.batch)
    && (!filter.room || String(s.roomId ?? '') === filter.room)
    && (!filter.township || String(s.townshipId) === filter.township)
    && (!filter.text || s.cadreName.includes(filter.text) || s.cadreCode.toLowerCase().includes(filter.text.toLowerCase()));
}

// ---- what stands on the page from the beginning

const counts = el('div', { class: 'l-counts' }, Object.keys(STATES).map((name) => el('button', {
  type: 'button', class: 'l-count', 'data-state': name,
  onclick: () => { filter.state = filter.state === name ? '' : name; page = 0; draw(); },
}, el('strong', {}, '0'), el('span', {}, t(name)))));
const state = el('p', { class: 'l-state', role: 'status' });
const body = el('tbody');
const HEADS = ['seat', 'name', 'where', 'state', 'started', 'saved', 'deadline', 'devices', 'act'];
const table = el('table', { class: 'g-table l-table', id: 'people' },
  el('thead', {}, el('tr', {}, HEADS.map((name) => el('th', {}, name === 'act' ? el('span', { class: 'g-visually-hidden' }, t('history')) : t(name))))), body);
const pages = el('div', { class: 'l-pages' });

function choice(name, label, options) {
  const select = el('select', { id: `live-${name}`, onchange: () => { filter[name] = select.value; page = 0; draw(); } },
    el('option', { value: '' }, t('all')), options.map(([id, text]) => el('option', { value: id }, text)));
  return el('div', { class: 'g-field' }, el('label', { for: `live-${name}` }, t(label)), select);
}

const search = el('input', { id: 'live-text', type: 'text', oninput: () => { filter.text = search.value.trim(); page = 0; draw(); } });
root.append(el('section', { class: 'g-card' }, counts,
  el('div', { class: 'g-filters' },
    names.batches.length > 0 && choice('batch', 'batch', names.batches),
    names.rooms.length > 0 && choice('room', 'room', names.rooms),
    choice('township', 'township', names.townships),
    el('div', { class: 'g-field' }, el('label', { for: 'live-text' }, t('nameOrCode')), search)),
  state, el('div', { class: 'g-scroll' }, table), pages));

// ---- drawing

const nameOf = (list, id) => list.find(([one]) => one === String(id))?.[1] ?? '';
const clockOf = (seconds) => (seconds ? timeText(seconds * 1000).slice(0, 5) : '');

function row(s) {
  const kind = stateOf(s);
  const cells = [
    s.seat ?? '',
    [s.cadreName, ' ', el('span', { class: 'g-note' }, s.cadreCode)],
    s.roomId ? nameOf(names.rooms, s.roomId) : nameOf(names.townships, s.townshipId),
    [el('span', { class: `g-chip ${CHIPS[kind] && 'g-' + CHIPS[kind]}` }, t(kind)),
      kind === 'offline' && el('span', { class: 'g-note' }, ' ' + t('since', clockOf(s.offlineSince))),
      s.handedInAt && el('span', { class: 'g-note' }, ' ' + clockOf(s.handedInAt) + (s.handedInBy === 'SERVER' ? ' ' + t('byServer') : ''))],
    clockOf(s.startedAt),
    clockOf(s.savedAt),
    [s.deadline ? dayText(s.deadline * 1000) : '', s.extensionSeconds > 0 && el('span', { class: 'g-note' }, ' +' + t('minutes', Math.round(s.extensionSeconds / 60)))],
    s.epoch > 1 ? t('changed', s.epoch - 1) : '',
    [may && (s.state === 'OPEN' || s.state === 'ASSIGNED')
      && el('button', { type: 'button', class: 'l-more', onclick: () => globalThis.chooseSitting([{ name: 'sitting', value: s.id }]) }, t('extend')),
    el('button', { type: 'button', class: 'l-more', onclick: () => history(s) }, t('history'))],
  ];
  return el('tr', { 'data-sitting': s.id }, cells.map((cell, place) => el('td', { 'data-label': HEADS[place] === 'act' ? '' : t(HEADS[place]) }, cell)));
}

function draw() {
  const all = [...sittings.values()];
  const seen = all.filter((s) => matches(s, 'state'));
  counts.querySelectorAll('button').forEach((button) => {
    const name = button.dataset.state;
    const many = seen.filter(STATES[name]).length;
    button.querySelector('strong').textContent = number.format(many);
    button.classList.toggle('l-bad', many > 0 && TROUBLES.has(name));
    button.setAttribute('aria-pressed', String(filter.state === name));
  });
  const found = all.filter((s) => matches(s));
  const last = Math.max(0, Math.ceil(found.length / ROWS) - 1);
  page = Math.min(page, last);
  const focus = document.activeElement?.closest?.('tr')?.dataset.sitting;
  body.replaceChildren(...found.slice(page * ROWS, page * ROWS + ROWS).map(row));
  if (focus) body.querySelector(`tr[data-sitting="${focus}"] button`)?.focus();
  pages.replaceChildren(...[
    el('span', {}, t('found', number.format(found.length))),
    last > 0 && el('button', { type: 'button', class: 'g-button g-small', disabled: page === 0, onclick: () => { page--; draw(); } }, t('previous')),
    last > 0 && el('span', { class: 'g-num' }, `${page + 1} / ${last + 1}`),
    last > 0 && el('button', { type: 'button', class: 'g-button g-small', disabled: page === last, onclick: () => { page++; draw(); } }, t('next')),
  ].filter(Boolean));
}

async function history(s) {
  const events = await api.get(`exam-sessions/${root.dataset.session}/seats/${s.id}/events`);
  const dialog = el('dialog', { class: 'l-dialog', 'aria-labelledby': 'history-title' },
    el('h2', { id: 'history-title' }, `${s.cadreName} ${s.cadreCode}`),
    events.length === 0 ? el('p', { class: 'g-note' }, t('noHistory'))
      : el('ul', { class: 'g-list' }, events.map((event) => el('li', {}, `${timeText(Date.parse(event.at))}　${t('event.' + event.kind)}`, event.detail && el('span', { class: 'g-note' }, '　' + event.detail)))),
    el('div', { class: 'l-pages' }, el('button', { type: 'button', class: 'g-button', onclick: () => dialog.close() }, t('close'))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

async function look() {
  try {
    const view = await api.get(`exam-sessions/${root.dataset.session}/seats?since=${version}`);
    if (view.whole) {
      columns = view.columns;
      sittings.clear();
    }
    for (const values of view.rows) sittings.set(values[0], Object.fromEntries(columns.map((name, place) => [name, values[place]])));
    version = view.version;
    state.textContent = over ? '' : t('asOf', timeText(view.now));
    if (view.rows.length > 0 || failed || view.whole) draw();
    failed = false;
  } catch {
    failed = true;
    state.textContent = t('away');
  }
}

document.querySelectorAll('[data-dialog]').forEach((button) => {
  button.addEventListener('click', () => globalThis.PF(button.dataset.dialog).show());
});
look();
if (!over) setInterval(() => { if (!document.hidden) look(); }, EVERY);
