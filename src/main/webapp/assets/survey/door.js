// The evaluators' phone: today's households, the visit, the householder's minute. Works without a network all day; whatever
// was answered is on this phone before the screen says so.
import { api } from '../platform/api.js';
import { available, randomId, seal, sha256 } from './seal.js';
import { persist, store } from './store.js';
import { readRescue } from './rescue.js';
import { sync } from './sync.js';
import { attempts, listed, needsEvening, nextSpare, replacement, spareMayOpen, state } from './rules.js';
import { face } from './faces.js';
import { closingCards } from './closing.js';

const root = document.getElementById('door');
const texts = JSON.parse(document.body.dataset.texts);
const ANSWERS = ['SATISFIED', 'BASIC', 'DISSATISFIED', 'UNKNOWN'];
const OUTCOMES = ['NOBODY_HOME', 'REFUSED', 'AWAY', 'MOVED', 'CANNOT_ANSWER', 'NOT_FOUND', 'OTHER'];
const RETRY_MS = 30_000;
const NEXT_MS = 450;

let day = null; // what the server gave for today
let opened = {}; // spares opened on this phone: spare id -> household it stands in for
let visits = [];
let ballots = [];
let batchId = 0;
let network = 'unknown';
let screen = { name: 'opening' };
let shown = '';

const t = (key, ...args) => (texts[`survey.door.${key}`] ?? texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => args[i] ?? '');
const h = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const batch = () => day.batches.find((b) => b.id === batchId) ?? day.batches[0];
const pending = () => visits.filter((v) => !v.receipted).length + ballots.length;
const stuck = () => [...visits, ...ballots].filter((r) => r.stuck);
const closed = () => Boolean(day?.closedAt);

function dateText(iso) {
  const [, month, date] = iso.split('-');
  return t('date', Number(month), Number(date));
}

function clockText(iso) {
  const local = new Date(new Date(iso).getTime() + 8 * 3600 * 1000);
  return `${String(local.getUTCHours()).padStart(2, '0')}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

/** What is shown already stays as it is, so that no tap falls between two pictures of the same. */
function show(html) {
  if (html === shown) return;
  shown = html;
  root.innerHTML = html;
  root.querySelectorAll('[data-act]').forEach((element) => {
    element.addEventListener('click', () => act(element.dataset));
  });
  root.querySelectorAll('[data-file]').forEach((element) => {
    element.addEventListener('change', () => act({ act: element.dataset.file, file: element.files[0] }));
  });
}

/** What fails here is this phone's own store, full or gone: what was chosen stays on the screen, which says so. */
async function act(data) {
  try {
    await actions[data.act](data);
  } catch {
    screen.unkept = true;
    shown = '';
    draw();
  }
}

function go(name, more = {}) {
  screen = { ...more, name };
  draw();
  window.scrollTo(0, 0);
}

async function refresh() {
  [visits, ballots] = await Promise.all([store.visits(), store.ballots()]);
  if (screen.name === 'list') draw();
}

// The corner that always says the truth about this phone's records.
function chip() {
  const waiting = pending();
  if (network === 'signedOut') return `<a class="g-chip g-warn d-sync" href="../">● ${h(t('signedOut', waiting))}</a>`;
  if (network === 'offline') return `<span class="g-chip g-warn d-sync">● ${h(waiting ? t('offline', waiting) : t('offlineNone'))}</span>`;
  if (waiting) return `<span class="g-chip g-calm d-sync">● ${h(t('waiting', waiting))}</span>`;
  return `<span class="g-chip g-good d-sync">● ${h(t('allThere'))}</span>`;
}

const screens = {
  list() {
    const now = batch();
    const rows = listed(now, opened);
    const states = rows.map((r) => state(attempts(r, visits)));
    const count = (wanted) => states.filter((s) => s === wanted).length;
    const next = closed() ? -1 : states.findIndex((s) => s === 'open');
    const upcoming = now.day > day.day;
    return `
      <header class="d-head">
        <div class="d-head-line">
          <div><h1>${h(now.villageName)}</h1>
          <p class="g-note">${h(dateText(now.day))} · ${h(t('pair', day.pairNumber, rows.filter((r) => !r.spare).length))}</p></div>
          ${chip()}
        </div>
        <div class="d-chips"><span class="g-chip g-good">${h(t('doneCount', count('done')))}</span>
          <span class="g-chip g-warn">${h(t('againCount', count('again')))}</span>
          <span class="g-chip g-calm">${h(t('openCount', count('open')))}</span></div>
        ${day.batches.length > 1 ? `<div class="d-villages" role="tablist">${day.batches.map((b) => `
          <button role="tab" aria-selected="${b.id === now.id}" data-act="village" data-id="${b.id}">${h(b.villageName)}</button>`).join('')}</div>` : ''}
      </header>
      <main class="d-main">
        ${upcoming ? `<p class="g-notice">${h(t('upcoming', dateText(now.day)))}</p>` : ''}
        ${day.fresh === false ? `<p class="g-notice g-warn">${h(t('oldRoute', dateText(day.day)))}</p>` : ''}
        ${day.persisted === false ? `<p class="g-notice g-warn">${h(t('notPersisted'))}</p>` : ''}
        <ol class="d-list">${rows.map((r, i) => row(r, states[i], i, i === next && !upcoming)).join('')}</ol>
        ${uploadCard()}
      </main>`;
  },

  household() {
    const one = find(screen.id);
    const made = attempts(one, visits);
    const now = state(made);
    const substitute = replacement(batch(), one, opened);
    const mayVisit = now === 'open' || now === 'again';
    return `${bar(doorName(one))}
      <main class="d-main">
        <section class="g-card"><dl class="g-facts">
          <dt>${h(t('head'))}</dt><dd>${h(one.head)}</dd>
          <dt>${h(t('code'))}</dt><dd>${h(one.code)} · ${h(one.grid)}</dd>
          <dt>${h(t('cadres'))}</dt><dd>${one.cadres.length ? one.cadres.map((c) => h(c.name)).join('、') : h(t('noCadre'))}</dd>
        </dl></section>
        ${made.length ? `<section class="g-card"><h2>${h(t('attempts'))}</h2><ul class="g-list">${made.map((a) => `
          <li>${h(dateText(a.at.slice(0, 10)))} ${clockText(a.at)} · ${h(t(`outcome.${a.outcome}`))}</li>`).join('')}</ul></section>` : ''}
        ${mayVisit && !closed() ? `
          <button class="g-button g-primary d-big" data-act="start" data-id="${one.id}">${h(t('startMinute'))}</button>
          <section class="g-card"><h2>${h(t('otherwise'))}</h2><p class="g-note">${h(t('otherwiseHint'))}</p>
            <div class="d-outcomes">${OUTCOMES.map((o) => `<button class="g-button" data-act="outcome" data-id="${one.id}" data-outcome="${o}">${h(t(`outcome.${o}`))}</button>`).join('')}</div>
          </section>` : ''}
        ${closed() && mayVisit ? `<p class="g-notice">${h(t('dayClosed'))}</p>` : ''}
        ${substitute ? `<p class="g-notice g-good">${h(t('replacedBy', doorName(substitute)))}</p>` : ''}
        ${!substitute && spareMayOpen(made) && !closed() ? `<section class="g-card"><h2>${h(t('spare'))}</h2><p>${h(t('spareHint'))}</p>
            <button class="g-button" data-act="spare" data-id="${one.id}">${h(t('openSpare'))}</button></section>` : ''}
        ${now === 'again' && !spareMayOpen(made) ? `<p class="g-notice g-warn">${h(needsEvening(made) ? t('ruleEvening') : t('ruleDays'))}</p>` : ''}
      </main>`;
  },

  intro() {
    const one = find(screen.id);
    return `${bar(doorName(one))}
      <main class="d-main">
        <section class="g-card d-read"><h2>${h(t('readOut'))}</h2><p>${h(day.questionnaire.intro)}</p></section>
        <p class="g-notice">${h(t('handOverHint'))}</p>
        <button class="g-button g-primary d-big" data-act="handOver" data-id="${one.id}">${h(t('handOver'))}</button>
        <button class="g-button d-big" data-act="household" data-id="${one.id}">${h(t('notNow'))}</button>
      </main>`;
  },

  question() {
    const { at, questions, answers } = screen;
    const question = questions[at];
    const last = at === questions.length - 1;
    const choices = question.kind === 'known' ? ['YES', 'NO'] : ANSWERS;
    const chosen = answers[question.key];
    return `
      <main class="d-minute">
        <div class="d-minute-top"><span>${h(t('questionOf', at + 1, questions.length))}</span>
          ${voice() ? `<button class="d-link" data-act="speak">${SPEAKER}${h(t('listen'))}</button>` : ''}</div>
        <h1 id="question">${question.html}</h1>
        <div class="d-answers" role="radiogroup" aria-labelledby="question">
          ${choices.map((c) => `<button class="d-answer" role="radio" aria-checked="${chosen === c}" data-act="answer" data-answer="${c}">
            ${question.kind === 'known' ? '' : face(c)}<span>${h(t(`answer.${c}`))}</span></button>`).join('')}
        </div>
        <div class="d-minute-end">
          <div class="d-secret"><strong>${h(t('secret'))}</strong><span>${h(t('secretHint'))}</span></div>
          ${last ? `<button class="g-button g-primary d-big" data-act="finish" ${chosen ? '' : 'disabled'}>${h(t('finish'))}</button>` : ''}
          <div class="d-minute-links">${at > 0 ? `<button class="d-link" data-act="previous">${h(t('previous'))}</button>` : '<span></span>'}
            <button class="d-link" data-act="breakOff">${h(t('evaluator'))}</button></div>
        </div>
      </main>`;
  },

  locked() {
    return `
      <main class="d-minute d-locked">
        ${LOCK}
        <h1>${h(t('thanks'))}</h1>
        <p>${h(t('thanksHint'))}</p>
        <button class="g-button d-big" data-act="unlock">${h(t('unlock'))}</button>
      </main>`;
  },

  pin() {
    const dots = '●'.repeat(screen.typed.length) + '○'.repeat(4 - screen.typed.length);
    return `
      <main class="d-minute d-pin">
        <h1>${h(t(screen.setting ? 'pinSet' : 'pinAsk'))}</h1>
        <p class="g-note">${h(screen.wrong ? t('pinWrong') : t(screen.setting ? 'pinSetHint' : 'pinAskHint'))}</p>
        <div class="d-dots" aria-label="${h(t('pinTyped', screen.typed.length))}">${dots}</div>
        <div class="d-keys">${['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', '⌫'].map((k) =>
          (k ? `<button class="d-key" data-act="key" data-key="${k}">${k}</button>` : '<span></span>')).join('')}</div>
        ${screen.back ? `<button class="d-link" data-act="pinBack">${h(t('back'))}</button>` : ''}
      </main>`;
  },

  broken() {
    const given = Object.keys(screen.answers).length;
    return `${bar(doorName(find(screen.id)))}
      <main class="d-main">
        <section class="g-card"><h2>${h(t('brokenTitle'))}</h2><p>${h(given ? t('brokenSome') : t('brokenNone'))}</p></section>
        <button class="g-button g-primary d-big" data-act="resume">${h(t('resume'))}</button>
        ${given ? `<button class="g-button d-big" data-act="partial">${h(t('partial'))}</button>` : `<button class="g-button d-big" data-act="abandon">${h(t('abandon'))}</button>`}
      </main>`;
  },

  note() {
    return `${bar(t(`outcome.${screen.outcome}`))}
      <main class="d-main"><section class="g-card">
        <h2>${h(doorName(find(screen.id)))}</h2>
        <p>${h(t('noteConfirm', t(`outcome.${screen.outcome}`)))}</p>
        <div class="g-field"><label for="note">${h(t('noteLabel'))}</label><input type="text" id="note" maxlength="100" autocomplete="off" value="${h(screen.note ?? '')}"/></div>
        <button class="g-button g-primary d-big" data-act="record" data-id="${screen.id}" data-outcome="${screen.outcome}">${h(t('save'))}</button>
        <button class="g-button d-big" data-act="household" data-id="${screen.id}">${h(t('back'))}</button>
      </section></main>`;
  },

  closeDay() {
    return `${bar(t('closeDay'))}
      <main class="d-main"><section class="g-card"><h2>${h(t('closeDayTitle'))}</h2><p>${h(t('closeDayHint', ballots.length))}</p></section>
        <button class="g-button g-primary d-big" data-act="closeNow">${h(t('closeDay'))}</button>
        <button class="g-button d-big" data-act="list">${h(t('back'))}</button></main>`;
  },

  closing() {
    return `${bar(t('closing'))}
      <main class="d-main">
        <p class="g-note">${h(t('closingHint'))}</p>
        ${closed() ? '' : `<p class="g-notice">${h(t('closingFirst'))}</p>`}
        ${screen.fault ? `<p class="g-notice g-bad" role="alert">${h(screen.fault)}</p>` : ''}
        ${screen.sheets ? closingCards(screen.sheets, { t, h, dateText, clockText, waiting: waitingOf }) || `<p class="g-notice">${h(t('closingNone'))}</p>` : ''}
      </main>`;
  },

  unsent() {
    const records = [...visits.filter((v) => !v.receipted).map((v) => ({ ...v, what: t('visitRecord') })), ...ballots.map((b) => ({ ...b, what: t('ballotRecord') }))];
    return `${bar(t('unsentTitle'))}
      <main class="d-main"><section class="g-card"><p class="g-note">${h(t('unsentHint'))}</p>
        <ul class="g-list">${records.map((r) => `<li><span class="d-unsent"><strong>${h(r.what)}</strong><code>${h(r.id.slice(0, 8))}</code>
          <span class="g-chip ${r.stuck ? 'g-bad' : 'g-calm'}">${h(r.stuck ? t('stuck') : t('queued'))}</span></span>${r.stuck ? `<p class="g-note">${h(r.stuck)}</p>` : ''}</li>`).join('')
          || `<li>${h(t('nothingUnsent'))}</li>`}</ul></section>
        <button class="g-button d-big" data-act="rescue" ${records.length ? '' : 'disabled'}>${h(t('rescue'))}</button>
        <p class="g-note">${h(t('rescueHint'))}</p>
        ${day?.campaignId ? `<label class="g-button d-big" for="rescueFile">${h(t('bringRescue'))}</label><input type="file" id="rescueFile" class="g-visually-hidden" accept="application/json,.json" data-file="bringRescue"/>
        <p class="g-note">${h(t('bringRescueHint'))}</p>` : ''}
        ${screen.brought ? `<p class="g-notice" role="status" id="brought">${h(screen.brought)}</p>` : ''}</main>`;
  },

  message() {
    return `<main class="d-minute d-message"><h1>${h(t(`${screen.key}.title`))}</h1><p>${h(t(`${screen.key}.text`))}</p>
      ${screen.retry ? `<button class="g-button g-primary d-big" data-act="reload">${h(t('tryAgain'))}</button>` : ''}
      ${pending() ? `<p class="g-notice g-warn">${h(t('stillHere', pending()))}</p><button class="g-button d-big" data-act="rescue">${h(t('rescue'))}</button>` : ''}
      <a class="d-link" href="../">${h(t('home'))}</a></main>`;
  },
};

const SPEAKER = '<svg class="d-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9v6h4l5 4V5L8 9z" fill="currentColor"/><path d="M16 9c1.6 1.6 1.6 4.4 0 6M18.5 6.5c3 3 3 8 0 11" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>';
const LOCK = '<svg class="d-lock" viewBox="0 0 64 64" aria-hidden="true"><rect x="12" y="28" width="40" height="28" rx="6"/><path d="M20 28v-8a12 12 0 0 1 24 0v8"/><circle cx="32" cy="41" r="4"/></svg>';

function bar(title) {
  return `<header class="d-head d-bar"><button class="d-back" data-act="list" aria-label="${h(t('back'))}">‹</button><h1>${h(title)}</h1>${chip()}</header>`;
}

function doorName(one) {
  return one.door ? `${batch().villageName} ${one.door}` : `${batch().villageName} ${one.code}`;
}

function find(id) {
  return batch().households.find((r) => r.id === Number(id));
}

function row(one, now, index, isNext) {
  const made = attempts(one, visits);
  const last = made[made.length - 1];
  const own = visits.filter((v) => v.household === one.id).pop();
  const spare = one.spare ? ` · ${t('spareTag')}` : '';
  let line = isNext ? t('nextOne') : t('notVisited');
  let side = `<span class="g-note">${h(one.grid)}</span>`;
  if (now === 'done') line = own ? `${t('doneAt', clockText(last.at))} · ${own.receipted ? t('receipted') : t('onPhone')}` : t('doneBefore', dateText(last.at.slice(0, 10)));
  if (now === 'ended') line = t(`outcome.${last.outcome}`);
  if (now === 'again') {
    line = `${t(`outcome.${last.outcome}`)} · ${needsEvening(made) ? t('comeEvening') : t('comeOtherDay')}`;
    side = `<span class="g-chip g-warn">${h(t('again'))}</span>`;
  }
  const mark = now === 'done' ? '✓' : now === 'ended' ? '–' : index + 1;
  const open = `data-act="household" data-id="${one.id}"`;
  return `<li class="d-row d-${now} ${isNext ? 'd-next' : ''}">
    <button class="d-row-main" ${open}><span class="d-mark" aria-hidden="true">${mark}</span>
      <span class="d-row-text"><strong>${h(doorName(one))}</strong><span class="g-note">${h(line)}${h(spare)}</span></span></button>
    ${isNext ? `<button class="g-button g-primary" data-act="start" data-id="${one.id}">${h(t('start'))}</button>` : side}</li>`;
}

/** Records of a village-day that still wait on this phone. */
function waitingOf(batchOf) {
  return {
    visits: visits.filter((v) => !v.receipted && v.batch === batchOf).length,
    ballots: ballots.filter((b) => b.batch === batchOf).length,
  };
}

/** Closing sheets that wait for somebody, and today's; read anew each time, because the other phone changes them too. */
async function openClosing(fault) {
  try {
    const own = await api.get('door/closings', { signal: AbortSignal.timeout(15_000) });
    go('closing', { fault, sheets: own.filter(({ sheet }) => sheet.day === day.day || !sheet.signed) });
  } catch (failure) {
    go('closing', { fault: failure.status ? failure.message : t('closingOffline') });
  }
}

function uploadCard() {
  const waiting = pending();
  const bad = stuck().length;
  return `<section class="g-card"><div class="d-head-line"><h2>${h(waiting ? t('toSend', waiting) : t('nothingToSend'))}</h2>
      <button class="g-button" data-act="upload" ${waiting ? '' : 'disabled'}>${h(t('sendNow'))}</button></div>
    <p class="g-note">${h(t('sendHint'))}</p>
    ${ballots.length && !closed() ? `<p class="g-note">${h(t('groupHint'))}</p>` : ''}
    ${bad ? `<p class="g-notice g-bad">${h(t('stuckCount', bad))}</p>` : ''}
    ${closed() ? `<button class="g-button d-big" data-act="closing">${h(t('closing'))}</button>` : ''}
    <div class="d-foot">${closed() ? `<span class="g-chip g-good">${h(t('closedAt', clockText(day.closedAt)))}</span>` : `<button class="d-link" data-act="askClose">${h(t('closeDay'))}</button><button class="d-link" data-act="closing">${h(t('closing'))}</button>`}
      <button class="d-link" data-act="unsent">${h(t('unsentTitle'))}</button><a class="d-link" href="../sign-out">${h(t('signOut'))}</a></div></section>`;
}

function voice() {
  return globalThis.speechSynthesis?.getVoices().find((v) => v.localService && v.lang.startsWith(document.body.dataset.language.slice(0, 2)));
}

function questionsOf(one) {
  const named = (text, name) => h(text).replace('{0}', `<em>${h(name)}</em>`);
  const list = [{ key: 'team', kind: 'rating', html: h(day.questionnaire.team), text: day.questionnaire.team }];
  for (const cadre of one.cadres) {
    list.push({ key: `known:${cadre.id}`, kind: 'known', cadre, html: named(day.questionnaire.known, cadre.name), text: day.questionnaire.known.replace('{0}', cadre.name) });
    list.push({ key: `cadre:${cadre.id}`, kind: 'rating', cadre, html: named(day.questionnaire.cadre, cadre.name), text: day.questionnaire.cadre.replace('{0}', cadre.name) });
  }
  return list;
}

/** Who is not known is rated 不了解 without being asked about. */
function asked(questions, answers) {
  return questions.filter((q) => q.kind !== 'rating' || !q.cadre || answers[`known:${q.cadre.id}`] !== 'NO');
}

function ballotOf(one, answers) {
  const cadres = one.cadres
    .map((c) => ({ id: c.id, answer: answers[`known:${c.id}`] === 'NO' ? 'UNKNOWN' : answers[`cadre:${c.id}`] }))
    .filter((c) => c.answer);
  return { v: 1, ...(answers.team ? { team: answers.team } : {}), cadres };
}

async function recordOf(one, outcome, current, note) {
  const endedAt = new Date().toISOString();
  const seconds = Math.max(0, Math.round(current.mark === undefined ? (Date.now() - Date.parse(current.startedAt)) / 1000 : (performance.now() - current.mark) / 1000));
  const content = JSON.stringify({
    household: one.id, outcome, startedAt: current.startedAt, endedAt, seconds, replaces: one.replaces ?? opened[one.id], note,
  });
  return { id: randomId(), batch: batch().id, content, sha256: await sha256(content), day: day.day, household: one.id, outcome, startedAt: current.startedAt };
}

async function sealed(one, answers) {
  const now = batch();
  const content = await seal(ballotOf(one, answers), day.points, `${day.campaignId}:${now.id}`);
  const used = new Set(ballots.map((b) => b.token));
  const free = now.tokens.filter((token) => !used.has(token));
  const token = free[crypto.getRandomValues(new Uint32Array(1))[0] % Math.max(1, free.length)] ?? now.tokens[0];
  return { id: randomId(), batch: now.id, content, sha256: await sha256(content), token, day: day.day };
}

async function finish(outcome) {
  const { id, answers, current } = screen;
  const one = find(id);
  const [visit, ballot] = await Promise.all([recordOf(one, outcome, current, ''), sealed(one, answers)]);
  await store.keep(visit, ballot);
  screen.answers = {};
  await refresh();
  go('locked');
  upload();
}

async function upload({ again = false } = {}) {
  if (!day || !day.receiptKey) return;
  const reached = await sync(day, closed(), again);
  network = navigator.onLine ? reached : 'offline';
  await refresh();
}

/** Brings what is here, then looks what the other phone of the pair has done. Never in front of a householder. */
async function exchange() {
  await upload();
  if (!day || screen.name !== 'list' || network !== 'done') return;
  await fetchDay();
  if (screen.name === 'list') draw();
}

async function pinHash(pin, salt) {
  return sha256(`${salt}:${pin}`);
}

const actions = {
  list: () => go('list'),
  village: ({ id }) => { batchId = Number(id); go('list'); },
  household: ({ id }) => go('household', { id: Number(id) }),
  reload: () => location.reload(),

  async start({ id }) {
    const current = { id: Number(id), batch: batch().id, startedAt: new Date().toISOString() };
    await store.put('current', current);
    go('intro', { id: Number(id), current: { ...current, mark: performance.now() } });
  },
  handOver() {
    const one = find(screen.id);
    const all = questionsOf(one);
    go('question', { id: screen.id, current: screen.current, all, questions: all, at: 0, answers: {} });
  },
  answer({ answer }) {
    const question = screen.questions[screen.at];
    screen.answers[question.key] = answer;
    screen.questions = asked(screen.all, screen.answers);
    screen.all.filter((q) => !screen.questions.includes(q)).forEach((q) => delete screen.answers[q.key]);
    const at = screen.at;
    draw();
    if (at < screen.questions.length - 1) {
      setTimeout(() => {
        if (screen.name === 'question' && screen.at === at) {
          screen.at = at + 1;
          draw();
          window.scrollTo(0, 0);
        }
      }, NEXT_MS);
    }
  },
  previous() { screen.at = Math.max(0, screen.at - 1); draw(); },
  speak() {
    const speech = new SpeechSynthesisUtterance(screen.questions[screen.at].text);
    speech.voice = voice();
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  },
  async finish() {
    root.querySelector('[data-act=finish]').disabled = true;
    await finish('COMPLETED');
  },
  breakOff() { const back = screen; go('pin', { typed: '', back, then: () => go('broken', back) }); },
  resume() { go('question', { id: screen.id, current: screen.current, all: screen.all, questions: screen.questions, at: screen.at, answers: screen.answers }); },
  partial: () => finish('PARTIAL'),
  async abandon() { await store.remove('current'); go('household', { id: screen.id }); },

  unlock() { go('pin', { typed: '', back: { name: 'locked' }, then: async () => { await store.remove('locked'); await refresh(); go('list'); } }); },
  pinBack() { const { back } = screen; screen = back; draw(); },
  async key({ key }) {
    screen.wrong = false;
    screen.typed = key === '⌫' ? screen.typed.slice(0, -1) : (screen.typed + key).slice(0, 4);
    draw();
    if (screen.typed.length < 4) return;
    const { typed, setting, then } = screen;
    if (setting) {
      const salt = randomId();
      await store.put('pin', { salt, hash: await pinHash(typed, salt) });
      then();
      return;
    }
    const pin = await store.get('pin');
    if (pin && (await pinHash(typed, pin.salt)) === pin.hash) then();
    else { screen.typed = ''; screen.wrong = true; draw(); }
  },

  outcome: ({ id, outcome }) => go('note', { id: Number(id), outcome, current: { startedAt: new Date().toISOString(), mark: performance.now() } }),
  async record({ id, outcome }) {
    screen.note = document.getElementById('note').value.trim();
    await store.keep(await recordOf(find(id), outcome, screen.current, screen.note), null);
    await refresh();
    go('list');
    upload();
  },
  async spare({ id }) {
    const spare = nextSpare(batch(), opened);
    if (!spare) { go('message', { key: 'noSpare' }); return; }
    opened = { ...opened, [spare.id]: Number(id) };
    await store.put('opened', opened);
    go('household', { id: spare.id });
  },

  upload: () => upload({ again: true }),
  unsent: () => go('unsent'),
  askClose: () => go('closeDay'),
  async closeNow() {
    day.closedAt = new Date().toISOString();
    await store.put('day', day);
    go('list');
    await upload();
  },
  async closing() {
    await upload();
    await openClosing();
  },
  /** Signs under the figures on the screen; what this phone still holds of that day stands beside them. */
  async signClosing({ id }) {
    const { sheet } = screen.sheets.find((own) => own.sheet.batchId === Number(id));
    const waiting = waitingOf(sheet.batchId);
    let fault;
    try {
      await api.post(`door/closings/${sheet.batchId}/signatures`, { ...sheet.figures, unsentVisits: waiting.visits, unsentBallots: waiting.ballots });
    } catch (failure) {
      fault = failure.status ? failure.message : t('closingOffline');
    }
    await openClosing(fault);
  },
  /** Another phone's rescue file: its records are kept here and go the usual way, which only a receipt ends. */
  async bringRescue({ file }) {
    const { fault, visits: brought = [], ballots: sealed = [] } = await readRescue(file, day.campaignId);
    const known = new Set([...visits, ...ballots].map((r) => r.id));
    const fresh = [...brought, ...sealed].filter((r) => !known.has(r.id)).length;
    for (const visit of brought) if (!known.has(visit.id)) await store.update('visits', visit);
    for (const ballot of sealed) if (!known.has(ballot.id)) await store.update('ballots', ballot);
    await refresh();
    go('unsent', { brought: fault ? t(fault) : t('broughtRescue', brought.length + sealed.length, fresh) });
    if (!fault) upload();
  },
  async rescue() {
    // Visits in clear (they are no secret), ballots as sealed; no choice can be read from it.
    const file = JSON.stringify({ kind: 'gankao-door-rescue-1', campaign: day?.campaignId, visits: visits.filter((v) => !v.receipted), ballots });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
    link.download = `gankao-door-${new Date().toISOString().slice(0, 16).replace(/[-:T]/g, '')}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
};

function draw() {
  const unkept = screen.unkept ? `<p class="g-notice g-bad" role="alert">${h(t('unkept'))}</p>` : '';
  show(unkept + screens[screen.name]());
}

/** Fetches today's route; without a network the one on this phone stays. */
async function fetchDay() {
  try {
    const fetched = await api.get('door/today', { signal: AbortSignal.timeout(15_000) });
    network = 'done';
    if (fetched.campaignId) {
      const kept = day;
      day = { ...fetched, persisted: kept?.persisted, fresh: true, closedAt: kept?.day === fetched.day ? kept.closedAt : undefined };
      await store.put('day', day);
      return 'there';
    }
    return 'none';
  } catch (failure) {
    network = failure.status === 401 ? 'signedOut' : failure.status ? 'refused' : 'offline';
    return network;
  }
}

/** Receipted visits of former days are no longer needed for today's list. */
async function tidy() {
  for (const visit of visits.filter((v) => v.receipted && v.day !== day.day)) await store.delete('visits', visit.id);
}

async function begin() {
  if (!available) { go('message', { key: 'insecure' }); return; }
  try {
    await refresh();
    day = (await store.get('day')) ?? null;
    opened = (await store.get('opened')) ?? {};
  } catch {
    go('message', { key: 'noStore' });
    return;
  }
  const fetched = await fetchDay();
  if (!day || (fetched === 'none' && !pending())) {
    go('message', { key: fetched === 'none' ? 'noRoute' : fetched === 'signedOut' ? 'signIn' : 'noDay', retry: fetched !== 'none' });
    return;
  }
  day.fresh = fetched === 'there' || day.day === new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  day.persisted = await persist();
  await tidy();
  await refresh();
  const unvisited = (b) => listed(b, opened).some((r) => state(attempts(r, visits)) === 'open');
  batchId = (day.batches.find(unvisited) ?? day.batches[0]).id;
  const current = await store.get('current');
  const whereItWas = async () => {
    if (await store.get('locked')) go('locked');
    else if (current && day.batches.some((b) => b.id === current.batch)) {
      batchId = current.batch;
      go('intro', { id: current.id, current: { startedAt: current.startedAt } });
    } else go('list');
    upload();
  };
  if (await store.get('pin')) await whereItWas();
  else go('pin', { typed: '', setting: true, then: whereItWas });
}

globalThis.addEventListener('online', exchange);
globalThis.addEventListener('offline', () => upload());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') exchange(); });
setInterval(exchange, RETRY_MS);
if (navigator.serviceWorker && available) navigator.serviceWorker.register('door-sw.js').catch(() => { /* a convenience only */ });
begin();
