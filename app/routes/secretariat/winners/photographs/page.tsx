import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseAttachment, revokeRelease } from "~/domain/evidence/releasing.server";
import { listPhotographs } from "~/domain/gallery/photographs.server";
import { found } from "~/domain/kernel/refusal";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { listed } from "~/routes/pieces/proposal/attachment-list";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { FileList } from "~/ui/file-list";
import { PageHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
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
  const form = await readForm(request);
  const { photographs } = await orRespond(listPhotographs(context, innovationId));
  const chosen = photographs.find(({ id }) => id === form.get("photograph"));
  const { id } = await orRespond(Promise.resolve(chosen).then(found));
  if (form.get("sure") !== "on") return refuse({ href: `#sure-${id}`, text: words.photographs.sureMissing }, 400);

  const closes = form.get("intent") === "close";
  const refusal = await refusalOf(closes ? revokeRelease(context, id) : releaseAttachment(context, id));
  if (refusal) return refuse({ href: `#berkas-${id}`, text: words.reasons[refusal] }, 409);
  return redirect(done(paths.photographs(innovationId), closes ? "photograph-closed" : "photograph-released"));
}

function refuse(error: FieldError, status: number) {
  return data({ errors: [error] }, { status });
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
