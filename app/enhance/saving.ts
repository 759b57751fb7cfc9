import { type Keeper, type Kept, sameTexts, type Texts, typedIn, versionOf } from "./kept-text";
import { type Outcome, send, type Trouble } from "./sending";

const pauseMs = 2500;
/** Somebody who never pauses is saved this often. */
const longestMs = 10_000;
const firstRetryMs = 5000;
const longestRetryMs = 60_000;

/** A form that saves by itself, and how its text stands. */
export type Watched = {
  form: HTMLFormElement;
  keeper: Keeper | undefined;
  timer?: number | undefined;
  unsavedSince?: number | undefined;
  isSending: boolean;
  /** Why the last attempt did not save. */
  trouble?: Trouble | undefined;
  /** Whether the browser holds what is in the field. */
  isKept: boolean;
  retryMs: number;
  unanswered?: Texts | undefined;
};

export function watched(form: HTMLFormElement, keeper: Keeper | undefined): Watched {
  return { form, keeper, isSending: false, isKept: false, retryMs: firstRetryMs };
}

/** After each key: keeps the text and plans to save it, soon if the typing pauses, in a while if it does not. */
export function typed(one: Watched) {
  one.unsavedSince ??= Date.now();
  keep(one);
  show(one, one.trouble ?? "typing");
  plan(one, Math.max(0, Math.min(pauseMs, one.unsavedSince + longestMs - Date.now())));
}

export function saveNow(one: Watched) {
  if (one.unsavedSince) plan(one, 0);
}

/** The button sends the form itself; while offline it would lead to the browser's own error page instead. */
export function submitted(one: Watched, event: Event) {
  if (!navigator.onLine) {
    event.preventDefault();
    return show(one, "offline");
  }
  one.unsavedSince = undefined;
  clearTimeout(one.timer);
}

/** Whether leaving the page now could lose something or leave it unsent for long. */
export function isAtRisk({ unsavedSince, isSending, trouble, isKept }: Watched): boolean {
  return (unsavedSince !== undefined || isSending) && (trouble !== undefined || !isKept);
}

function keep(one: Watched) {
  one.isKept = one.keeper?.keep({ ...typedIn(one.form), unanswered: one.unanswered }) ?? false;
}

function plan(one: Watched, delay: number) {
  clearTimeout(one.timer);
  one.timer = setTimeout(save, delay, one) as unknown as number;
}

async function save(one: Watched) {
  if (one.isSending) return plan(one, pauseMs);
  one.isSending = true;
  one.unsavedSince = undefined;
  const sent = typedIn(one.form);
  show(one, "saving");
  const outcome = await send(one.form, one.unanswered);
  one.isSending = false;
  settle(one, outcome, sent);
}

function settle(one: Watched, outcome: Outcome, sent: Kept) {
  one.trouble = outcome.kind === "saved" ? undefined : outcome.kind;
  if (outcome.kind === "saved") {
    one.retryMs = firstRetryMs;
    versionOf(one.form).value = outcome.version;
    one.unanswered = undefined;
    if (sameTexts(typedIn(one.form).texts, sent.texts)) one.keeper?.drop();
    else keep(one);
    return show(one, one.unsavedSince ? "typing" : "saved", outcome.time);
  }
  one.unsavedSince ??= Date.now();
  if (outcome.kind === "offline" && one.keeper) one.unanswered = sent.texts;
  keep(one);
  show(one, outcome.kind);
  if (outcome.kind !== "offline" && outcome.kind !== "failed") return;
  plan(one, one.retryMs);
  one.retryMs = Math.min(2 * one.retryMs, longestRetryMs);
}

const calm = ["typing", "saving", "saved"];

/** Says how the text stands, in a sentence that the page brought along. */
function show({ form, isKept }: Watched, key: "typing" | "saving" | "saved" | Trouble, time = "") {
  const signIn = form.querySelector<HTMLElement>("[data-sign-in-again]");
  if (signIn) signIn.hidden = key !== "ended";
  const status = form.querySelector<HTMLElement>("[data-save-status]");
  if (!status) return;
  const isTrouble = !calm.includes(key);
  const sentence = (status.dataset[key] ?? "").replace("{time}", time);
  const said = isTrouble && isKept ? `${sentence} ${status.dataset.kept ?? ""}` : sentence;
  status.toggleAttribute("data-trouble", isTrouble);
  if (status.textContent !== said) status.textContent = said;
}
