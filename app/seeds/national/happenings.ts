import type { EventType } from "~/domain/ledger/event-types";
import type { Happening } from "./bulk";
import type { Handed } from "./handing-in";
import type { Written } from "./written";

/** What the ledger learns of a proposal until it is handed in. */
export function happeningsOf(
  { row, plan, by, track, attachments, returns, endorsements }: Written,
  handed: Handed | undefined,
): Happening[] {
  const event = (type: EventType, actorId: string, at: Date, details: Happening["details"] = {}): Happening => {
    return { type, subject: row.id, actorId, at, details };
  };
  const happenings = [event("proposal.begun", by.innovatorId, plan.begunAt, { unit: row.unitId, track: track.code })];
  for (const { row: file, kind } of attachments) {
    const { id: subject, uploadedBy: actorId, uploadedAt: at, sha256, bytes, privacy } = file;
    const added = { proposal: row.id, kind: kind.code, sha256, bytes };
    happenings.push({ type: "attachment.added", subject, actorId, at, details: added });
    happenings.push({ type: "attachment.declared", subject, actorId, at, details: { proposal: row.id, privacy } });
  }
  if (plan.fate !== "draft") happenings.push(event("proposal.forwarded", by.innovatorId, plan.forwardedAt));
  for (const { returnedAt } of returns) happenings.push(event("proposal.returned", by.headId, returnedAt));
  for (const { endorsedAt } of endorsements) happenings.push(event("proposal.endorsed", by.headId, endorsedAt));
  if (handed) {
    const { receipt, snapshot } = handed;
    const details = { receipt: receipt.number, sha256: snapshot.sha256 };
    happenings.push(event("proposal.submitted", by.headId, receipt.submittedAt, details));
  }
  return happenings;
}
