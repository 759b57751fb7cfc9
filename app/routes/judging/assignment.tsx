import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { conflictNow } from "~/domain/assignment/conflicts.server";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayDeclareConflict } from "~/domain/assignment/policy";
import { findFacts, readDossier } from "~/domain/assignment/reading.server";
import type { Context } from "~/domain/kernel/context";
import { actorId } from "~/domain/people/actor";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { listPeerSheets } from "~/domain/scoring/peers.server";
import { mayScore } from "~/domain/scoring/policy";
import { findReopening } from "~/domain/scoring/reopening.server";
import { type SavedSheet, saveSheet } from "~/domain/scoring/saving.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { TwoColumns } from "~/ui/columns";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { insistFewSaves } from "~/web/personal-limits.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { savedHeaders } from "~/web/saving-door.server";
import { showSeconds } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { titled } from "../title";
import { useWords } from "../visitor";
import { ConflictForm, Declaration } from "./declaration";
import { JudgedSnapshot } from "./dossier";
import { judges } from "./judges";
import { PeerSheets } from "./peers";
import { ScoreSheet } from "./score-sheet";
import { offScaleErrors, scoreName, typedSheet } from "./sheet-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const { assignment, stage, proposal } = await orRespond(findAssignment(context, id));
  const mayDeclareNow = mayDeclareConflict(context.actor, assignment, stage) === undefined;
  const facts = { id, ...(await findFacts(context, id)) };
  const inConflict = (await conflictNow(context, assignment.judgeId, proposal)) !== undefined;
  const shown = { facts, stage, inConflict, mayDeclareNow };
  if (assignment.status === "assigned" || inConflict) return { ...shown, opened: undefined };
  const sheet = await findOwnSheet(context, id);
  const rubric = await findRubric(context, stage.rubricId);
  const locked = mayScore(context.actor, assignment, stage, sheet.status, context.now);
  const dossier = await orRespond(readDossier(context, id));
  const reopened = await findReopening(context, id);
  return { ...shown, opened: { sheet, rubric, locked, dossier, reopened, peers: await listPeerSheets(context, id) } };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const form = await readForm(request);
  if (form.get("intent") === "declare") return declare(request, context, id, form);
  return save(request, context, id, form);
}

async function declare(request: Request, context: Context, id: string, form: FormData) {
  const words = wordsFor(languageOf(request));
  const choice = form.get("choice");
  const reason = form.get("reason")?.toString() ?? "";
  const answer = (text: string, href: string, status: number) =>
    data({ errors: [{ href, text }], typed: undefined, reason, savedAt: undefined }, { status });
  if (choice !== "free" && choice !== "conflict") return answer(words.judging.declare.missing, "#choice", 400);

  const refusal = await refusalOf(
    choice === "free" ? acceptAssignment(context, id) : declareConflict(context, id, reason),
  );
  if (refusal) return answer(words.reasons[refusal], "#reason", 409);
  return redirect(choice === "free" ? paths.assignment(id) : done(paths.assignments, "conflict-declared"));
}

async function save(request: Request, context: Context, id: string, form: FormData) {
  const words = wordsFor(languageOf(request));
  const { input, typed } = typedSheet(form);
  let saved: SavedSheet = { version: input.version, offScale: [] };
  const refusal = await refusalOf(
    insistFewSaves(actorId(context.actor))
      .then(() => saveSheet(context, id, input))
      .then((sheet) => {
        saved = sheet;
      }),
  );
  if (refusal) {
    const text = refusal === "stale-version" ? words.judging.sheet.stale : words.reasons[refusal];
    const answer = { errors: [{ href: "", text }], typed, reason: undefined, savedAt: undefined };
    return data(answer, { status: 409, headers: { "X-Refusal": refusal } });
  }
  const errors = saved.offScale.length > 0 ? await offScaleErrorsOf(context, id, words, saved.offScale) : [];
  const isHandingIn = form.get("intent") === "hand-in";
  if (isHandingIn && errors.length === 0) return redirect(paths.handIn(id));
  const savedAt = showSeconds(languageOf(request), context.now);
  const refused = saved.offScale.map(scoreName);
  const headers = savedHeaders(request, { version: saved.version, savedAt: context.now, refused });
  const status = errors.length > 0 ? 400 : 200;
  return data(
    { errors, typed: errors.length > 0 ? typed : undefined, reason: undefined, savedAt },
    { status, headers },
  );
}

async function offScaleErrorsOf(context: Context, id: string, words: Words, offScale: readonly string[]) {
  const { stage } = await findAssignment(context, id);
  return offScaleErrors(words, await findRubric(context, stage.rubricId), offScale);
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export const meta = titled<Data>((_words, { facts }) => facts.title);

export default function AssignmentPage() {
  const { facts, stage, opened, inConflict, mayDeclareNow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judging } = useWords();
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading
        kicker={`${stage.name} · ${facts.number}`}
        title={facts.title}
        lead={facts.unit ?? judging.blind.unit}
      />
      <FormErrors errors={errors} />
      {opened ? (
        <>
          <p className="lg:hidden">
            <a href="#lembar">{judging.sheet.toSheet}</a>
          </p>
          <TwoColumns
            sideLabel={judging.sheet.sheet}
            main={<JudgedSnapshot dossier={opened.dossier} isBlind={stage.isBlind} />}
            side={
              <ScoreSheet
                {...opened}
                savesAt={paths.scoreSaving(facts.id)}
                typed={answer?.typed}
                errors={errors}
                savedAt={answer?.savedAt}
              />
            }
          />
          {opened.peers && <PeerSheets peers={opened.peers} rubric={opened.rubric} />}
          {mayDeclareNow && (
            <Disclosure label={judging.sheet.conflictLate}>
              <ConflictForm reason={answer?.reason} errors={errors} />
            </Disclosure>
          )}
        </>
      ) : (
        <Declaration {...{ errors, inConflict }} team={facts.team} isBlind={stage.isBlind} reason={answer?.reason} />
      )}
    </>
  );
}
