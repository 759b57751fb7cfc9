const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Ticks beside the sentence of each [data-countdown], by the server's clock. The sentence itself never changes. */
export async function startCountdowns() {
  const places = [...document.querySelectorAll<HTMLElement>("[data-countdown]")];
  if (places.length === 0) return;
  const skew = await clockSkew();
  if (skew === undefined) return;
  for (const place of places) tick(place, skew);
}

/** How far this device's clock is behind the server's, in ms; undefined when the server can't be asked. */
async function clockSkew(): Promise<number | undefined> {
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

function tick(place: HTMLElement, skew: number) {
  const until = Date.parse(place.dataset.until ?? "");
  const shown = place.querySelector<HTMLElement>("[data-countdown-tick]");
  if (Number.isNaN(until) || !shown) return;

  const left = Math.ceil((until - (Date.now() + skew)) / 1000);
  shown.textContent =
    left > 0 ? `${place.dataset.label ?? ""} ${inWords(left, place.dataset)}`.trim() : (place.dataset.ended ?? "");
  shown.hidden = false;
  if (left <= 0) return;

  const pace = calm.matches ? 60_000 : 1000;
  const rest = (until - (Date.now() + skew)) % pace;
  setTimeout(tick, Math.max(rest, 50), place, skew);
}

function inWords(seconds: number, words: DOMStringMap): string {
  const parts = [
    part(Math.floor(seconds / 86_400), words.days),
    part(Math.floor(seconds / 3600) % 24, words.hours),
    part(Math.floor(seconds / 60) % 60, words.minutes),
  ];
  if (!calm.matches) parts.push(part(seconds % 60, words.seconds));
  return parts.slice(seconds < 86_400 ? 1 : 0).join(" ");
}

/** `word` is "one|other", or one word for both. */
function part(count: number, word = ""): string {
  const [one, other = one] = word.split("|");
  return `${count} ${count === 1 ? one : other}`;
}
