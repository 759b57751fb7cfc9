import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { expertiseIn } from "~/domain/assignment/terms.server";
import { listCategories } from "~/domain/editions/finding.server";
import { acceptSeat, declineSeat, findSeat } from "~/domain/panels/answering.server";
import { listUnitNames } from "~/domain/units/finding.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { type Answer, act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showRange } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { tickedIn, typedField } from "../pieces/forms/field-errors";
import { optional } from "../pieces/forms/fields";
import { FormErrors } from "../pieces/forms/form";
import { TermsFields } from "../pieces/judge-terms/terms-fields";
import { atTerms, termsShape } from "../pieces/judge-terms/terms-form";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { judges } from "./judges";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const { stage, mayAnswer, terms, unitIds } = await orRespond(findSeat(context, partOf(params, "stageId")));
  const units = await listUnitNames(context);
  return {
    stage: { name: stage.name, opensAt: stage.opensAt, closesAt: stage.closesAt, perEntry: stage.judgesPerEntry },
    mayAnswer,
    answer: terms?.answer ?? undefined,
    most: terms?.mostEntries ?? undefined,
    expertise: expertiseIn(terms?.expertise ?? ""),
    unitIds,
    categories: (await listCategories(context, stage.editionId)).map(({ id, name }) => ({ value: id, label: name })),
    units: units.map(({ id, name }) => ({ value: id, label: name })),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  const stageId = partOf(params, "stageId");
  return act(words, await readForm(request), {
    accept: form(
      z.object({ ...termsShape(words), unitIds: z.array(z.string()).default([]) }),
      async (accepted) => {
        await acceptSeat(context, stageId, accepted);
        return done(paths.seat(stageId), "seat-accepted");
      },
      { at: atTerms },
    ),
    decline: form(
      z.object({ reason: optional }),
      async ({ reason }) => {
        await declineSeat(context, stageId, reason);
        return done(paths.start, "seat-declined");
      },
      { at: { "note-too-short": "reason" } },
    ),
  });
}

export const meta = titled((words) => words.assigning.seat.title);

export default function SeatPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const { assigning } = useWords();
  const { seat: says } = assigning;
  const { stage } = loaded;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead(stage.name)} />
      {loaded.answer && <StatusLine tone="done">{says.answers[loaded.answer]}</StatusLine>}
      <FormErrors errors={answer?.errors ?? []} />
      <SummaryList items={[{ term: says.time, detail: showRange(language, stage.opensAt, stage.closesAt) }]} />
      {loaded.mayAnswer ? (
        <>
          <AcceptForm loaded={loaded} answer={answer?.intent === "accept" ? answer : undefined} />
          <DeclineForm answer={answer?.intent === "decline" ? answer : undefined} />
        </>
      ) : (
        <Notice tone="info" title={says.over} />
      )}
    </>
  );
}

type FormProps = { answer: Answer | undefined };

function AcceptForm({ loaded, answer }: FormProps & { loaded: Data }) {
  const { seat: says } = useWords().assigning;
  const { most, expertise, categories, units, unitIds } = loaded;
  const named = answer ? tickedIn(answer, "unitIds") : unitIds;
  return (
    <>
      <SectionHeading id="bersedia" title={says.accept} />
      <form method="post" noValidate className="flow">
        <p className="max-w-measure">{says.acceptText}</p>
        <TermsFields most={most} expertise={expertise} categories={categories} answer={answer} />
        <NamedUnits names={units.filter(({ value }) => unitIds.includes(value)).map(({ label }) => label)} />
        <Disclosure label={says.tiesOpen(named.length)} open={named.length > unitIds.length}>
          <CheckboxGroup
            id="unitIds"
            name="unitIds"
            legend={says.ties}
            hint={says.tiesHint}
            options={units}
            defaultValues={named}
          />
        </Disclosure>
        <ButtonRow>
          <Button name="intent" value="accept">
            {says.submit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

/** What has been said already, and stays. */
function NamedUnits({ names }: { names: string[] }) {
  const { seat: says } = useWords().assigning;
  if (names.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{says.ties}</p>
      <ul className="list-disc ps-5">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function DeclineForm({ answer }: FormProps) {
  const { seat: says } = useWords().assigning;
  return (
    <>
      <SectionHeading id="tidak" title={says.decline} />
      <form method="post" noValidate className="flow">
        <p className="max-w-measure">{says.declineText}</p>
        <TextArea
          {...typedField("reason", answer?.typed, answer?.errors ?? [])}
          label={says.reason}
          hint={says.reasonHint}
          rows={2}
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="decline">
            {says.declineSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
