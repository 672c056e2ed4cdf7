// The paper as this candidate sees it: numbered over all sections, in his own order.
import { ordered } from './order.js';
import { pairs, parts, texts } from './responses.js';

/** Types whose written order may be the answer: shuffled whatever the paper says. */
const ALWAYS = ['matching', 'ordering'];

/** @returns {{name: string, label: string, minutes: number, sections: object[], items: object[]}} */
export function read(form, supplement, seed) {
  const own = new Map((supplement?.sections ?? []).map((section) => [section.kind, section]));
  const sections = [];
  const items = [];
  const shuffle = form.shuffle ?? { items: true, options: true };
  for (const announced of form.sections) {
    const section = announced.personal ? own.get(announced.kind) : announced;
    if (!section || section.items.length === 0) continue;
    const placed = (shuffle.items ? ordered(seed, section.kind, section.items) : section.items)
      .map((item) => ({ ...asSeen(item, item.id, seed, shuffle), kind: section.kind }));
    sections.push({ kind: section.kind, points: section.points, first: items.length, count: placed.length });
    items.push(...placed);
  }
  items.forEach((item, index) => { item.number = index + 1; });
  return { name: form.paper, label: form.label, minutes: form.minutes, sections, items };
}

/**
 * An item or part with what is to be chosen, matched or ordered in the candidate's order; parts stay in theirs.
 * Java computes the same: org.gankao.exam.paper.SeenItem.
 */
function asSeen(item, id, seed, shuffle) {
  const mixed = shuffle.options || ALWAYS.includes(item.type);
  return {
    ...item,
    id,
    options: item.options && (mixed ? ordered(seed, id, item.options) : item.options),
    premises: item.premises && ordered(seed, `${id}:premises`, item.premises),
    parts: item.parts?.map((part) => asSeen(part, `${id}-${part.id}`, seed, shuffle)),
  };
}

/** Whether a response is a whole answer: a case has reached an end, each premise an option, each part an answer. */
export function isAnswered(item, response) {
  if (response === '') return false;
  switch (item.type) {
    case 'fill-in': return texts(response).some((text) => text.trim() !== '');
    case 'case': return walk(item, response).end;
    case 'matching': return pairs(response).size === item.premises.length;
    case 'case-group': return parts(response, item.parts.length).every((one, place) => isAnswered(item.parts[place], one));
    default: return true;
  }
}

/** The way through a case: steps taken, the node reached, and whether it is an end. */
export function walk(item, response) {
  const steps = [];
  let node = item.nodes[item.start];
  for (const id of response === '' ? [] : response.split(',')) {
    const choice = node.choices?.find((one) => one.id === id);
    if (!choice || !item.nodes[choice.next]) break;
    steps.push({ node, choice });
    node = item.nodes[choice.next];
  }
  return { steps, node, end: Boolean(node.end) || (node.choices ?? []).length === 0 };
}
