import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { successionKinds } from "db/vocabulary";
import { z } from "zod";
import { findUnit, listUnits } from "~/domain/units/listing.server";
import { recordSuccession } from "~/domain/units/registering.server";
import { renameUnit } from "~/domain/units/renaming.server";
import { day, optional, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { RenameForm, SuccessionForm } from "./forms";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const unit = await orRespond(findUnit(context, partOf(params, "unitId")));
  const others = await listUnits(context);
  return { unit, others: others.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ id, name })) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { id } = await orRespond(findUnit(context, partOf(params, "unitId")));
  return act(words, await readForm(request), {
    rename: form(
      renameForm(words),
      async ({ shortName, ...said }) => {
        await renameUnit(context, id, { ...said, shortName: shortName || said.name });
        return done(paths.oneUnit(id), "unit-renamed");
      },
      { at: { "names-overlap": "fromOn", rest: "name" } },
    ),
    succeed: form(
      successionForm(words),
      async (said) => {
        await findUnit(context, said.predecessorId);
        await recordSuccession(context, { unitId: id, ...said });
        return done(paths.oneUnit(id), "succession-recorded");
      },
      { at: { "names-overlap": "fromOn", rest: "predecessorId" } },
    ),
  });
}

const renameForm = ({ units: says }: Words) =>
  z.object({ name: text(says.missing), shortName: optional, fromOn: day(says.badDay) });

const successionForm = ({ units: says }: Words) =>
  z.object({
    predecessorId: text(says.missing),
    kind: z.enum(successionKinds, { error: says.missing }),
    basis: text(says.missing),
    onDate: day(says.badDay),
  });

export const meta = titled<Data>((_words, { unit }) => unit.name);

export default function Unit() {
  const { unit, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { units: says } = useWords();
  const errors = answer?.errors ?? [];
  const typedFor = (intent: string) => (answer?.intent === intent ? answer.typed : undefined);
  return (
    <>
      <PageHeading kicker={says.kinds[unit.kind]} title={unit.name} />
      <FormErrors errors={errors} />
      <SummaryList
        items={[
          { term: says.shortName, detail: unit.shortName },
          { term: says.parent, detail: unit.parent ?? says.noParent },
          { term: says.place, detail: [unit.city, unit.province, unit.timeZone].filter(Boolean).join(", ") },
          { term: says.agents, detail: unit.agents },
          {
            term: says.people,
            detail: <a href={`${paths.people}?unit=${unit.id}`}>{says.seePeople(unit.people)}</a>,
          },
        ]}
      />
      <Names names={unit.names} />
      {unit.predecessors.length > 0 && <Predecessors predecessors={unit.predecessors} />}
      <RenameForm typed={typedFor("rename")} errors={errors} />
      <SuccessionForm typed={typedFor("succeed")} errors={errors} others={others} />
    </>
  );
}

function Names({ names }: Pick<Data["unit"], "names">) {
  const { units: says } = useWords();
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="nama" title={says.names} />
      <DataTable
        caption={says.namesCaption}
        captionHidden
        empty={says.none}
        columns={[
          { key: "name", label: says.name, heading: true },
          { key: "short", label: says.shortName },
          { key: "from", label: says.from },
          { key: "until", label: says.until },
        ]}
        rows={names.map(({ name, shortName, fromOn, untilOn }) => ({
          key: fromOn,
          cells: {
            name,
            short: shortName,
            from: showDay(language, fromOn),
            until: untilOn ? showDay(language, untilOn) : says.now,
          },
        }))}
      />
    </>
  );
}

function Predecessors({ predecessors }: Pick<Data["unit"], "predecessors">) {
  const { units: says } = useWords();
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="pendahulu" title={says.predecessors} />
      <DataTable
        caption={says.predecessorsCaption}
        captionHidden
        empty={says.none}
        columns={[
          { key: "name", label: says.name, heading: true },
          { key: "how", label: says.how },
          { key: "on", label: says.onDate },
          { key: "basis", label: says.basis },
        ]}
        rows={predecessors.map(({ predecessorId, name, kind, onDate, basis }) => ({
          key: predecessorId,
          cells: {
            name: <a href={paths.oneUnit(predecessorId)}>{name}</a>,
            how: says.successions[kind],
            on: showDay(language, onDate),
            basis,
          },
        }))}
      />
    </>
  );
}
