import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { officers } from "../../officers";
import { Draws } from "./draws";
import { AssignedEntries } from "./entries";
import { JudgeLoads } from "./judges";
import { loadAssigning } from "./loading.server";
import { Quality } from "./quality";
import { SupplyNotice } from "./supply-notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return loadAssigning(context, partOf(params, "stageId"), new URL(request.url).searchParams);
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.assigning.title}: ${stage.name}`);

export default function Assigning() {
  const loaded = useLoaderData<typeof loader>();
  const { assigning: says } = useWords();
  const { stage, edition, size, isDrawn } = loaded;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {edition} · <a href={paths.stage(stage.id)}>{stage.name}</a>
          </>
        }
        title={says.title}
        lead={says.lead(size, stage.judgesPerEntry)}
      />
      {size > 0 && <SupplyNotice supply={loaded.supply} />}
      {isDrawn ? (
        <Quality loaded={loaded} />
      ) : (
        <Notice tone="info" title={says.notDrawn}>
          <p>{says.notDrawnText}</p>
          <ButtonLink variant="secondary" href={paths.stage(stage.id)}>
            {says.toStage}
          </ButtonLink>
        </Notice>
      )}
      {isDrawn && stage.status !== "assigning" && (
        <Notice tone="info" title={stage.status === "open" ? says.opened : says.closed} />
      )}
      <SectionHeading id="juri" title={says.judges} aside={String(loaded.judges.length)} />
      <JudgeLoads stageId={stage.id} judges={loaded.judges} />
      <p className="print:hidden">
        <a href={paths.conflictsOfStage(stage.id)} className="inline-flex min-h-11 items-center">
          {says.conflictsLink}
        </a>
      </p>
      {isDrawn && <AssignedEntries loaded={loaded} />}
      <Draws draws={loaded.draws} />
    </>
  );
}
