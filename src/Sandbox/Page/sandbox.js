// Refreshes the feed every ten seconds, unless somebody is writing, has opened a form, or looks elsewhere.
setInterval(async () => {
  const feed = document.getElementById("feed");
  const busy = feed.contains(document.activeElement) || feed.querySelector("details[open]")
    || [...feed.querySelectorAll("textarea")].some(field => field.value !== field.defaultValue);
  if (busy || document.hidden || location.pathname.startsWith("/page/")) {
    return;
  }
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    feed.replaceChildren(...fresh.getElementById("feed").childNodes);
  }
}, 10000);
