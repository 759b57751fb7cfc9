import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { successionKinds } from "db/vocabulary";
import type { Context } from "~/domain/kernel/context";
import { isDay } from "~/domain/kernel/days";
import { findUnit, type ListedUnit, listUnits } from "~/domain/units/listing.server";
import { recordSuccession } from "~/domain/units/registering.server";
import { renameUnit } from "~/domain/units/renaming.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { type Deed, done, paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { trimmedIn } from "../../typed";
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
  const typed = trimmedIn(await readForm(request));
  const unit = await orRespond(findUnit(context, partOf(params, "unitId")));
  const errors = errorsIn(words, typed);
  if (errors.length > 0) return data({ errors, typed }, { status: 400 });

  const refusal = await refusalOf(act(context, unit, typed));
  if (!refusal) return redirect(done(paths.oneUnit(unit.id), deeds[typed.intent ?? ""] ?? "unit-renamed"));
  const place = refusal === "names-overlap" ? "#fromOn" : typed.intent === "rename" ? "#name" : "#predecessorId";
  return data({ errors: [{ href: place, text: words.reasons[refusal] }], typed }, { status: 409 });
}

const deeds: Record<string, Deed> = { rename: "unit-renamed", succeed: "succession-recorded" };

function errorsIn({ units: says }: Words, typed: Record<string, string>): FieldError[] {
  const [needed, day] =
    typed.intent === "rename" ? [["name"], "fromOn"] : [["predecessorId", "kind", "basis"], "onDate"];
  return [
    ...needed.filter((field) => !typed[field]).map((field) => ({ href: `#${field}`, text: says.missing })),
    ...(isDay(typed[day] ?? "") ? [] : [{ href: `#${day}`, text: says.badDay }]),
  ];
}

async function act(context: Context, unit: ListedUnit, typed: Record<string, string>): Promise<void> {
  const { intent, name = "", shortName, fromOn = "", predecessorId = "", onDate = "", basis = "" } = typed;
  if (intent === "rename") return renameUnit(context, unit.id, { name, shortName: shortName || name, fromOn });
  const kind = successionKinds.find((one) => one === typed.kind);
  if (intent !== "succeed" || !kind) throw data(null, { status: 400 });
  const predecessor = await findUnit(context, predecessorId);
  return recordSuccession(context, { unitId: unit.id, predecessorId: predecessor.id, kind, onDate, basis });
}

export const meta = titled<Data>((_words, { unit }) => unit.name);

export default function Unit() {
  const { unit, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { units: says } = useWords();
  const errors = answer?.errors ?? [];
  const typedFor = (intent: string) => (answer?.typed.intent === intent ? answer.typed : undefined);
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
