import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rulingKinds } from "db/vocabulary";
import { z } from "zod";
import { shortestReason } from "~/domain/assignment/passing-on.server";
import { listVisits } from "~/domain/visits/finding.server";
import { ruleOnClaim } from "~/domain/visits/ruling.server";
import { longestNote } from "~/domain/visits/visit";
import { optional, seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { Contradiction, idOf } from "./contradiction";
import { deciders } from "./deciders";
import { Thumbnails } from "./thumbnails";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const { stage, visits } = await orRespond(listVisits(context, partOf(params, "stageId")));
  return {
    stage: { id: stage.id, name: stage.name },
    visits,
  };
}

export type VisitsData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const { chair: says } = words.visits;
  const stageId = partOf(params, "stageId");
  const posted = await readForm(request);
  const on = { entryId: String(posted.get("entryId")), claim: String(posted.get("claim")) };
  return act(words, posted, {
    "": form(
      z.object({
        entryId: optional,
        claim: optional,
        version: seen,
        ruling: z.enum(rulingKinds, { error: says.rulingMissing }),
        reason: z
          .string({ error: words.reasons["note-too-short"] })
          .trim()
          .min(shortestReason, words.reasons["note-too-short"])
          .max(longestNote, words.reasons["text-too-long"]),
      }),
      async ({ entryId, claim, version, ruling, reason }) => {
        await ruleOnClaim(context, { entryId, claim, version }, ruling, reason);
        return done(paths.visits(stageId), "claim-ruled");
      },
      { says: { "stale-version": says.stale }, ids: { ruling: `${idOf(on)}-ruling`, reason: `${idOf(on)}-reason` } },
    ),
  });
}

export const meta = titled<VisitsData>((words, { stage }) => `${words.visits.chair.title}: ${stage.name}`);

/** How far the visits of a stage are, and what they found not to hold. */
export default function Visits() {
  const { stage, visits } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { chair: says, manners } = useWords().visits;
  const language = useLanguage();
  const contradictions = visits.flatMap(({ contradictions, ...entry }) =>
    contradictions.map((found) => ({ ...found, entry })),
  );
  const photographed = visits.filter(({ photographs }) => photographs.length > 0);
  return (
    <>
      <PageHeading kicker={<a href={paths.standings(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      <SectionHeading id="keputusan" title={says.decisions} />
      {contradictions.length === 0 && <p>{says.noContradictions}</p>}
      {contradictions.map((found) => (
        <Contradiction key={idOf(found)} found={found} answer={answer} />
      ))}
      <DataTable
        caption={says.visited}
        empty={says.none}
        columns={[
          { key: "entry", label: says.entry, heading: true },
          { key: "visited", label: says.visited },
          { key: "checked", label: says.checked, align: "end" },
          { key: "contradicted", label: says.contradicted, align: "end" },
        ]}
        rows={visits.map(({ entryId, number, title, report, progress, contradictions }) => ({
          key: entryId,
          cells: {
            entry: (
              <>
                {title}
                <span className="block text-sm font-normal text-muted">{number}</span>
              </>
            ),
            visited: report ? `${manners[report.manner]}, ${showMoment(language, report.visitedAt)}` : says.notVisited,
            checked: says.progress(progress.checked, progress.of),
            contradicted: contradictions.length,
          },
        }))}
      />
      {photographed.length > 0 && <SectionHeading id="foto" title={says.photographs} />}
      {photographed.map(({ entryId, number, title, photographs }) => (
        <section key={entryId} aria-labelledby={`foto-${entryId}`} className="flow">
          <h3 id={`foto-${entryId}`}>
            {number} · {title}
          </h3>
          <Thumbnails photographs={photographs} />
        </section>
      ))}
    </>
  );
}
