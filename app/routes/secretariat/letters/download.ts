import type { LoaderFunctionArgs } from "@remix-run/node";
import { eachLetter } from "~/domain/outbox/exporting.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { officers } from "../officers";
import { letterFilter } from "./filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { exports: files, letters, people } = wordsFor(languageOf(request));
  const { page: says, kinds, statuses, troubles } = letters;
  return download(request, {
    name: files.fileNames.letters,
    title: says.title,
    now: context.now,
    rows: eachLetter(context, letterFilter(new URL(request.url).searchParams)),
    columns: [
      { label: says.recipient, width: 36, value: ({ recipient }) => recipient },
      { label: people.email, width: 36, value: ({ email }) => email },
      { label: says.kind, width: 28, value: ({ kind }) => kinds[kind] },
      { label: files.letterSubject, width: 60, value: ({ subject }) => subject },
      { label: files.writtenAt, width: 22, value: ({ writtenAt }) => writtenAt },
      { label: says.status, width: 20, value: ({ status }) => statuses[status] },
      { label: says.attempts, width: 12, value: ({ attempts }) => attempts },
      { label: files.sentAt, width: 22, value: ({ status, sentAt }) => (status === "sent" ? sentAt : undefined) },
      { label: files.nextAt, width: 22, value: ({ status, nextAt }) => (status === "failed" ? nextAt : undefined) },
      { label: says.outcome, width: 60, value: ({ trouble }) => trouble && troubles[trouble] },
    ],
  });
}
