/**
 * Shows at each field that the server did not take why it did not, in the sentence that the page brought along, and takes
 * the mark from all others. Whether there is nothing to mark.
 */
export function markRefused(form: HTMLFormElement, names: readonly string[]): boolean {
  for (const told of form.querySelectorAll<HTMLElement>("[data-refused-of]")) {
    const field = document.getElementById(told.dataset.refusedOf ?? "");
    if (!(field instanceof HTMLInputElement)) continue;
    const isRefused = names.includes(field.name);
    told.hidden = !isRefused;
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== told.id);
    field.setAttribute("aria-describedby", [...described, ...(isRefused ? [told.id] : [])].join(" "));
    if (isRefused) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  return names.length === 0;
}
