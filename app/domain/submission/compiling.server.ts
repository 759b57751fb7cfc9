import { categories } from "db/schema";
import { eq } from "drizzle-orm";
import { listAttachments } from "~/domain/attachments/finding.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { findSpbeForm } from "~/domain/proposals/finding.server";
import { snapshotOf } from "~/domain/proposals/snapshot";
import { unitNamesOn } from "~/domain/units/finding.server";
import type { ProposalDraft } from "./readiness";

/** All that judges would read of a proposal as it stands now, with what its writers have not filled in yet left blank. */
export async function compileContent(context: Context, { proposal, sections, team }: ProposalDraft) {
  const [category] = await context.db
    .select({ name: categories.name })
    .from(categories)
    .where(eq(categories.id, proposal.categoryId ?? ""));
  const names = await unitNamesOn(context.db, [proposal.unitId], dayInJakarta(context.now));
  return snapshotOf({
    proposal,
    sections,
    team,
    spbe: await findSpbeForm(context, proposal.id),
    indicators: await listIndicators(context, proposal.id),
    attachments: await listAttachments(context, proposal.id),
    unitName: found(names.get(proposal.unitId)).name,
    category: category?.name ?? "",
  });
}
