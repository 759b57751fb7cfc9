import { editions, proposals, tracks } from "db/schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta, daysUntil } from "~/domain/kernel/days";
import { unitsOf } from "~/domain/people/actor";
import { namesOf } from "~/domain/people/finding.server";
import { mayEndorse, maySubmit } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { unsubmitted } from "~/domain/proposals/transitions";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { readiness } from "~/domain/submission/readiness";
import { unitNamesOn } from "~/domain/units/finding.server";
import { findLastSteps } from "~/domain/writing/history.server";
import { type HolderNow, holderNow, isStuck } from "./holding";
import { findHandsOf } from "./people.server";

export type Followed = Pick<Proposal, "id" | "title" | "status" | "updatedAt"> & {
  unit: string;
  edition: { name: string; closesAt: Date };
  holder: HolderNow;
  /** Of those in whose hands it is; empty where that is an office. */
  holderNames: string[];
  since: Date;
  /** How many checks are not met; undefined once it is handed in. */
  missing: number | undefined;
  stuck: boolean;
  /** Whole days since anything in it was changed. */
  unchangedDays: number;
  /** The actor can decide on it now. */
  waitsForMe: boolean;
};

/** The proposals of the units that the actor heads or administers, stuck ones first, then what has waited longest. */
export async function followUnitProposals(context: Context): Promise<Followed[]> {
  const staffUnits = unitsOf(context.actor, ["unit_admin", "unit_head"]);
  if (staffUnits.length === 0) return [];
  const rows = await selectWhole(context)
    .where(inArray(proposals.unitId, staffUnits))
    .orderBy(desc(editions.opensAt), desc(proposals.updatedAt));
  const followed = await follow(context, rows);
  return followed.sort((a, b) => Number(b.stuck) - Number(a.stuck) || a.since.getTime() - b.since.getTime());
}

export function selectWhole(context: Context) {
  return context.db
    .select({ proposal: proposals, edition: editions, track: tracks })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .innerJoin(tracks, and(eq(tracks.id, proposals.trackId), eq(tracks.editionId, proposals.editionId)))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectWhole>>[number];

/** What is to be known of proposals on their way: nothing of their texts. The caller has asked who may know it. */
export async function follow(context: Context, rows: readonly Row[]): Promise<Followed[]> {
  const { db, now } = context;
  const bare = rows.map(({ proposal }) => proposal);
  const hands = await findHandsOf(db, bare, now);
  const steps = await findLastSteps(context, bare);
  const people = [...hands.values()].flatMap(({ writers, heads, delegate }) => [...writers, ...heads, delegate ?? ""]);
  const names = await namesOf(db, people);
  const unitNames = await unitNamesOn(
    db,
    bare.map(({ unitId }) => unitId),
    dayInJakarta(now),
  );

  const followed: Followed[] = [];
  for (const { proposal, edition, track } of rows) {
    const { writers = [], invited = [], heads = [], delegate = null } = hands.get(proposal.id) ?? {};
    const whole = { ...proposal, edition, track, writers: invited, delegatedTo: delegate };
    const holder = holderNow(proposal.status, delegate, edition.status);
    const held = { ...unnamed, innovator: writers, unit_head: heads, delegate: [delegate ?? ""] };
    const open = unsubmitted.includes(proposal.status);
    followed.push({
      id: proposal.id,
      title: proposal.title,
      status: proposal.status,
      updatedAt: proposal.updatedAt,
      unit: unitNames.get(proposal.unitId)?.shortName ?? "",
      edition: { name: edition.name, closesAt: edition.closesAt },
      holder,
      holderNames: held[holder].flatMap((id) => names.get(id) ?? []),
      since: proposal.status === "not_submitted" ? edition.closesAt : (steps.get(proposal.id) ?? proposal.createdAt),
      missing: open
        ? readiness(await findProposalDraft(context, whole), now).filter(({ met }) => !met).length
        : undefined,
      stuck: open && isStuck(proposal.updatedAt, now),
      unchangedDays: daysUntil(now, proposal.updatedAt),
      waitsForMe: waitsFor(context, whole),
    });
  }
  return followed;
}

/** What the head has left to an admin waits for that admin. */
function waitsFor({ actor, now }: Context, proposal: Proposal): boolean {
  if (mayEndorse(actor, proposal, now) === undefined) return true;
  const isLeftToOther = proposal.delegatedTo !== null && proposal.delegatedTo !== actor.id;
  return !isLeftToOther && maySubmit(actor, proposal, now) === undefined;
}

/** Holders who are not told by name. */
const unnamed = { secretariat: [], panel: [], nobody: [] };
