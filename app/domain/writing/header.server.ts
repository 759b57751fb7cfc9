import { indicators, proposalRevisions, proposals, spbeForms, teamMembers } from "db/schema";
import { and, eq } from "drizzle-orm";
import { listIndicators } from "~/domain/indicators/finding.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import type { Verdict } from "~/domain/kernel/reasons";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findSpbeForm, listTeam } from "~/domain/proposals/finding.server";
import {
  changedParts,
  formOf,
  type Header,
  type HeaderForm,
  headerOf,
  headerText,
  readHeader,
} from "~/domain/proposals/header";
import type { Proposal } from "~/domain/proposals/proposal";
import { titleKey } from "~/domain/proposals/title";
import { rememberTitle } from "~/domain/search/indexing.server";

export async function findHeader(context: Context, proposal: Proposal): Promise<Header> {
  return headerOf({
    proposal,
    spbe: await findSpbeForm(context, proposal.id),
    team: await listTeam(context, proposal.id),
    indicators: await listIndicators(context, proposal.id),
  });
}

/** The header as it was saved at a version; whatever a form claims to be one may be asked for. */
export async function findRevision({ db }: Context, proposal: Proposal, version: number): Promise<Header | undefined> {
  if (!Number.isInteger(version) || version < 1 || version > proposal.version) return undefined;
  const [revision] = await db
    .select({ content: proposalRevisions.content })
    .from(proposalRevisions)
    .where(and(eq(proposalRevisions.proposalId, proposal.id), eq(proposalRevisions.version, version)));
  return revision && readHeader(revision.content);
}

/** A save from an older version stands as long as nobody has changed since then what this form says. */
export async function unchangedSince(
  context: Context,
  proposal: Proposal,
  version: number,
  form: HeaderForm,
): Promise<Verdict> {
  if (version === proposal.version) return undefined;
  const base = await findRevision(context, proposal, version);
  if (!base) return "stale-version";
  const since = changedParts(base, await findHeader(context, proposal));
  return since.some((part) => formOf(part) === form) ? "stale-version" : undefined;
}

/**
 * Writes the header as the proposal's next version; the same header again is no new version. The caller has found the
 * proposal and asked its policy.
 */
export async function replaceHeader(context: Context, proposal: Proposal, header: Header) {
  if (headerText(header) === headerText(await findHeader(context, proposal))) return { version: proposal.version };
  const version = proposal.version + 1;
  await writeHeader(context, { id: proposal.id, version }, header);
  await record(context, "proposal.described", proposal, { version });
  return { version };
}

/** Writes the header in all its parts, and keeps it in the history at that version. */
export async function writeHeader(context: Context, { id: proposalId, version }: VersionedId, header: Header) {
  const { spbe, team, indicators: measures, ...fields } = header;
  await context.db
    .update(proposals)
    .set({ ...fields, titleKey: titleKey(fields.title), version, updatedAt: context.now })
    .where(eq(proposals.id, proposalId));
  await context.db.delete(spbeForms).where(eq(spbeForms.proposalId, proposalId));
  if (spbe) await context.db.insert(spbeForms).values({ proposalId, ...spbe });
  await context.db.delete(teamMembers).where(eq(teamMembers.proposalId, proposalId));
  if (team.length > 0) {
    await context.db.insert(teamMembers).values(team.map((member, position) => ({ proposalId, position, ...member })));
  }
  await context.db.delete(indicators).where(eq(indicators.proposalId, proposalId));
  if (measures.length > 0) {
    await context.db
      .insert(indicators)
      .values(measures.map((measure, position) => ({ id: newId(), proposalId, position, ...measure })));
  }
  await context.db.insert(proposalRevisions).values({
    proposalId,
    version,
    content: headerText(header),
    savedBy: actorId(context.actor),
    savedAt: context.now,
  });
  await rememberTitle(context, { id: proposalId, title: fields.title });
}

type VersionedId = Pick<Proposal, "id" | "version">;
