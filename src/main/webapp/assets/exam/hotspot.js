// Hotspot: a place on the picture is tapped, or found with a crosshair moved by the arrow keys.
import { el, say } from './dom.js';
import { t } from './texts.js';
import { spot } from './responses.js';
import { address } from './picture.js';

const FULL = 1000;
const STEP = 20;
const FINE = 2;
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function hotspot(item, desk) {
  let size = 1;
  let cross = spot(desk.response(item.id)) ?? { x: FULL / 2, y: FULL / 2 };
  const image = el('img', { src: address(item), alt: item.alt ?? '', draggable: false });
  const pin = el('span', { class: 'x-pin', 'aria-hidden': 'true' });
  const hair = el('span', { class: 'x-hair', 'aria-hidden': 'true' });
  const state = el('p', { class: 'x-spot-state', role: 'status' });
  const clear = el('button', { type: 'button', class: 'g-button g-small', onclick: () => put('') }, t('spotClear'));
  const stage = el('div', {
    class: 'x-stage', tabIndex: 0, role: 'application', 'aria-label': t('spotStage', item.alt ?? ''), 'aria-describedby': `spot-${item.id}`,
    onclick: (event) => {
      const box = image.getBoundingClientRect();
      point(share(event.clientX - box.left, box.width), share(event.clientY - box.top, box.height));
    },
    onkeydown: (event) => steer(event),
  }, image, hair, pin);

  function put(response) {
    if (desk.readOnly()) return;
    desk.put(item.id, response);
    paint();
  }

  function point(x, y) {
    cross = { x, y };
    put(`${x},${y}`);
  }

  function steer(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) {
      const step = event.shiftKey ? FINE : STEP;
      cross = { x: within(cross.x + move[0] * step), y: within(cross.y + move[1] * step) };
      stage.classList.add('x-steering');
      paint();
      say(t('spotAt', percent(cross.x), percent(cross.y)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      point(cross.x, cross.y);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation(); // arrows would turn to the next item
  }

  function paint() {
    const at = spot(desk.response(item.id));
    set(hair, cross);
    pin.hidden = !at;
    if (at) set(pin, at);
    clear.hidden = !at || desk.readOnly();
    state.textContent = at ? t('spotGiven', percent(at.x), percent(at.y)) : t('spotOpen');
  }

  const enlarge = (factor) => {
    size = Math.min(4, Math.max(1, size * factor));
    stage.style.width = `${size * 100}%`;
  };
  paint();
  return el('div', {},
    el('div', { class: 'x-stage-pane' }, stage),
    el('div', { class: 'x-spot-tools' }, state, clear,
      el('button', { type: 'button', class: 'g-button g-small', onclick: () => enlarge(1 / 1.5) }, t('zoomOut')),
      el('button', { type: 'button', class: 'g-button g-small', onclick: () => enlarge(1.5) }, t('zoomIn'))),
    el('p', { class: 'x-hint x-keys-hint', id: `spot-${item.id}` }, t('spotKeys')));
}

function share(part, whole) {
  return within(Math.round((part / whole) * FULL));
}

function within(at) {
  return Math.min(FULL, Math.max(0, at));
}

function percent(at) {
  return String(Math.round(at / 10));
}

function set(element, place) {
  element.style.left = `${place.x / 10}%`;
  element.style.top = `${place.y / 10}%`;
}
