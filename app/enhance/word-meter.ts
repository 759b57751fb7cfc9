import { countWords } from "~/domain/proposals/words";

/** Keeps the meter under each [data-words-of] text in step with the typing, by the count that the server uses. */
export function startWordMeters() {
  for (const meter of document.querySelectorAll<HTMLElement>("[data-word-meter][data-of]")) {
    const field = document.getElementById(meter.dataset.of ?? "");
    if (field instanceof HTMLTextAreaElement) field.addEventListener("input", () => measure(meter, field.value));
  }
}

function measure(meter: HTMLElement, text: string) {
  const words = countWords(text);
  const limit = Number(meter.dataset.limit);
  const over = words > limit;
  const template = over ? meter.dataset.overTemplate : meter.dataset.template;
  const sentence = meter.querySelector("[data-meter-text]");
  meter.dataset.words = String(words);
  meter.toggleAttribute("data-over", over);
  meter.querySelector("[data-meter-bar]")?.setAttribute("width", String(Math.min(100, (words / limit) * 100)));
  if (sentence && template) {
    sentence.textContent = template.replace("{words}", String(words)).replace("{over}", String(words - limit));
  }
}
