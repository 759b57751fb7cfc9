import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmClock, isClockDoubted } from "~/domain/clock/doubting.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { admins } from "./officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, admins);
  return { now: context.now, isDoubted: await isClockDoubted(context) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, admins);
  const words = wordsFor(languageOf(request));
  const confirm = form(nothing, async () => {
    await confirmClock(context);
    return done(paths.clock, "clock-confirmed");
  });
  return act(words, await readForm(request), { "": confirm });
}

export const meta = titled((words) => words.secretariat.clock.title);

export default function Clock() {
  const { now, isDoubted } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const says = words.secretariat.clock;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {answer && <Notice tone="warn" title={answer.errors[0]?.text} live />}
      <p className="text-lg">
        {says.now} <strong className="tabular-nums">{showMoment(useLanguage(), now)}</strong>
      </p>
      {isDoubted ? (
        <>
          <Notice tone="warn" title={says.doubted}>
            <p>{says.compare}</p>
            <p>{says.wrong}</p>
          </Notice>
          <form method="post" action={paths.clock}>
            <ButtonRow>
              <Button>{says.confirm}</Button>
            </ButtonRow>
          </form>
        </>
      ) : (
        <StatusLine tone="done">{says.trusted}</StatusLine>
      )}
    </>
  );
}
