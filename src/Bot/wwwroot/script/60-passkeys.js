// Passkeys, where the browser can and the address has a name: a number is no place to keep a key for.
const named = !/^[\d.]+$|:/.test(location.hostname);
const able = named && window.isSecureContext && !!window.PublicKeyCredential?.parseRequestOptionsFromJSON;

for (const form of document.querySelectorAll('[data-passkey]')) {
  const said = form.querySelector('[data-said]');
  form.hidden = !able;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.textContent = '';
    try {
      const answer = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) {
        said.textContent = form.dataset.refused ?? form.dataset.failed;
        return;
      }
      const options = await answer.json();
      const credential = 'makes' in form.dataset
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      said.textContent = form.dataset.failed;
    }
  });
}
for (const sentence of document.querySelectorAll('[data-passkey-none]')) {
  sentence.hidden = able;
}
