// Seals a ballot so that nobody, not even this phone, can read it again: construction gankao-ballot-1, the same as
// org.gankao.survey.Envelope. Also checks receipts and makes the random ids.

const POINT = 65;
const NONCE = 12;
const PLAIN = 1024;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const text = new TextEncoder();

/** Without HTTPS (or localhost) browsers give no cryptography, and ballots cannot be taken. */
export const available = Boolean(globalThis.isSecureContext && globalThis.crypto?.subtle);

export function fromBase64(encoded) {
  return Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
}

export function toBase64(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function hex(bytes) {
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
}

export function randomId() {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** A whole number below n, unbiased. */
export function randomBelow(n) {
  const limit = Math.floor(0x100000000 / n) * n;
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < limit) return drawn % n;
  }
}

export async function sha256(content) {
  return hex(await crypto.subtle.digest('SHA-256', text.encode(content)));
}

async function agree(secretKey, point) {
  const theirs = await crypto.subtle.importKey('raw', point, CURVE, false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, secretKey, 256));
}

/**
 * @param {object} ballot what was answered
 * @param {string[]} points public points of both halves, base64
 * @param {string} address campaign:batch
 * @returns {Promise<string>} the envelope in base64
 */
export async function seal(ballot, points, address) {
  const plain = text.encode(JSON.stringify(ballot));
  if (plain.length > PLAIN) throw new RangeError('ballot too long');
  const padded = new Uint8Array(PLAIN).fill(0x20);
  padded.set(plain);
  const ephemeral = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const secret = new Uint8Array(64);
  secret.set(await agree(ephemeral.privateKey, fromBase64(points[0])), 0);
  secret.set(await agree(ephemeral.privateKey, fromBase64(points[1])), 32);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: point, info: text.encode('gankao-ballot-1') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: text.encode(address) }, key, padded),
  );
  const envelope = new Uint8Array(1 + POINT + NONCE + sealed.length);
  envelope[0] = 1;
  envelope.set(point, 1);
  envelope.set(nonce, 1 + POINT);
  envelope.set(sealed, 1 + POINT + NONCE);
  return toBase64(envelope);
}

/** Whether our server signed that it stored this record. */
export async function proves(receiptKey, receipt, kind, id, hash) {
  const key = await crypto.subtle.importKey(
    'spki',
    fromBase64(receiptKey),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  return crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    fromBase64(receipt),
    text.encode(`gankao-receipt-1\n${kind}\n${id}\n${hash}`),
  );
}
