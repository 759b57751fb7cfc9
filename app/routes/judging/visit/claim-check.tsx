import { useLoaderData } from "@remix-run/react";
import { claimVerdicts } from "db/vocabulary";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useLanguage, useWords } from "~/routes/visitor";
import { Disclosure } from "~/ui/disclosure";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { showFigure } from "~/words/formats";
import { noteName, verdictName } from "./form";
import type { VisitData } from "./page";

type Props = {
  claim: VisitData["claims"][number];
  typed: { verdict: string | undefined; note: string | undefined } | undefined;
  isClash: boolean;
  errors: FieldError[];
};

/** One claim of the proposal, and how it stands to what the team found. */
export function ClaimCheck({ claim, typed, isClash, errors }: Props) {
  const { checks } = useLoaderData<VisitData>();
  const { judge: says, verdicts } = useWords().visits;
  const saved = checks.find((check) => check.claim === claim.key);
  const [verdict, note] = [verdictName(claim.key), noteName(claim.key)];
  const own = errorsAt(errors, verdict);
  // Beside what both changed stands what is saved of all else, so that no answer to a clash brings older findings back.
  const shown = typed && (!isClash || own) ? typed : saved;
  return (
    <div className="grid items-start gap-x-10 gap-y-3 border-t border-line pt-4 lg:grid-cols-2">
      {isClash && own && saved && (
        <p className="border-s-4 border-line ps-4 whitespace-pre-line lg:col-span-2">
          {says.saved} {[verdicts[saved.verdict], saved.note].filter(Boolean).join(". ")}
        </p>
      )}
      <div className="space-y-2">
        <RadioGroup
          id={verdict}
          name={verdict}
          legend={claim.title}
          hint={claim.kind === "indicator" && <Figures indicator={claim.indicator} />}
          defaultValue={shown?.verdict ?? ""}
          errors={own ?? []}
          options={claimVerdicts.map((value) => ({ value, label: verdicts[value] }))}
        />
        {claim.kind === "section" && (
          <Disclosure label={says.read(claim.title)}>
            <p className="text-base whitespace-pre-line">{claim.text}</p>
          </Disclosure>
        )}
      </div>
      <TextArea
        id={note}
        name={note}
        label={says.noteOf(claim.title)}
        defaultValue={shown?.note ?? ""}
        errors={errorsAt(errors, note)}
        rows={2}
      />
    </div>
  );
}

type Indicator = Extract<Props["claim"], { kind: "indicator" }>["indicator"];

/** What was measured, as the proposal says it. */
function Figures({ indicator }: { indicator: Indicator }) {
  const { judge: says } = useWords().visits;
  const language = useLanguage();
  const { baseline, baselinePeriod, result, resultPeriod, unitOfMeasure, source } = indicator;
  const from = `${showFigure(language, baseline)} ${unitOfMeasure} (${baselinePeriod})`;
  const to = `${showFigure(language, result)} ${unitOfMeasure} (${resultPeriod})`;
  return (
    <>
      {from} → {to}. {says.source(source)}
    </>
  );
}
