import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { findAssignment, readDossier } from "~/domain/assignment/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { findReceipt, listTeam } from "~/domain/proposals/finding.server";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { mayScore } from "~/domain/scoring/policy";
import { saveSheet } from "~/domain/scoring/saving.server";
import { unitNameToday } from "~/domain/units/finding.server";
import { findUnitStory } from "~/domain/units/story.server";
import { TwoColumns } from "~/ui/columns";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading } from "~/ui/heading";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showSeconds } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { FormErrors } from "../form";
import { titled } from "../title";
import { useWords } from "../visitor";
import { ConflictForm, Declaration } from "./declaration";
import { Dossier } from "./dossier";
import { judges } from "./judges";
import { ScoreSheet } from "./score-sheet";
import { readSheet } from "./sheet-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = params.assignmentId ?? "";
  const { assignment, stage, proposal, number } = await orRespond(findAssignment(context, id));
  const facts = { id, number, title: proposal.title, unit: (await unitNameToday(context, proposal.unitId)).name };
  const team = (await listTeam(context, proposal.id)).map(({ name }) => name);
  if (assignment.status === "assigned") return { facts, stage, team, opened: undefined };
  const sheet = await findOwnSheet(context, id);
  const rubric = await findRubric(context, stage.rubricId);
  const locked = mayScore(context.actor, assignment, stage, sheet.status, context.now);
  const dossier = await orRespond(readDossier(context, id));
  const receipt = await orRespond(findReceipt(context, proposal.id).then(found));
  const unit = await findUnitStory(context, proposal.unitId, dayInJakarta(receipt.submittedAt));
  return { facts, stage, team, opened: { sheet, rubric, locked, dossier, unit } };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = params.assignmentId ?? "";
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
  const { stage } = await orRespond(findAssignment(context, id));
  const rubric = await findRubric(context, stage.rubricId);
  const { input, errors, typed } = readSheet(words, rubric, form);
  const refused = (texts: typeof errors, status: number, headers: HeadersInit = {}) =>
    data({ errors: texts, typed, reason: undefined, savedAt: undefined }, { status, headers });
  if (errors.length > 0) return refused(errors, 400);

  let version = input.version;
  const refusal = await refusalOf(saveSheet(context, id, input).then((saved) => (version = saved.version)));
  if (refusal) {
    const stale = refusal === "stale-version";
    return refused([{ href: "", text: stale ? words.judging.sheet.stale : words.reasons[refusal] }], 409, {
      "X-Refusal": refusal,
    });
  }
  if (form.get("intent") === "hand-in" && !form.get("autosave")) return redirect(paths.handIn(id));
  const savedAt = showSeconds(languageOf(request), context.now);
  const headers = { "X-Saved-Version": String(version), "X-Saved-At": savedAt };
  return data({ errors, typed: undefined, reason: undefined, savedAt }, { headers });
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export const meta = titled<Data>((_words, { facts }) => facts.title);

export default function AssignmentPage() {
  const { facts, stage, team, opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judging } = useWords();
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={`${stage.name} · ${facts.number}`} title={facts.title} lead={facts.unit} />
      <FormErrors errors={errors} />
      {opened ? (
        <>
          <p className="lg:hidden">
            <a href="#lembar">{judging.sheet.toSheet}</a>
          </p>
          <TwoColumns
            sideLabel={judging.sheet.sheet}
            main={<Dossier dossier={opened.dossier} unit={opened.unit} />}
            side={<ScoreSheet {...opened} typed={answer?.typed} errors={errors} savedAt={answer?.savedAt} />}
          />
          {!opened.locked && (
            <Disclosure label={judging.sheet.conflictLate}>
              <ConflictForm reason={answer?.reason} errors={errors} />
            </Disclosure>
          )}
        </>
      ) : (
        <Declaration team={team} reason={answer?.reason} errors={errors} />
      )}
    </>
  );
}
