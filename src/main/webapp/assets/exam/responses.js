// Reads and writes what candidates answer; org.gankao.exam.paper.SectionItem describes the syntax of each type.

/** Texts of a JSON list: blanks of a fill-in item, or answers to the parts of a case group. */
export function texts(response) {
  try {
    const list = JSON.parse(response || '[]');
    return Array.isArray(list) ? list.map((one) => String(one ?? '')) : [];
  } catch {
    return [];
  }
}

/** The answer to each part of a case group, empty where there is none. */
export function parts(response, count) {
  const given = texts(response);
  return Array.from({ length: count }, (_, place) => given[place] ?? '');
}

/** A list of texts as a response; nothing but empty ones is no answer. */
export function written(list) {
  return list.every((text) => text.trim() === '') ? '' : JSON.stringify(list);
}

/** The option of each premise of a matching item. */
export function pairs(response) {
  return new Map(response.split(',').filter(Boolean).map((pair) => pair.split('-')));
}

export function writtenPairs(chosen) {
  return [...chosen].sort(([one], [other]) => Number(one) - Number(other)).map((pair) => pair.join('-')).join(',');
}

/** The place pointed at, ‰ of width and height; null: none. */
export function spot(response) {
  const place = /^(\d{1,4}),(\d{1,4})$/.exec(response);
  return place && { x: Number(place[1]), y: Number(place[2]) };
}
