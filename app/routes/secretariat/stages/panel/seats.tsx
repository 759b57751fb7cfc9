import type { listSeats } from "~/domain/panels/appointing.server";
import { type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";

type Seats = Awaited<ReturnType<typeof listSeats>>;

type SeatsProps = {
  stageId: string;
  /** Judges may still say whether they take their seat. */
  asks: boolean;
  seats: Seats;
  mayEnd: boolean;
};

/** The panel as it is, each seat with the way to end it. */
export function Seats({ stageId, asks, seats, mayEnd }: SeatsProps) {
  const { people: says, statuses, assigning } = useWords();
  return (
    <DataTable
      caption={says.panel.caption}
      captionHidden
      empty={<p>{says.panel.none}</p>}
      columns={[
        { key: "name", label: says.name, heading: true },
        { key: "role", label: says.role },
        { key: "unit", label: says.panel.unit },
        { key: "decree", label: says.panel.decree },
        { key: "answer", label: assigning.seat.answer },
        { key: "terms", label: assigning.terms.link },
        ...(mayEnd ? [{ key: "end", label: says.end }] : []),
      ]}
      rows={seats.map(({ id, userId, name, email, role, unit, decree, answer, isInvited, isAsleep }) => ({
        key: id,
        cells: {
          name: (
            <>
              {name}
              <span className="block break-all text-sm font-normal text-muted">{email}</span>
            </>
          ),
          role: statuses.role[role],
          unit,
          decree,
          answer: isInvited ? (
            <Invited grantId={id} name={name} />
          ) : isAsleep ? (
            <Tag tone="warn">{says.panel.asleep}</Tag>
          ) : (
            role === "judge" && (answer || asks) && assigning.seat.answers[answer ?? "none"]
          ),
          terms: role === "judge" && (
            <a href={paths.judgeTerms(stageId, userId)} aria-label={`${assigning.terms.link}: ${name}`}>
              {assigning.terms.link}
            </a>
          ),
          end: (
            <form method="post">
              <input type="hidden" name="grantId" value={id} />
              <Button
                variant="quiet"
                name="intent"
                value="end"
                aria-label={says.endRole(says.roleAt(statuses.role[role], name))}
              >
                {says.end}
              </Button>
            </form>
          ),
        },
      }))}
    />
  );
}

/** A seat that sleeps until its letter is answered. */
function Invited({ grantId, name }: { grantId: string; name: string }) {
  const { panel: says } = useWords().people;
  return (
    <form method="post">
      <input type="hidden" name="grantId" value={grantId} />
      <Tag tone="warn">{says.invited}</Tag>
      <Button variant="quiet" name="intent" value="invite-again" aria-label={says.inviteAgainTo(name)}>
        {says.inviteAgain}
      </Button>
    </form>
  );
}

type FormProps = {
  typed: Record<string, string> | undefined;
  errors: readonly FieldError[];
  units: Array<{ id: string; name: string }>;
  /** The seats that the stage still takes. */
  seatable: Array<"judge" | "panel_chair">;
};

export function SeatForm({ typed, errors, units, seatable }: FormProps) {
  const words = useWords();
  const { people: says, statuses } = words;
  const field = (name: string) => typedField(name, typed, errors);
  const choose = { value: "", label: says.choose };
  return (
    <>
      <SectionHeading id="tambah" title={says.panel.add} />
      <form method="post" noValidate className="flow">
        <TextField {...field("email")} type="email" label={says.email} hint={says.panel.emailHint} />
        <TextField
          {...field("name")}
          label={says.panel.newName}
          hint={says.panel.newNameHint}
          optionalLabel={words.optional}
        />
        <SelectField
          {...field("role")}
          label={says.role}
          options={[choose, ...seatable.map((role) => ({ value: role, label: statuses.role[role] }))]}
        />
        <SelectField
          {...field("unitId")}
          label={says.panel.unit}
          hint={says.panel.unitHint}
          optionalLabel={words.optional}
          options={[choose, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField {...field("decree")} label={says.decree} width="medium" />
        <ButtonRow>
          <Button name="intent" value="add">
            {says.panel.submit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
