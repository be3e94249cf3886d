// The item page. Without this script the numbers open the reasons, and the message is sent as it stands in its field.

// A mark tells its reason under the pointer and under the finger; a number does so when the keyboard reaches it.
const opens = (mark) => {
  const why = document.getElementById(mark.dataset.why ?? mark.getAttribute('popovertarget'));
  if (why?.showPopover && !why.matches(':popover-open')) {
    try {
      why.showPopover({ source: mark });
    } catch {
      // Another one is just opening: the next movement tries again.
    }
  }
  return why;
};
let leaving;
const stays = () => clearTimeout(leaving);
const leaves = (why) => {
  stays();
  leaving = setTimeout(() => { if (!why.matches(':hover')) { why.hidePopover(); } }, 250);
};
for (const mark of document.querySelectorAll('mark[data-why]')) {
  mark.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'mouse') {
      stays();
      opens(mark);
    }
  });
  mark.addEventListener('pointerleave', (event) => {
    const why = document.getElementById(mark.dataset.why);
    if (event.pointerType === 'mouse' && why?.hidePopover) {
      leaves(why);
    }
  });
  mark.addEventListener('click', () => opens(mark));
}
for (const why of document.querySelectorAll('.why[popover]')) {
  why.addEventListener('pointerenter', stays);
  why.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse') { leaves(why); } });
}
for (const number of document.querySelectorAll('button.ref[popovertarget]')) {
  number.addEventListener('focus', () => { if (number.matches(':focus-visible')) { opens(number); } });
  number.addEventListener('blur', () => document.getElementById(number.getAttribute('popovertarget'))?.hidePopover?.());
}

// Opening a further choice goes to its first field; so does coming here to ask the author.
for (const more of document.querySelectorAll('details[data-opens]')) {
  more.addEventListener('toggle', () => { if (more.open) { document.getElementById(more.dataset.opens)?.focus(); } });
}
if (location.hash === '#ask') {
  document.getElementById('ask')?.closest('details')?.setAttribute('open', '');
}

// Keys of an item's own page: 1 to 9 choose the reason, e goes to the colleagues.
const panel = document.querySelector('.decision-panel');
addEventListener('keydown', (event) => {
  const typing = event.target.closest('textarea, select, input:not([type="checkbox"], [type="radio"])');
  if (!panel || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector('[data-keys="off"]')) {
    return;
  }
  const reasons = panel.querySelector('select[data-reasons]');
  if (reasons && /^[1-9]$/.test(event.key) && reasons.options[Number(event.key) - 1]) {
    event.preventDefault();
    reasons.selectedIndex = Number(event.key) - 1;
    reasons.focus();
    reasons.blur();
    reasons.classList.add('picked');
    panel.querySelector('[data-picked]').textContent = reasons.selectedOptions[0].textContent;
  }
  if (event.key === 'e') {
    panel.querySelector('#escalate')?.closest('details')?.setAttribute('open', '');
  }
});

// The message to the author: shown as members will read it, and held back while a place is left to fill in.
for (const form of document.querySelectorAll('[data-ask]')) {
  const words = form.querySelector('textarea[name="message"]');
  const preview = form.querySelector('[data-ask-preview]');
  const left = form.querySelector('[data-ask-left]');
  const send = form.querySelector('button[value="ask"]');
  const look = () => {
    preview.textContent = words.value;
    const open = /[[\]{}]|___/.test(words.value);
    left.hidden = !open;
    send.disabled = open || words.value.trim() === '';
  };
  preview.hidden = false;
  words.addEventListener('input', look);
  look();
}
