import { attachmentKinds, attachments, checklistItems, findings, repairItems, repairs, screenings } from "db/schema";
import { and, asc, eq } from "drizzle-orm";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import type { Proposal } from "~/domain/proposals/proposal";
import { type AskedPlace, isMended, type Repair, type RepairItem } from "./repair";

export async function findScreening(context: Context, proposalId: string) {
  const [screening] = await context.db.select().from(screenings).where(eq(screenings.proposalId, proposalId));
  return screening;
}

export function listFindings(context: Context, proposalId: string) {
  return context.db.select().from(findings).where(eq(findings.proposalId, proposalId));
}

/** Why a proposal did not pass, item by item, for those to whom it belongs. */
export async function listGrounds(context: Context, proposal: Pick<Proposal, "id" | "status">) {
  if (proposal.status !== "ineligible") return [];
  const rows = await context.db
    .select({ id: checklistItems.id, text: checklistItems.text, note: findings.note })
    .from(findings)
    .innerJoin(checklistItems, eq(checklistItems.id, findings.itemId))
    .where(and(eq(findings.proposalId, proposal.id), eq(findings.result, "unmet")))
    .orderBy(asc(checklistItems.position));
  return rows.map(({ note, ...row }) => ({ ...row, note: note ?? "" }));
}

export async function findRepair({ db }: Context, proposalId: string): Promise<Repair | undefined> {
  const [repair] = await db
    .select({
      note: repairs.note,
      requestedAt: repairs.requestedAt,
      dueAt: repairs.dueAt,
      completedBy: repairs.completedBy,
      completedAt: repairs.completedAt,
    })
    .from(repairs)
    .where(eq(repairs.proposalId, proposalId));
  return repair;
}

/** What the officer named; nothing while no repair was asked for. */
export function listRepairItems({ db }: Context, proposalId: string): Promise<RepairItem[]> {
  return db
    .select({ place: repairItems.place, note: repairItems.note })
    .from(repairItems)
    .where(eq(repairItems.proposalId, proposalId));
}

/** What was asked for, in the form's order, with the files that stand there now and whether anything was mended. */
export async function listAskedPlaces(
  context: Context,
  proposal: Pick<Proposal, "id" | "trackId">,
  repair: Repair,
): Promise<AskedPlace[]> {
  const items = await listRepairItems(context, proposal.id);
  const kinds = await listAttachmentKinds(context, proposal.trackId);
  const files = await context.db
    .select({ attachment: attachments, place: attachmentKinds.code })
    .from(attachments)
    .innerJoin(attachmentKinds, eq(attachmentKinds.id, attachments.kindId))
    .where(eq(attachments.proposalId, proposal.id))
    .orderBy(asc(attachments.uploadedAt), asc(attachments.id));
  const byPlace = groupBy(files, ({ place }) => place);
  return kinds.flatMap(({ code, title, required }) => {
    const item = items.find(({ place }) => place === code);
    const all = (byPlace.get(code) ?? []).map(({ attachment }) => attachment);
    const files = all.filter(({ removedAt }) => removedAt === null).map(({ name }) => name);
    return item ? [{ ...item, title, files, mended: isMended(all, required, repair.requestedAt) }] : [];
  });
}
