// Takes emergency files in on the page of a session.
import { api, ApiError } from '../platform/api.js';

const form = document.getElementById('rescue');
const report = document.getElementById('rescueReport');

form.file.addEventListener('change', () => {
  const [file] = form.file.files;
  if (file) document.getElementById('rescueChosen').textContent = file.name;
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const [file] = form.file.files;
  if (!file) return;
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const taken = await api.post(`exam-sessions/${form.dataset.session}/rescue-files`, read(await file.text()));
    const words = [taken.cadreName, taken.cadreCode, taken.answers, taken.listed]
      .reduce((text, value, place) => text.replace(`{${place}}`, value), form.dataset.taken);
    tell(taken.marked ? `${words} ${form.dataset.again}` : words, false);
  } catch (failure) {
    tell(failure instanceof ApiError || failure instanceof SyntaxError ? failure.message : form.dataset.offline, true);
  }
  button.disabled = false;
});

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(form.dataset.foreign);
  }
}

function tell(words, bad) {
  report.textContent = words;
  report.classList.toggle('g-bad', bad);
  report.hidden = false;
}
