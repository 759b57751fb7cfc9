import { findHolder } from "~/domain/collaboration/locking.server";
import type { Context } from "~/domain/kernel/context";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import type { Proposal, WrittenSection } from "~/domain/proposals/proposal";
import { findVersion, listVersions } from "~/domain/writing/answer-history.server";
import { differenceOf } from "~/domain/writing/difference";
import { pageOf } from "~/routes/pieces/lists/search-parameters";

export type SectionHistory = Awaited<ReturnType<typeof loadHistory>>;

/** A page of an answer's versions, and the two that the address names side by side. */
export async function loadHistory(context: Context, proposalId: string, sectionCode: string, asked: URLSearchParams) {
  const proposal = await findProposal(context, proposalId);
  const section = await findWrittenSection(context, proposal, sectionCode);
  const wanted = { sectionId: section.id, page: pageOf(asked), every: asked.get("semua") === "1" };
  const writable = mayWrite(context.actor, proposal, context.now) === undefined;
  return {
    proposal: { id: proposal.id, title: proposal.title },
    section: { code: section.code, title: section.title, version: section.version },
    ...wanted,
    ...(await listVersions(context, proposal, wanted)),
    compared: await compare(context, proposal, section, asked),
    writable,
    holder: writable ? await findHolder(context, proposal.id, section.code) : undefined,
  };
}

/** The two versions that the address names, the older one first, and what lies between them. */
async function compare(context: Context, proposal: Proposal, section: WrittenSection, asked: URLSearchParams) {
  const [one, other] = [Number(asked.get("dari")), Number(asked.get("ke"))];
  if (!one || !other) return undefined;
  const older = await findVersion(context, proposal, section.id, Math.min(one, other));
  const newer = await findVersion(context, proposal, section.id, Math.max(one, other));
  return { older, newer, pieces: differenceOf(older.text, newer.text) };
}
