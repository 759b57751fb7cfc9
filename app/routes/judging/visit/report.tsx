import { useLoaderData } from "@remix-run/react";
import { visitManners } from "db/vocabulary";
import { longestPlace } from "~/domain/visits/visit";
import { errorsAt, type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { flatParts, partsOf } from "~/routes/pieces/forms/moment-parts";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { showMoment } from "~/words/formats";
import type { VisitData } from "./page";

type Props = { typed: Record<string, string> | undefined; isClash: boolean; errors: FieldError[] };

/** When and where the team was, and whom it met: people as counts alone. */
export function ReportFields({ typed, isClash, errors }: Props) {
  const { report } = useLoaderData<VisitData>();
  const { judge: says, manners } = useWords().visits;
  const language = useLanguage();
  const own = errors.some(({ text }) => text === says.reportClash);
  const saved = report ? typedFrom(report) : {};
  const shown = typed && (!isClash || own) ? typed : saved;
  return (
    <>
      <SectionHeading id="laporan" title={says.report} />
      {own && report && (
        <p className="max-w-measure border-s-4 border-line ps-4">
          {says.saved} {[manners[report.manner], report.place, showMoment(language, report.visitedAt)].join(", ")}
          {`; ${says.met(report.usersMet, report.staffMet)}`}
          {report.remarks && <span className="block whitespace-pre-line">{report.remarks}</span>}
        </p>
      )}
      <RadioGroup
        id="manner"
        name="manner"
        legend={says.manner}
        defaultValue={shown.manner ?? ""}
        errors={errorsAt(errors, "manner") ?? []}
        options={visitManners.map((value) => ({ value, label: manners[value] }))}
      />
      <TextField
        {...typedField("place", shown, errors)}
        label={says.place}
        hint={says.placeHint}
        maxLength={longestPlace}
      />
      <WibMoment
        name="visitedAt"
        legend={says.visitedAt}
        typed={(name) => shown[name] ?? ""}
        errors={errorsAt(errors, "visitedAt")}
      />
      <NumberField {...typedField("usersMet", shown, errors)} label={says.usersMet} hint={says.countHint} min={0} />
      <NumberField {...typedField("staffMet", shown, errors)} label={says.staffMet} min={0} />
      <TextArea {...typedField("remarks", shown, errors)} label={says.remarks} hint={says.remarksHint} rows={4} />
    </>
  );
}

function typedFrom({
  visitedAt,
  usersMet,
  staffMet,
  ...rest
}: NonNullable<VisitData["report"]>): Record<string, string> {
  const { manner, place, remarks } = rest;
  const counts = { usersMet: String(usersMet), staffMet: String(staffMet) };
  return { manner, place, remarks, ...counts, ...flatParts("visitedAt", partsOf(visitedAt, "opens")) };
}
