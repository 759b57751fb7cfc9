import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { releaseAttachment, revokeRelease } from "~/domain/evidence/releasing.server";
import { listPhotographs } from "~/domain/gallery/photographs.server";
import { found } from "~/domain/kernel/refusal";
import { sure } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { listed } from "~/routes/pieces/proposal/attachment-list";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { FileList } from "~/ui/file-list";
import { PageHeading } from "~/ui/heading";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { PhotographRelease } from "./release";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return orRespond(listPhotographs(context, partOf(params, "innovationId")));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const innovationId = partOf(params, "innovationId");
  const body = await readForm(request);
  const { photographs } = await orRespond(listPhotographs(context, innovationId));
  const { id } = await orRespond(
    Promise.resolve(photographs.find(({ id }) => id === body.get("photograph"))).then(found),
  );
  const page = paths.photographs(innovationId);
  const confirmed = z.object({ sure: sure(words.photographs.sureMissing) });
  const telling = { at: { rest: `berkas-${id}` }, ids: { sure: `sure-${id}` } };
  return act(words, body, {
    close: form(
      confirmed,
      async () => {
        await revokeRelease(context, id);
        return done(page, "photograph-closed");
      },
      telling,
    ),
    "": form(
      confirmed,
      async () => {
        await releaseAttachment(context, id);
        return done(page, "photograph-released");
      },
      telling,
    ),
  });
}

export const meta = titled((words) => words.photographs.title);

export default function Photographs() {
  const { title, slug, photographs } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  const language = useLanguage();
  const { attachments, photographs: says } = useWords();
  return (
    <>
      <PageHeading kicker={title} title={says.title} lead={says.lead} />
      <FormErrors errors={errors} />
      {photographs.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <FileList
          files={photographs.map((photograph) => ({
            ...listed(attachments, language, photograph),
            children: <PhotographRelease photograph={photograph} errors={errors} />,
          }))}
        />
      )}
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <a href={paths.innovation(slug)}>{says.seePublic}</a>
        </li>
        <li>
          <a href={paths.winners}>{says.back}</a>
        </li>
      </ul>
    </>
  );
}
