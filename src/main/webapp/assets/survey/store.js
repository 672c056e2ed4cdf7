// Everything on this phone: the day's route and the records not yet receipted. A record is written here before anything
// else happens, and leaves only against a receipt that our server signed.

const NAME = 'gankao-door';
const VERSION = 1;

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('meta');
      db.createObjectStore('visits', { keyPath: 'id' });
      db.createObjectStore('ballots', { keyPath: 'id' });
    };
    request.onsuccess = () => {
      request.result.onclose = () => { opened = undefined; };
      request.result.onversionchange = () => { request.result.close(); opened = undefined; };
      resolve(request.result);
    };
    request.onerror = () => { opened = undefined; reject(request.error); };
  });
  return opened;
}

/** Runs work in one transaction; resolves when the medium has it. Tries once more if the browser dropped the database. */
async function inside(stores, mode, work) {
  for (let attempt = 0; ; attempt++) {
    try {
      const db = await open();
      return await new Promise((resolve, reject) => {
        const transaction = db.transaction(stores, mode, { durability: 'strict' });
        let result;
        transaction.oncomplete = () => resolve(result);
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        result = work((name) => transaction.objectStore(name));
        if (result instanceof IDBRequest) {
          const request = result;
          request.onsuccess = () => { result = request.result; };
        }
      });
    } catch (failure) {
      opened = undefined;
      if (attempt > 0) throw failure;
    }
  }
}

export const store = {
  get: (key) => inside(['meta'], 'readonly', (s) => s('meta').get(key)),
  put: (key, value) => inside(['meta'], 'readwrite', (s) => { s('meta').put(value, key); }),
  remove: (key) => inside(['meta'], 'readwrite', (s) => { s('meta').delete(key); }),

  visits: () => inside(['visits'], 'readonly', (s) => s('visits').getAll()),
  ballots: () => inside(['ballots'], 'readonly', (s) => s('ballots').getAll()),

  /** Visit and ballot together or not at all; with a ballot the screen stays locked until the evaluator has the phone. */
  keep: (visit, ballot) =>
    inside(['visits', 'ballots', 'meta'], 'readwrite', (s) => {
      s('visits').put(visit);
      if (ballot) {
        s('ballots').put(ballot);
        s('meta').put(true, 'locked');
      }
      s('meta').delete('current');
    }),

  /** A stored visit stays as a line of the day, marked as receipted. */
  receipted: (visit) => inside(['visits'], 'readwrite', (s) => { s('visits').put({ ...visit, receipted: true, stuck: null }); }),
  update: (kind, record) => inside([kind], 'readwrite', (s) => { s(kind).put(record); }),
  delete: (kind, id) => inside([kind], 'readwrite', (s) => { s(kind).delete(id); }),
};

/** Asks the browser not to clear this phone's records; it may refuse, then people are told. */
export async function persist() {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
