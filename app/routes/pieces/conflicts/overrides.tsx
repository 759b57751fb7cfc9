import { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import type { ConflictsData } from "./conflicts.server";
import { EntryName } from "./entry-name";

type Override = ConflictsData["overrides"][number];
type Props = {
  listed: readonly Override[];
  /** Whom an exception may be proposed for; nobody where the reader may not propose. */
  panel: ConflictsData["panel"];
  answer: Answer | undefined;
};

/** Exceptions from conflicts: what is proposed and answered, and for officers the form to propose one. */
export function Overrides({ listed, panel, answer }: Props) {
  const { assigning } = useWords();
  const { overrides: says } = assigning;
  if (listed.length === 0 && panel.length === 0) return undefined;
  const mayAnswer = listed.some(({ mayApprove, mayRefuse }) => mayApprove || mayRefuse);
  return (
    <>
      <SectionHeading id="pengecualian" title={says.title} />
      <p className="max-w-measure">{says.lead}</p>
      <DataTable
        caption={says.title}
        captionHidden
        empty={<p className="text-muted">{says.none}</p>}
        columns={[
          { key: "judge", label: says.judge, heading: true },
          { key: "title", label: assigning.name },
          { key: "reason", label: says.reason },
          { key: "state", label: says.state },
          ...(mayAnswer ? [{ key: "change", label: says.change }] : []),
        ]}
        rows={listed.map((one) => ({
          key: `${one.judgeId} ${one.proposalId}`,
          cells: {
            judge: one.judge,
            title: <EntryName title={one.title} number={one.number} />,
            reason: (
              <div>
                {one.reason}
                <span className="block text-sm text-muted">{says.by(one.by)}</span>
              </div>
            ),
            state: one.answer === null ? says.waiting : says.answers[one.answer],
            change: <Answers one={one} />,
          },
        }))}
      />
      {panel.length > 0 && <Proposal panel={panel} answer={answer?.intent === "propose" ? answer : undefined} />}
    </>
  );
}

function Answers({ one }: { one: Override }) {
  const { overrides: says } = useWords().assigning;
  const { judge, number, answer } = one;
  const named = answer === null ? says.refuseNamed : says.withdrawNamed;
  return (
    <form method="post">
      <input type="hidden" name="judge" value={one.judgeId} />
      <input type="hidden" name="proposal" value={one.proposalId} />
      <input type="hidden" name="seen" value={one.proposedAt.getTime()} />
      <ButtonRow>
        {one.mayApprove && (
          <Button variant="secondary" name="intent" value="approve" aria-label={says.approveNamed(judge, number)}>
            {says.approve}
          </Button>
        )}
        {one.mayRefuse && (
          <Button variant="secondary" name="intent" value="refuse" aria-label={named(judge, number)}>
            {answer === null ? says.refuse : says.withdraw}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function Proposal({ panel, answer }: Pick<Props, "panel" | "answer">) {
  const words = useWords();
  const { overrides: says } = words.assigning;
  const { field } = answeredForm<{ judge: string; number: string; reason: string }>(answer);
  return (
    <form method="post" noValidate className="flow">
      <h3>{says.propose}</h3>
      <SelectField
        {...field("judge")}
        label={says.judge}
        options={[
          { value: "", label: words.people.choose },
          ...panel.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField {...field("number")} label={says.number} width="medium" />
      <TextArea {...field("reason", "grounds")} label={says.reason} hint={says.reasonHint} rows={2} />
      <ButtonRow>
        <Button variant="secondary" name="intent" value="propose">
          {says.propose}
        </Button>
      </ButtonRow>
    </form>
  );
}
