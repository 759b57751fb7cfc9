import { type Place, placesOf } from "./kept-text";
import { sendKeptSheets } from "./offline/syncing";

const frame = () => document.querySelector<HTMLElement>("[data-kept-writing]");
const placesIn = (frame: HTMLElement) => placesOf(frame.dataset.keptWriting ?? "");

/** What a page tells as saved needs no copy any more. A page that is only opened again tells nothing new. */
export function dropSaved() {
  const deed = new URLSearchParams(location.search).get("selesai");
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const place = frame();
  if (!deed || !place || arrival?.type !== "navigate") return;
  for (const { address, kept, keeper } of placesIn(place)) {
    if (kept.awaits === deed && address.startsWith(location.pathname)) keeper.drop();
  }
}

/** Every page tells its reader what this device holds of their unsaved writing, and the way to it. */
export function showKeptWriting() {
  const place = frame();
  if (!place) return;
  show(place);
  const sendAll = () => sendKeptSheets(place.dataset.keptWriting ?? "").then(() => show(place));
  sendAll();
  addEventListener("online", sendAll);
  addEventListener("pageshow", ({ persisted }) => persisted && show(place));
  addEventListener("storage", () => !place.hidden && show(place));
}

function show(place: HTMLElement) {
  const taken = [...document.querySelectorAll<HTMLElement>("form[data-keeps], form[data-keeps-entries]")].map(
    ({ dataset }) => dataset.address ?? location.pathname,
  );
  const places = placesIn(place).filter(({ address }) => !taken.includes(address));
  const isShown = [
    showLinks(
      place,
      places.filter((one) => !isHere(one)),
    ),
    showHere(place, places.find(isHere)),
  ];
  place.hidden = !isShown.includes(true);
}

function isHere({ address }: Place): boolean {
  const here = new URL(location.href);
  here.searchParams.delete("selesai");
  return address.split("#")[0] === here.pathname + here.search;
}

function showLinks(place: HTMLElement, places: Place[]): boolean {
  const notice = place.querySelector<HTMLElement>("[data-kept-elsewhere]");
  if (!notice) return false;
  notice.querySelector("ul")?.replaceChildren(...places.map(linkTo));
  notice.hidden = places.length === 0;
  return !notice.hidden;
}

function linkTo({ address, kept }: Place): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = kept.label || address;
  item.append(link);
  return item;
}

/** Where nothing can be sent, because the form is closed or a colleague writes, what was kept is at least shown. */
function showHere(place: HTMLElement, here: Place | undefined): boolean {
  const notice = place.querySelector<HTMLElement>("[data-kept-here]");
  const words = notice?.querySelector("[data-kept-words]");
  const button = notice?.querySelector("button");
  if (!notice || !words || !button) return false;
  words.textContent = here ? (here.kept.shown ?? Object.values(here.kept.texts).join("\n\n")) : "";
  notice.hidden = words.textContent === "";
  button.onclick = () => {
    here?.keeper.drop();
    show(place);
  };
  return !notice.hidden;
}
