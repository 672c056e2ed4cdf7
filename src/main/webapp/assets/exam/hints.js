// A line on which the server says "look": an extension, a pause or its end. Without it the page asks every half minute.
import { BASE } from '../platform/api.js';

/** Calls `look` on every hint until `signal` aborts. */
export function listen(sitting, look, signal) {
  const line = new EventSource(new URL(`sittings/${sitting}/hints`, BASE));
  line.addEventListener('look', look);
  signal.addEventListener('abort', () => line.close());
}
