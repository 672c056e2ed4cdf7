// Faces drawn by us, in ink only: no colour leads to an answer.
const MOUTH = {
  SATISFIED: '<path d="M14 27c3 5 6 7 10 7s7-2 10-7"/>',
  BASIC: '<path d="M15 30c3 1.5 6 2 9 2s6-.5 9-2"/>',
  DISSATISFIED: '<path d="M14 34c3-5 6-7 10-7s7 2 10 7"/>',
};
const EYES = '<circle cx="17" cy="19" r="2.6" class="d-eye"/><circle cx="31" cy="19" r="2.6" class="d-eye"/>';
const QUESTION = '<path d="M19 19c0-3.4 2.2-5.4 5-5.4s5 2 5 4.8c0 4-5 4.2-5 8.4"/><circle cx="24" cy="33" r="1.9" class="d-eye"/>';

export function face(answer) {
  const inner = answer === 'UNKNOWN' ? QUESTION : EYES + MOUTH[answer];
  return `<svg class="d-face" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="21"/>${inner}</svg>`;
}
