// The page on which an author writes one item of any type. The server's rules are asked while he types; what he saves is a
// draft until another person approves it.
import { api, ApiError } from '../../platform/api.js';
import { el } from '../../exam/dom.js';
import { t, english } from './texts.js';
import { question } from './question.js';
import { field, choice } from './fields.js';

const TYPES = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'FILL_IN', 'SHORT_ANSWER', 'MATCHING', 'ORDERING', 'HOTSPOT', 'PICTURE', 'PICTURE_CHOICE', 'CASE_GROUP'];
const WITHOUT_OPTIONS = ['TRUE_FALSE', 'FILL_IN', 'SHORT_ANSWER', 'HOTSPOT', 'CASE_GROUP'];
const ONE_LIST = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'PICTURE', 'PICTURE_CHOICE', 'ORDERING'];
const PAUSE = 700;

const root = document.getElementById('editor');
const code = root.dataset.code;
const desk = { item: null, changed: false, problems: [], draw: () => draw(), touch };
let timer = 0;
let topics = [];
let laws = [];

async function begin() {
  [topics, laws] = await Promise.all([api.get('topics'), api.get('laws')]);
  desk.item = code ? fromServer(await api.get(`item-writings/${encodeURIComponent(code)}`)) : fresh();
  draw();
  if (code) check();
}

function fresh() {
  return { type: 'SINGLE', difficulty: 'MEDIUM', stem: '', explanation: '', topic: '', law: '', article: '', source: '', answers: [], base: 0 };
}

function fromServer(item) {
  return { ...fresh(), ...item, law: item.law ?? '' };
}

function draw() {
  const { item } = desk;
  const today = new Date().toISOString().slice(0, 10);
  const inForce = laws.filter((law) => !law.inForceUntil || law.inForceUntil >= today || law.id === item.law);
  root.replaceChildren(
    el('section', { class: 'g-card' },
      el('div', { class: 'qe-grid' },
        choice(desk, item, 'type', t('type'), TYPES.map((type) => [type, t(type)]), () => { retype(item); draw(); }, Boolean(code)),
        choice(desk, item, 'topic', t('topic'), [['', t('choose')], ...topics.map((topic) => [topic.code, topic.name])]),
        choice(desk, item, 'difficulty', t('difficulty'), ['EASY', 'MEDIUM', 'HARD'].map((one) => [one, t(one)])))),
    el('section', { class: 'g-card' }, question(desk, item, '')),
    el('section', { class: 'g-card' },
      el('h2', {}, t('basis')),
      el('div', { class: 'qe-grid' },
        choice(desk, item, 'law', t('law'), [['', t('noLaw')], ...inForce.map((law) => [law.id, `${law.shortTitle}（${law.version}）`])], draw, false, 'source'),
        item.law ? field(desk, item, 'article', t('article'), { max: 60, hint: t('articleHint') }) : field(desk, item, 'source', t('source'), { max: 200, hint: t('sourceHint') })),
      field(desk, item, 'explanation', t('explanation'), { rows: 3, max: 2000, hint: t('explanationHint') })),
    el('div', { class: 'g-row qe-foot' },
      el('button', { type: 'button', class: 'g-button g-primary', id: 'save', onclick: save }, t('save')),
      el('a', { class: 'g-button', href: code ? `item.xhtml?code=${encodeURIComponent(code)}` : 'queue.xhtml' }, t('cancel')),
      el('span', { class: 'g-note', id: 'state', role: 'status' })));
  paint();
}

/** What another type has no use for goes; options stay, because most types have them. */
function retype(item) {
  for (const name of ['pictures', 'premises', 'parts', 'reuse']) delete item[name];
  if (WITHOUT_OPTIONS.includes(item.type)) delete item.options;
  item.answers = [];
}

/** Something was changed: ask the rules after a pause. */
function touch() {
  desk.changed = true;
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
}

async function check() {
  clearTimeout(timer);
  try {
    desk.problems = await api.post('item-writings/check', toServer());
    paint();
  } catch (failure) {
    tell(failure);
  }
  return desk.problems.length === 0;
}

function toServer() {
  const { item } = desk;
  const kept = { ...item };
  for (const name of Object.keys(kept)) if (kept[name] === undefined || kept[name] === null) delete kept[name];
  if (kept.law) kept.source = '';
  else kept.article = '';
  if (item.type === 'CASE_GROUP') kept.answers = (item.parts ?? []).map((part) => ({ type: part.type, answers: part.answers.length ? part.answers : [[]] }));
  else if (kept.answers.length === 0 && ONE_LIST.includes(item.type)) kept.answers = [[]];
  return kept;
}

/** Problems beside their fields; what has no field of its own stands at the foot. */
function paint() {
  const places = [...root.querySelectorAll('[data-problems]')];
  for (const place of places) place.replaceChildren();
  for (const { field: name, problem } of desk.problems) {
    const place = places.find((one) => one.dataset.problems === name) ?? places.find((one) => name.startsWith(`${one.dataset.problems}.`));
    (place ?? document.getElementById('state')).append(el('p', { class: 'qe-problem' }, problem));
  }
  document.getElementById('state').textContent = desk.problems.length > 0 ? t('problems', desk.problems.length) : '';
}

async function save() {
  if (!(await check())) {
    document.querySelector('.qe-problem')?.scrollIntoView({ block: 'center' });
    return;
  }
  try {
    const row = code ? await api.put(`item-writings/${encodeURIComponent(code)}`, toServer()) : await api.post('item-writings', toServer());
    desk.changed = false;
    location.href = `item.xhtml?code=${encodeURIComponent(row.code)}`;
  } catch (failure) {
    tell(failure);
  }
}

function tell(failure) {
  document.getElementById('state').textContent = failure instanceof ApiError ? failure.message : t('noNetwork');
}

addEventListener('beforeunload', (event) => { if (desk.changed) event.preventDefault(); });
document.documentElement.lang = english ? 'en' : 'zh-CN';
begin().catch((failure) => root.replaceChildren(el('p', { class: 'g-notice g-bad' }, failure instanceof ApiError ? failure.message : t('noNetwork'))));
