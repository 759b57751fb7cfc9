import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { readCode } from "~/domain/paper-sheets/code";
import { findPaper } from "~/domain/paper-sheets/finding.server";
import { listPapersIn, listPaperWork } from "~/domain/paper-sheets/listing.server";
import type { Stage } from "~/domain/stages/stage";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { officers } from "../../officers";
import { CameIn, Printing, Underway } from "./tables";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stageId = partOf(params, "stageId");
  const { stage, ...work } = await orRespond(listPaperWork(context, stageId));
  const typed = new URL(request.url).searchParams.get("kode") ?? undefined;
  const code = readCode(typed ?? "");
  const trouble = typed === undefined ? undefined : await troubleWith(context, stageId, typed, code);
  if (code && !trouble) throw redirect(paths.stagePaper(stageId, code));
  return data(
    {
      stage: { id: stage.id, name: stage.name },
      kept: keptOf(stage, context.now),
      ...work,
      papersIn: await listPapersIn(context, stageId),
      ...{ typed, trouble },
    },
    { status: trouble === undefined ? 200 : 400 },
  );
}

/** Why no sheet comes in any more, or none yet. */
function keptOf({ status, closesAt }: Stage, now: Date) {
  if (status !== "open") return "stage-not-open" as const;
  return lastSecondPassed(closesAt, now) ? ("stage-over" as const) : undefined;
}

async function troubleWith(context: Context, stageId: string, typed: string, code: string | undefined) {
  if (typed.trim() === "") return "codeMissing" as const;
  if (!code) return "codeWrong" as const;
  return (await refusalOf(findPaper(context, stageId, code))) ? ("codeUnknown" as const) : undefined;
}

export const meta = titled((words) => words.paperSheets.officer.title);

/** Where sheets on paper come in: found by their code, with what waits for a second pair of eyes. */
export default function StagePapers() {
  const { stage, kept, typed, trouble } = useLoaderData<typeof loader>();
  const { paperSheets, reasons } = useWords();
  const { officer: says } = paperSheets;
  const wrong = trouble && says[trouble];
  return (
    <>
      <PageHeading kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      {kept && <Notice tone="info" title={reasons[kept]} />}
      <FormErrors errors={wrong ? [{ href: "#kode", text: wrong }] : []} />
      <form method="get" noValidate className="flow">
        <TextField
          id="kode"
          name="kode"
          label={says.code}
          hint={says.codeHint}
          errors={wrong ? [wrong] : undefined}
          defaultValue={typed}
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button>{says.open}</Button>
      </form>
      <Underway />
      {!kept && <Printing />}
      <CameIn />
    </>
  );
}
