// Pictures of items and options: shown, enlarged, and fetched ahead so that they are there when the network is not.
import { el } from './dom.js';
import { t } from './texts.js';

export function address(figure) {
  return new URL('../../' + figure.picture, import.meta.url);
}

/** A picture that is enlarged by a tap. */
export function pictureOf(figure) {
  return el('button', { type: 'button', class: 'x-picture', 'aria-label': t('zoomOf', figure.alt ?? ''), onclick: () => zoom(figure) },
    el('img', { src: address(figure), alt: figure.alt ?? '', decoding: 'async' }));
}

/** A picture to be chosen, with its own button to enlarge it. */
export function optionPicture(option, letter) {
  return el('span', { class: 'x-option-picture' },
    el('img', { src: address(option), alt: option.alt ?? '', decoding: 'async' }),
    el('button', {
      type: 'button', class: 'x-zoom-button', 'aria-label': t('zoomOf', letter), title: t('zoom'),
      onclick: (event) => { event.preventDefault(); zoom(option); },
    }, el('span', { 'aria-hidden': 'true' }, '⤢')));
}

export function prefetch(items) {
  for (const item of items) {
    for (const figure of [item, ...(item.options ?? []), ...(item.premises ?? [])]) {
      if (figure.picture) new Image().src = address(figure);
    }
    prefetch(item.parts ?? []);
  }
}

function zoom(figure) {
  let size = 1;
  const image = el('img', { src: address(figure), alt: figure.alt ?? '' });
  const show = (factor) => {
    size = Math.min(4, Math.max(1, size * factor));
    image.style.width = `${size * 100}%`;
  };
  const dialog = el('dialog', { class: 'x-zoom' },
    el('div', { class: 'x-zoom-tools' },
      el('button', { type: 'button', class: 'g-button', onclick: () => show(1 / 1.5) }, t('zoomOut')),
      el('button', { type: 'button', class: 'g-button', onclick: () => show(1.5) }, t('zoomIn')),
      el('button', { type: 'button', class: 'g-button g-primary', onclick: () => dialog.close() }, t('close'))),
    el('div', { class: 'x-zoom-pane' }, image));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
