import { sameTexts, type Texts } from "./entries";
import { type Keeper, type Kept, unsavedIn, versionOf } from "./kept-text";
import { renewCopy } from "./offline/offline";
import { onceReleased } from "./pressing";
import { markRefused } from "./refused-fields";
import { carry, type SaveResult, type SaveTrouble, send } from "./sending";

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
  sending?: Promise<void> | undefined;
  /** Why the last attempt did not save. */
  trouble?: SaveTrouble | undefined;
  /** Whether the browser holds what is in the field. */
  isKept: boolean;
  retryMs: number;
  unanswered?: Texts | undefined;
};

export function watched(form: HTMLFormElement, keeper: Keeper | undefined): Watched {
  return { form, keeper, isKept: false, retryMs: firstRetryMs };
}

/** After each key: keeps the text and plans to save it, soon if the typing pauses, in a while if it does not. */
export function typed(one: Watched) {
  one.unsavedSince ??= Date.now();
  keep(one);
  show(one, one.trouble ?? "typing");
  plan(one, Math.max(0, Math.min(pauseMs, one.unsavedSince + longestMs - Date.now())));
}

/** Without a pause, for a page that is being left has no time for one. */
export function saveNow(one: Watched): Promise<void> {
  clearTimeout(one.timer);
  if (!one.unsavedSince) return one.sending ?? Promise.resolve();
  return one.sending ? one.sending.then(() => saveNow(one)) : save(one);
}

export function isUnsaved({ unsavedSince, sending }: Watched): boolean {
  return unsavedSince !== undefined || sending !== undefined;
}

/**
 * What is unsaved goes ahead of the button, so that no copy stays behind where the button leads elsewhere. The button
 * then shows the page that explains, but not while offline: it would lead to the browser's own error page.
 */
export function mayGo(one: Watched): "go" | Promise<boolean> {
  const isCalm = !isUnsaved(one) && navigator.onLine && one.trouble !== "offline";
  return isCalm ? "go" : goOnceSaved(one);
}

async function goOnceSaved(one: Watched): Promise<boolean> {
  if (isUnsaved(one)) await saveNow(one);
  carry(one.form, one.unanswered);
  const isOffline = !navigator.onLine || one.trouble === "offline";
  if (isOffline) show(one, "offline");
  else {
    one.unsavedSince = undefined;
    clearTimeout(one.timer);
  }
  return !isOffline;
}

/** Whether leaving the page now could lose something or leave it unsent for long. */
export function isAtRisk(one: Watched): boolean {
  return isUnsaved(one) && (one.trouble !== undefined || !one.isKept);
}

function keep(one: Watched) {
  one.isKept = one.keeper?.keep({ ...unsavedIn(one.form), unanswered: one.unanswered }) ?? false;
}

function plan(one: Watched, delay: number) {
  clearTimeout(one.timer);
  one.timer = setTimeout(saveInTurn, delay, one) as unknown as number;
}

function saveInTurn(one: Watched) {
  if (one.sending) plan(one, pauseMs);
  else save(one);
}

function save(one: Watched): Promise<void> {
  one.unsavedSince = undefined;
  const sent = unsavedIn(one.form);
  show(one, "saving");
  one.sending = send(one.form, one.unanswered).then((outcome) => {
    one.sending = undefined;
    settle(one, outcome, sent);
  });
  return one.sending;
}

function settle(one: Watched, outcome: SaveResult, sent: Kept) {
  one.trouble = outcome.kind === "saved" ? undefined : outcome.kind;
  if (outcome.kind === "saved") {
    one.retryMs = firstRetryMs;
    renewCopy();
    // The version stays where another window has saved what this one does not show: the next save goes on from both.
    const isBehind = versionOf(one.form).value === outcome.version && sent.version === outcome.version;
    versionOf(one.form).value = outcome.version;
    const isWhole = markRefused(one.form, outcome.refused);
    one.unanswered = isBehind ? sent.texts : undefined;
    if (sameTexts(unsavedIn(one.form).texts, sent.texts)) one.keeper?.drop();
    else keep(one);
    return show(one, one.unsavedSince ? "typing" : isWhole ? "saved" : "partly", outcome.time);
  }
  one.unsavedSince ??= Date.now();
  const mayHaveArrived = outcome.kind === "offline" || outcome.kind === "conflict";
  if (mayHaveArrived && one.keeper) one.unanswered = sent.texts;
  keep(one);
  show(one, outcome.kind);
  if (outcome.kind !== "offline" && outcome.kind !== "failed") return;
  plan(one, one.retryMs);
  one.retryMs = Math.min(2 * one.retryMs, longestRetryMs);
}

const calm = ["typing", "saving", "saved"];

/** Says how the text stands, in a sentence that the page brought along. */
function show({ form, isKept }: Watched, key: "typing" | "saving" | "saved" | "partly" | SaveTrouble, time = "") {
  const signIn = form.querySelector<HTMLElement>("[data-sign-in-again]");
  if (signIn) signIn.hidden = key !== "ended";
  const status = form.querySelector<HTMLElement>("[data-save-status]");
  if (!status) return;
  const isTrouble = !calm.includes(key);
  const sentence = (status.dataset[key] ?? "").replace("{time}", time);
  const said = isTrouble && isKept ? `${sentence} ${status.dataset.kept ?? ""}` : sentence;
  status.toggleAttribute("data-trouble", isTrouble);
  onceReleased(() => {
    if (status.textContent !== said) status.replaceChildren(said);
  });
}
