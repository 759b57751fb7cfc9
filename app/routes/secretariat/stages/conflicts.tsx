import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadConflicts } from "~/routes/pieces/conflicts/conflicts.server";
import { ConflictsPage } from "~/routes/pieces/conflicts/conflicts-page";
import { titled } from "~/routes/title";
import { paths } from "~/site/paths";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { officers } from "../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return loadConflicts(context, partOf(params, "stageId"), new URL(request.url).searchParams);
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.assigning.conflictPage.title}: ${stage.name}`);

export default function Conflicts() {
  const loaded = useLoaderData<typeof loader>();
  const { id } = loaded.stage;
  return <ConflictsPage loaded={loaded} stageHref={paths.stage(id)} ownHref={paths.conflictsOfStage(id)} />;
}
