import type { Person } from "~/domain/accounts/listing.server";
import { type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { TextField } from "~/ui/text-field";

type Props = {
  person: Pick<Person, "name" | "email">;
  typed: (intent: string) => Record<string, string> | undefined;
  errors: readonly FieldError[];
};

/** Corrections of an account by whoever keeps it: its name, its address, its devices. */
export function AccountKeeping({ person, typed, errors }: Props) {
  const { people } = useWords();
  const { keep: says } = people;
  const naming = { name: person.name, ...typed("rename") };
  return (
    <>
      <Disclosure label={says.rename} open={typed("rename") !== undefined}>
        <form method="post" noValidate className="flow text-base">
          <TextField {...typedField("name", naming, errors)} label={people.name} width="medium" />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="rename">
              {says.renameSubmit}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
      <Disclosure label={says.move} open={typed("move") !== undefined}>
        <form method="post" noValidate className="flow text-base">
          <p className="max-w-measure">{says.moveText}</p>
          <TextField
            {...typedField("email", typed("move"), errors)}
            type="email"
            label={says.newEmail}
            width="medium"
          />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="move">
              {says.moveSubmit}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
      <Disclosure label={says.sessions}>
        <form method="post" className="flow text-base">
          <p className="max-w-measure">{says.sessionsText}</p>
          <ButtonRow>
            <Button variant="secondary" name="intent" value="sessions">
              {says.sessionsSubmit}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </>
  );
}

/** A password that the system admin hands over in person, where no letter can leave. */
export function DeskForm({ typed, errors }: Pick<Props, "typed" | "errors">) {
  const { keep: says } = useWords().people;
  return (
    <Disclosure label={says.desk} open={typed("desk") !== undefined}>
      <form method="post" noValidate className="flow text-base">
        <p className="max-w-measure">{says.deskText}</p>
        <TextField
          {...typedField("password", undefined, errors)}
          type="password"
          label={says.deskPassword}
          autoComplete="new-password"
          width="medium"
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="desk">
            {says.deskSubmit}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}
