// Right places on a picture: drawn as rectangles or ovals by dragging, moved by typing their numbers.
import { el } from '../../exam/dom.js';
import { t } from './texts.js';
import { address, problemsOf, small } from './fields.js';

const FULL = 1000;

export function regions(desk, of) {
  const list = of.answers = of.answers.filter((one) => !Array.isArray(one));
  const box = el('fieldset', { class: 'qe-lines' });
  let shape = 'rectangle';
  const paint = () => box.replaceChildren(...[
    el('legend', {}, t('regions')),
    el('p', { class: 'g-hint' }, t(of.picture ? 'regionsHint' : 'pictureFirst')),
    of.picture && el('div', { class: 'g-row' }, ['rectangle', 'ellipse'].map((one) => el('label', { class: 'qe-mark' },
      el('input', { type: 'radio', name: 'shape', checked: shape === one, onchange: () => { shape = one; } }), t(one)))),
    of.picture && stage(),
    ...list.map((region, at) => {
      const name = Object.keys(region)[0];
      return el('div', { class: 'qe-line' }, el('span', { class: 'qe-no' }, String(at + 1)), el('span', { class: 'qe-shape' }, t(name)),
        el('input', {
          class: 'qe-input', value: region[name].join(', '), 'aria-label': t('regionNumbers', at + 1),
          onchange: (event) => { region[name] = event.target.value.split(/[,，\s]+/).filter(Boolean).map(Number); desk.touch(); paint(); },
        }),
        small(t('drop'), () => { list.splice(at, 1); desk.touch(); paint(); }));
    }),
    problemsOf('key'),
  ].filter(Boolean));

  function stage() {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute('viewBox', '0 0 1000 1000');
    drawing.setAttribute('preserveAspectRatio', 'none');
    drawing.append(...list.map((region) => outline(region)));
    const element = el('div', { class: 'qe-stage' }, el('img', { src: address(of.picture), alt: of.alt ?? '', draggable: false }), drawing);
    element.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      const from = at(event);
      let region = null;
      const follow = (moved) => {
        region = between(from, at(moved), shape);
        drawing.replaceChildren(...[...list, region].map((one) => outline(one)));
      };
      element.addEventListener('pointermove', follow);
      element.addEventListener('lostpointercapture', () => {
        element.removeEventListener('pointermove', follow);
        if (region) list.push(region);
        desk.touch();
        paint();
      }, { once: true });
    });
    const at = (event) => {
      const frame = element.getBoundingClientRect();
      const share = (part, whole) => Math.min(FULL, Math.max(0, Math.round((part / whole) * FULL)));
      return [share(event.clientX - frame.left, frame.width), share(event.clientY - frame.top, frame.height)];
    };
    return element;
  }
  paint();
  return box;
}

function between([x1, y1], [x2, y2], shape) {
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  const [width, height] = [Math.max(1, Math.abs(x1 - x2)), Math.max(1, Math.abs(y1 - y2))];
  return shape === 'ellipse'
    ? { ellipse: [Math.round(left + width / 2), Math.round(top + height / 2), Math.max(1, Math.round(width / 2)), Math.max(1, Math.round(height / 2))] }
    : { rectangle: [left, top, Math.min(width, FULL - left), Math.min(height, FULL - top)] };
}

function outline(region) {
  const [name, numbers] = Object.entries(region)[0];
  const make = (tag, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const [a, b, c, d] = numbers;
  if (name === 'ellipse') return make('ellipse', { cx: a, cy: b, rx: c, ry: d });
  if (name === 'polygon') return make('polygon', { points: numbers.join(' ') });
  return make('rect', { x: a, y: b, width: c, height: d });
}
