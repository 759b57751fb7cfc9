import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listDraws } from "~/domain/assignment/assigning.server";
import { countLacking } from "~/domain/assignment/lacking.server";
import type { Context } from "~/domain/kernel/context";
import { namesOf } from "~/domain/people/finding.server";
import { isLastStage } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { findConfirmation, listMotions } from "~/domain/plenary/finding.server";
import { chooseTied, type Motion, withdrawMotion } from "~/domain/plenary/moving.server";
import { mayMove } from "~/domain/plenary/policy";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { placesLeft } from "~/domain/ranking/standings";
import { listWaivers } from "~/domain/scoring/running.server";
import { findStage, stageProgress } from "~/domain/stages/finding.server";
import { mayClose, maySeeStandings } from "~/domain/stages/policy";
import { type Deed, done, paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { DownloadLinks } from "../download-links";
import { FormErrors } from "../form";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Confirming } from "./confirming";
import { deciders } from "./deciders";
import { readMotion } from "./motion-form";
import { Motions } from "./motions";
import { Remarks } from "./remarks";
import { Sealed } from "./sealed";
import { StandingsTable } from "./standings-table";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const stage = await orRespond(findStage(context, params.stageId ?? ""));
  const isLast = await isLastStage(context, stage);
  if (maySeeStandings(context.actor, stage)) {
    const { needed, byJudge } = await stageProgress(context, stage);
    const done = [...byJudge.values()].reduce((sum, { handedIn }) => sum + handedIn, 0);
    const isWhole = stage.status === "open" && (await countLacking(context, stage)) === 0;
    const progress = { done, needed, mayClose: isWhole && !mayClose(context.actor, stage) };
    return { stage, isLast, progress, decided: undefined };
  }
  const { standing, rows } = await findStandings(context, stage.id);
  const motions = await listMotions(context, stage.id);
  const confirmation = await findConfirmation(context, stage.id);
  const names = await namesOf(context.db, confirmation ? [confirmation.confirmedBy] : []);
  return {
    stage,
    isLast,
    progress: undefined,
    decided: {
      standing,
      rows,
      motions,
      places: placesLeft(rows, stage.cutSize),
      confirmation: confirmation && { ...confirmation, by: names.get(confirmation.confirmedBy) ?? "" },
      waivers: await listWaivers(context, stage),
      draws: (await listDraws(context, stage.id)).length,
      mayMove: mayMove(context.actor, stage) === undefined,
    },
  };
}

export type Decided = NonNullable<Awaited<ReturnType<typeof loader>>["decided"]>;
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const id = params.stageId ?? "";
  const form = await readForm(request);
  const intent = form.get("intent")?.toString() ?? "";
  const { motion, errors, typed } = readMotion(words, form);

  if (intent === "move" && errors.length > 0) return data({ errors, typed }, { status: 400 });
  if ((intent === "confirm" || intent === "close") && form.get("sure") !== "on") {
    return data({ errors: [{ href: "#sure", text: words.plenary.standings.sureMissing }], typed }, { status: 400 });
  }
  const refusal = await refusalOf(act(context, intent, id, motion, form.get("motionId")?.toString() ?? ""));
  if (refusal) return data({ errors: [{ href: "", text: words.reasons[refusal] }], typed }, { status: 409 });
  return redirect(done(paths.standings(id), deedOf[intent] ?? "stage-moved"));
}

const deedOf: Record<string, Deed> = { move: "motion-carried", withdraw: "motion-withdrawn", confirm: "confirmed" };

async function act(context: Context, intent: string, id: string, motion: Motion, motionId: string): Promise<unknown> {
  if (intent === "close") return closeStage(context, id);
  if (intent === "move") return chooseTied(context, id, motion);
  if (intent === "withdraw") return withdrawMotion(context, id, motionId);
  if (intent === "confirm") return confirmStage(context, id);
  throw data(null, { status: 400 });
}

export const meta = titled<Data>((words, { stage }) => `${words.plenary.title}: ${stage.name}`);

export default function StandingsPage() {
  const { stage, isLast, progress, decided } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={words.plenary.title} title={stage.name} />
      <StatusLine tone="info">{words.statuses.stage[stage.status]}</StatusLine>
      <p className="print:hidden">
        <a href={paths.running(stage.id)} className="inline-flex min-h-11 items-center">
          {words.running.link}
        </a>
      </p>
      <FormErrors errors={errors} />
      {progress && <Sealed progress={progress} />}
      {decided && (
        <>
          <Confirming stage={stage} decided={decided} isLast={isLast} errors={errors} />
          <Remarks decided={decided} />
          <Motions decided={decided} typed={answer?.typed} errors={errors} />
          <DownloadLinks href={paths.standingsDownload(stage.id)} />
          <StandingsTable stage={stage} decided={decided} />
        </>
      )}
    </>
  );
}
