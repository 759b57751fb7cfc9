import { groupBy } from "~/domain/kernel/grouping";
import { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { TextArea } from "~/ui/text-area";
import type { Answer } from "~/web/acting.server";
import type { ConflictsData } from "./conflicts.server";
import { EntryName } from "./entry-name";

type Listed = ConflictsData["suspicions"];

/** Judges and entries that may have to do with each other: those to answer, with the form, and those that were. */
export function Suspicions({
  listed,
  mayAnswer,
  answer,
}: {
  listed: Listed;
  mayAnswer: boolean;
  answer: Answer | undefined;
}) {
  const open = listed.filter(({ verdict }) => verdict === null);
  const answered = listed.filter(({ verdict }) => verdict !== null);
  return (
    <>
      {mayAnswer && open.length > 0 && <Questions open={open} answer={answer} />}
      {answered.length > 0 && <Answered answered={answered} mayAnswer={mayAnswer} />}
    </>
  );
}

function Questions({ open, answer }: { open: Listed; answer: Answer | undefined }) {
  const { suspicions: says } = useWords().assigning;
  const own = answer?.intent === "conflict" || answer?.intent === "none" ? answer : undefined;
  const { field } = answeredForm<{ pair: string; reason: string }>(own);
  const chosen = own?.groups.pair ?? (own?.typed.pair ? [own.typed.pair] : []);
  const pairs = [...groupBy(open, ({ judgeId, proposalId }) => `${judgeId} ${proposalId}`)];
  return (
    <section aria-labelledby="dugaan" className="flow">
      <SectionHeading id="dugaan" title={says.title} aside={String(pairs.length)} />
      <p className="max-w-measure">{says.lead}</p>
      <form method="post" noValidate className="flow">
        <CheckboxGroup
          {...field("pair")}
          legend={says.pairs}
          defaultValues={chosen}
          options={pairs.flatMap(([value, [first, ...more]]) =>
            first
              ? [
                  {
                    value,
                    label: says.pair(first.judge, first.title),
                    hint: `${first.number}: ${[first, ...more].map(({ ground }) => says.grounds[ground]).join("; ")}`,
                  },
                ]
              : [],
          )}
        />
        <TextArea {...field("reason")} label={says.reason} hint={says.reasonHint} rows={2} />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="conflict">
            {says.conflict}
          </Button>
          <Button variant="secondary" name="intent" value="none">
            {says.none}
          </Button>
        </ButtonRow>
      </form>
    </section>
  );
}

function Answered({ answered, mayAnswer }: { answered: Listed; mayAnswer: boolean }) {
  const { assigning } = useWords();
  const { suspicions: says } = assigning;
  return (
    <>
      <SectionHeading id="terjawab" title={says.answered} />
      <DataTable
        caption={says.answered}
        captionHidden
        empty=""
        columns={[
          { key: "judge", label: assigning.judge, heading: true },
          { key: "title", label: assigning.name },
          { key: "answer", label: says.answer },
          ...(mayAnswer ? [{ key: "change", label: says.change }] : []),
        ]}
        rows={answered.map(({ judgeId, proposalId, ground, judge, title, number, verdict, reason }) => ({
          key: `${judgeId} ${proposalId} ${ground}`,
          cells: {
            judge,
            title: <EntryName title={title} number={number} />,
            answer: (
              <div>
                {verdict && says.verdicts[verdict]}
                <span className="block text-sm text-muted">{reason}</span>
              </div>
            ),
            change: (
              <form method="post">
                <input type="hidden" name="pair" value={`${judgeId} ${proposalId}`} />
                <Button variant="quiet" name="intent" value="again" aria-label={says.againNamed(judge, title)}>
                  {says.again}
                </Button>
              </form>
            ),
          },
        }))}
      />
    </>
  );
}
