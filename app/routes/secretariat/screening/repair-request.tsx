import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
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
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { TextArea } from "~/ui/text-area";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
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
  const form = await readForm(request);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const noted = (name: string) => typed[`catatan-${name}`]?.trim() ?? "";
  const proposal = await orRespond(findProposal(context, id));
  const codes = (await listAttachmentKinds(context, proposal.trackId)).map(({ code }) => code);
  const places = codes.filter((code) => typed[`minta-${code}`] === "on");

  const { repair: says } = words.screening;
  const stray = codes.filter((code) => !places.includes(code) && noted(code) !== "");
  const errors: FieldError[] = stray.map((code) => ({ href: `#minta-${code}`, text: says.unticked }));
  if (errors.length > 0) return data({ typed, errors }, { status: 400 });
  const items = places.map((place) => ({ place, note: noted(place) }));
  const refusal = await refusalOf(requestRepair(context, id, { note: typed.note ?? "", items }));
  if (!refusal) return redirect(done(paths.screening(id), "repair-requested"));
  return data({ typed, errors: faultsOf(refusal, words.reasons[refusal], items, codes) }, { status: 409 });
}

/** A refusal for want of documents stands at the first of them, one for want of words at each field that lacks them. */
function faultsOf(refusal: string, text: string, items: RepairItem[], codes: string[]): FieldError[] {
  if (refusal === "repair-empty" && codes[0]) return [{ href: `#minta-${codes[0]}`, text }];
  const short = items.filter(({ note }) => refusal === "note-too-short" && note.length < shortestNote);
  return short.length > 0 ? short.map(({ place }) => ({ href: `#catatan-${place}`, text })) : [{ text }];
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
  const [tick, note] = [`minta-${code}`, `catatan-${code}`];
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
