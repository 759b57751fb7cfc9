import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listOpenTracks } from "~/domain/editions/finding.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { copyToDraft } from "~/domain/writing/copying.server";
import { errorsAt } from "~/routes/pieces/forms/field-errors";
import { text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { SummaryList } from "~/ui/summary-list";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { writers } from "../writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const { title, track } = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const tracks = await listOpenTracks(context);
  return {
    title,
    likely: tracks.find(({ code }) => code === track.code)?.id,
    tracks: tracks.map(({ id, name, edition }) => ({ id, name, edition })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const copy = form(
    z.object({ trackId: text(words.papers.copy.trackMissing) }),
    async ({ trackId }) => {
      const id = await copyToDraft(context, partOf(params, "proposalId"), trackId);
      return done(paths.proposal(id), "copied");
    },
    { at: { rest: "trackId" } },
  );
  return act(words, await readForm(request), { "": copy });
}

export const meta = titled((words) => words.papers.copy.title);

export default function CopyProposal() {
  const { title, tracks, likely } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  const { copy } = useWords().papers;
  return (
    <>
      <PageHeading kicker={title} title={copy.title} lead={copy.lead} />
      <FormErrors errors={errors} />
      <SummaryList
        items={[
          { term: copy.copied, detail: copy.copiedText },
          { term: copy.left, detail: copy.leftText },
        ]}
      />
      {tracks.length === 0 ? (
        <Empty title={copy.closed}>{copy.closedText}</Empty>
      ) : (
        <form method="post" className="flow">
          <RadioGroup
            id="trackId"
            name="trackId"
            legend={copy.track}
            {...(likely ? { defaultValue: likely } : {})}
            options={tracks.map(({ id, name, edition }) => ({ value: id, label: name, hint: edition }))}
            errors={errorsAt(errors, "trackId")}
          />
          <ButtonRow>
            <Button>{copy.submit}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
