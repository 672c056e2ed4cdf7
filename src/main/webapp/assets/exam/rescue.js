// The emergency file: what this device keeps of a sitting, signed and sealed to the session's key, for a device that never gets a
// network again. Construction gankao-rescue-1, as org.gankao.exam.sitting.RescueSeal describes it.
import * as store from './store.js';

const FORMAT = 'gankao-rescue-1';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const text = new TextEncoder();

/** Without HTTPS browsers give no cryptography. */
const able = Boolean(globalThis.isSecureContext && globalThis.crypto?.subtle);

/** Whether this device can write a file of a sitting it keeps. */
export const available = (kept) => Boolean(able && kept?.rescue);

const bytes = (encoded) => Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
const unhex = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
const hex = (buffer) => Array.from(new Uint8Array(buffer), (b) => b.toString(16).padStart(2, '0')).join('');

function base64(buffer) {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

async function sign(body, secret) {
  const key = await crypto.subtle.importKey('raw', unhex(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, text.encode(body)));
}

/** The file as text: every answer this device gave in its epoch, also those the server has: what comes twice does nothing. */
export async function write(sitting, kept) {
  const { epoch, rescue } = kept;
  const answers = (await store.answers(sitting)).filter((row) => row.epoch === epoch && row.seq > 0)
    .map(({ item, seq, response, at }) => ({ item, seq, response, at }));
  const body = JSON.stringify({ sitting, epoch, answers });
  const signed = JSON.stringify({ body, mac: await sign(body, rescue.secret) });
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const sender = await crypto.subtle.exportKey('spki', own.publicKey);
  const theirs = await crypto.subtle.importKey('spki', bytes(rescue.key), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: sender, info: text.encode(FORMAT) },
    await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']), { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: text.encode(`${FORMAT}:${sitting}:${epoch}`) }, key, text.encode(signed));
  return JSON.stringify({ format: FORMAT, sitting, epoch, sender: base64(sender), nonce: base64(nonce), sealed: base64(sealed) });
}

/** Writes the file and gives it to the browser to keep. */
export async function save(sitting, kept) {
  const file = new Blob([await write(sitting, kept)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${sitting}-${kept.epoch}.gankao`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
