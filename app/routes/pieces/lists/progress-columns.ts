import type { Followed } from "~/domain/progress/following.server";
import { stuckAfterDays } from "~/domain/progress/holding";
import type { Column } from "~/web/exports/column";
import type { Words } from "~/words/words";

/** Where proposals stand and in whose hands they are, as columns of a download. */
export function progressColumns({ exports: says, progress, statuses, unit }: Words): Array<Column<Followed>> {
  return [
    { label: unit.status, width: 28, value: ({ status }) => statuses.proposal[status] },
    { label: says.held, width: 36, value: ({ holder }) => progress.holders[holder] },
    { label: says.holderNames, width: 40, value: ({ holderNames }) => holderNames.join("; ") },
    { label: says.since, width: 22, value: ({ holder, since }) => (holder === "nobody" ? undefined : since) },
    { label: says.unmet, width: 26, value: ({ missing }) => missing },
    { label: says.changedAt, width: 22, value: ({ updatedAt }) => updatedAt },
    { label: progress.units.stuck(stuckAfterDays), width: 32, value: ({ stuck }) => (stuck ? says.yes : says.no) },
  ];
}
