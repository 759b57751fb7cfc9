import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { timeZones, unitKinds } from "db/vocabulary";
import { z } from "zod";
import { listUnits } from "~/domain/units/listing.server";
import { registerUnit } from "~/domain/units/registering.server";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { day, optional, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { PageHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const units = await listUnits(context);
  return { parents: units.map(({ id, name }) => ({ id, name })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const register = form(
    unitForm(words),
    async ({ name, shortName, parentId, city, province, fromOn, ...said }) => {
      const parents = await listUnits(context);
      const id = await registerUnit(context, {
        ...said,
        parentId: parents.find((parent) => parent.id === parentId)?.id,
        city: city || undefined,
        province: province || undefined,
        source: "general_knowledge",
        names: [{ name, shortName: shortName || name, fromOn }],
      });
      return done(paths.oneUnit(id), "unit-added");
    },
    { at: { rest: "name" } },
  );
  return act(words, await readForm(request), { "": register });
}

const unitForm = ({ units: says }: Words) =>
  z.object({
    name: text(says.missing),
    kind: z.enum(unitKinds, { error: says.missing }),
    timeZone: z.enum(timeZones, { error: says.missing }),
    fromOn: day(says.badDay),
    shortName: optional,
    parentId: optional,
    city: optional,
    province: optional,
  });

export const meta = titled((words) => words.units.add);

export default function NewUnit() {
  const { parents } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { units: says } = words;
  const errors = answer?.errors ?? [];
  const field = (name: string) => typedField(name, answer?.typed, errors);
  const choose = { value: "", label: says.choose };
  return (
    <>
      <PageHeading title={says.add} lead={says.addLead} />
      <FormErrors errors={errors} />
      <form method="post" noValidate className="flow">
        <TextField {...field("name")} label={says.name} hint={says.nameHint} />
        <TextField {...field("shortName")} label={says.shortName} optionalLabel={words.optional} width="medium" />
        <SelectField
          {...field("kind")}
          label={says.kind}
          options={[choose, ...unitKinds.map((kind) => ({ value: kind, label: says.kinds[kind] }))]}
        />
        <SelectField
          {...field("parentId")}
          label={says.parent}
          optionalLabel={words.optional}
          options={[choose, ...parents.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField {...field("city")} label={says.city} optionalLabel={words.optional} width="medium" />
        <TextField {...field("province")} label={says.province} optionalLabel={words.optional} width="medium" />
        <SelectField
          {...field("timeZone")}
          label={says.timeZone}
          options={[choose, ...timeZones.map((zone) => ({ value: zone, label: zone }))]}
        />
        <DateField {...field("fromOn")} label={says.from} />
        <ButtonRow>
          <Button>{says.save}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
