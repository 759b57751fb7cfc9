import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { otherPlaces } from "~/domain/collaboration/lock";
import { findHolder, leavePlace } from "~/domain/collaboration/locking.server";
import { listCategories } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { listRevisions, restoreHeader } from "~/domain/writing/header-history.server";
import { seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { HeaderChanges } from "~/routes/pieces/proposal/header-changes";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment, showSeconds } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { writers } from "../writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const writable = mayWrite(context.actor, proposal, context.now) === undefined;
  return {
    proposal: { id: proposal.id, title: proposal.title, version: proposal.version },
    revisions: await orRespond(listRevisions(context, proposal)),
    categories: await listCategories(context, proposal.editionId),
    writable,
    holders: writable ? await listHolders(context, proposal.id) : [],
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const restore = form(
    z.object({ revision: seen, version: seen }),
    async ({ revision, version }) => {
      await restoreHeader(context, id, revision, version);
      for (const place of otherPlaces) await leavePlace(context, id, place);
      return done(paths.identityHistory(id), "header-restored");
    },
    { says: { "stale-version": words.identity.past.stale } },
  );
  return act(words, await readForm(request), { "": restore });
}

/** Who else writes in one of the forms that a restored version would change. */
async function listHolders(context: Context, id: string) {
  const holders = [];
  for (const place of otherPlaces) {
    const holder = await findHolder(context, id, place);
    if (holder) holders.push({ place, ...holder });
  }
  return holders;
}

export const meta = titled((words) => words.identity.past.title);

export default function IdentityHistory() {
  const { proposal, revisions, holders } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { past: says } = words.identity;
  const titles = { identity: words.proposals.identity.title, indicators: words.indicators.title };
  return (
    <>
      <PageHeading kicker={proposal.title} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {holders.map(({ place, name, since }) => (
        <Notice key={place} tone="info" title={words.collaboration.lock.title(name, showSeconds(language, since))}>
          <a href={paths[place](proposal.id)}>{titles[place]}</a>
        </Notice>
      ))}
      {revisions.length === 0 && <Empty title={says.none}>{says.noneText}</Empty>}
      {revisions.map((revision) => (
        <Revision key={revision.version} revision={revision} />
      ))}
      <p>
        <a href={paths.identity(proposal.id)}>{says.back}</a>
      </p>
    </>
  );
}

function Revision({ revision }: { revision: Data["revisions"][number] }) {
  const { proposal, categories, writable } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { past: says } = useWords().identity;
  const { version, by, at } = revision;
  const isCurrent = version === proposal.version;
  return (
    <section aria-labelledby={`versi-${version}`} className="flow border-t border-line pt-6">
      <h2 id={`versi-${version}`} className="text-lg">
        {says.version(version)}
        {isCurrent && <span className="font-normal text-muted"> · {says.current}</span>}
      </h2>
      <p className="text-sm text-muted">{says.saved(by, showMoment(language, at))}</p>
      <HeaderChanges {...revision} caption={says.changes(version)} categories={categories} />
      {writable && !isCurrent && <Restore version={version} current={proposal.version} />}
    </section>
  );
}

function Restore({ version, current }: { version: number; current: number }) {
  const { past: says } = useWords().identity;
  return (
    <Disclosure label={says.restore}>
      <form method="post" className="flow">
        <input type="hidden" name="revision" value={version} />
        <input type="hidden" name="version" value={current} />
        <p>{says.restoreText(version)}</p>
        <ButtonRow>
          <Button variant="secondary">{says.sure}</Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}
