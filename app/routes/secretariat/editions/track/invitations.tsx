import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition, findTrackOf } from "~/domain/editions/finding.server";
import { inviteUnits, listInvitableUnits, listInvitedUnits } from "~/domain/editions/inviting.server";
import { mayInviteUnits } from "~/domain/editions/policy";
import { tickedIn } from "~/routes/pieces/forms/field-errors";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const track = await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId")));
  return {
    edition,
    track,
    units: await listInvitableUnits(context),
    invited: await listInvitedUnits(context, track.id),
    refusal: mayInviteUnits(context.actor, edition, context.now),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", trackId = "" } = params;
  const body = await readForm(request);
  const invite = form(nothing, async () => {
    await inviteUnits(context, editionId, trackId, body.getAll("units").map(String));
    return done(paths.editionTrack(editionId, trackId), "units-invited");
  });
  return act(words, body, { "": invite });
}

export const meta = titled((words) => words.editions.invitations.title);

export default function Invitations() {
  const { edition, track, units, invited, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { invitations: says } = words.editions;
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${track.name}`} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {!track.invitationOnly && <Notice tone="info" title={says.open} />}
      {refusal && <Notice tone="info" title={words.reasons[refusal]} />}
      <form method="post" className="flow">
        {units.length === 0 ? (
          <p>{says.none}</p>
        ) : (
          <CheckboxGroup
            id="units"
            name="units"
            legend={says.units}
            defaultValues={answer ? tickedIn(answer, "units") : invited}
            options={units.map(({ id, name }) => ({ value: id, label: name, disabled: refusal !== undefined }))}
          />
        )}
        <ButtonRow>
          {!refusal && units.length > 0 && <Button>{says.submit}</Button>}
          <ButtonLink href={paths.editionTrack(edition.id, track.id)} variant="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
