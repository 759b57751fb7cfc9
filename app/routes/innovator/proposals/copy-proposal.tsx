import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOpenTracks } from "~/domain/editions/finding.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { copyToDraft } from "~/domain/writing/copying.server";
import { errorsAt } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { SummaryList } from "~/ui/summary-list";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
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
  const { papers, reasons } = wordsFor(languageOf(request));
  const trackId = (await readForm(request)).get("trackId")?.toString() ?? "";
  if (trackId === "") return data({ errors: [{ href: "#trackId", text: papers.copy.trackMissing }] }, { status: 400 });

  let copy = "";
  const copying = copyToDraft(context, partOf(params, "proposalId"), trackId);
  const refusal = await refusalOf(
    copying.then((id) => {
      copy = id;
    }),
  );
  if (refusal) return data({ errors: [{ href: "#trackId", text: reasons[refusal] }] }, { status: 409 });
  return redirect(done(paths.proposal(copy), "copied"));
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
