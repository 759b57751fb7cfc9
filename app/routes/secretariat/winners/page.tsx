import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { listWinners } from "~/domain/gallery/winners.server";
import { optional } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return { winners: await orRespond(listWinners(context)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const publish = form(z.object({ proposalId: optional }), async ({ proposalId }) => {
    await publishWinner(context, proposalId);
    return done(paths.winners, "published");
  });
  return act(words, await readForm(request), { "": publish });
}

export const meta = titled((words) => words.secretariat.winners.title);

export default function Winners() {
  const { winners } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { plenary, secretariat } = useWords();
  const { winners: says } = secretariat;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {winners.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <DataTable
          caption={says.caption}
          captionHidden
          empty={says.none}
          columns={[
            { key: "title", label: says.name, heading: true },
            { key: "unit", label: says.unit },
            { key: "list", label: plenary.standings.list },
            { key: "state", label: says.state },
          ]}
          rows={winners.map(({ proposalId, title, unit, label, shown }) => ({
            key: proposalId,
            cells: {
              title,
              unit,
              list: label,
              state: shown ? <Shown {...shown} title={title} /> : <Publish proposalId={proposalId} />,
            },
          }))}
        />
      )}
    </>
  );
}

function Shown({ slug, innovationId, title }: { slug: string; innovationId: string; title: string }) {
  const { secretariat, photographs } = useWords();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      <li>
        <a href={paths.innovation(slug)}>
          {secretariat.winners.published}
          <span className="sr-only">: {title}</span>
        </a>
      </li>
      <li>
        <a href={paths.photographs(innovationId)}>
          {photographs.choose}
          <span className="sr-only">: {title}</span>
        </a>
      </li>
    </ul>
  );
}

function Publish({ proposalId }: { proposalId: string }) {
  const { winners: says } = useWords().secretariat;
  return (
    <form method="post">
      <input type="hidden" name="proposalId" value={proposalId} />
      <Button variant="secondary">{says.publish}</Button>
    </form>
  );
}
