import type { FindingResult } from "db/vocabulary";
import type { ReactNode } from "react";
import type { Reason } from "~/domain/kernel/reasons";
import { type ComputedFinding, computedFor } from "~/domain/screening/computed";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { SectionHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { TextField } from "~/ui/text-field";
import { noteFault } from "./checklist-faults";
import { ComputedReason } from "./computed-reason";

type Item = { id: string; code: string; text: string };

type Props = {
  items: Item[];
  computed: ComputedFinding[];
  findings: Array<{ itemId: string; result: FindingResult; note: string | null }>;
  typed: Record<string, string> | undefined;
  refusal: Reason | undefined;
};

/** The first officer's form: each item met or not, filled in with what the portal computed, a note where it is due. */
export function Checklist({ items, computed, findings, typed, refusal }: Props) {
  const words = useWords();
  return (
    <form method="post" noValidate className="flow">
      <SectionHeading id="daftar-periksa" title={words.secretariat.screening.checklist} />
      {items.map((item, index) => (
        <Decision
          key={item.id}
          place={index + 1}
          item={item}
          computed={computedFor(computed, item.code)}
          earlier={findings.find(({ itemId }) => itemId === item.id)}
          typed={typed}
          refusal={refusal}
        />
      ))}
      <ButtonRow>
        <Button name="intent" value="check">
          {words.screening.checklist.submit}
        </Button>
      </ButtonRow>
    </form>
  );
}

type AgainProps = { screening: object | undefined; open: boolean; children: ReactNode };

/** Once checked, the form is one press away and says that saving it changes the result. */
export function ChecklistAgain({ screening, open, children }: AgainProps) {
  const { checklist: says } = useWords().screening;
  if (!screening) return children;
  return (
    <Disclosure label={says.again} open={open}>
      <p className="text-muted">{says.againText}</p>
      <div className="text-base">{children}</div>
    </Disclosure>
  );
}

type DecisionProps = Pick<Props, "typed" | "refusal"> & {
  place: number;
  item: Item;
  computed: ComputedFinding | undefined;
  earlier: { result: FindingResult; note: string | null } | undefined;
};

function Decision({ place, item: { id, text }, computed, earlier, typed, refusal }: DecisionProps) {
  const { secretariat, screening } = useWords();
  const { screening: says } = secretariat;
  const suggested = computed && computed.result !== "unsure" ? computed.result : undefined;
  const result = typed ? typed[`result-${id}`] : (earlier?.result ?? suggested);
  const note = typed ? typed[`note-${id}`] : earlier?.note;
  const undecided = refusal === "checklist-incomplete" && !result;
  const fault = noteFault({ result, note: note ?? "", computed, refusal });
  const faults = { ground: says.groundMissing, override: screening.computed.override };
  return (
    <div className="grid gap-x-10 gap-y-4 border-t border-line pt-6 lg:grid-cols-2">
      <RadioGroup
        id={`result-${id}`}
        name={`result-${id}`}
        legend={`${place}. ${text}`}
        hint={<ComputedReason finding={computed} />}
        {...(result ? { defaultValue: result } : {})}
        {...(undecided ? { errors: [says.undecided] } : {})}
        options={[
          { value: "met", label: says.met },
          { value: "unmet", label: says.unmet },
        ]}
      />
      <TextField
        id={`note-${id}`}
        name={`note-${id}`}
        label={screening.computed.note}
        defaultValue={note ?? ""}
        {...(fault ? { errors: [faults[fault]] } : {})}
      />
    </div>
  );
}
