import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type PrivacyState, privacyStates } from "db/vocabulary";
import { declarePrivacy } from "~/domain/evidence/attaching.server";
import { listShelves } from "~/domain/evidence/desk.server";
import type { Context } from "~/domain/kernel/context";
import { findProposal } from "~/domain/proposals/finding.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { anyContext, requireContext } from "~/web/guards.server";
import { attachFiles } from "~/web/intake/attaching-form.server";
import { isMultipart } from "~/web/intake/multipart.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { writers } from "../writers";
import { AttachmentShelf } from "./shelf";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const { id, title } = proposal;
  return { proposal: { id, title }, shelves: await listShelves(context, proposal) };
}

type Typed = { file: string; privacy: string; consentBasis: string };
type Answer = { errors: FieldError[]; kept: string[]; typed: Typed | undefined };

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  return isMultipart(request) ? upload(request, words, id) : declare(request, context, words, id);
}

async function upload(request: Request, words: Words, proposalId: string) {
  const kind = new URL(request.url).searchParams.get("jenis") ?? "";
  const outcomes = await orRespond(attachFiles(() => anyContext(request), proposalId, kind, request));
  const href = `#unggah-${kind}`;
  const answer = (errors: FieldError[], kept: string[], status: number) =>
    data<Answer>({ errors, kept, typed: undefined }, { status });

  if (outcomes.length === 0) return answer([{ href, text: words.attachments.nothingChosen }], [], 400);
  const kept = outcomes.filter(({ refusal }) => !refusal).map(({ name }) => name);
  const errors = outcomes.flatMap(({ name, refusal }) =>
    refusal ? [{ href, text: `${name}: ${words.reasons[refusal]}` }] : [],
  );
  return errors.length > 0 ? answer(errors, kept, 409) : redirect(done(paths.attachments(proposalId), "attached"));
}

async function declare(request: Request, context: Context, words: Words, proposalId: string) {
  const form = await readForm(request);
  const said = (name: string) => form.get(name)?.toString() ?? "";
  const typed = { file: said("file"), privacy: said("privacy"), consentBasis: said("consentBasis") };
  const answer = (field: string, text: string, status: number) =>
    data<Answer>({ errors: [{ href: `#${field}-${typed.file}`, text }], kept: [], typed }, { status });

  const { privacy, consentBasis } = typed;
  if (!isPrivacyState(privacy)) return answer("privacy", words.attachments.privacy.missing, 400);
  const refusal = await refusalOf(declarePrivacy(context, typed.file, { privacy, consentBasis }));
  if (!refusal) return redirect(`${done(paths.attachments(proposalId), "privacy-declared")}#berkas-${typed.file}`);
  return answer(refusal === "basis-missing" ? "basis" : "privacy", words.reasons[refusal], 409);
}

function isPrivacyState(value: string): value is PrivacyState {
  return privacyStates.some((state) => state === value);
}

export const meta = titled((words) => words.attachments.title);

export default function AttachmentsPage() {
  const { proposal, shelves } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { attachments: says } = useWords();
  const kept = answer?.kept ?? [];
  return (
    <>
      <PageHeading kicker={proposal.title} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {kept.length > 0 && <Notice tone="done" live title={says.kept(kept.join(", "))} />}
      {shelves.length === 0 && <Notice tone="info" title={says.noneAsked} />}
      {shelves.length > 0 && shelves.every(({ writable }) => !writable) && <Notice tone="info" title={says.locked} />}
      {shelves.map((shelf) => (
        <AttachmentShelf
          key={shelf.kind.code}
          proposalId={proposal.id}
          shelf={shelf}
          errors={answer?.errors ?? []}
          typed={answer?.typed}
        />
      ))}
      <p>
        <a href={paths.proposal(proposal.id)}>{says.toOverview}</a>
      </p>
    </>
  );
}
