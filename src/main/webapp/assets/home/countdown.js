// Counts down by the server's clock: the page brings the server's now, the device only measures what has passed since.
const loadedAt = performance.now();

function text(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const days = Math.floor(seconds / 86400);
  const clock = [Math.floor((seconds % 86400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    .map((part) => String(part).padStart(2, '0'));
  return { days, clock: days === 0 && clock[0] === '00' ? clock.slice(1).join(':') : clock.join(':') };
}

function tick() {
  document.querySelectorAll('.g-countdown').forEach((box) => {
    const now = Number(box.dataset.now) + performance.now() - loadedAt;
    const left = Number(box.dataset.target) - now;
    if (left <= 0) {
      if (box.dataset.over !== 'yes') {
        box.dataset.over = 'yes';
        setTimeout(() => location.reload(), 1500);
      }
      return;
    }
    const { days, clock } = text(left);
    box.textContent = days > 0 ? box.dataset.days.replace('{0}', days) + ' ' + clock : clock;
  });
}

if (document.querySelector('.g-countdown')) {
  tick();
  setInterval(tick, 500);
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > 60_000) location.reload(); // the clock of a device that slept cannot be trusted
  });
}
