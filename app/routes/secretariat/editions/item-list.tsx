import type { Edition } from "~/domain/editions/edition";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import { useWords } from "../../visitor";
import type { Item, ItemListName } from "./items.server";
import { OrderedList, Removal } from "./ordered-list";
import { RulesForm } from "./rules-form";

type Props = {
  edition: Pick<Edition, "id" | "name" | "version" | "status">;
  list: ItemListName;
  items: Item[];
  changing: Item | undefined;
  removing: Item | undefined;
  answer: Answer | undefined;
};

/** A list of single lines: in order, with a form to add one or to change the one that was chosen. */
export function ItemList({ edition, list, items, changing, removing, answer }: Props) {
  const { items: says } = useWords().editions;
  const { title, lead, label } = {
    categories: { title: says.categories, lead: says.categoriesLead, label: says.category },
    checklist: { title: says.checklist, lead: says.checklistLead, label: says.item },
  }[list];
  const own = answer?.intent === "" ? answer : undefined;
  const { errors, field, typed } = answeredForm<{ id: string; text: string }>(own, {
    text: changing?.text,
    id: changing?.id,
  });
  return (
    <>
      <PageHeading kicker={<a href={paths.preparedEdition(edition.id)}>{edition.name}</a>} title={title} lead={lead} />
      <FormErrors errors={own ? [] : (answer?.errors ?? [])} />
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
        answer={own}
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
