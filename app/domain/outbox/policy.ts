import type { LetterStatus } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";

/** An officer sees the post of his or her editions; letters of no edition are for officers of the whole portal. */
export function maySeeLetters(actor: Actor, editionId: string | null): Verdict {
  return holds(actor, "secretariat", { editionId: editionId ?? "" }) ? undefined : "not-found";
}

/** What has been sent is not sent again. */
export function mayRetry(actor: Actor, letter: { editionId: string | null; status: LetterStatus }): Verdict {
  const unseen = maySeeLetters(actor, letter.editionId);
  if (unseen) return unseen;
  return letter.status === "failed" || letter.status === "abandoned" ? undefined : "letter-not-stuck";
}
