/** Shows each [data-reveal] only while the radio button or box with that id is ticked; without script all is shown. */
export function startReveals() {
  for (const place of document.querySelectorAll<HTMLElement>("[data-reveal]")) {
    const choice = document.getElementById(place.dataset.reveal ?? "");
    if (!(choice instanceof HTMLInputElement)) continue;
    const show = () => {
      place.hidden = !choice.checked;
    };
    show();
    choice.form?.addEventListener("change", show);
  }
}
