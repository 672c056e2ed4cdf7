// What this page notices while somebody sits: that it was not in front, and that text was pasted. It rides along with answers, shows
// the candidate nothing and stops nothing: people look at it later, and it proves nothing by itself.

/** Milliseconds: shorter than that is a slip of the finger. */
const SHORTEST = 2000;
/** Milliseconds an input method or a system keyboard may keep the focus after its last letter. */
const TYPING = 1500;
const MOST = 50;

const now = () => performance.now();

export class Signals {
  /** @param {AbortSignal} over when the test is over */
  constructor(over) {
    this.seen = [];
    this.seq = Date.now() % 1_000_000_000; // goes on counting up after a reload
    this.leftAt = 0;
    this.typedAt = -TYPING;
    this.composing = false;
    const on = (target, name, action) => target.addEventListener(name, action, { signal: over, capture: true });
    on(document, 'compositionstart', () => { this.composing = true; });
    on(document, 'compositionend', () => { this.composing = false; this.typedAt = now(); });
    on(document, 'beforeinput', () => { this.typedAt = now(); });
    on(document, 'visibilitychange', () => (document.hidden ? this.leave() : this.back()));
    on(window, 'blur', (event) => { if (event.target === window && !this.typing()) this.leave(); });
    on(window, 'focus', (event) => { if (event.target === window) this.back(); });
    on(document, 'paste', (event) => this.note('PASTE', (event.clipboardData?.getData('text') ?? '').length));
  }

  /** The window of an input method, or a keyboard of the system, takes the focus while one types: that is no leaving. */
  typing() {
    return this.composing || now() - this.typedAt < TYPING;
  }

  leave() {
    if (this.leftAt === 0) this.leftAt = now();
  }

  back() {
    const away = this.leftAt === 0 ? 0 : Math.round(now() - this.leftAt);
    this.leftAt = 0;
    if (away >= SHORTEST) this.note('AWAY', away);
  }

  note(signal, amount) {
    if (this.seen.length < MOST) this.seen.push({ signal, seq: ++this.seq, at: Date.now(), amount });
  }

  /** What is to ride along; {@link told} drops it once it has arrived. */
  toTell() {
    return [...this.seen];
  }

  told(sent) {
    this.seen = this.seen.filter((one) => !sent.includes(one));
  }
}
