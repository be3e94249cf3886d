// Comfort only: every page works without this script.

const fill = (template, value) => template.replace('{0}', value);

// Undo bars count down; the server alone decides whether it is too late.
for (const bar of document.querySelectorAll('[data-undo]')) {
  const seconds = bar.querySelector('[data-seconds]');
  const end = performance.now() + Number(bar.dataset.left);
  bar.style.setProperty('--window', `${bar.dataset.left}ms`);
  const tick = () => {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left <= 0) {
      bar.remove();
      return;
    }
    seconds.textContent = fill(seconds.dataset.text, left);
    setTimeout(tick, 250);
  };
  tick();
}

// A live region speaks only when it changes: say the bar's sentence again once the page stands.
const status = document.querySelector('.undo-bars');
const what = status?.querySelector('.undo-what');
if (what) {
  const text = what.textContent;
  what.textContent = '';
  setTimeout(() => { what.textContent = text; }, 100);
}

// New flags are announced, never inserted: nothing moves under the reader's finger.
const fresh = document.querySelector('[data-events]');
if (fresh && 'EventSource' in window) {
  const events = new EventSource(fresh.dataset.events);
  const title = document.title.replace(/^\(\d+\) /, '');
  events.addEventListener('queue', (event) => {
    const { open, fresh: count } = JSON.parse(event.data);
    document.querySelector('[data-open-count]')?.replaceChildren(open);
    document.title = open > 0 ? `(${open}) ${title}` : title;
    if (count > 0) {
      const link = document.createElement('a');
      link.href = fresh.dataset.link;
      link.textContent = count === 1 ? fresh.dataset.one : fill(fresh.dataset.many, count);
      fresh.replaceChildren(link);
    }
  });
  addEventListener('pagehide', () => events.close());
}

// One press decides once, however often the button is pressed.
for (const form of document.querySelectorAll('[data-decide]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = '1';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-sent]')) {
    delete form.dataset.sent;
  }
});

for (const field of document.querySelectorAll('[data-select]')) {
  field.addEventListener('focus', () => field.select());
}

// Copying needs a secure page; elsewhere the text stands below, ready to be selected.
for (const button of document.querySelectorAll('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[data-copied]');
  button.hidden = !navigator.clipboard || !source;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.value);
    said.textContent = button.dataset.done;
  });
}
