// The paper as this candidate sees it: numbered over all sections, in his own order.
import { ordered } from './order.js';

/** @returns {{name: string, label: string, minutes: number, sections: object[], items: object[]}} */
export function read(form, supplement, seed) {
  const own = new Map((supplement?.sections ?? []).map((section) => [section.kind, section]));
  const sections = [];
  const items = [];
  for (const announced of form.sections) {
    const section = announced.personal ? own.get(announced.kind) : announced;
    if (!section || section.items.length === 0) continue;
    const placed = ordered(seed, section.kind, section.items).map((item) => ({
      ...item,
      kind: section.kind,
      options: item.options && ordered(seed, item.id, item.options),
    }));
    sections.push({ kind: section.kind, points: section.points, first: items.length, count: placed.length });
    items.push(...placed);
  }
  items.forEach((item, index) => { item.number = index + 1; });
  return { name: form.paper, label: form.label, minutes: form.minutes, sections, items };
}

/** Whether a response is an answer; a case is one when it has reached an end. */
export function isAnswered(item, response) {
  if (response === '') return false;
  if (item.type === 'fill-in') return blanks(response).some((text) => text.trim() !== '');
  if (item.type === 'case') return walk(item, response).end;
  return true;
}

export function blanks(response) {
  try {
    const list = JSON.parse(response || '[]');
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
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
