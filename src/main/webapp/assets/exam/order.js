// The order in which a candidate sees items and options. Java computes the same: org.gankao.exam.paper.SeededOrder,
// whose documentation describes the construction.

function generator(seed, label) {
  let hash = 0x811C9DC5;
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
  let state = seed ^ hash;
  return (n) => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 4294967296 * n);
  };
}

/** `list` in the order the seed and label give it. */
export function ordered(seed, label, list) {
  const below = generator(seed, label);
  const shuffled = list.slice();
  for (let n = shuffled.length; n > 1; n--) {
    const other = below(n);
    [shuffled[n - 1], shuffled[other]] = [shuffled[other], shuffled[n - 1]];
  }
  return shuffled;
}
