/**
 * Shows the buttons that fill in where the device stands: [data-use-position] names the fields of latitude and
 * longitude, and what to say meanwhile. Nothing is asked of the device before the button is pressed.
 */
export function startPositions() {
  if (!("geolocation" in navigator)) return;
  for (const place of document.querySelectorAll<HTMLElement>("[data-use-position]")) {
    place.hidden = false;
    place.querySelector("button")?.addEventListener("click", () => ask(place));
  }
}

function ask(place: HTMLElement) {
  const say = (key: string) => {
    const status = place.querySelector("[role=status]");
    if (status) status.textContent = place.dataset[key] ?? "";
  };
  say("asking");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      fill(place.dataset.latitude, coords.latitude, place.dataset.mark);
      fill(place.dataset.longitude, coords.longitude, place.dataset.mark);
      say("found");
    },
    ({ code, PERMISSION_DENIED }) => say(code === PERMISSION_DENIED ? "denied" : "failed"),
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  );
}

/** Five places are about a metre. */
function fill(id: string | undefined, degrees: number, mark = ".") {
  const field = document.getElementById(id ?? "");
  if (!(field instanceof HTMLInputElement)) return;
  field.value = String(Number(degrees.toFixed(5))).replace(".", mark);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
