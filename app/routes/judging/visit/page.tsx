import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAssignment } from "~/domain/assignment/finding.server";
import { findFacts } from "~/domain/assignment/reading.server";
import { actorId } from "~/domain/people/actor";
import { findVisit } from "~/domain/visits/finding.server";
import { listPhotographs } from "~/domain/visits/listing-photographs.server";
import { mayReport } from "~/domain/visits/policy";
import { saveFindings, type VisitClashes } from "~/domain/visits/reporting.server";
import { isFinished, progressOf } from "~/domain/visits/visit";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { EntriesStatus, RestoredEntries, useKeeping } from "~/routes/pieces/forms/kept-entries";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { insistFewSaves } from "~/web/personal-limits.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { judges } from "../judges";
import { ClaimCheck } from "./claim-check";
import { findingsForm, noteName, verdictName } from "./form";
import { ReportFields } from "./report";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const { claims, visit } = await orRespond(findVisit(context, id));
  const { assignment, stage } = await findAssignment(context, id);
  const { number, title } = await findFacts(context, id);
  const { version, report, checks } = visit;
  return {
    ...{ id, number, title, stage: stage.name, claims, version, report, checks },
    progress: progressOf(visit, claims),
    isFinished: isFinished(visit, claims),
    photographCount: (await listPhotographs(context, [assignment.entryId])).length,
    mayReport: mayReport(context.actor, assignment, stage, context.now) === undefined,
  };
}

export type VisitData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "assignmentId");
  const { claims, visit } = await orRespond(findVisit(context, id));
  const posted = joinMoments(await readForm(request), { visitedAt: "opens" });
  return act(words, posted, {
    "": form(
      findingsForm(words, claims, visit.report !== undefined),
      async (findings, back) => {
        await insistFewSaves(actorId(context.actor));
        const clashes = await saveFindings(context, id, findings);
        const errors = clashErrors(words, clashes);
        return errors.length > 0 ? back(errors, 409, "stale-version") : done(paths.visit(id), "visit-saved");
      },
      { at: { "visit-outside-stage": "visitedAt" } },
    ),
  });
}

function clashErrors({ visits: { judge: says } }: Words, { claims, report }: VisitClashes): FieldError[] {
  const ofClaims = claims.map((key) => ({ href: `#${verdictName(key)}`, text: says.clash }));
  return report ? [{ href: "#manner", text: says.reportClash }, ...ofClaims] : ofClaims;
}

export const meta = titled<VisitData>((words, { title }) => `${words.visits.judge.title}: ${title}`);

export default function VisitPage() {
  const { id, number, title, stage, claims, version, report, progress, isFinished, mayReport, photographCount } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judge: says, photographs } = useWords().visits;
  const isClash = answer?.refusal === "stale-version";
  const kept = useKeeping({ awaits: "visit-saved", answer: answer && { typed: answer.typed, stale: isClash } });
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage} · {number} · <a href={paths.assignment(id)}>{says.back}</a>
          </>
        }
        title={says.title}
        lead={title}
      />
      <FormErrors errors={errors} />
      <StatusLine tone={isFinished ? "done" : "info"}>
        {isFinished ? says.finished : says.progress(progress.checked, progress.of)}
        {!report && progress.checked === progress.of && ` ${says.unreported}`}
      </StatusLine>
      {(mayReport || photographCount > 0) && (
        <p className="print:hidden">
          <a href={paths.visitPhotographs(id)} className="inline-flex min-h-11 items-center">
            {photographs.link(photographCount)}
          </a>
        </p>
      )}
      {!mayReport && <Notice tone="info" title={says.over} />}
      <form method="post" action="?" noValidate className="flow" {...(mayReport ? kept : {})}>
        <input
          type="hidden"
          name="version"
          autoComplete="off"
          value={isClash ? version : (answer?.typed.version ?? version)}
        />
        <RestoredEntries />
        <fieldset disabled={!mayReport} className="flow">
          <ReportFields typed={answer?.typed} isClash={isClash} errors={errors} />
          <SectionHeading id="klaim" title={says.claims} />
          <p className="max-w-measure">{says.claimsText}</p>
          {claims.map((claim) => (
            <ClaimCheck
              key={claim.key}
              claim={claim}
              typed={
                answer && { verdict: answer.typed[verdictName(claim.key)], note: answer.typed[noteName(claim.key)] }
              }
              isClash={isClash}
              errors={errors}
            />
          ))}
        </fieldset>
        {mayReport && (
          <ButtonRow>
            <Button>{says.submit}</Button>
          </ButtonRow>
        )}
        <EntriesStatus />
      </form>
    </>
  );
}
