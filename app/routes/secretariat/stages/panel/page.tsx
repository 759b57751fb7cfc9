import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { StageStatus } from "db/vocabulary";
import { endGrant } from "~/domain/accounts/ending.server";
import { appointToPanel, listSeats, type Seat } from "~/domain/panels/appointing.server";
import { findStage } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import { listUnits } from "~/domain/units/listing.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { type Deed, done, paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { trimmedIn } from "../../typed";
import { SeatForm, Seats } from "./seats";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const units = await listUnits(context);
  return {
    stage,
    seats: await listSeats(context, stage.id),
    units: units.map(({ id, name }) => ({ id, name })),
    seatable: (["judge", "panel_chair"] as const).filter((role) => !mayAppoint(context.actor, stage, role)),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const typed = trimmedIn(await readForm(request));
  if (typed.intent === "end") {
    const seats = await listSeats(context, stage.id);
    const seat = seats.find(({ id }) => id === typed.grantId);
    if (!seat) throw data(null, { status: 404 });
    const refusal = await refusalOf(endGrant(context, seat.id));
    if (refusal) return data({ errors: [{ text: words.reasons[refusal] }], typed: {} }, { status: 409 });
    return redirect(done(paths.panel(stage.id), "role-ended"));
  }
  const { seat, errors } = readSeat(words, typed);
  if (!seat) return data({ errors, typed }, { status: 400 });
  const units = await listUnits(context);
  const unitId = units.find(({ id }) => id === seat.unitId)?.id;
  let given = 0;
  const refusal = await refusalOf(
    appointToPanel(context, stage.id, { ...seat, unitId }).then((readings) => {
      given = readings;
    }),
  );
  if (refusal) return data({ errors: [{ href: "#email", text: words.reasons[refusal] }], typed }, { status: 409 });
  return redirect(done(paths.panel(stage.id), seatedWith(stage.status, seat.role, given)));
}

/** A judge who comes to an open stage got work, or the officer is told why not. */
function seatedWith(status: StageStatus, role: Seat["role"], given: number): Deed {
  if (status !== "open" || role !== "judge") return "role-granted";
  return given > 0 ? "judge-given-work" : "judge-without-work";
}

function readSeat({ people: says }: Words, typed: Record<string, string>): { seat?: Seat; errors: FieldError[] } {
  const { email, decree, unitId } = typed;
  const role = (["judge", "panel_chair"] as const).find((one) => one === typed.role);
  if (email && role && decree) return { seat: { email, role, decree, unitId }, errors: [] };
  const missing = [email ? "" : "email", role ? "" : "role", decree ? "" : "decree"].filter(Boolean);
  return { errors: missing.map((field) => ({ href: `#${field}`, text: says.missing })) };
}

export const meta = titled<Data>((words, { stage }) => `${words.people.panel.title}: ${stage.name}`);

export default function Panel() {
  const { stage, seats, units, seatable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { panel: says } = useWords().people;
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <FormErrors errors={errors} />
      <Seats seats={seats} mayEnd={seatable.length > 0} />
      {seatable.length > 0 ? (
        <SeatForm typed={answer?.typed} errors={errors} units={units} seatable={seatable} />
      ) : (
        <Notice tone="info" title={says.over} />
      )}
    </>
  );
}
