import { isUnsaved, saveNow, type Watched } from "./saving";

/** So long a link waits for what is being saved; the copy in the browser stands in for longer. */
const patienceMs = 3000;

/** Whoever follows a link right after the last key arrives with everything saved. */
export function saveBeforeLeaving(one: Watched) {
  document.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isUnsaved(one) || !leavesHere(link, event)) return;
    event.preventDefault();
    one.form.dataset.busy = "";
    await Promise.race([saveNow(one), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    location.assign(link.href);
  });
}

function leavesHere(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const isElsewhere = link.pathname + link.search !== location.pathname + location.search;
  const opensHere = !link.target && !link.hasAttribute("download") && link.origin === location.origin;
  return isPlain && isElsewhere && opensHere && !event.defaultPrevented;
}
