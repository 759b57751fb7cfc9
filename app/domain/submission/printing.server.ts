import { units, users } from "db/schema";
import type { TimeZone } from "db/vocabulary";
import { eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot, type SnapshotContent } from "~/domain/proposals/snapshot";
import { compileContent } from "./compiling.server";
import { findProposalDraft } from "./finding.server";

/** A receipt with all that stands on it. @throws Refusal "not-found" where nothing was handed in. */
export async function findReceiptSheet(context: Context, proposalId: string) {
  const proposal = await findProposal(context, proposalId);
  const { content, sha256, number, code, submittedAt, submittedBy } = found(await findReceipt(context, proposal.id));
  const [person] = await context.db.select({ name: users.name }).from(users).where(eq(users.id, submittedBy));
  const [place] = await context.db.select({ zone: units.timeZone }).from(units).where(eq(units.id, proposal.unitId));
  return {
    proposalId,
    edition: proposal.edition.name,
    isExample: proposal.edition.isExample,
    withdrawn: proposal.status === "withdrawn",
    number,
    code,
    sha256,
    submittedAt,
    submittedBy: person?.name ?? "",
    zone: place?.zone ?? ("WIB" satisfies TimeZone),
    content: readSnapshot(content),
  };
}

export type Printable = { content: SnapshotContent; edition: string; isExample: boolean; number: string | undefined };

/** A proposal for paper: what was handed in and last mended, or while nothing was, the draft as it stands. */
export async function findPrintable(context: Context, proposalId: string): Promise<Printable> {
  const proposal = await findProposal(context, proposalId);
  const receipt = await findReceipt(context, proposal.id);
  const latest = receipt && (await findLatestSnapshot(context, proposal.id));
  const content = latest
    ? readSnapshot(latest.content)
    : await compileContent(context, await findProposalDraft(context, proposal));
  const { name: edition, isExample } = proposal.edition;
  return { content, edition, isExample, number: receipt?.number };
}
