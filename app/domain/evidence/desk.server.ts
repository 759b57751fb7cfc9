import type { AttachmentKind, FiledAttachment } from "~/domain/attachments/attachment";
import { listAttachmentKinds, listAttachments } from "~/domain/attachments/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { findProposal } from "~/domain/proposals/finding.server";
import type { Proposal } from "~/domain/proposals/proposal";
import { findRepair, listRepairItems } from "~/domain/screening/finding.server";
import type { RepairRound } from "~/domain/screening/repair";
import { type Desk, mayAttach, mayRemove } from "./policy";
import { findAttachment } from "./reading.server";

/** Where a file of this kind is put down, through the actor. */
export async function findDesk(context: Context, proposalId: string, kindCode: string) {
  const proposal = await findProposal(context, proposalId);
  const kinds = await listAttachmentKinds(context, proposal.trackId);
  const kind = found(kinds.find(({ code }) => code === kindCode));
  return { proposal, kind, kinds, repair: await findOpenRepair(context, proposal) } satisfies Desk & {
    kinds: AttachmentKind[];
  };
}

/** A file that has not been removed, with its desk. */
export async function findOnDesk(context: Context, attachmentId: string) {
  const attachment = await findAttachment(context, attachmentId);
  refuseIf(attachment.removedAt, "not-found");
  return { attachment, desk: await findDesk(context, attachment.proposalId, attachment.kind.code) };
}

/** The same for the page that asks before it is removed. */
export async function findRemovable(context: Context, attachmentId: string) {
  const { attachment, desk } = await findOnDesk(context, attachmentId);
  insist(mayRemove(context.actor, desk, context.now));
  return attachment;
}

export type Shelf = { kind: AttachmentKind; files: FiledAttachment[]; writable: boolean };

/** Every kind of a proposal with what is there, and whether the actor may change it. */
export async function listShelves(context: Context, proposal: Proposal): Promise<Shelf[]> {
  const kinds = await listAttachmentKinds(context, proposal.trackId);
  const files = await listAttachments(context, proposal.id);
  const repair = await findOpenRepair(context, proposal);
  return kinds.map((kind) => ({
    kind,
    files: files.filter(({ kindId }) => kindId === kind.id),
    writable: mayAttach(context.actor, { proposal, kind, repair }, context.now) === undefined,
  }));
}

async function findOpenRepair(context: Context, { id, status }: Proposal): Promise<RepairRound | undefined> {
  const repair = status === "in_repair" ? await findRepair(context, id) : undefined;
  if (!repair || repair.completedAt) return undefined;
  const items = await listRepairItems(context, id);
  return { dueAt: repair.dueAt, places: items.map(({ place }) => place) };
}
