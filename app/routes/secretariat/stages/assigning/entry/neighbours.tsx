import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import type { AssignedEntryData } from "./loading.server";

type Props = { stageId: string } & Pick<AssignedEntryData, "beside">;

/** On through the entries, one after the other. */
export function Neighbours({ stageId, beside: { before, after } }: Props) {
  const { entry: says } = useWords().assigning;
  return (
    <nav aria-label={says.another} className="flex flex-wrap gap-x-6 print:hidden">
      {before && (
        <a href={paths.assignedEntry(stageId, before.id)} className="inline-flex min-h-11 items-center">
          {says.previous}
        </a>
      )}
      {after && (
        <a href={paths.assignedEntry(stageId, after.id)} className="inline-flex min-h-11 items-center">
          {says.next}
        </a>
      )}
    </nav>
  );
}
