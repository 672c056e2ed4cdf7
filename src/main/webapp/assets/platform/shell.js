// What every page of the offices shares: the menu on a phone, tables as cards there, and the progress of long work.
import { api } from './api.js';

const burger = document.querySelector('.g-burger');
if (burger) {
  const menu = document.getElementById('g-menu');
  burger.addEventListener('click', () => {
    const open = menu.classList.toggle('g-open');
    burger.setAttribute('aria-expanded', String(open));
  });
}

// A chosen file's name stands beside the button that chooses it.
document.querySelectorAll('[data-file-of]').forEach((name) => {
  const input = document.getElementById(name.dataset.fileOf);
  input?.addEventListener('change', () => {
    name.textContent = input.files[0]?.name ?? '';
  });
});

// A table that becomes cards on a phone has no headings there: each value carries its own.
function label(table) {
  const headings = [...table.querySelectorAll('thead tr:last-child th')].map((th) => th.textContent.trim());
  table.querySelectorAll('tbody tr').forEach((row) => [...row.cells].forEach((cell, i) => {
    const heads = i === 0 && table.matches('.g-table');
    if (!heads && headings[i] && row.cells.length === headings.length && !cell.querySelector('.ui-column-title')) {
      cell.dataset.label = headings[i];
    }
  }));
}
function labelAll() {
  document.querySelectorAll('table.g-cards, .g-cards .ui-datatable-tablewrapper > table').forEach(label);
}
labelAll();

const number = new Intl.NumberFormat('zh-CN');

/** Follows a job until it ends; then the page is loaded anew, because its content changed. */
async function follow(box) {
  const text = box.querySelector('.g-job-text');
  const count = box.querySelector('.g-job-count');
  const bar = box.querySelector('.g-progress');
  while (box.dataset.state === 'RUNNING' && box.isConnected) {
    await new Promise((wake) => setTimeout(wake, 1000));
    let job;
    try {
      job = await api.get(`jobs/${box.dataset.job}`);
    } catch (failure) {
      if (failure.status) return;
      continue; // the network is away for a moment; the work goes on
    }
    if (job.message) text.textContent = job.message;
    if (job.total > 0) {
      count.textContent = `${number.format(job.done)} / ${number.format(job.total)}`;
      bar.value = Math.min(100, Math.floor((job.done * 100) / job.total));
    }
    if (job.state !== 'RUNNING') {
      box.dataset.state = job.state;
      location.reload();
    }
  }
}

const followed = new WeakSet();
function followAll() {
  document.querySelectorAll('.g-job[data-state=RUNNING]').forEach((box) => {
    if (!followed.has(box)) {
      followed.add(box);
      follow(box);
    }
  });
}
followAll();
// Parts of a page that Faces replaces may bring a new job.
new MutationObserver(() => { followAll(); labelAll(); }).observe(document.body, { childList: true, subtree: true });
