import type { Context } from "~/domain/kernel/context";
import { findReceipt } from "~/domain/proposals/finding.server";
import type { Proposal } from "~/domain/proposals/proposal";
import { findRepair, listAskedPlaces, listGrounds } from "./finding.server";
import { mayCompleteRepair, mayRepair } from "./policy";
import type { AskedPlace, Repair } from "./repair";

export type AskedRepair = Repair & { places: AskedPlace[] };

/** The repair with all that was asked for, once one was requested; the caller has found the proposal. */
export async function findAskedRepair(
  context: Context,
  proposal: Pick<Proposal, "id" | "trackId">,
): Promise<AskedRepair | undefined> {
  const repair = await findRepair(context, proposal.id);
  return repair && { ...repair, places: await listAskedPlaces(context, proposal, repair) };
}

/** What the unit learns of the screening: what it is to repair, or why the proposal did not pass. */
export async function findScreeningResult(context: Context, proposal: Proposal) {
  const repair = await findAskedRepair(context, proposal);
  const grounds = await listGrounds(context, proposal);
  const receipt = await findReceipt(context, proposal.id);
  const { actor, now } = context;
  const round = repair && { dueAt: repair.dueAt, places: repair.places.map(({ place }) => place) };
  const mendable = round?.places.some((place) => mayRepair(actor, proposal, round, place, now) === undefined);
  const sendable = repair !== undefined && mayCompleteRepair(actor, proposal, repair, now) === undefined;
  return {
    proposalId: proposal.id,
    number: receipt?.number ?? "",
    repair,
    grounds,
    /** Whether there is something to do about it for whoever looks. */
    repairable: sendable || mendable === true,
  };
}

export type ScreeningResult = Awaited<ReturnType<typeof findScreeningResult>>;
