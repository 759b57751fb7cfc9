import type { Reason } from "~/domain/kernel/reasons";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { TextField } from "~/ui/text-field";
import { useWords } from "../visitor";

type Props = {
  items: Array<{ id: string; text: string }>;
  findings: Array<{ itemId: string; result: string; note: string | null }>;
  typed: Record<string, string> | undefined;
  refusal: Reason | undefined;
};

/** The first officer's form: each item met or not, with the ground where it is not. */
export function Checklist({ items, findings, typed, refusal }: Props) {
  const { screening: says } = useWords().secretariat;
  return (
    <form method="post" noValidate className="flow">
      <SectionHeading id="daftar-periksa" title={says.checklist} />
      {items.map(({ id, text }) => {
        const earlier = findings.find(({ itemId }) => itemId === id);
        const result = typed ? typed[`result-${id}`] : earlier?.result;
        const note = typed ? typed[`note-${id}`] : earlier?.note;
        const undecided = refusal === "checklist-incomplete" && !result;
        const groundless = refusal === "grounds-missing" && result === "unmet" && !note?.trim();
        return (
          <div key={id} className="flow">
            <RadioGroup
              id={`result-${id}`}
              name={`result-${id}`}
              legend={text}
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
              label={says.ground}
              defaultValue={note ?? ""}
              {...(groundless ? { errors: [says.groundMissing] } : {})}
            />
          </div>
        );
      })}
      <ButtonRow>
        <Button name="intent" value="check">
          {says.submit}
        </Button>
      </ButtonRow>
    </form>
  );
}
