/**
 * Lets something be done before a form goes. Where nothing has to be waited for, `first` says so at once and the browser
 * goes on by itself. Otherwise the form is held back and sent, with the button that was pressed, in a task of its own: a
 * form that is asked to submit while its submit event is still being told does nothing at all. Meanwhile, and until
 * another page has come, it is marked as data-busy.
 */
export function beforeSubmit(form: HTMLFormElement, first: () => "go" | Promise<boolean>) {
  let isHeld = false;
  let isSent = false;
  form.addEventListener("submit", (event) => {
    if (isSent) return;
    if (isHeld) return event.preventDefault();
    const answer = first();
    if (answer === "go") return;
    event.preventDefault();
    hold(answer, event.submitter);
  });
  addEventListener("pageshow", ({ persisted }) => persisted && delete form.dataset.busy);

  async function hold(answer: Promise<boolean>, button: HTMLElement | null) {
    isHeld = true;
    form.dataset.busy = "";
    const mayGo = await answer;
    if (mayGo) return setTimeout(send, 0, button);
    isHeld = false;
    delete form.dataset.busy;
  }

  function send(button: HTMLElement | null) {
    isSent = true;
    form.requestSubmit(button);
    isSent = false;
    isHeld = false;
  }
}
