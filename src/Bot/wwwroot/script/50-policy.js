// The policy page: a slider beside each number, and the line below follows while it moves. Without this, a button does the same.
const form = document.querySelector('[data-policy]');
if (form) {
  const fields = [...form.querySelectorAll('[data-alerts]')];
  const lines = form.querySelector('[data-lines]');
  let waiting;
  let asking;
  const show = (answer) => {
    lines.replaceChildren(...answer.lines.map((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    }));
    for (const half of ['discrimination', 'identification']) {
      form.querySelector(`[data-half="${half}"]`).textContent = answer[half];
    }
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const url = new URL(form.dataset.policy, location.href);
    for (const field of fields) {
      if (!field.validity.valid) {
        return;
      }
      url.searchParams.set(field.dataset.alerts, field.value);
    }
    try {
      const answer = await fetch(url, { signal: asking.signal });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch {
      // The button still tries it.
    }
  };
  for (const field of fields) {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = 0;
    slider.max = Math.max(20, Number(field.value) * 3);
    slider.value = field.value;
    slider.setAttribute('aria-label', field.closest('label').querySelector('span').textContent);
    field.closest('label').after(slider);
    const follow = (from, to) => from.addEventListener('input', () => {
      to.value = from.value;
      clearTimeout(waiting);
      waiting = setTimeout(ask, 200);
    });
    follow(slider, field);
    follow(field, slider);
  }
}
