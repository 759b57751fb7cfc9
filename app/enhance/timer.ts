const minuteMs = 60_000;

/** Runs the clock beside a presentation's sheet: first to present, then to be asked. It goes on after a reload. */
export function startTimers() {
  for (const place of document.querySelectorAll<HTMLElement>("[data-timer]")) startTimer(place);
}

function startTimer(place: HTMLElement) {
  const button = place.querySelector<HTMLButtonElement>("[data-timer-start]");
  if (!button) return;
  const key = `timer ${location.pathname}`;
  let turn = 0;
  const run = (began: number) => {
    turn += 1;
    button.textContent = place.dataset.restart ?? "";
    tick(place, began, () => turn, turn);
  };
  button.addEventListener("click", () => {
    const began = Date.now();
    sessionStorage.setItem(key, String(began));
    run(began);
  });
  place.hidden = false;
  const began = Number(sessionStorage.getItem(key));
  if (began > 0) run(began);
}

function tick(place: HTMLElement, began: number, current: () => number, own: number) {
  if (current() !== own) return;
  const { present = "0", interview = "0", presenting = "", interviewing = "", over = "" } = place.dataset;
  const passed = Date.now() - began;
  const first = Number(present) * minuteMs;
  const whole = first + Number(interview) * minuteMs;
  const [phase, left] = passed < first ? [presenting, first - passed] : [interviewing, whole - passed];
  say(place, "phase", left > 0 ? phase : over);
  say(place, "left", left > 0 ? clockOf(left) : "");
  if (left > 0) setTimeout(tick, (left % 1000) + 10, place, began, current, own);
}

/** What is the same stays as it is, so that a screen reader tells a phase once. */
function say(place: HTMLElement, part: string, text: string) {
  const shown = place.querySelector(`[data-timer-${part}]`);
  if (shown && shown.textContent !== text) shown.textContent = text;
}

function clockOf(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`;
}
