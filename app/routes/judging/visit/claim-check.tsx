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
  return (
    <div className="max-w-measure space-y-3 border-t border-line pt-4">
      {isClash && own && saved && (
        <p className="border-s-4 border-line ps-4 whitespace-pre-line">
          {says.saved} {[verdicts[saved.verdict], saved.note].filter(Boolean).join(". ")}
        </p>
      )}
      <RadioGroup
        id={verdict}
        name={verdict}
        legend={claim.title}
        hint={<Figures claim={claim} />}
        defaultValue={(typed ? typed.verdict : saved?.verdict) ?? ""}
        errors={own ?? []}
        options={claimVerdicts.map((value) => ({ value, label: verdicts[value] }))}
      />
      {claim.kind === "section" && (
        <Disclosure label={says.read(claim.title)}>
          <p className="text-base whitespace-pre-line">{claim.text}</p>
        </Disclosure>
      )}
      <TextArea
        id={note}
        name={note}
        label={says.noteOf(claim.title)}
        hint={says.noteHint}
        defaultValue={(typed ? typed.note : saved?.note) ?? ""}
        errors={errorsAt(errors, note)}
        rows={2}
      />
    </div>
  );
}

/** What was measured, as the proposal says it. */
function Figures({ claim }: Pick<Props, "claim">) {
  const { judge: says } = useWords().visits;
  const language = useLanguage();
  if (claim.kind !== "indicator") return says.sectionHint;
  const { baseline, baselinePeriod, result, resultPeriod, unitOfMeasure, source } = claim.indicator;
  const from = `${showFigure(language, baseline)} ${unitOfMeasure} (${baselinePeriod})`;
  const to = `${showFigure(language, result)} ${unitOfMeasure} (${resultPeriod})`;
  return (
    <>
      {from} → {to}. {says.source(source)}
    </>
  );
}
