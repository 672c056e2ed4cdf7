// Sends an objection to an item, then the file that goes with it, and shows the page anew.
const form = document.getElementById('objection');
const refusal = document.getElementById('objectionRefusal');
const key = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
let made = null; // the objection stands already when only its file was refused

// From an item to the form, with the item chosen; one that was objected to before has no entry in the list.
document.querySelectorAll('[data-object]').forEach((link) => {
  const entry = [...form.item.options].find((option) => option.value === link.dataset.object);
  link.hidden = !entry;
  link.addEventListener('click', () => {
    entry.selected = true;
    form.text.focus({ preventScroll: true });
  });
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  refusal.hidden = true;
  try {
    made ??= (await ask('POST', '', 'application/json',
      JSON.stringify({ item: form.item.value, text: form.text.value, evidence: form.evidence.value }))).id;
    const file = form.file.files[0];
    if (file) await ask('PUT', `/${made}/file`, file.type || 'application/octet-stream', file);
    location.reload();
  } catch (problem) {
    refusal.textContent = problem instanceof TypeError ? form.dataset.offline : problem.message;
    refusal.hidden = false;
    button.disabled = false;
  }
});

/** The answer as an object; a refusal is thrown in its own words. */
async function ask(method, path, type, body) {
  const address = new URL(`../../api/v1/sittings/${form.dataset.sitting}/objections${path}`, import.meta.url);
  const headers = { 'X-Gankao': '1', 'Content-Type': type };
  if (method === 'POST') headers['Idempotency-Key'] = key;
  const reply = await fetch(address, { method, headers, body });
  const answer = reply.status === 204 ? {} : await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Error(answer.detail ?? String(reply.status));
  return answer;
}
