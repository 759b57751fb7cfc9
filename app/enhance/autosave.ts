const pauseMs = 2500;
const retryMs = 5000;

/**
 * Saves each form[data-autosave] a moment after the last key, through the same action as its button.
 * What the server answers decides: saved, changed by somebody else, or the session is over; then the button is left
 * to show the page that explains it, and what was typed stays in the field.
 */
export function startAutosave() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) watch(form);
}

function watch(form: HTMLFormElement) {
  const status = form.querySelector<HTMLElement>("[data-save-status]");
  let timer: number | undefined;
  let unsaved = false;
  let sending = false;

  const show = (key: string, time = "") => {
    if (status) status.textContent = (status.dataset[key] ?? "").replace("{time}", time);
  };

  async function save() {
    if (sending) return plan(pauseMs);
    sending = true;
    unsaved = false;
    show("saving");
    const outcome = await send(form);
    sending = false;
    if (outcome.kind === "saved") show(unsaved ? "typing" : "saved", outcome.time);
    else {
      unsaved = true;
      show(outcome.kind);
      if (outcome.kind === "offline") plan(retryMs);
    }
  }

  function plan(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(save, delay) as unknown as number;
  }

  form.addEventListener("input", () => {
    unsaved = true;
    show("typing");
    plan(pauseMs);
  });
  form.addEventListener("submit", () => {
    unsaved = false;
    clearTimeout(timer);
  });
  addEventListener("online", () => unsaved && plan(0));
  addEventListener("beforeunload", (event) => {
    if (unsaved || sending) event.preventDefault();
  });
}

type Outcome = { kind: "saved"; time: string } | { kind: "offline" | "failed" | "conflict" | "invalid" | "ended" };

const refusals: Record<number, "conflict" | "invalid" | "ended"> = { 400: "invalid", 401: "ended", 409: "conflict" };

async function send(form: HTMLFormElement): Promise<Outcome> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("autosave", "1");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    const saved = answer.headers.get("X-Saved-Version");
    if (!answer.ok || !saved) return { kind: refusals[answer.status] ?? "failed" };
    const version = form.elements.namedItem("version");
    if (version instanceof HTMLInputElement) version.value = saved;
    return { kind: "saved", time: answer.headers.get("X-Saved-At") ?? "" };
  } catch {
    return { kind: "offline" };
  }
}
