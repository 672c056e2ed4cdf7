// Brings records to the server. Visits go as soon as there is a network. Ballots go when the day is closed, all together: of those
// that went earlier one would know that they are of the first doors.
import { api } from '../platform/api.js';
import { proves, randomBelow } from './seal.js';
import { store } from './store.js';

const MOST = 100;

let running = null;

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = randomBelow(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

const bare = ({ id, batch, content, sha256, token }) => ({ id, batch, content, sha256, token });

/** How many got another token and may go again at once. */
async function bring(kind, path, records, day, settle) {
  const answers = await api.post(path, { records: records.map(bare) });
  if (!Array.isArray(answers)) throw new TypeError('not an answer of this server');
  const byId = new Map(records.map((r) => [r.id, r]));
  let changed = 0;
  for (const answer of answers) {
    const record = byId.get(answer?.id);
    if (!record) continue;
    if (answer.receipt && (await proves(day.receiptKey, answer.receipt, kind, record.id, record.sha256))) {
      await settle(record);
    } else if (answer.refusal === 'survey.door.spentToken') {
      const other = withNextToken(day, record, await store.ballots());
      await store.update('ballots', other);
      if (other.token !== record.token) changed++;
    } else if (answer.refusal && answer.refusal !== 'survey.door.damaged') {
      await store.update(`${kind}s`, { ...record, stuck: answer.detail ?? answer.refusal });
    }
  }
  return changed;
}

/** The record with another token of its batch that no ballot on this phone carries or carried. */
function withNextToken(day, record, ballots) {
  const tokens = day.batches.find((b) => b.id === record.batch)?.tokens ?? [];
  const tried = [...(record.tried ?? []), record.token];
  const used = new Set([...tried, ...ballots.map((b) => b.token)]);
  return { ...record, tried, token: tokens.find((t) => !used.has(t)) ?? record.token };
}

/** Ballots that may go now: those of days gone by, and all once the day is closed. */
export function ready(ballots, day, closed) {
  return shuffled(ballots.filter((b) => !b.stuck && (closed || b.day !== day.day)));
}

async function all(day, closed, again) {
  if (again) await release();
  const visits = (await store.visits()).filter((v) => !v.receipted && !v.stuck);
  for (let i = 0; i < visits.length; i += MOST) {
    await bring('visit', 'door/visits', visits.slice(i, i + MOST), day, (v) => store.receipted(v));
  }
  let ballots = ready(await store.ballots(), day, closed);
  while (ballots.length > 0) {
    let changed = 0;
    for (let i = 0; i < ballots.length; i += MOST) {
      changed += await bring('ballot', 'door/ballots', ballots.slice(i, i + MOST), day, (b) => store.delete('ballots', b.id));
    }
    // The other phone of the pair had used their tokens; those that stay otherwise wait for the next time.
    const sent = new Set(ballots.map((b) => b.id));
    ballots = changed === 0 ? [] : (await store.ballots()).filter((b) => sent.has(b.id) && !b.stuck);
  }
}

/** Records that were not accepted are offered again: the reason may be gone. */
async function release() {
  for (const visit of (await store.visits()).filter((v) => v.stuck)) await store.update('visits', { ...visit, stuck: null });
  for (const ballot of (await store.ballots()).filter((b) => b.stuck)) await store.update('ballots', { ...ballot, stuck: null });
}

/**
 * Tries to bring everything that may go. One at a time; a failure leaves all records where they are.
 * @param {boolean} again also what was refused before
 * @returns {Promise<'done'|'offline'|'signedOut'|'refused'>}
 */
export function sync(day, closed, again = false) {
  running ??= all(day, closed, again)
    .then(() => 'done')
    .catch((failure) => (failure.status === 401 ? 'signedOut' : failure.status ? 'refused' : 'offline'))
    .finally(() => { running = null; });
  return running;
}
