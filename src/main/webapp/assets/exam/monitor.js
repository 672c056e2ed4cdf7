// Keeps the counts of the monitor page alive without loading the page anew.
import { api } from '../platform/api.js';

const EVERY = 5000;
const FIELDS = ['waiting', 'answering', 'offline', 'handedIn', 'absent'];
// Looked up each time: the form puts a new one in its place.
const monitor = () => document.getElementById('monitor');

async function look() {
  const counts = await api.get(`exam-sessions/${monitor().dataset.session}/monitor`);
  const figures = monitor().querySelectorAll('.g-stat-value');
  FIELDS.forEach((field, place) => {
    figures[place].textContent = String(counts.reduce((sum, row) => sum + row[field], 0));
  });
  for (const row of counts) {
    const cells = document.querySelectorAll(`#townships tr[data-township="${row.townshipId}"] td`);
    FIELDS.forEach((field, place) => { if (cells[place + 1]) cells[place + 1].textContent = String(row[field]); });
  }
}

if (monitor()?.dataset.live === 'true') {
  setInterval(() => { if (!document.hidden) look().catch(() => {}); }, EVERY);
}
