import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "~/domain/kernel/context";
import type { QueueRow } from "~/domain/screening/queueing.server";
import { listTicked } from "~/domain/screening/queueing.server";
import { approveTogether, checkTogether, type SweepResult } from "~/domain/screening/sweeping.server";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { chosenEdition } from "../chosen-edition.server";
import { officers } from "../officers";
import { queueSearch } from "./queue-filter";
import { seenIn } from "./seen";

type Step = "check" | "approve";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { step, edition, ticked } = await askedFor(context, request);
  const ready = ticked.filter((row) => isReady(row, step));
  return { step, edition, ready, left: ticked.filter((row) => !ready.includes(row)) };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** Answers with each one's fate instead of a redirect: what was refused is written nowhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const { step, edition } = await askedFor(context, request);
  const form = await readForm(request);
  const named = edition ? await listTicked(context, edition.id, form.getAll("id").map(String)) : [];
  const ids = named.map(({ id }) => id);
  const seen = new Map(ids.map((id) => [id, seenIn(form, `seen-${id}`)]));
  const fates = step === "approve" ? await approveTogether(context, ids, seen) : await checkTogether(context, ids);
  return data({ rows: named.map(({ id, title, number }) => ({ id, title, number, fate: fateOf(fates, id) })) });
}

/** Which step, in which edition, and what was ticked, as the address says. */
async function askedFor(context: Context, request: Request) {
  const asked = new URL(request.url).searchParams;
  const step: Step = asked.get("langkah") === "setujui" ? "approve" : "check";
  const { edition } = await chosenEdition(context, request);
  const ticked = edition ? await listTicked(context, edition.id, asked.getAll("id")) : [];
  return { step, edition, ticked };
}

function isReady({ step: at, ownUnit, found, verdict }: QueueRow, step: Step): boolean {
  if (ownUnit || at !== step) return false;
  return step === "check" ? found === 0 : verdict === "eligible";
}

function fateOf(fates: readonly SweepResult[], id: string): SweepResult["refusal"] {
  return fates.find((fate) => fate.id === id)?.refusal;
}

export const meta = titled<Data>(({ screening }, { step }) =>
  step === "approve" ? screening.together.approveTitle : screening.together.checkTitle,
);

export default function ScreeningTogether() {
  const { step, edition, ready, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { together: says } = useWords().screening;
  const back = `${paths.screeningQueue}${queueSearch({ step }, edition?.slug)}`;
  const approving = step === "approve";
  return (
    <>
      <PageHeading kicker={edition?.name} title={approving ? says.approveTitle : says.checkTitle} />
      {answer ? (
        <Fates rows={answer.rows} step={step} />
      ) : ready.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <Confirmation ready={ready} approving={approving} />
      )}
      {!answer && left.length > 0 && (
        <>
          <SectionHeading id="tidak-ikut" title={says.left} />
          <p>{says.leftText}</p>
          <ul className="list-disc ps-6">
            {left.map(({ id, title }) => (
              <li key={id}>
                <a href={paths.screening(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        <ButtonLink variant={answer ? "primary" : "quiet"} href={back}>
          {says.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Confirmation({ ready, approving }: { ready: QueueRow[]; approving: boolean }) {
  const { together: says, queue } = useWords().screening;
  return (
    <form method="post" className="flow">
      <p>{approving ? says.approveLead(ready.length) : says.checkLead(ready.length)}</p>
      <DataTable
        caption={says.caption}
        captionHidden
        empty={says.none}
        columns={[
          { key: "title", label: queue.name, heading: true },
          { key: "number", label: queue.number },
          { key: "unit", label: queue.unit },
        ]}
        rows={ready.map(({ id, title, number, unit, checkedAt }) => ({
          key: id,
          cells: {
            title: (
              <>
                <input type="hidden" name="id" value={id} />
                {checkedAt && <input type="hidden" name={`seen-${id}`} value={checkedAt.getTime()} />}
                <a href={paths.screening(id)}>{title}</a>
              </>
            ),
            number,
            unit,
          },
        }))}
      />
      <ButtonRow>
        <Button>{approving ? says.approveSubmit(ready.length) : says.checkSubmit(ready.length)}</Button>
      </ButtonRow>
    </form>
  );
}

type FateRow = { id: string; title: string; number: string; fate: SweepResult["refusal"] };

function Fates({ rows, step }: { rows: FateRow[]; step: Step }) {
  const words = useWords();
  const { together: says, queue } = words.screening;
  const finished = rows.filter(({ fate }) => fate === undefined).length;
  const success = step === "approve" ? says.approved : says.checked;
  return (
    <>
      <Notice tone={finished === rows.length ? "done" : "warn"} title={says.result(finished, rows.length)} live />
      <DataTable
        caption={says.resultTitle}
        captionHidden
        empty={says.none}
        columns={[
          { key: "title", label: queue.name, heading: true },
          { key: "number", label: queue.number },
          { key: "fate", label: says.fate },
        ]}
        rows={rows.map(({ id, title, number, fate }) => ({
          key: id,
          cells: {
            title: <a href={paths.screening(id)}>{title}</a>,
            number,
            fate: fate ? (
              <span>
                <Tag tone="warn">{says.left}</Tag> {words.reasons[fate]}
              </span>
            ) : (
              <Tag tone="done">{success}</Tag>
            ),
          },
        }))}
      />
    </>
  );
}
