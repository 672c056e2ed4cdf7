// Sends what waits on this device, again and again until the server has it. Nothing but the server's own answer makes an
// answer "saved"; a failed save stays waiting over reloads and crashes. An answer the server can never take is put aside
// alone: it must not hold up the others.
import { api, ApiError } from '../platform/api.js';
import * as store from './store.js';
import * as clock from './clock.js';

const PART = 100;
const PATIENCE = 15_000;
const WAITS = [1000, 2000, 4000, 8000, 15_000];
/** The server read the batch and cannot take it as it is, now or later. */
const UNFIT = [400, 413, 422];

export class Queue {
  /**
   * @param {number} sitting
   * @param {(change: object) => void} changed told of every change of `state`
   * @param {(refusal: ApiError) => void} refused told when the server takes nothing more
   */
  constructor(sitting, changed, refused) {
    this.sitting = sitting;
    this.changed = changed;
    this.refused = refused;
    this.epoch = 0;
    this.rows = new Map();
    this.state = { waiting: 0, sending: false, failed: false, signedOut: false, savedAt: 0, broken: false, listed: 0 };
    this.failures = 0;
    this.part = PART;
    this.keeping = new Set();
    this.signals = undefined;
    this.timer = 0;
    this.stopped = false;
    addEventListener('online', () => this.soon(0));
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.soon(0); });
  }

  async load(epoch) {
    this.epoch = epoch;
    for (const row of await store.answers(this.sitting)) this.rows.set(row.item, row);
    this.tell({});
    this.soon(0);
  }

  response(item) {
    return this.rows.get(item)?.response ?? '';
  }

  isWaiting(item) {
    return this.rows.get(item)?.state === 'waiting';
  }

  /** Items whose answer the server cannot take as it is. */
  unfit() {
    return [...this.rows.values()].filter((row) => row.state === 'refused').map((row) => row.item);
  }

  waiting() {
    return [...this.rows.values()].filter((row) => row.state === 'waiting' && row.epoch === this.epoch);
  }

  /** Keeps an answer on this device, then sends it. */
  put(item, response) {
    const work = this.keep(item, response).finally(() => this.keeping.delete(work));
    this.keeping.add(work);
    return work;
  }

  /** Every answer given so far is on this device, or known to be in memory only. */
  async kept() {
    while (this.keeping.size > 0) await Promise.all(this.keeping);
  }

  async keep(item, response) {
    if (this.stopped) return;
    // Shown at once; counted as kept only when the device has it. No receipt can name sequence 0.
    const shown = { sitting: this.sitting, item, response, epoch: this.epoch, seq: 0, at: Date.now(), state: 'keeping' };
    this.rows.set(item, shown);
    try {
      const row = await store.answer(this.sitting, item, response, this.epoch, shown.at);
      if (this.rows.get(item) === shown) this.rows.set(item, row);
      this.tell({ broken: false });
    } catch {
      // The device cannot keep it: send it from memory and say so.
      const seq = 1 + Math.max(0, ...[...this.rows.values()].map((row) => row.seq));
      if (this.rows.get(item) === shown) this.rows.set(item, { ...shown, seq, state: 'waiting' });
      this.tell({ broken: true });
    }
    this.soon(250);
  }

  soon(wait) {
    if (this.stopped || this.state.sending) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  async send() {
    const rows = this.waiting().slice(0, this.part);
    if (rows.length === 0 || this.stopped || this.state.sending) return;
    this.tell({ sending: true });
    const sent = performance.now();
    const noticed = this.signals?.toTell() ?? [];
    try {
      const receipt = await api.post(`sittings/${this.sitting}/answers`, [...rows.map(Queue.step), ...noticed], {
        headers: { 'X-Device-Epoch': String(this.epoch) },
        signal: Queue.patience(),
      });
      clock.tell(receipt.now, sent);
      this.signals?.told(noticed);
      await this.settle(receipt.committed, 'saved');
      await this.settle(receipt.late, 'listed');
      await this.renumber(rows, [...receipt.committed, ...receipt.late]);
      this.failures = 0;
      this.part = PART;
      this.tell({
        sending: false, failed: false, signedOut: false, deadline: receipt.deadline,
        savedAt: receipt.committed.length > 0 ? receipt.now : this.state.savedAt,
        listed: this.state.listed + receipt.late.length,
      });
      this.soon(0);
    } catch (failure) {
      await this.fail(failure, rows);
    }
  }

  /** What the receipt does not name has a sequence that another window's answer has too: it gets a later one. */
  async renumber(rows, named) {
    const known = new Set(named.map((step) => `${step.item} ${step.seq}`));
    for (const row of rows) {
      if (!known.has(`${row.item} ${row.seq}`) && this.rows.get(row.item) === row) await this.put(row.item, row.response);
    }
  }

  async settle(steps, state) {
    for (const step of steps) {
      const row = this.rows.get(step.item);
      if (row && row.seq === step.seq) row.state = state;
    }
    try {
      await store.settle(this.sitting, steps, state);
    } catch {
      // Still marked as waiting on this device: it is sent once more after a reload, which changes nothing.
    }
  }

  async fail(failure, rows) {
    const status = failure instanceof ApiError ? failure.status : 0;
    if (status === 409) {
      await this.close(failure, rows);
    } else if (Queue.refuses(failure)) {
      await this.sort(rows);
    } else {
      this.failures++;
      this.tell({ sending: false, failed: true, signedOut: status === 401 });
      this.soon(WAITS[Math.min(this.failures, WAITS.length) - 1]);
    }
  }

  /** The server takes nothing more: what came from a device taken over is on its list, what came after the hand-in nowhere. */
  async close(failure, rows) {
    const listed = failure.type.endsWith('takenOver');
    await this.settle((listed ? rows : this.waiting()).map(Queue.step), listed ? 'listed' : 'refused');
    this.tell({ sending: false });
    if (listed && this.waiting().length > 0 && !this.stopped) {
      await this.send();
      return;
    }
    this.stop();
    this.refused(failure);
  }

  /** Halves a batch that cannot be taken until the answer that spoils it is alone. */
  async sort(rows) {
    this.part = Math.ceil(rows.length / 2);
    if (rows.length === 1) {
      await this.settle(rows.map(Queue.step), 'refused');
      this.part = PART;
    }
    this.tell({ sending: false, failed: false });
    this.soon(0);
  }

  tell(changes) {
    Object.assign(this.state, changes);
    this.state.waiting = this.waiting().length;
    this.changed(this.state);
  }

  /** Whether the server read what was sent and cannot take it as it is. */
  static refuses(failure) {
    return UNFIT.includes(failure.status);
  }

  static step(row) {
    return { item: row.item, seq: row.seq, response: row.response, at: row.at };
  }

  static patience() {
    const control = new AbortController();
    setTimeout(() => control.abort(), PATIENCE);
    return control.signal;
  }
}
