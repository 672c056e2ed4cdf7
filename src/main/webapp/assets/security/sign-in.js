// Forms that speak to the API: signing in, first set-up, changing the password. They hold no state on the server, so they
// never expire; when many people sign in at once they queue by themselves.
import { api } from '../platform/api.js';

const QUEUE_TRIES = 40;
const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

function say(form, text, kind) {
  const state = form.querySelector('.g-form-state');
  state.textContent = text;
  state.hidden = text === '';
  state.classList.toggle('g-bad', kind === 'bad');
  state.classList.toggle('g-good', kind === 'good');
}

function bodyOf(form) {
  const body = Object.fromEntries(new FormData(form));
  delete body.again;
  delete body.username;
  return body;
}

async function send(form) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await api[form.dataset.method](form.dataset.path, bodyOf(form));
    } catch (failure) {
      const busy = failure.type === 'urn:gankao:security.busy';
      if (!busy || attempt === QUEUE_TRIES) throw failure;
      say(form, form.dataset.queue, '');
      await pause(1500 + Math.random() * 1500);
    }
  }
}

async function submit(form) {
  const again = form.elements.namedItem('again');
  if (again && again.value !== form.elements.namedItem('fresh').value) {
    say(form, form.dataset.different, 'bad');
    again.focus();
    return;
  }
  const button = form.querySelector('button[type=submit]');
  button.disabled = true;
  say(form, form.dataset.working, '');
  try {
    await send(form);
    if (form.dataset.then) {
      location.assign(form.dataset.then);
      return;
    }
    form.reset();
    say(form, form.dataset.done, 'good');
  } catch (failure) {
    say(form, failure.status ? failure.message : form.dataset.offline, 'bad');
    form.querySelector('input[type=password]').select();
  }
  button.disabled = false;
}

document.querySelectorAll('.g-api-form').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(form);
  });
});

document.querySelectorAll('.g-reveal').forEach((button) => {
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.for);
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? button.dataset.hide : button.dataset.show;
  });
});

document.querySelectorAll('.g-demo-part').forEach((button) => {
  button.addEventListener('click', () => {
    const form = document.querySelector('.g-api-form');
    form.elements.namedItem('login').value = button.dataset.login;
    form.elements.namedItem('password').value = button.dataset.password;
    form.requestSubmit();
  });
});

// A page kept by the browser shows the form as it was; a fresh visit starts clean.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
