import { onceReleased } from "./pressing";

/** The sheet is as high as what is left of the window below its upper edge. */
export function keepInSight() {
  const desk = document.querySelector<HTMLElement>("[data-desk]");
  const measure = () => {
    const top = Math.max(8, desk?.getBoundingClientRect().top ?? 8);
    desk?.style.setProperty("--desk-top", `${Math.ceil(top)}px`);
  };
  onceReleased(measure);
  addEventListener("scroll", () => onceReleased(measure), { passive: true });
  addEventListener("resize", () => onceReleased(measure));
}

/** Comes into sight within the sheet, a row whole; the page itself stays where it is. */
export function bringIntoSheet(element: HTMLElement) {
  const region = element.closest<HTMLElement>("[data-rows]");
  const part = element.closest("[data-criterion]") ?? element;
  if (!region) return;
  const below = part.getBoundingClientRect().bottom - region.getBoundingClientRect().bottom;
  if (below > 0) region.scrollTop += below;
  const above = part.getBoundingClientRect().top - region.getBoundingClientRect().top;
  if (above < 0) region.scrollTop += above;
}
