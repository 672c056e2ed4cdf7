// The server's clock. The device's clock may be wrong or be changed: only the time passed since the server last spoke is
// taken from the device, and from a clock nobody can set.

let offset;
let uncertainty = Infinity;
let lastTold = 0;

/** `now`: the server's time when it answered; `sent`: performance.now() when it was asked. */
export function tell(now, sent) {
  const received = performance.now();
  const doubt = received - sent;
  // The quickest answer is the most exact; after ten minutes a slower one may replace it.
  if (doubt <= uncertainty || received - lastTold > 600_000) {
    offset = now - (sent + doubt / 2);
    uncertainty = doubt;
    lastTold = received;
  }
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
