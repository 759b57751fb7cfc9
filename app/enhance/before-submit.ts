/**
 * Holds a form back until `first` is done; the browser then sends it with the button that was pressed, if it may go.
 * Meanwhile, and until another page has come, the form is marked as data-busy.
 */
export function beforeSubmit(form: HTMLFormElement, first: () => Promise<boolean>) {
  let isHeld = false;
  let mayGo = false;
  form.addEventListener("submit", async (event) => {
    if (mayGo) return;
    event.preventDefault();
    if (isHeld) return;
    isHeld = true;
    form.dataset.busy = "";
    mayGo = await first();
    isHeld = false;
    if (mayGo) form.requestSubmit(event.submitter);
    else delete form.dataset.busy;
    mayGo = false;
  });
}
