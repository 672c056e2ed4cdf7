// A case group: the situation stays in sight while its questions are answered; together they are one answer.
import { el } from './dom.js';
import { t } from './texts.js';
import { parts, written } from './responses.js';
import { draw } from './item.js';
import { pictureOf } from './picture.js';

export function group(item, desk) {
  const given = parts(desk.response(item.id), item.parts.length);
  const deskOf = (place) => ({
    response: () => given[place],
    put: (_, response) => {
      given[place] = response;
      desk.put(item.id, written(given));
    },
    readOnly: desk.readOnly,
  });
  return [
    el('details', { class: 'x-group-situation', open: true },
      el('summary', {}, el('span', { class: 'x-tag' }, t('situation'))),
      el('p', {}, item.stem),
      item.picture && pictureOf(item)),
    ...item.parts.map((part, place) => el('section', { class: 'x-part', 'aria-label': t('part', place + 1) },
      el('p', { class: 'x-part-no' }, `${t('part', place + 1)} · ${t(part.type)}`),
      draw(part, deskOf(place)))),
  ];
}
