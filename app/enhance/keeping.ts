import { beforeSubmit } from "./before-submit";
import { entriesIn, fillIn, readable, sameTexts, savedIn, type Texts } from "./entries";
import { type Keeper, keeperFor, unsavedIn, versionOf } from "./kept-text";
import { isReachable, untilReachable } from "./line";

/** A form that its button saves, and the browser's place for what stands in it. */
type One = {
  form: HTMLFormElement;
  keeper: Keeper;
  /** What was saved when the typing began. */
  from: Texts | undefined;
  isWaiting: boolean;
};

/**
 * Each form[data-keeps-entries] is saved by its button alone. What is typed and chosen in it is kept in the browser
 * until a page tells the deed that it awaits, comes back into the fields on another visit, and waits for the line.
 */
export function startKeeping() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keeps-entries]")) watch(form);
}

function watch(form: HTMLFormElement) {
  const keeper = keeperFor(form.dataset.keepsEntries ?? "", form.dataset.address);
  const one: One = { form, keeper, from: savedIn(form), isWaiting: false };
  if (isRefused(form)) keepRefused(one);
  else restore(one);
  form.addEventListener("input", () => keep(one));
  for (const link of form.querySelectorAll("[data-drops-kept]")) link.addEventListener("click", keeper.drop);
  beforeSubmit(form, () => mayGo(one));
  addEventListener("pageshow", ({ persisted }) => persisted && tell(form));
}

/** A page that answers a refused form shows what was typed, not what is saved. */
function isRefused(form: HTMLFormElement): boolean {
  return form.dataset.unsaved !== undefined;
}

function keepRefused(one: One) {
  one.from = one.keeper.kept()?.from;
  keep(one);
}

/** What was saved meanwhile is not written over: the old version has the server show both. */
function restore(one: One) {
  const { form, keeper } = one;
  const kept = keeper.kept();
  if (!kept) return;
  const saved = savedIn(form);
  const version = versionOf(form).value;
  fillIn(form, kept.texts);
  if (sameTexts(entriesIn(form), saved)) return keeper.drop();

  const isCurrent = kept.version === version || sameTexts(kept.from, saved);
  if (!isCurrent) {
    versionOf(form).value = kept.version;
    one.from = kept.from;
  }
  keep(one);
  showRestored(one, isCurrent, () => {
    fillIn(form, saved);
    versionOf(form).value = version;
    one.from = saved;
    keeper.drop();
  });
}

function showRestored({ form }: One, isCurrent: boolean, discard: () => void) {
  const notice = form.querySelector<HTMLElement>("[data-entries-restored]");
  const overtaken = notice?.querySelector<HTMLElement>("[data-entries-overtaken]");
  if (!notice) return;
  notice.hidden = false;
  if (overtaken) overtaken.hidden = isCurrent;
  notice.querySelector("button")?.addEventListener("click", () => {
    discard();
    notice.hidden = true;
    document.querySelector<HTMLElement>("main")?.focus();
  });
}

/** Two versions that stand side by side are kept as from none, so that whoever comes back is asked again. */
function keep({ form, keeper, from }: One): boolean {
  const typed = unsavedIn(form);
  if (!isRefused(form) && sameTexts(typed.texts, savedIn(form))) {
    keeper.drop();
    return true;
  }
  const version = form.dataset.unsaved === "stale" ? "0" : typed.version;
  return keeper.keep({ ...typed, version, from, shown: readable(form, from) });
}

/** While the portal is away the button would lead to the browser's own error page, and from there to nothing. */
async function mayGo(one: One): Promise<boolean> {
  const { form, keeper } = one;
  tell(form, "saving");
  if (!(await isReachable())) {
    const isKept = keep(one);
    tell(form, "away", isKept);
    waitForLine(one);
    return false;
  }
  const kept = keeper.kept();
  if (kept) keeper.keep({ ...kept, awaits: form.dataset.awaits });
  return true;
}

async function waitForLine(one: One) {
  if (one.isWaiting) return;
  one.isWaiting = true;
  await untilReachable();
  one.isWaiting = false;
  tell(one.form, "back");
}

/** Says how the form stands, in a sentence that the page brought along; or nothing. */
function tell(form: HTMLFormElement, key?: "saving" | "away" | "back", isKept = false) {
  const status = form.querySelector<HTMLElement>("[data-entries-status]");
  if (!status) return;
  const sentence = key ? (status.dataset[key] ?? "") : "";
  status.toggleAttribute("data-trouble", key === "away");
  status.textContent = isKept ? `${sentence} ${status.dataset.kept ?? ""}` : sentence;
}
