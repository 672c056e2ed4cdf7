// The rules at the door that must hold without a network; the server checks them again.

const EVENING = 17;
const WITH_BALLOT = new Set(['COMPLETED', 'PARTIAL']);
const FINAL = new Set(['COMPLETED', 'PARTIAL', 'REFUSED', 'AWAY', 'MOVED', 'CANNOT_ANSWER', 'NOT_FOUND']);

/** Day and hour in the county, whatever zone the phone is set to. */
function local(at) {
  const shifted = new Date(new Date(at).getTime() + 8 * 3600 * 1000);
  return { day: shifted.toISOString().slice(0, 10), hour: shifted.getUTCHours() };
}

/** Attempts at a household: those the server knows and those of this phone, each once, oldest first. */
export function attempts(household, visits) {
  const own = visits.filter((v) => v.household === household.id).map((v) => ({ outcome: v.outcome, at: v.startedAt }));
  const seen = new Set(household.attempts.map((a) => Date.parse(a.at)));
  return [...household.attempts, ...own.filter((a) => !seen.has(Date.parse(a.at)))]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** 'done' with a ballot, 'ended' without one for good, 'again' to be visited again, 'open' not visited yet. */
export function state(made) {
  if (made.some((a) => WITH_BALLOT.has(a.outcome))) return 'done';
  if (made.some((a) => FINAL.has(a.outcome))) return 'ended';
  return made.length > 0 ? 'again' : 'open';
}

export function spareMayOpen(made) {
  const now = state(made);
  if (now === 'done' || now === 'open') return false;
  if (now === 'ended') return true;
  const times = made.map((a) => local(a.at));
  return new Set(times.map((t) => t.day)).size >= 2 && times.some((t) => t.hour >= EVENING);
}

/** Whether an attempt after 17:00 is still missing. */
export function needsEvening(made) {
  return !made.some((a) => local(a.at).hour >= EVENING);
}

/** Households on the list: drawn ones, and spares that were opened, in walking order. */
export function listed(batch, opened) {
  return batch.households
    .filter((h) => !h.spare || h.replaces || opened[h.id])
    .sort((a, b) => a.route - b.route || a.place - b.place);
}

/** The next spare in its sealed order, or undefined if all are in use. */
export function nextSpare(batch, opened) {
  return batch.households
    .filter((h) => h.spare && !h.replaces && !opened[h.id])
    .sort((a, b) => a.place - b.place)[0];
}

/** The spare that stands in for a household, if one does. */
export function replacement(batch, household, opened) {
  return batch.households.find((h) => h.spare && (h.replaces ?? opened[h.id]) === household.id);
}
