// Keys and small comforts of the queue and of an item's page. Without this script every button still does its work.

const queue = document.querySelector('[data-queue]');
const cards = [...document.querySelectorAll('[data-card]')];
// On an item's own page the whole page is the card.
const page = cards.length === 0 ? document.querySelector('.item-side') : null;
let here = null;

const stand = (card) => {
  here = card;
  document.querySelector('.situation.here')?.classList.remove('here');
  card?.closest('.situation')?.classList.add('here');
};
const go = (card) => {
  if (card) {
    stand(card);
    card.focus();
  }
};
for (const card of cards) {
  card.addEventListener('focusin', () => stand(card));
}

// After a decision the address names the next card: go on there.
const named = location.hash.startsWith('#flag-') ? document.getElementById(location.hash.slice(1)) : null;
if (named) {
  go(named);
  history.replaceState(null, '', location.pathname + location.search);
} else {
  stand(cards[0] ?? null);
  here = null;
}

const find = (key) => (here ?? page)?.querySelector(`[data-key="${key}"]`);
const press = (key) => {
  if (!here && !page) {
    go(cards[0]);
    return;
  }
  const button = find(key);
  const fold = button?.closest('details:not([open])');
  if (fold) {
    // A colleague looks at it: to take it over is a step of its own.
    fold.open = true;
    fold.querySelector('summary').focus();
    return;
  }
  button?.click();
};
const sheetOf = (selector) => (here ?? page)?.querySelector(selector)?.closest('[popover]');
const whole = (key) => here?.closest('[data-situation]')?.querySelector(`.whole-foot [data-key="${key}"]`)?.click();
const actions = {
  j: () => go(here ? cards[cards.indexOf(here) + 1] : cards[0]),
  k: () => go(here ? cards[cards.indexOf(here) - 1] : cards[0]),
  o: () => press('o'),
  f: () => press('f'),
  w: () => press('w'),
  d: () => press('d'),
  h: () => {
    const radio = (here ?? page)?.querySelector('[data-hide]');
    if (!radio) {
      press('h');
      return;
    }
    sheetOf('[data-hide]').showPopover();
    radio.checked = true;
    sheetOf('[data-hide]').querySelector('[data-chosen]').focus();
  },
  m: () => press('m'),
  e: () => {
    const select = find('e');
    if (select?.closest('[popover]')) {
      select.closest('[popover]').showPopover();
    }
    select?.focus();
  },
  s: () => press('s'),
  F: () => whole('F'),
  D: () => whole('D'),
  u: () => document.querySelector('.undo-bars > [data-undo] button')?.click(),
  x: () => press('x'),
  z: () => toggleZen(),
  '/': () => document.querySelector('[data-key="/"]')?.focus(),
  '?': () => {
    const help = document.querySelector('[data-shortcuts]');
    if (help) {
      help.open = !help.open;
      help.querySelector('summary').focus();
    }
  },
};

// In a field letters are letters; boxes and buttons are not fields.
const isField = (element) => element.closest('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])');
const areOff = () => document.querySelector('[data-keys="off"]') !== null;
addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && palette) {
    event.preventDefault();
    openPalette();
    return;
  }
  if (event.target.matches?.('select[data-key="e"]') && event.key === 'Enter') {
    event.preventDefault();
    event.target.closest('.hand-over').querySelector('button').click();
    return;
  }
  if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.repeat || areOff() || palette?.open) {
    return;
  }
  const sheet = document.querySelector('[data-sheet]:popover-open');
  if (sheet && /^[1-9]$/.test(event.key)) {
    event.preventDefault();
    sheet.querySelector(`[data-digit="${event.key}"]`)?.click();
    return;
  }
  // A held Caps Lock must not decide a whole thread.
  const key = event.getModifierState('CapsLock') ? event.key.toLowerCase() : event.key;
  if (actions[key]) {
    event.preventDefault();
    if (sheet && sheet.contains(event.target) && key !== 'd') {
      sheet.hidePopover();
    }
    actions[key]();
  }
});

// One item at a time: the choice is kept by the same form that works without script.
const comfort = document.querySelector('[data-comfort] form');
function toggleZen() {
  if (!queue || !comfort) {
    return;
  }
  const on = queue.classList.toggle('zen');
  comfort.elements.zen.checked = on;
  fetch(comfort.action, { method: 'POST', body: new FormData(comfort), redirect: 'manual' });
  go(here ?? cards[0]);
}

// How many are chosen.
const picks = document.querySelector('[data-pick]');
if (picks) {
  const say = picks.querySelector('[data-picked]');
  const count = () => {
    const chosen = document.querySelectorAll('.pick input:checked').length;
    say.textContent = chosen === 1 ? picks.dataset.one : picks.dataset.many.replace('{0}', chosen);
  };
  for (const box of document.querySelectorAll('.pick input')) {
    box.addEventListener('change', count);
  }
  addEventListener('pageshow', count);
}

// The reason of a mark shows on hover too; the number beside it opens it by tap and by key.
for (const number of document.querySelectorAll('[data-tip]')) {
  const mark = number.previousElementSibling;
  const tip = number.popoverTargetElement;
  if (!mark || !tip || mark.tagName !== 'MARK') {
    continue;
  }
  let timer;
  mark.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'mouse') {
      timer = setTimeout(() => { if (!tip.matches(':popover-open')) { tip.showPopover({ source: number }); } }, 250);
    }
  });
  mark.addEventListener('pointerleave', (event) => {
    clearTimeout(timer);
    if (event.pointerType === 'mouse' && !tip.matches(':hover')) {
      tip.hidePopover();
    }
  });
}
for (const mark of document.querySelectorAll('.veil .mark-discrimination')) {
  mark.addEventListener('click', () => mark.classList.toggle('bare'));
}

// A photo opens when it is held, so that no thumb opens it by mistake. Enter opens it at once.
for (const photo of document.querySelectorAll('[data-hold]')) {
  let timer;
  let held = false;
  const end = () => {
    clearTimeout(timer);
    photo.classList.remove('holding');
  };
  photo.addEventListener('pointerdown', () => {
    held = false;
    photo.classList.add('holding');
    timer = setTimeout(() => { held = true; end(); photo.classList.add('ready'); }, 600);
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) {
    photo.addEventListener(name, end);
  }
  photo.addEventListener('contextmenu', (event) => event.preventDefault());
  photo.addEventListener('dragstart', (event) => event.preventDefault());
  photo.addEventListener('click', (event) => {
    if (event.detail > 0 && !held) {
      event.preventDefault();
    }
    held = false;
  });
}

// Every action and page by name.
const palette = document.querySelector('[data-palette]');
const openPalette = () => {
  if (!palette.open) {
    palette.showModal();
  }
  const filter = palette.querySelector('[data-palette-filter]');
  filter.value = '';
  filter.dispatchEvent(new Event('input'));
  filter.focus();
};
if (palette) {
  const list = palette.querySelector('[data-palette-list]');
  const none = palette.querySelector('[data-palette-none]');
  const filter = palette.querySelector('[data-palette-filter]');
  const known = new Set([...list.querySelectorAll('a')].map((link) => link.pathname));
  for (const link of document.querySelectorAll('.tabs a, .tool')) {
    if (!known.has(link.pathname)) {
      const entry = document.createElement('a');
      entry.href = link.href;
      entry.textContent = (link.querySelector('span:not(.badge)') ?? link).textContent;
      const row = document.createElement('li');
      row.append(entry);
      list.append(row);
    }
  }
  if (!queue && !page) {
    // Elsewhere there is nothing to decide: only the pages are left.
    list.querySelectorAll('li:has([data-do])').forEach((row) => row.remove());
  }
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const shown = () => [...list.children].filter((row) => !row.hidden).map((row) => row.firstElementChild);
  filter.addEventListener('input', () => {
    for (const row of list.children) {
      row.hidden = !plain(row.textContent).includes(plain(filter.value.trim()));
    }
    none.hidden = shown().length > 0;
  });
  palette.addEventListener('keydown', (event) => {
    const rows = shown();
    const at = rows.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? filter : rows[Math.min(next, rows.length - 1)])?.focus();
    } else if (event.key === 'Enter' && document.activeElement === filter) {
      event.preventDefault();
      rows[0]?.click();
    }
  });
  list.addEventListener('click', (event) => {
    const action = event.target.closest('[data-do]');
    if (action) {
      palette.close();
      const key = action.dataset.do;
      if (here) {
        here.focus();
      }
      actions[key]();
    }
  });
}
