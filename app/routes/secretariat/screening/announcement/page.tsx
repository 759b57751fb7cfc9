import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayInJakarta, isDay } from "~/domain/kernel/days";
import { listPassed } from "~/domain/screening/announcing.server";
import { type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { type Words, wordsFor } from "~/words/words";
import { chosenEdition } from "../../chosen-edition.server";
import { EditionChoice } from "../../edition-choice";
import { NoEdition } from "../../no-edition";
import { officers } from "../../officers";
import { type SigningField, signingNames } from "./signing";

/** The form is asked by address, since what is typed is printed and not kept; once it is whole, it leads to the paper. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition, editions } = await chosenEdition(context, request);
  if (!edition) return null;
  const asked = new URL(request.url).searchParams;
  const sent = asked.has(sentName);
  const errors = sent ? faultsIn(asked, wordsFor(languageOf(request))) : [];
  if (sent && errors.length === 0) throw redirect(`${paths.announcementPdf}?${asked}`);
  const { passed, waiting } = await listPassed(context, edition.id);
  const typed = Object.fromEntries(fields.map((field) => [signingNames[field], asked.get(signingNames[field]) ?? ""]));
  return { edition, editions, passed: passed.length, waiting, today: dayInJakarta(context.now), typed, errors };
}

const sentName = "buat";
const fields = Object.keys(signingNames) as SigningField[];

function faultsIn(asked: URLSearchParams, { screening: { announcement: says } }: Words): FieldError[] {
  const faults: Record<SigningField, string> = {
    number: says.numberMissing,
    date: says.dateMissing,
    place: says.placeMissing,
    office: says.officeMissing,
    signatory: says.signatoryMissing,
  };
  return fields.flatMap((field) => {
    const value = asked.get(signingNames[field])?.trim() ?? "";
    const usable = field === "date" ? isDay(value) : value !== "";
    return usable ? [] : [{ href: `#${signingNames[field]}`, text: faults[field] }];
  });
}

export const meta = titled((words) => words.screening.announcement.title);

export default function AnnouncementPage() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords();
  const { announcement: says } = words.screening;
  if (!loaded) return <NoEdition title={says.title} />;
  const { edition, editions, passed, waiting, today, typed, errors } = loaded;
  const field = (name: SigningField) => typedField(signingNames[name], typed, errors);
  const date = field("date");
  return (
    <>
      <PageHeading kicker={edition.name} title={says.title} lead={says.lead} />
      <EditionChoice edition={edition} editions={editions} />
      <p className="font-semibold tabular-nums">{says.count(passed)}</p>
      {waiting > 0 && <Notice tone="warn" title={says.waiting(waiting)} />}
      <FormErrors errors={errors} />
      <form method="get" noValidate className="flow">
        <input type="hidden" name="edisi" value={edition.slug} />
        <input type="hidden" name={sentName} value="pdf" />
        <TextField {...field("number")} label={says.number} width="medium" />
        <DateField {...date} defaultValue={date.defaultValue ?? today} label={says.date} />
        <TextField {...field("place")} label={says.place} width="medium" />
        <TextField {...field("office")} label={says.office} />
        <TextField {...field("signatory")} label={says.signatory} />
        <ButtonRow>
          <Button>{says.make}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href={`${paths.screeningQueue}?edisi=${edition.slug}`}>{words.screening.checklist.back}</a>
      </p>
    </>
  );
}
