// The room: from the waiting room through the test to the receipt. What it shows follows from the server's word on the
// sitting and from what this device keeps; every step can be repeated after a crash.
import { api, ApiError } from '../platform/api.js';
import { el, say } from './dom.js';
import { t } from './texts.js';
import * as clock from './clock.js';
import * as store from './store.js';
import { read } from './paper.js';
import { Queue } from './queue.js';
import { Test } from './test.js';
import { listen } from './hints.js';
import { Signals } from './signals.js';
import { paintPause } from './pause.js';
import * as ahead from './ahead.js';
import * as rescue from './rescue.js';
import { proof } from './seb.js';

const PULSE = 30_000;
/** Milliseconds by which the device's clock must have moved against the server's to be noted anew. */
const CLOCK_STEP = 1000;
const MOST_WITH_HAND_IN = 100;
/** Requests it may take to find the answers of a queue that cannot be taken. */
const MOST_SORTINGS = 40;
const room = document.getElementById('room');
const id = Number(new URLSearchParams(location.search).get('sitting'));
const device = () => ({ headers: { 'X-Device-Epoch': String(kept?.epoch ?? 0) } });

let sitting;
let kept;
let queue;
let test;
let over = new AbortController();
let readOnly = false;
let handingIn = false;
let channel;
let live;

async function ask(call) {
  const sent = performance.now();
  const answer = await call();
  if (answer?.now) clock.tell(answer.now, sent);
  return answer;
}

/** Screens before and after the test. */
function panel(...children) {
  room.className = 'x-room';
  room.replaceChildren(
    el('header', { class: 'x-top' }, el('a', { class: 'g-brand', href: '../' }, t('product'))),
    el('main', { class: 'x-panel', tabIndex: -1 }, ...children));
}

function problem(title, text, ...buttons) {
  panel(el('h1', {}, title), text && el('p', {}, text), el('div', { class: 'x-panel-buttons' }, ...buttons));
}

const button = (text, action, primary = true) =>
  el('button', { type: 'button', class: 'g-button' + (primary ? ' g-primary' : ''), onclick: action }, text);

async function enter() {
  if (window.gankaoMissing?.length > 0) {
    room.replaceChildren();
    return;
  }
  panel(el('p', { class: 'g-note x-loading' }, t('loading')));
  kept = await store.load(id).catch(() => undefined);
  try {
    sitting = await ask(() => api.get(`sittings/${id}`));
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 503 && !kept?.form) {
      setTimeout(enter, 5000); // the server is starting
    } else if (failure instanceof ApiError && failure.status === 404 && failure.type !== '') { // our word, not a proxy's
      problem(t('gone'), '', el('a', { class: 'g-button', href: '../' }, t('home')));
    } else if (failure instanceof ApiError && failure.status === 401) {
      location.href = `../sign-in.xhtml?then=${encodeURIComponent('/exam/room.html' + location.search)}`;
    } else if (kept?.form && kept.epoch > 0 && !kept.handedIn) {
      clock.recall(kept.clockAhead ?? 0);
      resume(); // a reload without network goes on with what this device keeps
    } else {
      problem(t('offlineStart'), failure instanceof ApiError ? failure.message : '', button(t('retry'), enter));
    }
    return;
  }
  document.title = `${sitting.name} · ${t('product')}`;
  decide();
}

/** Whether the session asks for Safe Exam Browser and this is another; then a page says so. */
function strange(failure) {
  const refused = failure instanceof ApiError && failure.type.endsWith('exam.browser.needed');
  if (refused) problem(t('sebTitle'), t('sebText'), button(t('retry'), enter), el('a', { class: 'g-button', href: '../' }, t('home')));
  return refused;
}

function decide() {
  if (sitting.state === 'HANDED_IN') {
    afterHandIn();
  } else if (sitting.state === 'ABSENT') {
    problem(sitting.name, t('absent'), el('a', { class: 'g-button', href: 'mine.xhtml' }, t('myTests')));
  } else if (sitting.state === 'ASSIGNED') {
    enterWaitingRoom();
  } else if (kept?.epoch === sitting.epoch) {
    resume();
  } else if (kept?.starting) {
    takeOver(); // our own start was stored, but its answer was lost on the way
  } else {
    problem(t('elsewhere'), t('elsewhereText'), button(t('continueHere'), takeOver));
  }
}

// ---- waiting room

async function enterWaitingRoom() {
  try {
    if (sitting.safeBrowser) await api.get(`sittings/${id}/browser`, { headers: await proof() });
  } catch (failure) {
    if (strange(failure)) return; // what else goes wrong is told at the start
  }
  waitingRoom();
}

function waitingRoom() {
  const count = el('strong', { class: 'x-count g-num' });
  const label = el('span', { class: 'x-count-label' });
  const where = sitting.where;
  const code = where?.needsCode && el('label', { class: 'x-code' }, t('code'),
    el('input', { id: 'code', inputMode: 'numeric', autocomplete: 'off', maxLength: 6, size: 6 }));
  const start = button(t('start'), () => begin(code ? code.querySelector('input').value.trim() : undefined));
  start.id = 'start';
  const checks = el('ul', { class: 'x-checks' });
  panel(
    el('p', { class: 'x-kicker' }, t('waitingRoom')),
    el('h1', {}, sitting.name),
    el('p', { class: 'x-facts' },
      el('span', {}, t('opensAt', clock.dayText(sitting.opensAt))), el('span', {}, t('closesAt', clock.dayText(sitting.closesAt))),
      el('span', {}, t('minutes', sitting.minutes))),
    where && el('p', { class: 'x-facts', id: 'where' }, [where.batch, where.place, where.room, where.seat && t('seat', where.seat)].filter(Boolean).map((part) => el('strong', {}, part))),
    el('div', { class: 'x-count-box' }, label, count, code, start),
    el('section', { class: 'x-two' },
      el('div', {}, el('h2', {}, t('rules')), el('ol', { class: 'x-rules' }, ['rule1', 'rule2', 'rule3', 'rule4'].map((rule) => el('li', {}, t(rule))))),
      el('div', {}, el('h2', {}, t('check')), checks)));
  let storage = false;
  check(checks).then((able) => {
    storage = able;
    if (able) fetchAhead(start, checks);
  });
  const timer = setInterval(paint, 250);
  function paint() {
    if (!start.isConnected) { clearInterval(timer); return; }
    const now = clock.serverNow();
    const open = now >= sitting.opensAt;
    const late = now > sitting.startUntil;
    label.textContent = late ? t('tooLate') : open ? t('ready') : now < sitting.waitingFrom ? t('waitingFrom', clock.dayText(sitting.waitingFrom)) : t('opensIn');
    count.textContent = open || now < sitting.waitingFrom ? '' : clock.span(sitting.opensAt - now);
    start.hidden = !open || late;
    if (code) code.hidden = start.hidden;
    start.disabled = !storage;
  }
  paint();
}

/** Fetches the encrypted paper once the waiting minutes have begun; what goes wrong is made good by the start. */
async function fetchAhead(start, checks) {
  if (!ahead.available) return;
  const pause = (millis) => new Promise((resolve) => { setTimeout(resolve, millis); });
  while (start.isConnected && clock.serverNow() < sitting.waitingFrom) await pause(1000);
  await pause(ahead.patience(sitting.opensAt - clock.serverNow()));
  for (let tries = 0; start.isConnected && clock.serverNow() <= sitting.startUntil; tries++) {
    try {
      if (!sitting.sealedPaper) sitting = await ask(() => api.get(`sittings/${id}`));
      if (await ahead.fetchAhead(id, sitting.sealedPaper)) line(checks, true, t('checkPaper'));
      return;
    } catch {
      await pause(Math.min(30_000, 5000 * (tries + 1)));
    }
  }
}

const line = (list, good, text) => list.append(el('li', { class: good ? 'x-yes' : 'x-no' }, text));

async function check(list) {
  line(list, true, t('checkBrowser'));
  line(list, true, t('checkNet'));
  line(list, true, t('checkClock'));
  let able = true;
  try {
    await store.probe();
    await navigator.storage?.persist?.();
    line(list, true, t('checkStorage'));
  } catch {
    able = false;
    line(list, false, t('checkStorageBad'));
  }
  if (!window.isSecureContext) line(list, false, t('checkPlain'));
  return able;
}

async function begin(code) {
  panel(el('p', { class: 'g-note' }, t('starting')));
  try {
    await store.keep(id, { starting: true, epoch: 0 });
    kept = await store.load(id);
    const before = sitting.state;
    const opened = await ask(async () => {
      const answer = await api.post(`sittings/${id}/open`, { code, ahead: kept.sealed?.hash }, { headers: await proof() });
      return { ...answer, now: answer.sitting.now };
    });
    sitting = opened.sitting;
    if (opened.key) opened.paper = await ahead.open(kept.sealed, opened.key);
    if (before === 'ASSIGNED' && sitting.epoch === 1) {
      await own(1, opened);
    } else {
      decide();
    }
  } catch (failure) {
    if (!strange(failure)) problem(failure instanceof ApiError ? failure.message : t('offlineStart'), '', button(t('retry'), enter));
  }
}

async function takeOver() {
  panel(el('p', { class: 'g-note' }, t('starting')));
  try {
    const headers = await proof();
    sitting = await ask(() => api.post(`sittings/${id}/take-over`, {}, { headers }));
    await own(sitting.epoch);
  } catch (failure) {
    if (!strange(failure)) problem(failure instanceof ApiError ? failure.message : t('offlineStart'), '', button(t('retry'), enter));
  }
}

/** This device is the one that answers: fetches the paper, unless it came with the start, and what is answered already. */
async function own(epoch, opened) {
  const before = await store.answers(id);
  const headers = await proof();
  const [form, supplement, answers] = opened?.paper ? [opened.paper, opened.supplement, {}] : await Promise.all([
    api.get(`sittings/${id}/paper`, { headers }), api.get(`sittings/${id}/supplement`, { headers }), epoch > 1 ? api.get(`sittings/${id}/answers`) : {},
  ]);
  const rivals = before.filter((row) => row.state === 'waiting' && row.epoch < epoch && (answers[row.item] ?? row.response) !== row.response);
  await list(rivals);
  await store.adopt(id, epoch, answers, {
    starting: false, sealed: undefined, rescue: sitting.rescue, form, supplement, seed: sitting.seed, deadline: sitting.deadline, name: sitting.name, handedIn: false,
    clockAhead: clock.ahead(),
  });
  kept = await store.load(id);
  resume();
}

/** Answers this device never sent, where another has given a different one since: two people decide on them. */
async function list(rows) {
  for (const epoch of new Set(rows.map((row) => row.epoch))) {
    const steps = rows.filter((row) => row.epoch === epoch).slice(0, 200).map(Queue.step);
    try {
      await api.post(`sittings/${id}/answers`, steps, { headers: { 'X-Device-Epoch': String(epoch) } });
    } catch (failure) {
      // The refusal of a device taken over: they are on the list. Answers that are none are on no list, and hold nothing up.
      if (!(failure instanceof ApiError && [409, 422].includes(failure.status))) throw failure;
    }
  }
}

// ---- the test

function resume() {
  const deadline = sitting?.deadline ?? kept.deadline;
  claim(false);
  over = new AbortController();
  const mine = over.signal;
  readOnly = false;
  const session = { deadline, pausedAt: sitting?.pausedAt ?? null, handIn, readOnly: () => readOnly, over: over.signal };
  live = session;
  queue = new Queue(id, (state) => {
    if (state.deadline) moveDeadline(session, state.deadline);
    test?.refresh();
  }, refused);
  queue.load(kept.epoch).then(async () => {
    if (mine.aborted) return; // another window has answered meanwhile
    if (!kept.form) { await own(kept.epoch); return; }
    test = new Test(room, read(kept.form, kept.supplement, kept.seed), kept, queue, session);
    test.session = session;
    run(session);
    if (kept.handInWanted) handIn();
  });
  queue.signals = new Signals(over.signal);
  addEventListener('pagehide', () => queue.send(), { signal: over.signal });
}

function run(session) {
  const tick = setInterval(() => {
    test.tick();
    // Only by the server's own word: without network the time shown after a reload is a guess.
    if (clock.told() && !session.pausedAt && clock.serverNow() >= session.deadline && !handingIn) handIn();
  }, 250);
  const pulse = setInterval(() => beat(session), PULSE);
  over.signal.addEventListener('abort', () => { clearInterval(tick); clearInterval(pulse); paintPause(null); });
  listen(id, () => beat(session), over.signal);
  paintPause(session.pausedAt);
  test.tick();
  beat(session);
}

async function beat(session) {
  try {
    const now = await ask(() => api.get(`sittings/${id}/pulse`, device()));
    sitting = now;
    if (now.state === 'HANDED_IN') {
      leave();
      afterHandIn();
    } else if (now.epoch > kept.epoch) {
      await queue.send();
      displaced();
    } else {
      if (now.rescue && kept.rescue?.secret !== now.rescue.secret) {
        kept.rescue = now.rescue;
        store.keep(id, { rescue: now.rescue }).catch(() => {});
      }
      session.pausedAt = now.pausedAt;
      paintPause(now.pausedAt);
      if (now.deadline) moveDeadline(session, now.deadline);
      queue.soon(0);
    }
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 401) queue.tell({ signedOut: true, failed: true });
  }
}

function moveDeadline(session, deadline) {
  if (deadline > session.deadline) {
    say(t('extended', clock.timeText(deadline)));
    test?.warned.clear();
  }
  session.deadline = deadline;
  const clockAhead = clock.ahead();
  if (kept.deadline !== deadline || Math.abs((kept.clockAhead ?? 0) - clockAhead) > CLOCK_STEP) {
    Object.assign(kept, { deadline, clockAhead });
    store.keep(id, { deadline, clockAhead }).catch(() => {});
  }
}

function leave() {
  over.abort();
  queue.stop();
  test = undefined;
}

/** The server takes no more answers of this device. */
function refused(refusal) {
  if (refusal.type.endsWith('takenOver')) {
    displaced();
  } else {
    leave();
    enter();
  }
}

function displaced() {
  const listed = [...queue.rows.values()].filter((row) => row.state === 'listed').length;
  leave();
  readOnly = true;
  problem(t('takenOver'), t('takenOverText'), button(t('continueHere'), takeOver));
  if (listed > 0) document.querySelector('.x-panel h1').after(el('p', { class: 'g-notice g-warn' }, t('takenOverListed', listed)));
}

async function handIn() {
  if (handingIn) return;
  handingIn = true;
  const dialog = el('dialog', { class: 'x-dialog' }, el('h2', {}, t('handingIn')), el('p', { id: 'hand-in-note' }));
  const back = button(t('back'), () => {
    handingIn = false;
    store.keep(id, { handInWanted: false }).catch(() => {});
    dialog.close();
  }, false);
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  document.activeElement?.blur(); // what is being typed is an answer now
  document.body.append(dialog);
  dialog.showModal();
  await queue.kept();
  await store.keep(id, { handInWanted: true }).catch(() => {});
  for (let tries = 0; handingIn; tries++) {
    try {
      if (tries > 0 || queue.waiting().length > MOST_WITH_HAND_IN) await sendAhead();
      if (!handingIn || !test) { dialog.close(); return; }
      const steps = queue.waiting().slice(0, MOST_WITH_HAND_IN).map(Queue.step);
      const receipt = await api.post(`sittings/${id}/hand-in`, [...steps, ...queue.signals.toTell()], { ...device(), signal: Queue.patience() });
      dialog.close();
      await queue.settle(steps, receipt.late ? 'listed' : 'saved');
      receipt.answered = test.answered().size; // as the dialog counted: a case half gone through is open
      leave();
      handingIn = false;
      channel?.postMessage({ kind: 'over' });
      sitting = await ask(() => api.get(`sittings/${id}`)).catch(() => ({ ...sitting, state: 'HANDED_IN', handedInAt: receipt.at, handedInBy: receipt.by }));
      afterHandIn(receipt);
      return;
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 409) {
        handingIn = false;
        dialog.close();
        if (failure.type.endsWith('paused')) {
          live.pausedAt = clock.serverNow();
          store.keep(id, { handInWanted: false }).catch(() => {});
          beat(live);
          return;
        }
        leave();
        enter();
        return;
      }
      if (!dialog.open) return;
      if (failure instanceof ApiError && Queue.refuses(failure)) {
        await sendAhead(); // an answer that cannot be taken must not hold up the paper
        continue;
      }
      document.getElementById('hand-in-note').textContent = t('handInOffline');
      if (rescue.available(kept) && !document.getElementById('hand-in-rescue')) {
        dialog.append(el('p', { class: 'g-note' }, t('rescueHint')),
          el('button', { type: 'button', class: 'x-link', id: 'hand-in-rescue', onclick: () => rescue.save(id, kept) }, t('rescueSave')));
      }
      if (clock.serverNow() < (kept.deadline ?? 0) && !back.isConnected) dialog.append(el('div', { class: 'x-dialog-buttons' }, back));
      await new Promise((resolve) => { setTimeout(resolve, Math.min(8000, 1500 * (tries + 1))); });
    }
  }
}

/** Sends what waits before the hand-in, so that only what the server takes is left to go with it. */
async function sendAhead() {
  for (let sent = 0; sent < MOST_SORTINGS && queue.waiting().length > 0; sent++) {
    await queue.send();
    if (queue.state.failed) return;
  }
}

async function afterHandIn(receipt) {
  const rows = await store.answers(id).catch(() => []);
  const listed = rows.filter((row) => row.state === 'listed').length;
  const unfit = rows.filter((row) => row.state === 'refused').length;
  store.keep(id, { handedIn: true, handInWanted: false }).then(() => store.forgetPaper(id)).catch(() => {});
  const at = clock.dayText(sitting.handedInAt);
  const released = sitting.phase === 'RELEASED';
  panel(
    el('div', { class: 'x-done-mark', 'aria-hidden': 'true' }, '✓'),
    el('h1', {}, t('handedIn')),
    el('p', { class: 'x-done-name' }, sitting.name),
    el('p', {}, t(sitting.handedInBy === 'SERVER' ? 'handedInByServer' : 'handedInBySelf', at), receipt ? '，' + t('answeredOf', receipt.answered) : ''),
    listed > 0 && el('p', { class: 'g-notice g-warn' }, t('handedInLate', listed)),
    unfit > 0 && el('p', { class: 'g-notice g-warn' }, t('handedInRefused', unfit)),
    !released && el('p', { class: 'g-note' }, t('handedInText')),
    el('div', { class: 'x-panel-buttons' },
      released && el('a', { class: 'g-button g-primary', href: `result.xhtml?sitting=${id}` }, t('seeResult')),
      el('a', { class: 'g-button', href: 'mine.xhtml' }, t('myTests'))));
  if (!receipt) sendLeft(rows.filter((row) => row.state === 'waiting'));
}

/** Answers that never reached the server before the end still go to the list two people decide on. */
function sendLeft(left) {
  if (left.length === 0) return;
  const rest = new Queue(id, ({ waiting, sending }) => {
    if (waiting === 0 && !sending && !rest.stopped) {
      rest.stop();
      afterHandIn();
    }
  }, () => afterHandIn());
  rest.load(left[0].epoch);
  if (rescue.available(kept)) {
    document.querySelector('.x-panel-buttons').before(el('p', { class: 'g-note' }, t('rescueHint'), ' ',
      el('button', { type: 'button', class: 'x-link', id: 'rescue', onclick: () => rescue.save(id, kept) }, t('rescueSave'))));
  }
}

// ---- one window at a time

function claim(force) {
  channel ??= new BroadcastChannel(`gankao-sitting-${id}`);
  const own = Math.random();
  channel.onmessage = ({ data }) => {
    if (data.kind === 'who' && data.own !== own && test && !readOnly) channel.postMessage({ kind: 'me', to: data.own });
    else if (data.kind === 'me' && data.to === own) yieldTo(); // however late: two windows must not both answer
    else if (data.kind === 'mine' && data.own !== own && test) yieldTo();
    else if (data.kind === 'over') {
      if (test) leave();
      enter();
    }
  };
  channel.postMessage({ kind: force ? 'mine' : 'who', own });
}

/** Another window of this device answers: this one keeps its hands off. */
function yieldTo() {
  leave();
  readOnly = true;
  problem(t('otherTab'), t('otherTabText'), button(t('continueTab'), async () => {
    claim(true);
    kept = await store.load(id);
    await enter();
  }));
}

if ('serviceWorker' in navigator && window.isSecureContext) {
  // So that a reload without network finds the page; answers never go through it.
  navigator.serviceWorker.register('sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then((worker) => worker.active.postMessage({
      keep: [...performance.getEntriesByType('resource').map((loaded) => loaded.name), window.location.href],
    }))
    .catch(() => {});
}

enter();
