import type { Assignment } from "~/domain/assignment/assignment";
import { mayReadAssigned } from "~/domain/assignment/policy";
import type { Attachment } from "~/domain/attachments/attachment";
import { isCleared } from "~/domain/attachments/privacy";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySee, mayWrite } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { mayRepair } from "~/domain/screening/policy";
import type { RepairRound } from "~/domain/screening/repair";
import type { Stage } from "~/domain/stages/stage";

/** Where files are put down: a proposal, a kind of its track, and the repair round if one is open. */
export type Desk = { proposal: Proposal; kind: { code: string }; repair: RepairRound | undefined };

/** Whoever may write may attach; in the repair round only what the officer named. */
export function mayAttach(actor: Actor, { proposal, kind, repair }: Desk, now: Date): Verdict {
  return proposal.status === "in_repair"
    ? mayRepair(actor, proposal, repair, kind.code, now)
    : mayWrite(actor, proposal, now);
}

export function mayRemove(actor: Actor, desk: Desk, now: Date): Verdict {
  return mayAttach(actor, desk, now);
}

export function mayDeclarePrivacy(actor: Actor, desk: Desk, now: Date): Verdict {
  return mayAttach(actor, desk, now);
}

/** Whoever sees the proposal reads its files; a removed one only where a handed-in copy still names it. */
export function mayReadFile(actor: Actor, proposal: Proposal, file: { removed: boolean; handedIn: boolean }): Verdict {
  return maySee(actor, proposal) ?? (file.removed && !file.handedIn ? "not-found" : undefined);
}

/** What a judge was given to read: the files that the snapshot names. */
export type AssignedFiles = { assignment: Assignment; stage: Stage; files: readonly string[] };

export function mayReadAsJudge(
  actor: Actor,
  attachmentId: string,
  { assignment, stage, files }: AssignedFiles,
): Verdict {
  return files.includes(attachmentId) ? mayReadAssigned(actor, assignment, stage) : "not-found";
}

type Releasable = Pick<Attachment, "privacy" | "consentBasis"> & { removedAt: Date | null };

/** The consent gate and the determination stand before every file that becomes public. */
export function mayRelease(actor: Actor, editionId: string, file: Releasable, isDetermined: boolean): Verdict {
  if (!holds(actor, "secretariat", { editionId }) || file.removedAt !== null) return "not-found";
  return hindranceOf(file, isDetermined);
}

/** What keeps a file from the public, whoever asks. */
export function hindranceOf(file: Pick<Releasable, "privacy" | "consentBasis">, isDetermined: boolean): Verdict {
  if (!isCleared(file)) return "privacy-undeclared";
  return isDetermined ? undefined : "result-undetermined";
}

export function mayRevokeRelease(actor: Actor, editionId: string): Verdict {
  return holds(actor, "secretariat", { editionId }) ? undefined : "not-found";
}
