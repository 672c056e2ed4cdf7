// The paper fetched ahead: encrypted in the minutes before the bell, so that at the bell only a key has to travel. Opens
// construction gankao-sealed-form-1, as org.gankao.exam.sitting.SealedForm describes it.
import { api } from '../platform/api.js';
import * as store from './store.js';

const FORMAT = 'gankao-sealed-form-1';
/** Milliseconds over which the devices of a hall spread their fetching. */
const SPREAD = 60_000;

/** Without HTTPS browsers give no cryptography: the paper comes when the test is opened then. */
export const available = Boolean(globalThis.isSecureContext && globalThis.crypto?.subtle);

const bytes = (encoded) => Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));

/** How long to wait before fetching, so that not all ask at once; the nearer the bell the shorter. */
export const patience = (untilBell) => Math.random() * Math.max(0, Math.min(SPREAD, untilBell / 2));

/** Fetches the encrypted paper unless this device has it; false: it could not be had, and the start fetches the paper. */
export async function fetchAhead(sitting, hash) {
  if (!available || !hash) return false;
  const kept = (await store.load(sitting))?.sealed;
  if (kept?.hash === hash) return true;
  const document = await api.get(`sealed-papers/${hash}`);
  if (document.format !== FORMAT) return false;
  await store.keep(sitting, { sealed: { hash, document } });
  return true;
}

/** The paper in clear; undefined if the key does not open what this device keeps. */
export async function open({ document }, key) {
  try {
    const imported = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['decrypt']);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(document.nonce), additionalData: new TextEncoder().encode(FORMAT) }, imported, bytes(document.sealed));
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined; // spoilt on the way or on the device: the plain paper is fetched instead
  }
}
