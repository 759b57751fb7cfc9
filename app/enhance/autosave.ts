import { type Keeper, type Kept, keeperFor } from "./kept-text";
import { type Outcome, send, type Trouble } from "./sending";

const pauseMs = 2500;
/** Somebody who never pauses is saved this often. */
const longestMs = 10_000;
const firstRetryMs = 5000;
const longestRetryMs = 60_000;

/**
 * Saves each form[data-autosave] a moment after the last key, through the same action as its button.
 * What the server answers decides: saved, changed by somebody else, or the session is over; then the button is left
 * to show the page that explains it. Forms with data-keeps also keep what was typed in the browser until it is saved.
 */
export function startAutosave() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) watch(form);
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keeps]:not([data-autosave])")) decide(form);
}

function watch(form: HTMLFormElement) {
  const show = statusOf(form);
  const keeper = form.dataset.keeps ? keeperFor(form.dataset.keeps) : undefined;
  let timer: number | undefined;
  let unsavedSince: number | undefined;
  let sending = false;
  let trouble: Trouble | undefined;
  let isKept = false;
  let retryMs = firstRetryMs;

  function plan(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(save, delay) as unknown as number;
  }

  async function save() {
    if (sending) return plan(pauseMs);
    sending = true;
    unsavedSince = undefined;
    const sent = typedIn(form);
    show("saving");
    const outcome = await send(form);
    sending = false;
    settle(outcome, sent);
  }

  function settle(outcome: Outcome, sent: Kept) {
    trouble = outcome.kind === "saved" ? undefined : outcome.kind;
    if (outcome.kind === "saved") {
      retryMs = firstRetryMs;
      versionOf(form).value = outcome.version;
      if (sameTexts(keeper?.kept(), sent)) keeper?.drop();
      return show(unsavedSince ? "typing" : "saved", outcome.time);
    }
    unsavedSince ??= Date.now();
    show(outcome.kind, "", isKept);
    if (outcome.kind !== "offline" && outcome.kind !== "failed") return;
    plan(retryMs);
    retryMs = Math.min(2 * retryMs, longestRetryMs);
  }

  form.addEventListener("input", () => {
    unsavedSince ??= Date.now();
    isKept = keeper?.keep(typedIn(form)) ?? false;
    show(trouble ?? "typing", "", trouble !== undefined && isKept);
    plan(Math.max(0, Math.min(pauseMs, unsavedSince + longestMs - Date.now())));
  });
  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      return show("offline", "", isKept);
    }
    unsavedSince = undefined;
    clearTimeout(timer);
  });
  addEventListener("online", () => unsavedSince && plan(0));
  document.addEventListener("visibilitychange", () => unsavedSince && plan(0));
  addEventListener("beforeunload", (event) => {
    const atRisk = unsavedSince || sending;
    if (atRisk && (trouble || !isKept)) event.preventDefault();
  });
  if (keeper) resume(form, keeper);
}

/**
 * What was typed here before and never arrived is in the field again and on its way. Where the saved text has moved
 * on meanwhile, the server is asked for the page that shows both.
 */
function resume(form: HTMLFormElement, keeper: Keeper) {
  const kept = keeper.kept();
  if (!kept) return;
  if (form.dataset.acknowledged !== undefined || sameTexts(kept, typedIn(form))) return keeper.drop();

  const isCurrent = kept.version === versionOf(form).value;
  for (const field of form.querySelectorAll("textarea")) field.value = kept.texts[field.name] ?? field.value;
  versionOf(form).value = kept.version;
  if (!isCurrent) return form.submit();
  form.querySelector("textarea")?.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Beside two texts that differ: what is pressed decides. Until then one's own text is kept as from no version,
 * so that whoever comes back to it is asked again.
 */
function decide(form: HTMLFormElement) {
  const keeper = keeperFor(form.dataset.keeps ?? "");
  form.addEventListener("input", () => keeper.keep({ ...typedIn(form), version: "0" }));
  for (const link of document.querySelectorAll("[data-drops-kept]")) link.addEventListener("click", keeper.drop);
}

function typedIn(form: HTMLFormElement): Kept {
  const fields = [...form.querySelectorAll("textarea")];
  return { version: versionOf(form).value, texts: Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

function sameTexts(one: Kept | undefined, other: Kept): boolean {
  return JSON.stringify(one?.texts) === JSON.stringify(other.texts);
}

function versionOf(form: HTMLFormElement): { value: string } {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? field : { value: "" };
}

const calm = ["typing", "saving", "saved"];

/** Says how the text stands: a sentence that the page brought along. */
function statusOf(form: HTMLFormElement) {
  const status = form.querySelector<HTMLElement>("[data-save-status]");
  const signIn = form.querySelector<HTMLElement>("[data-sign-in-again]");
  return (key: "typing" | "saving" | "saved" | Trouble, time = "", isKept = false) => {
    if (signIn) signIn.hidden = key !== "ended";
    if (!status) return;
    const sentence = (status.dataset[key] ?? "").replace("{time}", time);
    status.toggleAttribute("data-trouble", !calm.includes(key));
    const next = isKept ? `${sentence} ${status.dataset.kept ?? ""}` : sentence;
    if (status.textContent !== next) status.textContent = next;
  };
}
