import type { LoaderFunctionArgs } from "@remix-run/node";
import { eachEvent } from "~/domain/audit/listing.server";
import { eventTypes } from "~/domain/ledger/event-types";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, ["auditor"]);
  const asked = new URL(request.url).searchParams;
  const words = wordsFor(languageOf(request));
  const { audit, events, exports: says } = words;
  const filter = {
    type: eventTypes.find((type) => type === asked.get("jenis")),
    chain: asked.get("rantai") || undefined,
  };
  return download(request, {
    name: says.fileNames.ledger,
    title: audit.title,
    now: context.now,
    rows: eachEvent(context, filter),
    columns: [
      { label: says.chain, width: 24, value: ({ chain, edition }) => edition ?? chain },
      { label: says.seq, width: 10, value: ({ seq }) => seq },
      { label: says.at, width: 22, value: ({ at }) => at },
      { label: says.type, width: 36, value: ({ type }) => (type ? events[type] : audit.unknown) },
      { label: says.code, width: 24, value: ({ code }) => code },
      { label: says.subject, width: 24, value: ({ subject }) => subject },
      { label: says.actor, width: 24, value: ({ actorId }) => actorId ?? audit.system },
      { label: says.hash, width: 66, value: ({ hash }) => hash },
      { label: says.body, width: 80, value: ({ body }) => body },
    ],
  });
}
