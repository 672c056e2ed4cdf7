// What this device keeps of a sitting. A promise of a write is kept when the transaction is complete, not before: only then
// may a screen say that an answer is on this device.

const NAME = 'gankao-exam';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sittings', { keyPath: 'id' });
      request.result.createObjectStore('answers', { keyPath: ['sitting', 'item'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

let database;

async function transaction(stores, mode, work) {
  database ??= await open();
  return new Promise((resolve, reject) => {
    const tx = database.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
    let result;
    tx.oncomplete = () => resolve(result);
    tx.onabort = tx.onerror = () => reject(tx.error ?? new Error('aborted'));
    work(tx, (value) => { result = value; });
  });
}

/** Writes, reads back and deletes a probe; throws if this device cannot keep answers. */
export async function probe() {
  const id = 'probe-' + Math.random();
  await transaction(['sittings'], 'readwrite', (tx) => tx.objectStore('sittings').put({ id, text: '赶考'.repeat(500) }));
  await transaction(['sittings'], 'readwrite', (tx, done) => {
    const store = tx.objectStore('sittings');
    store.get(id).onsuccess = (event) => { done(event.target.result); store.delete(id); };
  });
}

/** What is kept of a sitting besides answers: epoch, paper, flags, habits. */
export function load(id) {
  return transaction(['sittings'], 'readonly', (tx, done) => {
    tx.objectStore('sittings').get(id).onsuccess = (event) => done(event.target.result);
  });
}

/** Merges `changes` into what is kept. */
export function keep(id, changes) {
  return transaction(['sittings'], 'readwrite', (tx) => {
    const store = tx.objectStore('sittings');
    store.get(id).onsuccess = (event) => store.put({ seq: 0, flags: [], ...event.target.result, ...changes, id });
  });
}

/** Answers of a sitting: {item, seq, epoch, response, at, state}; state: waiting, saved, listed, refused. */
export function answers(sitting) {
  return transaction(['answers'], 'readonly', (tx, done) => {
    const range = IDBKeyRange.bound([sitting], [sitting, []]);
    tx.objectStore('answers').getAll(range).onsuccess = (event) => done(event.target.result);
  });
}

/** Keeps an answer with the next sequence number, waiting to be sent. */
export function answer(sitting, item, response, epoch, at) {
  return transaction(['sittings', 'answers'], 'readwrite', (tx, done) => {
    const sittings = tx.objectStore('sittings');
    sittings.get(sitting).onsuccess = (event) => {
      const kept = event.target.result;
      kept.seq += 1;
      sittings.put(kept);
      const row = { sitting, item, response, epoch, seq: kept.seq, at, state: 'waiting' };
      tx.objectStore('answers').put(row);
      done(row);
    };
  });
}

/** Notes what the server has stored; an answer changed meanwhile keeps waiting. */
export function settle(sitting, steps, state) {
  return transaction(['answers'], 'readwrite', (tx) => {
    const store = tx.objectStore('answers');
    for (const step of steps) {
      store.get([sitting, step.item]).onsuccess = (event) => {
        const row = event.target.result;
        if (row && row.seq === step.seq) store.put({ ...row, state });
      };
    }
  });
}

/**
 * Begins an epoch with what the server has, and notes `changes`. What this device had not sent yet in an earlier epoch goes on
 * waiting in the new one where the server has no answer to the item; what it has of this very epoch stays as it is.
 */
export function adopt(sitting, epoch, responses, changes) {
  return transaction(['sittings', 'answers'], 'readwrite', (tx) => {
    const sittings = tx.objectStore('sittings');
    const store = tx.objectStore('answers');
    const put = (row) => store.put({ sitting, epoch, ...row });
    sittings.get(sitting).onsuccess = ({ target: { result: kept } }) => {
      store.getAll(IDBKeyRange.bound([sitting], [sitting, []])).onsuccess = ({ target: { result: rows } }) => {
        let seq = kept?.epoch === epoch ? kept.seq : 0;
        const own = new Set();
        for (const row of rows) {
          if (row.epoch === epoch) own.add(row.item);
          else if (isUnsent(row, responses)) put({ ...row, epoch, seq: ++seq });
          else store.delete([sitting, row.item]);
        }
        for (const [item, response] of Object.entries(responses)) {
          if (!own.has(item)) put({ item, response, seq: 0, at: 0, state: 'saved' });
        }
        sittings.put({ flags: [], ...kept, ...changes, epoch, seq, id: sitting });
      };
    };
  });
}

/** Whether an answer waits of which the server has no other. */
const isUnsent = (row, responses) => row.state === 'waiting' && !(row.item in responses);

/** After the results nothing of the paper stays on this device. */
export function forgetPaper(id) {
  return keep(id, { form: undefined, supplement: undefined, sealed: undefined });
}
