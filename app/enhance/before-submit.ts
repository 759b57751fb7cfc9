/** Holds a form back until `first` is done; the browser then sends it with the button that was pressed, if it may go. */
export function beforeSubmit(form: HTMLFormElement, first: () => Promise<boolean>) {
  let isBusy = false;
  let mayGo = false;
  form.addEventListener("submit", async (event) => {
    if (mayGo) return;
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    mayGo = await first();
    isBusy = false;
    if (mayGo) form.requestSubmit(event.submitter);
    mayGo = false;
  });
}
