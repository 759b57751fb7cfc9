import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { restoreAnswer } from "~/domain/writing/restoring.server";
import { seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showSeconds } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { writers } from "../../writers";
import { loadHistory, type SectionHistory } from "./loading.server";
import { VersionDifference } from "./version-difference";
import { VersionList } from "./version-list";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const asked = new URL(request.url).searchParams;
  return orRespond(loadHistory(context, partOf(params, "proposalId"), partOf(params, "section"), asked));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const { proposalId = "", section = "" } = params;
  const restore = form(z.object({ restored: seen, version: seen }), async (wanted) => {
    await restoreAnswer(context, proposalId, section, wanted);
    return done(paths.section(proposalId, section), "answer-restored");
  });
  return act(words, await readForm(request), { "": restore });
}

export const meta = titled<SectionHistory>(
  ({ collaboration: { history } }, { section }) => `${history.title}: ${section.title}`,
);

export default function SectionHistoryPage() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { history, lock } = words.collaboration;
  const { proposal, section, compared, holder, total } = shown;
  return (
    <>
      <PageHeading
        kicker={`${proposal.title} · ${section.title}`}
        title={history.title}
        lead={total > 0 ? history.lead : undefined}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {holder && <Notice tone="info" title={lock.title(holder.name, showSeconds(language, holder.since))} />}
      {compared && <VersionDifference {...shown} compared={compared} />}
      {total === 0 ? <Empty title={history.none} /> : <VersionList {...shown} />}
      <p>
        <a href={paths.section(proposal.id, section.code)}>{history.back}</a>
      </p>
    </>
  );
}
