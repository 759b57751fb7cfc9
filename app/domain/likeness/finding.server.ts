import { continuations, editions, fingerprints, innovations, proposals } from "db/schema";
import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { titleKey } from "~/domain/proposals/title";
import { competing } from "~/domain/proposals/transitions";
import { unitNamesOn } from "~/domain/units/finding.server";
import { type Compared, compare, type Hit } from "./comparing";
import { decodeSignatures } from "./encoding.server";
import { wholeText } from "./fingerprinting.server";
import type { Likeness, Resembled } from "./likeness";
import { signatureOf } from "./minhash";
import { mayKnowWhich } from "./policy";
import { shinglesOf } from "./shingles";
import { listTexts, saysTheSame } from "./texts.server";

type Asked = { id: string; editionId: string; titleKey: string };
type Candidate = Compared & { id: string; of: Resembled["of"] };
type Known = Resembled & { isPublic: boolean };

const noSignature = signatureOf(new Set());

/** Beyond these nobody reads on. */
const shownAtMost = 10;

/**
 * What a proposal resembles in title or text among all that was ever handed in and the gallery, the most alike first;
 * the caller has found the proposal.
 * Drafts of others are not looked at; which proposal it is that the actor may not know is left out of the answer.
 */
export async function findLikeProposals(context: Context, proposal: Asked): Promise<Likeness[]> {
  const texts = await listTexts(context, proposal.id);
  const own = { titleKey: proposal.titleKey, signature: signatureOf(shinglesOf(wholeText(texts))) };
  const hits = compare(own, await listCandidates(context, proposal.id)).slice(0, shownAtMost);
  const known = await listKnown(context, hits);
  const likenesses: Likeness[] = [];
  for (const { item, kind, share } of hits) {
    const other = known.get(item.id);
    if (!other) continue;
    const isCopy = kind === "text-near" && share === 1 && saysTheSame(texts, await listTexts(context, item.id));
    const { isPublic, ...resembled } = other;
    likenesses.push({
      kind: isCopy ? "text-exact" : kind,
      percent: percentOf(share, kind, isCopy),
      sameEdition: other.editionId === proposal.editionId,
      other: mayKnowWhich(context.actor, resembled, isPublic) ? resembled : undefined,
    });
  }
  return likenesses;
}

/** A hundred percent is said of what is the same, not of what looks so. */
function percentOf(share: number, kind: Hit<Candidate>["kind"], isCopy: boolean): number {
  return kind === "title-exact" || isCopy ? 100 : Math.min(99, Math.round(share * 100));
}

/** Everything that competes or has competed, and the gallery; without what this proposal openly continues. */
async function listCandidates({ db }: Context, proposalId: string): Promise<Candidate[]> {
  const handedIn = await db
    .select({ id: proposals.id, titleKey: proposals.titleKey, signature: fingerprints.signature })
    .from(proposals)
    .leftJoin(fingerprints, eq(fingerprints.proposalId, proposals.id))
    .where(and(inArray(proposals.status, [...competing]), ne(proposals.id, proposalId)));
  const shown = await db
    .select({
      id: innovations.id,
      title: innovations.title,
      proposalId: innovations.proposalId,
      continuedBy: continuations.proposalId,
    })
    .from(innovations)
    .leftJoin(
      continuations,
      and(eq(continuations.innovationId, innovations.id), eq(continuations.proposalId, proposalId)),
    )
    .where(isNotNull(innovations.publishedAt));
  const continued = shown.find(({ continuedBy }) => continuedBy !== null);
  const signatures = decodeSignatures(handedIn.map(({ signature }) => signature ?? ""));
  return [
    ...handedIn.flatMap(({ id, titleKey }, place) =>
      id === continued?.proposalId
        ? []
        : [{ id, titleKey, signature: signatures[place] ?? noSignature, of: "proposal" as const }],
    ),
    ...shown.flatMap(({ id, title, proposalId, continuedBy }) =>
      proposalId !== null || continuedBy !== null
        ? []
        : [{ id, titleKey: titleKey(title), signature: noSignature, of: "innovation" as const }],
    ),
  ];
}

/** Title, unit and edition of the few that were hit. */
async function listKnown(context: Context, hits: readonly Hit<Candidate>[]): Promise<Map<string, Known>> {
  const ids = (of: Resembled["of"]) => hits.flatMap(({ item }) => (item.of === of ? [item.id] : []));
  const rows = [
    ...(await knownProposals(context, ids("proposal"))),
    ...(await knownInnovations(context, ids("innovation"))),
  ];
  const unitIds = rows.map(({ unitId }) => unitId);
  const names = await unitNamesOn(context.db, unitIds, dayInJakarta(context.now));
  return new Map(rows.map((row) => [row.id, { ...row, unit: names.get(row.unitId)?.shortName ?? "" }]));
}

async function knownProposals({ db }: Context, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: proposals.id,
      title: proposals.title,
      unitId: proposals.unitId,
      editionId: proposals.editionId,
      year: editions.year,
      publishedAt: innovations.publishedAt,
    })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .leftJoin(innovations, eq(innovations.proposalId, proposals.id))
    .where(inArray(proposals.id, [...ids]));
  return rows.map(({ publishedAt, ...row }) => ({ ...row, of: "proposal" as const, isPublic: publishedAt !== null }));
}

async function knownInnovations({ db }: Context, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: innovations.id, title: innovations.title, unitId: innovations.unitId, year: innovations.year })
    .from(innovations)
    .where(inArray(innovations.id, [...ids]));
  return rows.map((row) => ({ ...row, editionId: undefined, of: "innovation" as const, isPublic: true }));
}
