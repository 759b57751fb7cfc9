// @ts-check
/* Ticks beside the sentence of each [data-countdown]. The sentence itself never changes, so nothing is read out twice. */

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-countdown]")]);

if (places.length > 0) start();

async function start() {
  const skew = await clockSkew();
  if (skew === undefined) return;
  for (const place of places) tick(place, skew);
}

/** How far this device's clock is behind the server's, in ms; undefined when the server can't be asked. */
async function clockSkew() {
  try {
    const asked = Date.now();
    const answer = await fetch("/healthz", { method: "HEAD", cache: "no-store" });
    const answered = Date.now();
    const server = Date.parse(answer.headers.get("date") ?? "");
    // The header is cut to whole seconds, so the true moment lies half a second later on average.
    return Number.isNaN(server) ? undefined : server + 500 - (asked + answered) / 2;
  } catch {
    return undefined;
  }
}

/**
 * @param {HTMLElement} place
 * @param {number} skew
 */
function tick(place, skew) {
  const until = Date.parse(place.dataset.until ?? "");
  const shown = /** @type {HTMLElement | null} */ (place.querySelector("[data-countdown-tick]"));
  if (Number.isNaN(until) || !shown) return;

  const left = Math.ceil((until - (Date.now() + skew)) / 1000);
  shown.textContent = left > 0 ? inWords(left, place.dataset) : (place.dataset.ended ?? "");
  shown.hidden = false;
  if (left <= 0) return;

  const pace = calm.matches ? 60 : 1;
  const rest = (until - (Date.now() + skew)) % (pace * 1000);
  setTimeout(tick, Math.max(rest, 50), place, skew);
}

/**
 * @param {number} left whole seconds
 * @param {DOMStringMap} words
 */
function inWords(left, words) {
  const parts = [
    part(Math.floor(left / 86400), words.days),
    part(Math.floor(left / 3600) % 24, words.hours),
    part(Math.floor(left / 60) % 60, words.minutes),
  ];
  if (!calm.matches) parts.push(part(left % 60, words.seconds));
  return parts.slice(left < 86400 ? 1 : 0).join(" ");
}

/**
 * @param {number} count
 * @param {string | undefined} word "one|other", or one word for both
 */
function part(count, word = "") {
  const [one, other = one] = word.split("|");
  return `${count} ${count === 1 ? one : other}`;
}

export {};
