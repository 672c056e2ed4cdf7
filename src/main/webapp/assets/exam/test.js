// The test itself: head with time and state of saving, one item or all, answer card, hand-in.
import { el, say } from './dom.js';
import { t } from './texts.js';
import { serverNow, timeText, span } from './clock.js';
import { isAnswered } from './paper.js';
import { draw } from './item.js';
import { prefetch } from './picture.js';
import * as store from './store.js';
import * as rescue from './rescue.js';

const FEW = 12;

export class Test {
  /**
   * @param {HTMLElement} room
   * @param {object} paper from paper.js
   * @param {object} kept what the device keeps of the sitting
   * @param {import('./queue.js').Queue} queue
   * @param {{deadline: number, handIn: () => void, readOnly: () => boolean}} session
   */
  constructor(room, paper, kept, queue, session) {
    Object.assign(this, { room, paper, kept, queue, session });
    this.at = Math.min(kept.at ?? 0, paper.items.length - 1);
    this.flags = new Set(kept.flags ?? []);
    this.all = kept.all ?? false;
    this.warned = new Set();
    prefetch(paper.items);
    this.desk = {
      response: (item) => queue.response(item),
      put: (item, response) => { queue.put(item, response); this.refresh(); },
      readOnly: session.readOnly,
      // A step of a case that is chosen but not confirmed: not an answer yet, and it must not be lost unnoticed.
      open: (item, take) => { this.step = { item, take }; this.refresh(); },
      leave: () => { this.step = null; },
    };
    this.step = null;
    document.documentElement.dataset.size = kept.size ?? 'm';
    this.build();
    addEventListener('keydown', (event) => this.key(event), { signal: session.over });
    this.show(this.at, false);
    this.refresh();
  }

  build() {
    this.time = el('strong', { class: 'x-time g-num', role: 'timer', 'aria-label': t('timeLeft') });
    this.pill = el('span', { class: 'x-pill', id: 'save-state', role: 'status' });
    this.place = el('span', { class: 'x-place' });
    this.bar = el('div', { class: 'x-bar-fill' });
    this.notice = el('div', { class: 'x-notice', hidden: true });
    this.main = el('main', { class: 'x-main', id: 'item', tabIndex: -1 });
    // With all items on one page, keys belong to the one that is in use.
    for (const use of ['focusin', 'click']) this.main.addEventListener(use, ({ target }) => this.follow(target));
    this.grid = el('div', { class: 'x-card-body' });
    this.legend = el('p', { class: 'x-legend' });
    this.note = el('p', { class: 'x-note' });
    this.prev = el('button', { type: 'button', class: 'g-button', id: 'prev', onclick: () => this.show(this.at - 1) }, t('prev'));
    this.next = el('button', { type: 'button', class: 'g-button g-primary', id: 'next', onclick: () => (this.stepHere() ? this.step.take() : this.show(this.at + 1)) }, t('next'));
    this.open = el('button', { type: 'button', class: 'g-button', id: 'card-open', onclick: () => this.openCard() });
    this.card = el('aside', { class: 'x-card', id: 'card', 'aria-label': t('card') },
      el('div', { class: 'x-card-notice' }, this.notice),
      el('div', { class: 'x-card-box' }, this.grid, this.legend),
      el('button', { type: 'button', class: 'g-button g-primary x-hand-in', id: 'hand-in', onclick: () => this.confirm() }, t('handIn')),
      this.note,
      el('p', { class: 'x-keys' }, t('keys')));
    this.room.replaceChildren(
      el('a', { class: 'g-skip', href: '#item' }, t('skip')),
      el('header', { class: 'x-head' },
        el('div', { class: 'x-head-in' },
          el('div', { class: 'x-head-left' }, el('h1', {}, this.paper.name), el('strong', { class: 'x-card-title' }, t('card')), this.place),
          el('div', { class: 'x-head-right' }, this.time, this.pill)),
        el('div', { class: 'x-bar', 'aria-hidden': 'true' }, this.bar)),
      el('div', { class: 'x-body-in' }, this.main, this.card),
      el('footer', { class: 'x-foot' }, this.prev, this.open, this.next));
    this.room.className = 'x-room x-testing';
    for (const section of this.paper.sections) {
      const items = this.paper.items.slice(section.first, section.first + section.count);
      this.grid.append(
        el('h2', { class: 'x-card-section' }, t('section', t(section.kind), section.count, Number(section.points))),
        el('div', { class: 'x-grid' }, items.map((item) => el('button', {
          type: 'button', class: 'x-cell g-num', 'data-item': item.id, onclick: () => { this.closeCard(); this.show(item.number - 1); },
        }, String(item.number)))));
    }
  }

  /** Shows an item; in the view of all, scrolls to it. */
  show(index, focus = true) {
    if (index < 0 || index >= this.paper.items.length) {
      if (index >= this.paper.items.length) this.openCard();
      return;
    }
    if (this.step && !this.all && index !== this.at) {
      this.askStep(() => this.show(index, focus));
      return;
    }
    const moved = index !== this.at || this.main.childElementCount === 0;
    this.at = index;
    if (this.all) {
      if (this.main.childElementCount !== this.paper.items.length + 1) {
        this.main.replaceChildren(...this.paper.items.map((item) => this.block(item)), this.tools());
      }
      if (focus) document.getElementById(`item-${this.paper.items[index].id}`).scrollIntoView({ block: 'start' });
    } else if (moved || this.main.childElementCount > 3) {
      this.main.replaceChildren(...this.block(this.paper.items[index]).childNodes, this.tools());
      if (focus) { scrollTo(0, 0); this.main.focus({ preventScroll: true }); }
    }
    store.keep(this.queue.sitting, { at: index }).catch(() => {});
    this.refresh();
  }

  follow(target) {
    const index = this.all ? [...this.main.children].indexOf(target.closest('.x-block')) : -1;
    if (index < 0 || index === this.at) return;
    this.at = index;
    store.keep(this.queue.sitting, { at: index }).catch(() => {});
    this.refresh();
  }

  /** Whether the item shown has a step that waits for its confirmation. */
  stepHere() {
    return this.step !== null && this.step.item === this.paper.items[this.at].id;
  }

  /** Before leaving an unconfirmed step: confirm it, or go on without it. */
  askStep(goOn) {
    const dialog = el('dialog', { class: 'x-dialog', 'aria-labelledby': 'step-title' },
      el('h2', { id: 'step-title' }, t('stepTitle')),
      el('p', {}, t('stepText')),
      el('div', { class: 'x-dialog-buttons' },
        el('button', { type: 'button', class: 'g-button', id: 'step-drop', onclick: () => { dialog.close(); this.step = null; this.main.replaceChildren(); goOn(); } }, t('stepDrop')),
        el('button', { type: 'button', class: 'g-button g-primary', id: 'step-take', autofocus: true, onclick: () => { dialog.close(); this.step.take(); } }, t('stepTake'))));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  block(item) {
    return el('section', { class: 'x-block' },
      this.all && el('p', { class: 'x-block-place' }, `${item.number}. ${t(item.type)} · ${t('points', Number(item.points))}`),
      draw(item, this.desk),
      el('div', { class: 'x-item-foot' }, this.flagButton(item), !this.all && this.sizes()));
  }

  tools() {
    return el('div', { class: 'x-tools' },
      this.all && this.sizes(),
      el('button', { type: 'button', class: 'x-link', id: 'view', onclick: () => this.turn() }, this.all ? t('one') : t('all')));
  }

  turn() {
    this.step = null;
    this.all = !this.all;
    this.main.replaceChildren();
    store.keep(this.queue.sitting, { all: this.all }).catch(() => {});
    this.show(this.at);
  }

  flagButton(item) {
    const button = el('button', { type: 'button', class: 'x-flag', 'data-flag': item.id, onclick: () => this.flag(item) });
    this.paintFlag(button, item);
    return button;
  }

  paintFlag(button, item) {
    const on = this.flags.has(item.id);
    button.classList.toggle('x-on', on);
    button.setAttribute('aria-pressed', String(on));
    button.textContent = '⚑ ' + t(on ? 'flagged' : 'flag');
  }

  flag(item) {
    if (!this.flags.delete(item.id)) this.flags.add(item.id);
    store.keep(this.queue.sitting, { flags: [...this.flags] }).catch(() => {});
    document.querySelectorAll(`[data-flag="${item.id}"]`).forEach((button) => this.paintFlag(button, item));
    this.refresh();
  }

  sizes() {
    const names = { s: 'sizeSmall', m: 'sizeMiddle', l: 'sizeLarge' };
    return el('div', { class: 'x-sizes', role: 'group', 'aria-label': t('size') }, el('span', { 'aria-hidden': 'true' }, t('size')),
      Object.entries(names).map(([size, name]) => el('button', {
        type: 'button', class: `x-size x-size-${size}`, 'aria-label': t(name), 'data-size': size,
        onclick: () => {
          document.documentElement.dataset.size = size;
          store.keep(this.queue.sitting, { size }).catch(() => {});
        },
      }, 'A')));
  }

  /** Items answered wholly. */
  answered() {
    return new Set(this.paper.items.filter((one) => isAnswered(one, this.queue.response(one.id))).map((one) => one.id));
  }

  /** Paints everything that depends on answers, flags and the state of saving. */
  refresh() {
    const { items } = this.paper;
    const item = items[this.at];
    const done = this.answered();
    this.place.textContent = `${t('item', item.number, items.length)} · ${t(item.type)} · ${t('points', Number(item.points))}`;
    this.bar.style.width = `${(done.size / items.length) * 100}%`;
    this.open.textContent = t('cardCount', done.size, items.length);
    this.prev.disabled = this.at === 0;
    this.next.textContent = t(this.stepHere() ? 'stepTake' : 'next');
    for (const cell of this.grid.querySelectorAll('.x-cell')) {
      const id = cell.dataset.item;
      cell.classList.toggle('x-done', done.has(id));
      cell.classList.toggle('x-flagged', this.flags.has(id));
      cell.classList.toggle('x-waiting', this.queue.isWaiting(id) && this.queue.state.failed);
      cell.classList.toggle('x-here', id === item.id);
      const words = [done.has(id) ? t('answered', '') : t('unanswered', ''), this.flags.has(id) ? t('flags', '') : ''];
      cell.setAttribute('aria-label', `${cell.textContent} ${words.join(' ').trim()}`);
    }
    const open = items.length - done.size;
    const waiting = this.queue.state.failed ? this.queue.state.waiting : 0;
    this.legend.replaceChildren(...[
      el('span', { class: 'x-l-done' }, t('answered', done.size)), el('span', { class: 'x-l-open' }, t('unanswered', open)),
      el('span', { class: 'x-l-flag' }, '⚑ ' + t('flags', this.flags.size)),
      waiting > 0 && el('span', { class: 'x-l-waiting' }, t('waiting', waiting)),
    ].filter(Boolean));
    this.note.textContent = open > 0 ? t('handInNote', open) : t('handInNoteAll');
    this.paintState();
  }

  paintState() {
    const { waiting, failed, signedOut, savedAt, broken, sending } = this.queue.state;
    const unfit = this.paper.items.filter((item) => this.queue.unfit().includes(item.id)).map((item) => item.number);
    const [kind, text] = signedOut ? ['bad', t('signedOut', waiting)]
      : this.step ? ['warn', t('stepOpen')]
      : failed && waiting > 0 ? ['warn', t('offline', waiting)]
        : unfit.length > 0 ? ['bad', t('unfitTitle', unfit.join('、'))]
        : broken ? ['bad', t('broken')]
          : waiting > 0 || sending ? ['calm', t('saving')]
            : savedAt > 0 ? ['good', t('saved', timeText(savedAt))]
              : this.queue.rows.size > 0 ? ['good', t('savedBefore')] : ['calm', t('notAnswered')];
    if (this.pill.textContent !== text) {
      this.pill.textContent = text;
      this.pill.className = `x-pill x-${kind}`;
    }
    const away = failed && waiting > 0;
    this.notice.hidden = !away && unfit.length === 0;
    if (!away && unfit.length > 0) {
      this.notice.replaceChildren(el('strong', {}, t('unfitTitle', unfit.join('、'))), el('p', {}, t('unfitText')));
    } else if (away) {
      this.notice.replaceChildren(...[
        el('strong', {}, t(signedOut ? 'signedOutTitle' : 'offlineTitle')), el('p', {}, t(signedOut ? 'signedOutText' : 'offlineText')),
        rescue.available(this.kept) && el('p', { class: 'x-rescue' }, t('rescueHint'), ' ',
          el('button', { type: 'button', class: 'x-link', id: 'rescue', onclick: () => rescue.save(this.queue.sitting, this.kept) }, t('rescueSave'))),
        signedOut && el('a', { class: 'g-button g-small', href: `../sign-in.xhtml?then=${encodeURIComponent('/exam/room.html' + location.search)}` }, t('signIn')),
      ].filter(Boolean));
    }
  }

  /** Called several times a second. */
  tick() {
    const left = this.session.deadline - (this.session.pausedAt ?? serverNow());
    this.time.textContent = span(left);
    this.time.classList.toggle('x-short', left <= 300_000);
    for (const minutes of [10, 5, 1]) {
      if (left <= minutes * 60_000 && left > (minutes - 1) * 60_000 && !this.warned.has(minutes)) {
        this.warned.add(minutes);
        say(t('lastMinutes', minutes));
      }
    }
  }

  openCard() {
    if (this.step) {
      this.askStep(() => { this.show(this.at, false); this.openCard(); });
      return;
    }
    this.room.classList.add('x-card-open');
    if (this.open.offsetParent) {
      this.open.replaceWith(this.closeButton ??= el('button', { type: 'button', class: 'g-button', id: 'card-close', onclick: () => this.closeCard() }, t('toItems')));
      scrollTo(0, 0);
      this.closeButton.focus();
    } else {
      document.getElementById('hand-in').focus();
    }
  }

  closeCard() {
    this.room.classList.remove('x-card-open');
    this.closeButton?.replaceWith(this.open);
  }

  confirm() {
    if (this.step) {
      this.askStep(() => { this.show(this.at, false); this.confirm(); });
      return;
    }
    const { items } = this.paper;
    const open = items.filter((item) => !isAnswered(item, this.queue.response(item.id)));
    const flagged = items.filter((item) => this.flags.has(item.id));
    const list = (some) => el('p', { class: 'x-numbers' }, some.slice(0, FEW).map((item) => el('button', {
      type: 'button', class: 'x-link g-num', 'aria-label': t('goTo', item.number), onclick: () => { dialog.close(); this.closeCard(); this.show(item.number - 1); },
    }, String(item.number))), some.length > FEW && t('more'));
    const dialog = el('dialog', { class: 'x-dialog', 'aria-labelledby': 'confirm-title' },
      el('h2', { id: 'confirm-title' }, t('confirmTitle')),
      open.length > 0 ? el('p', { class: 'x-warn-text' }, t('confirmUnanswered', open.length)) : el('p', {}, t('confirmAll', items.length)),
      open.length > 0 && list(open),
      flagged.length > 0 && el('p', {}, t('confirmFlags', flagged.length)),
      flagged.length > 0 && list(flagged),
      el('p', { class: 'g-note' }, t('confirmText')),
      el('div', { class: 'x-dialog-buttons' },
        el('button', { type: 'button', class: 'g-button', autofocus: true, onclick: () => dialog.close() }, t('back')),
        el('button', { type: 'button', class: 'g-button g-primary', id: 'hand-in-sure', onclick: () => { dialog.close(); this.session.handIn(); } }, t('sure'))));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const { target } = event;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text')) return;
    const letter = event.key.toUpperCase();
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      this.show(this.at + (event.key === 'ArrowRight' ? 1 : -1));
    } else if (letter === 'M') {
      this.flag(this.paper.items[this.at]);
    } else if (/^[A-F]$/.test(letter)) {
      // Of a case group, the question that has the focus; the first one before any has.
      const item = document.getElementById(`item-${this.paper.items[this.at].id}`);
      const part = document.activeElement?.closest('.x-part');
      (item.contains(part) ? part : item).querySelector(`[data-letter="${letter}"] input`)?.click();
    }
  }
}
