import { teamRoles } from "db/vocabulary";
import { mostMembers } from "~/domain/proposals/team";
import { CheckboxField } from "~/ui/checkbox-field";
import { Disclosure } from "~/ui/disclosure";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { useWords } from "../../visitor";
import type { Filled } from "../typed-form";

export type Colleagues = ReadonlyArray<{ id: string; name: string; isChangeAgent: boolean }>;

type Props = { form: Filled; colleagues: Colleagues };

const fewestRows = 3;

/** Rows for the team, with one to spare; the rest are one press away. */
export function Team({ form, colleagues }: Props) {
  const { team: says } = useWords().identity;
  const places = Array.from({ length: mostMembers }, (_, place) => place);
  const isUsed = (place: number) =>
    ["Name", "Account", "Agent"].some((part) => form.value(`member${part}-${place}`) !== "");
  const used = places.filter(isUsed);
  const shown = Math.min(mostMembers, Math.max(fewestRows, (used.at(-1) ?? -1) + 2));
  const row = (place: number) => <Row key={place} place={place} form={form} colleagues={colleagues} />;
  return (
    <>
      <p className="text-muted">{says.lead}</p>
      {places.slice(0, shown).map(row)}
      {shown < mostMembers && (
        <Disclosure label={says.more}>
          <div className="flow text-base">{places.slice(shown).map(row)}</div>
        </Disclosure>
      )}
    </>
  );
}

function Row({ place, form, colleagues }: Props & { place: number }) {
  const words = useWords();
  const { team: says } = words.identity;
  const { field, value } = form;
  const role = value(`memberRole-${place}`) || (place === 0 ? "lead" : "member");
  return (
    <fieldset className="max-w-measure border-t border-line pt-4">
      <legend className="float-start mb-3 w-full font-semibold">{says.row(place + 1)}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField {...field(`memberName-${place}`)} label={says.name} autoComplete="off" />
        <SelectField
          {...field(`memberRole-${place}`)}
          defaultValue={role}
          label={says.role}
          options={teamRoles.map((one) => ({ value: one, label: says.roles[one] }))}
        />
        <SelectField
          {...field(`memberAccount-${place}`)}
          label={says.account}
          optionalLabel={words.optional}
          hint={place === 0 ? says.accountHint : undefined}
          options={[
            { value: "", label: says.noAccount },
            ...colleagues.map(({ id, name, isChangeAgent }) => ({
              value: id,
              label: isChangeAgent ? says.accountOption(name) : name,
            })),
          ]}
        />
        <div className="self-end">
          <CheckboxField
            id={`memberAgent-${place}`}
            name={`memberAgent-${place}`}
            label={says.agent}
            defaultChecked={value(`memberAgent-${place}`) === "on"}
          />
        </div>
      </div>
    </fieldset>
  );
}
