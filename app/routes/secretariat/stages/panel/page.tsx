import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { StageStatus } from "db/vocabulary";
import { z } from "zod";
import { endGrant } from "~/domain/accounts/ending.server";
import { findEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { listDeclined, listSeats, type Seat } from "~/domain/panels/appointing.server";
import { appointFrom, appointMany, peopleIn, type RefusedSeat } from "~/domain/panels/appointing-many.server";
import { inviteAgain, seatOrInvite } from "~/domain/panels/inviting.server";
import { findStage, listStages } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { listUnits } from "~/domain/units/listing.server";
import { seatLetter } from "~/letters/account-letters.server";
import { optional, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { Declined } from "./declined";
import { ManySeats } from "./many";
import { SeatForm, Seats } from "./seats";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const units = await listUnits(context);
  return {
    stage,
    seats: await listSeats(context, stage.id),
    declined: await listDeclined(context, stage.id),
    units: units.map(({ id, name }) => ({ id, name })),
    earlier: (await listStages(context, stage.editionId)).flatMap(({ id, name, position }) =>
      position < stage.position ? [{ id, name }] : [],
    ),
    asks: stage.status === "planned" || stage.status === "assigning",
    seatable: (["judge", "panel_chair"] as const).filter((role) => !mayAppoint(context.actor, stage, role)),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  return act(words, await readForm(request), {
    end: form(z.object({ grantId: optional }), async ({ grantId }) => {
      const seats = await listSeats(context, stage.id);
      await endGrant(context, found(seats.find(({ id }) => id === grantId)).id);
      return done(paths.panel(stage.id), "role-ended");
    }),
    "add-many": form(
      manyForm(words),
      async ({ emails, from, manyDecree }, back) => {
        const refused = from
          ? await appointFrom(context, stage.id, from, manyDecree)
          : await appointMany(context, stage.id, peopleIn(emails), manyDecree, await letterTo(context, stage));
        if (refused.length > 0) return back(refusedSeats(refused, words), 409);
        return done(paths.panel(stage.id), "panel-seated");
      },
      { at: { rest: "emails" } },
    ),
    "invite-again": form(z.object({ grantId: optional }), async ({ grantId }) => {
      await inviteAgain(context, stage.id, grantId ?? "", await letterTo(context, stage));
      return done(paths.panel(stage.id), "invited-again");
    }),
    "": form(
      seatForm(words),
      async (seat) => {
        const unitId = (await listUnits(context)).find(({ id }) => id === seat.unitId)?.id;
        const letter = await letterTo(context, stage);
        const { given, isInvited } = await seatOrInvite(context, stage.id, { ...seat, unitId }, letter);
        return done(paths.panel(stage.id), isInvited ? "judge-invited" : seatedWith(stage.status, seat.role, given));
      },
      { at: { rest: "email" } },
    ),
  });
}

async function letterTo(context: Context, stage: Stage) {
  const edition = await findEdition(context, stage.editionId);
  return seatLetter({ stage: stage.name, edition: edition.name });
}

const seatForm = ({ people: says }: Words) =>
  z.object({
    email: text(says.missing),
    name: optional,
    role: z.enum(["judge", "panel_chair"], { error: says.missing }),
    decree: text(says.missing),
    unitId: z.string().optional(),
  });

/** Longer than a list of as many addresses as are taken. */
const longestList = 40_000;

const manyForm = ({ people: says }: Words) =>
  z.object({ emails: z.string().trim().max(longestList).default(""), from: optional, manyDecree: text(says.missing) });

function refusedSeats(refused: readonly RefusedSeat[], { assigning, reasons }: Words) {
  return refused.map(({ email, reason }) => ({
    href: "#emails",
    text: assigning.many.refused(email, reasons[reason]),
  }));
}

/** A judge who comes to an open stage got work, or the officer is told why not. */
function seatedWith(status: StageStatus, role: Seat["role"], given: number): Deed {
  if (status !== "open" || role !== "judge") return "role-granted";
  return given > 0 ? "judge-given-work" : "judge-without-work";
}

export const meta = titled<Data>((words, { stage }) => `${words.people.panel.title}: ${stage.name}`);

export default function Panel() {
  const { stage, seats, declined, units, earlier, asks, seatable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { panel: says } = useWords().people;
  const errors = answer?.errors ?? [];
  const isOfOne = answer?.intent === "add";
  return (
    <>
      <PageHeading kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <FormErrors errors={errors} />
      <Seats stageId={stage.id} asks={asks} seats={seats} mayEnd={seatable.length > 0} />
      <Declined declined={declined} />
      {seatable.length > 0 ? (
        <>
          <SeatForm
            typed={isOfOne ? answer?.typed : undefined}
            errors={isOfOne ? errors : []}
            units={units}
            seatable={seatable}
          />
          {seatable.includes("judge") && (
            <ManySeats earlier={earlier} answer={answer?.intent === "add-many" ? answer : undefined} />
          )}
        </>
      ) : (
        <Notice tone="info" title={says.over} />
      )}
    </>
  );
}
