import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listOpenTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { unitsOf } from "~/domain/people/actor";
import { titleLimit } from "~/domain/proposals/title";
import { unitNamesOn } from "~/domain/units/finding.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { type Words, wordsFor } from "~/words/words";
import { beginners } from "../writers";

const beginForm = ({ proposals: { begin } }: Words) =>
  z.object({
    title: z.string({ error: begin.nameMissing }).trim().min(1, begin.nameMissing).max(titleLimit, begin.nameTooLong),
    unitId: z.string({ error: begin.unitMissing }),
    trackId: z.string({ error: begin.trackMissing }),
  });

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, beginners);
  return { tracks: await listOpenTracks(context), units: await ownUnits(context) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, beginners);
  const words = wordsFor(languageOf(request));
  const begin = form(beginForm(words), async (beginning) => paths.proposal(await beginProposal(context, beginning)));
  return act(words, await readForm(request), { "": begin });
}

export const meta = titled((words) => words.proposals.begin.title);

export default function NewProposal() {
  const { tracks, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { begin } = useWords().proposals;
  const { errors, field, typed } = answeredForm<{ title: string; unitId: string; trackId: string }>(answer, {
    unitId: units[0]?.id,
    trackId: tracks.length === 1 ? tracks[0]?.id : undefined,
  });
  if (tracks.length === 0) {
    return (
      <>
        <PageHeading title={begin.title} />
        <Empty title={begin.closed}>{begin.closedText}</Empty>
      </>
    );
  }
  return (
    <>
      <PageHeading title={begin.title} lead={begin.lead} />
      <FormErrors errors={errors} />
      <form method="post" noValidate className="flow">
        <TextField {...field("title")} label={begin.name} hint={begin.nameHint} />
        <SelectField
          {...field("unitId")}
          label={begin.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioGroup
          id="trackId"
          name="trackId"
          legend={begin.track}
          defaultValue={typed("trackId")}
          {...withErrors(field("trackId").errors)}
          options={tracks.map(({ id, name, edition, minAgeMonths }) => ({
            value: id,
            label: `${name} – ${edition}`,
            hint: begin.trackHint(minAgeMonths),
          }))}
        />
        <ButtonRow>
          <Button>{begin.submit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

function withErrors(errors: string[] | undefined) {
  return errors ? { errors } : {};
}

async function ownUnits(context: Context) {
  const names = await unitNamesOn(context.db, unitsOf(context.actor, beginners), dayInJakarta(context.now));
  return [...names.values()];
}
