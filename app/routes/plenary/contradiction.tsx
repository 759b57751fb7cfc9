import { rulingKinds } from "db/vocabulary";
import { longestNote } from "~/domain/visits/visit";
import { errorsAt } from "~/routes/pieces/forms/field-errors";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { RadioGroup } from "~/ui/radio-group";
import { StatusLine } from "~/ui/status";
import { TextArea } from "~/ui/text-area";
import type { Answer } from "~/web/acting.server";
import { showMoment } from "~/words/formats";
import { Thumbnails } from "./thumbnails";
import type { VisitsData } from "./visits";

type Visit = VisitsData["visits"][number];
type Found = Visit["contradictions"][number] & { entry: Pick<Visit, "number" | "title" | "mayRule" | "photographs"> };

export function idOf({ entryId, claim }: { entryId: string; claim: string }): string {
  return `${entryId}-${claim}`;
}

type Props = { found: Found; answer: Answer | undefined };

/** A claim that the team found not to hold, and what the chair says to it. */
export function Contradiction({ found, answer }: Props) {
  const { chair: says, rulings } = useWords().visits;
  const language = useLanguage();
  const { entry, title, note, ruling } = found;
  const { mayRule } = entry;
  return (
    <section
      id={idOf(found)}
      aria-labelledby={`${idOf(found)}-title`}
      className="max-w-measure space-y-2 border-t border-line pt-4"
    >
      <h3 id={`${idOf(found)}-title`}>{title}</h3>
      <p className="text-sm text-muted">
        {entry.number} · {entry.title}
      </p>
      <p className="whitespace-pre-line">
        {says.found} {note}
      </p>
      <Thumbnails photographs={entry.photographs.filter(({ claim }) => claim === found.claim)} />
      {ruling && (
        <>
          <StatusLine tone="done">{rulings[ruling.ruling]}</StatusLine>
          <p className="whitespace-pre-line">{ruling.reason}</p>
          <p className="text-sm text-muted">{says.ruled(ruling.ruledBy, showMoment(language, ruling.ruledAt))}</p>
        </>
      )}
      {!ruling && !mayRule && <StatusLine tone="info">{says.open}</StatusLine>}
      {!ruling && mayRule && <RulingForm found={found} answer={answer} />}
    </section>
  );
}

function RulingForm({ found, answer }: Pick<Props, "found" | "answer">) {
  const { chair: says, rulings } = useWords().visits;
  const id = idOf(found);
  const named = (text: string) => (
    <>
      {text}
      <span className="sr-only">: {found.title}</span>
    </>
  );
  const isOwn = answer && idOf({ entryId: answer.typed.entryId ?? "", claim: answer.typed.claim ?? "" }) === id;
  const [typed, errors] = isOwn ? [answer.typed, answer.errors] : [{} as Record<string, string>, []];
  return (
    <form method="post" noValidate className="flow">
      <input type="hidden" name="entryId" value={found.entryId} />
      <input type="hidden" name="claim" value={found.claim} />
      <input type="hidden" name="version" value={found.version} />
      <RadioGroup
        id={`${id}-ruling`}
        name="ruling"
        legend={named(says.ruling)}
        defaultValue={typed.ruling ?? ""}
        errors={errorsAt(errors, `${id}-ruling`) ?? []}
        options={rulingKinds.map((value) => ({ value, label: rulings[value] }))}
      />
      <TextArea
        id={`${id}-reason`}
        name="reason"
        label={named(says.reason)}
        hint={says.reasonHint}
        maxLength={longestNote}
        defaultValue={typed.reason}
        errors={errorsAt(errors, `${id}-reason`)}
        rows={3}
      />
      <ButtonRow>
        <Button>{named(says.submit)}</Button>
      </ButtonRow>
    </form>
  );
}
