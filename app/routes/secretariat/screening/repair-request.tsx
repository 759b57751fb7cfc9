import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAttachmentKinds, listAttachments } from "~/domain/attachments/finding.server";
import { insist } from "~/domain/kernel/refusal";
import { endOfWorkingDay } from "~/domain/kernel/working-days";
import { findProposal } from "~/domain/proposals/finding.server";
import { findRepair, findScreening } from "~/domain/screening/finding.server";
import { mayRequestRepair } from "~/domain/screening/policy";
import { type RepairItem, repairWorkingDays } from "~/domain/screening/repair";
import { requestRepair } from "~/domain/screening/repairing.server";
import { shortestNote } from "~/domain/submission/endorsing.server";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { optional } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { TextArea } from "~/ui/text-area";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { actor, now } = context;
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const screening = await findScreening(context, proposal.id);
  const repair = await findRepair(context, proposal.id);
  await orRespond((async () => insist(mayRequestRepair(actor, proposal, screening, repair)))());
  const kinds = await listAttachmentKinds(context, proposal.trackId);
  const files = await listAttachments(context, proposal.id);
  return {
    proposal: { id: proposal.id, title: proposal.title },
    dueAt: endOfWorkingDay(now, repairWorkingDays),
    kinds: kinds.map(({ id, code, title, required }) => {
      return { code, title, required, files: files.filter(({ kindId }) => kindId === id).length };
    }),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const proposal = await orRespond(findProposal(context, id));
  const codes = (await listAttachmentKinds(context, proposal.trackId)).map(({ code }) => code);
  const ask = form(repairForm(words, codes), async ({ note = "", ...typed }, back) => {
    const items = codes.flatMap((code) =>
      typed[tickOf(code)] === "on" ? [{ place: code, note: typed[noteOf(code)] ?? "" }] : [],
    );
    const refusal = await refusalOf(requestRepair(context, id, { note, items }));
    if (refusal) return back(faultsOf(refusal, words.reasons[refusal], items, codes), 409, refusal);
    return done(paths.screening(id), "repair-requested");
  });
  return act(words, await readForm(request), { "": ask });
}

const tickOf = (code: string) => `minta-${code}`;
const noteOf = (code: string) => `catatan-${code}`;

/** For each kind of document a tick and a note; a note without its tick would be lost. */
function repairForm({ screening: { repair: says } }: Words, codes: readonly string[]) {
  const names = ["note", ...codes.flatMap((code) => [tickOf(code), noteOf(code)])];
  return z.object(Object.fromEntries(names.map((name) => [name, optional]))).superRefine((typed, ctx) => {
    for (const code of codes) {
      if (typed[tickOf(code)] === "on" || !typed[noteOf(code)]) continue;
      ctx.addIssue({ code: "custom", message: says.unticked, path: [tickOf(code)] });
    }
  });
}

/** A refusal for want of documents stands at the first of them, one for want of words at each field that lacks them. */
function faultsOf(refusal: string, text: string, items: RepairItem[], codes: string[]): FieldError[] {
  if (refusal === "repair-empty" && codes[0]) return [{ href: `#${tickOf(codes[0])}`, text }];
  const short = items.filter(({ note }) => refusal === "note-too-short" && note.length < shortestNote);
  return short.length > 0 ? short.map(({ place }) => ({ href: `#${noteOf(place)}`, text })) : [{ text }];
}

export const meta = titled((words) => words.screening.repair.title);

export default function RepairRequestPage() {
  const { proposal, dueAt, kinds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { repair: says, checklist } = words.screening;
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={proposal.title} title={says.title} lead={says.lead(showMoment(language, dueAt))} />
      <FormErrors errors={errors} />
      {kinds.length === 0 ? (
        <Empty title={says.nothing} />
      ) : (
        <form method="post" noValidate className="flow">
          <SectionHeading id="dokumen" title={says.items} />
          {kinds.map((kind) => (
            <Kind key={kind.code} kind={kind} typed={answer?.typed} errors={errors} />
          ))}
          <TextArea
            id="note"
            name="note"
            rows={3}
            label={says.note}
            optionalLabel={words.optional}
            defaultValue={answer?.typed.note}
          />
          <ButtonRow>
            <Button>{says.submit}</Button>
          </ButtonRow>
        </form>
      )}
      <p>
        <a href={paths.screening(proposal.id)}>{checklist.backToProposal}</a>
      </p>
    </>
  );
}

type KindProps = { kind: Data["kinds"][number]; typed: Record<string, string> | undefined; errors: FieldError[] };

function Kind({ kind: { code, title, required, files }, typed, errors }: KindProps) {
  const { repair: says } = useWords().screening;
  const [tick, note] = [tickOf(code), noteOf(code)];
  return (
    <div className="space-y-3 border-t border-line pt-6">
      <CheckboxField
        id={tick}
        name={tick}
        label={title}
        hint={required ? `${says.required}, ${says.filesNow(files)}` : says.filesNow(files)}
        defaultChecked={typed?.[tick] === "on"}
        errors={errorsAt(errors, tick)}
      />
      <TextArea
        id={note}
        name={note}
        rows={2}
        label={says.itemNote(title)}
        hint={says.itemNoteHint}
        defaultValue={typed?.[note]}
        errors={errorsAt(errors, note)}
      />
    </div>
  );
}
