// The server's clock. The device's clock may be wrong or be changed: only the time passed since the server last spoke is
// taken from the device, and from a clock nobody can set. That one may stand still while a device sleeps, so a word of the
// server that cannot be true by it sets it right at once.

let offset;
let uncertainty = Infinity;
let lastTold = 0;

/** Milliseconds by which two exact clocks may differ within minutes. */
const SLACK = 250;

/** `now`: the server's time when it answered; `sent`: performance.now() when it was asked. */
export function tell(now, sent) {
  const received = performance.now();
  const doubt = received - sent;
  const heard = now - (sent + doubt / 2);
  const stoodStill = Math.abs(heard - offset) > (doubt + uncertainty) / 2 + SLACK;
  // The quickest answer is the most exact; after ten minutes a slower one may replace it.
  if (doubt <= uncertainty || stoodStill || received - lastTold > 600_000) {
    offset = heard;
    uncertainty = doubt;
    lastTold = received;
  }
}

/** Whether the server has spoken since this page was opened; before that {@link serverNow} is a guess. */
export const told = () => uncertainty < Infinity;

/** By how much the server's clock is ahead of this device's, milliseconds: to be kept for a reload without network. */
export const ahead = () => Math.round(serverNow() - Date.now());

/** What {@link ahead} was when the server last spoke to this device; counts until it speaks again. */
export function recall(millis) {
  if (!told()) offset = Date.now() + millis - performance.now();
}

/** The server's time, milliseconds. */
export function serverNow() {
  return offset === undefined ? Date.now() : performance.now() + offset;
}

const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });

/** 14:03:22 in the county's time. */
export const timeText = (millis) => TIME.format(millis);

/** 3月5日 14:30. */
export const dayText = (millis) => DAY.format(millis);

/** 41:07, or 1:41:07 from an hour on. */
export function span(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
