import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leavePlace, openPlace } from "~/domain/collaboration/locking.server";
import { moved, placed, without } from "~/domain/indicators/arranging";
import { listIndicators } from "~/domain/indicators/finding.server";
import { mostIndicators } from "~/domain/indicators/policy";
import type { Context } from "~/domain/kernel/context";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { IndicatorList, ShownIndicator } from "~/routes/pieces/proposal/indicator-list";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { insistFewSaves } from "~/web/personal-limits.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { HeldNotice } from "../locking/held-notice";
import { LockedNotice } from "../locking/locked-notice";
import { carriedIn, takeOverIntent } from "../locking/take-over";
import { takeOver } from "../locking/taking-over.server";
import { filled, typedIn, typedValue } from "../typed-form";
import { writers } from "../writers";
import { IndicatorForm } from "./form";
import { ListActions } from "./list-actions";
import { readIndicator, typedFrom } from "./reading";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const { id, title, version, status } = proposal;
  const indicators = await listIndicators(context, id);
  const writable = mayWrite(context.actor, proposal, context.now) === undefined;
  const asked = Number(new URL(request.url).searchParams.get("ubah")) - 1;
  return {
    proposal: { id, title, version, status },
    indicators,
    editing: indicators[asked] ? asked : undefined,
    writable,
    holder: writable ? await orRespond(openPlace(context, id, "indicators")) : undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const language = languageOf(request);
  const words = wordsFor(language);
  const id = partOf(params, "proposalId");
  const typed = typedIn(await readForm(request));
  const intent = typedValue(typed, "intent");
  const saves = intent === "save" || intent === "finish";
  const answer = (errors: FieldError[], status: number, stale = false) =>
    data({ typed: saves ? typed : undefined, errors, stale }, { status });

  await orRespond(findProposal(context, id));
  if (intent === takeOverIntent) {
    return takeOver(context, { proposalId: id, place: "indicators", typed, words, address: paths.indicators(id) });
  }
  const list = await listIndicators(context, id);
  const place = Number(typedValue(typed, "place") || list.length);
  const read = saves ? readIndicator(typed, words, language) : undefined;
  if (read && !read.indicator) return answer(read.errors, 400);

  const next = read?.indicator ? placed(list, place, read.indicator) : arranged(list, place, intent);
  const refusal = await refusalOf(
    insistFewSaves(actorId(context.actor)).then(() =>
      saveIndicators(context, id, next, Number(typedValue(typed, "version"))),
    ),
  );
  if (!refusal) return redirect(done(await leadOn(context, id, intent), deedOf(intent)));
  if (refusal !== "stale-version") return answer([{ text: words.reasons[refusal] }], 409);
  const { title, moved: rearranged } = words.indicators.stale;
  if (!saves) return answer([{ text: rearranged }], 409);
  return answer([{ href: "#isian", text: title }], 409, true);
}

/** Back to the list or, when all is said, away from it; whoever waits for it may have it at once. */
async function leadOn(context: Context, id: string, intent: string): Promise<string> {
  if (intent !== "finish") return paths.indicators(id);
  await leavePlace(context, id, "indicators");
  return paths.proposal(id);
}

function arranged<T>(list: readonly T[], place: number, intent: string): T[] {
  if (intent === "up") return moved(list, place, -1);
  if (intent === "down") return moved(list, place, 1);
  if (intent === "remove") return without(list, place);
  throw data(null, { status: 400 });
}

function deedOf(intent: string): Deed {
  if (intent === "remove") return "indicator-removed";
  return intent === "up" || intent === "down" ? "indicator-moved" : "indicator-saved";
}

export const meta = titled((words) => words.indicators.title);

export default function IndicatorsPage() {
  const { proposal, indicators, writable, holder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { indicators: says, proposals } = useWords();
  const editable = writable && !holder;
  return (
    <>
      <PageHeading kicker={proposal.title} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {holder && <HeldNotice holder={holder} typed={answer?.typed && carriedIn(answer.typed)} />}
      {answer?.stale && <Notice tone="warn" title={says.stale.text} />}
      {!writable && <LockedNotice status={proposal.status} />}
      {editable && indicators.length > 0 && (
        <p>
          <a href={`${paths.indicators(proposal.id)}#isian`}>{says.add}</a>
        </p>
      )}
      {indicators.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <>
          <SectionHeading title={says.saved} />
          <IndicatorList indicators={indicators}>
            {(place) =>
              editable && (
                <ListActions
                  proposalId={proposal.id}
                  version={proposal.version}
                  place={place}
                  total={indicators.length}
                  name={indicators[place]?.name ?? ""}
                />
              )
            }
          </IndicatorList>
        </>
      )}
      {(editable || answer?.typed) && <Editor locked={!editable} />}
      <p>
        <a href={paths.proposal(proposal.id)}>{proposals.section.toOverview}</a>
      </p>
    </>
  );
}

/** The form below the list: for a new indicator, or for the one that was asked for. */
function Editor({ locked }: { locked: boolean }) {
  const { proposal, indicators, editing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { indicators: says } = useWords();
  const language = useLanguage();
  const place = answer?.typed ? Number(answer.typed.place?.[0] || indicators.length) : (editing ?? indicators.length);
  const current = indicators[place];
  if (!current && !answer?.typed && indicators.length >= mostIndicators) return <p>{says.full}</p>;
  const typed = answer?.typed ?? typedFrom(current, language);
  const version = answer?.stale ? proposal.version : (typed.version?.[0] ?? proposal.version);
  const address = `${paths.indicators(proposal.id)}${current ? `?ubah=${place + 1}` : ""}#isian`;
  return (
    <>
      <SectionHeading
        id="isian"
        title={current ? says.edit(place + 1) : says.add}
        aside={current ? undefined : says.room(mostIndicators - indicators.length)}
      />
      {answer?.stale && current && <Meanwhile indicator={current} />}
      <IndicatorForm
        form={filled(typed, answer?.errors ?? [])}
        version={version}
        place={current ? place : undefined}
        locked={locked}
        keeping={{ awaits: "indicator-saved", address, answer }}
        cancel={current ? paths.indicators(proposal.id) : undefined}
      />
    </>
  );
}

/** Before a stale form is saved over it, its writer sees what stands in the place now. */
function Meanwhile({ indicator }: { indicator: Data["indicators"][number] }) {
  const { indicators: says } = useWords();
  return (
    <div className="max-w-measure border-s-4 border-line ps-4">
      <p className="mb-2 text-sm font-semibold">{says.stale.here}</p>
      <ShownIndicator indicator={indicator} />
    </div>
  );
}
