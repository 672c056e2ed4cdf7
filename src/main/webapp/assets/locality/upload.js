// Sends a roster to be checked, showing how much has gone, and leads to the page of its findings.
const form = document.getElementById('upload');
const sent = document.getElementById('sent');
const refusal = document.getElementById('refusal');

form.file.addEventListener('change', () => {
  const file = form.file.files[0];
  if (file) document.getElementById('chosen').textContent = file.name;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const file = form.file.files[0];
  if (!file) return;
  const button = form.querySelector('button');
  const request = new XMLHttpRequest();
  const address = new URL('../../api/v1/roster-imports', import.meta.url);
  address.searchParams.set('name', file.name);
  button.disabled = true;
  refusal.hidden = true;
  sent.hidden = false;
  request.upload.addEventListener('progress', (step) => {
    if (step.lengthComputable) sent.value = Math.floor((step.loaded * 100) / step.total);
  });
  request.addEventListener('load', () => {
    let answer = {};
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      answer = {};
    }
    if (request.status === 202) {
      location.href = new URL(`../../locality/import.xhtml?id=${answer.id}`, import.meta.url).href;
    } else {
      refuse(button, answer.detail ?? String(request.status));
    }
  });
  request.addEventListener('error', () => refuse(button, form.dataset.offline));
  request.open('POST', address);
  request.setRequestHeader('X-Gankao', '1');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
});

function refuse(button, words) {
  sent.hidden = true;
  button.disabled = false;
  refusal.textContent = words;
  refusal.hidden = false;
}
