import type { SubmissionResult } from "@conform-to/react";
import type { Edition } from "~/domain/editions/edition";
import { FormErrors, useAnsweredForm } from "~/routes/pieces/forms/form";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import { useWords } from "../../visitor";
import type { ItemFields } from "./item-form";
import { OrderedList, Removal } from "./ordered-list";
import { RulesForm } from "./rules-form";

export type Answer =
  | { form: SubmissionResult; stale: boolean; errors?: never }
  | { errors: Array<{ text: string }>; form?: never }
  | undefined;

type Item = { id: string; text: string };

type Props = {
  edition: Pick<Edition, "id" | "name" | "version" | "status">;
  list: "categories" | "checklist";
  title: string;
  lead: string;
  label: string;
  items: Item[];
  changing: Item | undefined;
  removing: Item | undefined;
  answer: Answer;
};

/** A list of single lines: in order, with a form to add one or to change the one that was chosen. */
export function ItemList({ edition, list, title, lead, label, items, changing, removing, answer }: Props) {
  const { items: says } = useWords().editions;
  const answered = answer?.form ? { form: answer.form, stale: answer.stale } : undefined;
  const { errors, field, typed } = useAnsweredForm<ItemFields>(answered?.form, {
    text: changing?.text,
    id: changing?.id,
  });
  return (
    <>
      <PageHeading kicker={<a href={paths.preparedEdition(edition.id)}>{edition.name}</a>} title={title} lead={lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {removing && (
        <Removal
          version={edition.version}
          list={list}
          id={removing.id}
          title={removing.text}
          consequence={says.removal}
        />
      )}
      <OrderedList
        edition={edition}
        list={list}
        empty={says.none}
        items={items.map(({ id, text }) => ({
          id,
          title: text,
          ...(edition.status === "draft" ? { href: `?ubah=${id}#text` } : {}),
        }))}
      />
      <SectionHeading id="isian" title={changing ? says.change : says.add} />
      <RulesForm
        edition={edition}
        answer={answered}
        errors={errors}
        typed={typed}
        saved={changing ? [{ term: label, detail: changing.text }] : []}
        back={paths.preparedEdition(edition.id)}
        {...(changing ? { action: `?ubah=${changing.id}` } : { submit: says.add })}
      >
        <input type="hidden" name="id" value={typed("id")} />
        <TextField {...field("text")} label={label} />
      </RulesForm>
    </>
  );
}

/** What the address of a list says: which line is to be changed, which to be removed. */
export function chosenIn(request: Request, items: Item[]) {
  const { searchParams } = new URL(request.url);
  const named = (name: string) => items.find(({ id }) => id === searchParams.get(name));
  return { changing: named("ubah"), removing: named("hapus") };
}
