// The marking desk by keyboard: digits tick points of the rubric, which propose the points; the marker decides.
const desk = document.querySelector('.k-desk');
const ticks = [...document.querySelectorAll('#rubric input')];
const field = document.getElementById('marking:points');
const full = Number(desk.dataset.points);

/** Points for what is ticked, to the nearest half point. */
function proposed() {
  const weight = (some) => some.reduce((sum, tick) => sum + Number(tick.dataset.weight), 0);
  const share = weight(ticks.filter((tick) => tick.checked)) / weight(ticks);
  return share === 1 ? full : Math.min(full, Math.round(share * full * 2) / 2);
}

ticks.forEach((tick) => tick.addEventListener('change', () => { field.value = String(proposed()); }));

document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input:not([type=checkbox]), textarea') || event.ctrlKey || event.metaKey;
  const digit = event.code.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
  if (event.altKey || !typing) {
    const tick = digit && ticks[Number(digit) - 1];
    if (tick) {
      event.preventDefault();
      tick.click();
    }
  }
});
