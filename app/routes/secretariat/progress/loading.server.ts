import { registrationPhase } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { countFunnel, listUnitProgress } from "~/domain/progress/counting.server";
import { listUnsubmitted } from "~/domain/progress/listing.server";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { chosenEdition } from "../chosen-edition.server";
import { unitProgressFilter, unsubmittedFilter } from "./filter";

export type Progress = NonNullable<Awaited<ReturnType<typeof loadProgress>>>;
export type UnitView = Extract<Progress, { view: "units" }>;
export type ProposalView = Extract<Progress, { view: "proposals" }>;

/** How far the units or the proposals of an edition are; null where there is no edition yet. */
export async function loadProgress(context: Context, request: Request) {
  const { edition, editions } = await chosenEdition(context, request);
  if (!edition) return null;
  const asked = new URL(request.url).searchParams;
  return {
    edition,
    editions,
    search: asked.toString(),
    isOpen: registrationPhase(edition, context.now) === "open",
    funnel: await countFunnel(context, edition.id),
    ...(asked.get("lihat") === "proposal"
      ? { view: "proposals" as const, ...(await proposalView(context, edition.id, asked)) }
      : { view: "units" as const, ...(await unitView(context, edition.id, asked)) }),
    now: context.now,
  };
}

async function unitView(context: Context, editionId: string, asked: URLSearchParams) {
  const { sort, onlyUnbegun } = unitProgressFilter(asked);
  const all = await listUnitProgress(context, editionId, { sort, onlyUnbegun: false });
  const unbegun = all.filter(({ begun }) => begun === 0);
  return { sort, onlyUnbegun, unbegun: unbegun.length, units: onlyUnbegun ? unbegun : all };
}

async function proposalView(context: Context, editionId: string, asked: URLSearchParams) {
  const filter = { ...unsubmittedFilter(asked), page: pageOf(asked) };
  return { filter, ...(await listUnsubmitted(context, editionId, filter)) };
}
